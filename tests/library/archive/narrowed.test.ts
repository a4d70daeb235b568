import {rmSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {findInFiles} from '../../../source/selection/select-in-files.ts';
import {keepFolder, story} from './kept-folder.ts';

const more = `The ferry stays\n\nThe night ferry stays, said Anton Varady, the chairman.\n\n“We expect an answer by May,” Varady said. “Nobody else has a boat.”\n`;

describe('asking the archive for one person', () => {
	test.each(['Ilse Marrow', 'marrow', 'Marow', 'ilse mar', 'Anton Varady', 'varady', 'Odette Breme'])(
		'finds the same as all files do: %s',
		async person => {
			using kept = keepFolder();
			for (let number = 0; number < 5; number++) kept.write(`story-${number}.txt`, story(number));
			kept.write('ferry.txt', more);
			await kept.run();
			const ask = async (withArchive: boolean) => {
				const findings = findInFiles([kept.folder], {
					kind: 'quote',
					wanted: {person},
					indirect: false,
					onProblem: () => {},
					reading: withArchive ? {archive: {cache: kept.cache, fewestFiles: 1, onProblem: () => {}}} : {},
				});
				const found: string[] = [];
				for await (const one of findings.found)
					found.push(one.kind === 'quote' ? `${one.article.id} ${one.quote.content[0]!.start}` : one.kind);
				return {found, names: [...findings.names()], counts: found.length === 0 ? findings.count() : undefined};
			};
			const [kepts, files] = [await ask(true), await ask(false)];
			expect(kepts.found).toEqual(files.found);
			expect(kepts.counts).toEqual(files.counts);
			if (files.found.length === 0) expect(kepts.names).toEqual(files.names);
		},
	);
});

describe('asking the archive for words', () => {
	test('finds the same as all files do, also after changes', async () => {
		using kept = keepFolder();
		for (let number = 0; number < 8; number++) kept.write(`story-${number}.txt`, story(number));
		kept.write('ferry.txt', more);
		await kept.run();
		const ask = async (quote: string, withArchive: boolean) => {
			const problems: string[] = [];
			const findings = findInFiles([kept.folder], {
				kind: 'quote',
				wanted: {quote},
				indirect: true,
				onProblem: ({what}) => problems.push(what),
				reading: withArchive
					? {archive: {cache: kept.cache, fewestFiles: 1, onProblem: ({what}) => problems.push(what)}}
					: {},
			});
			const found: object[] = [];
			for await (const one of findings.found)
				if (one.kind === 'quote') found.push({id: one.article.id, words: one.quote, matched: one.matched});
			const {articles, found: count, problems: trouble} = findings.count();
			return {found, articles, count, trouble, problems};
		};
		const agree = async () => {
			for (const query of ['counted planks', 'anwser may', 'boat nobody', 'night ferry stays', 'zebra'])
				expect(await ask(query, true), query).toEqual(await ask(query, false));
		};
		await agree();
		await agree();
		kept.write('story-8.txt', story(1001));
		kept.write('broken.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd]));
		rmSync(kept.path('story-0.txt'));
		await agree();
		kept.write('story-7.txt', more.replaceAll('boat', 'barge'));
		await agree();
	});
});

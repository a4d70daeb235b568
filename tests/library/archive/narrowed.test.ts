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

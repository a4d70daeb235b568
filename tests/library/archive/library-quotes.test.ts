import {rmSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Library, QuoteMatch} from '../../../source/library/library.ts';
import {openLibrary} from '../../../source/library/open-library.ts';
import {type KeptFolder, keepFolder, leaveAlone, story} from './kept-folder.ts';

const ferry = `The ferry stays\n\nThe night ferry stays, said Anton Varady, the chairman.\n\n“We expect an answer by May,” Varady said. “Nobody else has a boat.”\n`;

const queries = [
	'planks missing',
	'anser may',
	'“a boat”',
	'by:varady',
	'by:marrow 3',
	'night ferry',
	'nothing of the kind',
	'',
];
const people = [['Ilse Marrow'], ['Varady', 'Anton Varady'], ['Ilse Marrow', 'Anton Varady'], ['Odette Breme']];

const topics = ['night ferry', 'planks', 'a boat'];

/** Quotes with the same score come in any order: an archive has them by age. */
const sorted = (matches: readonly QuoteMatch[]) =>
	matches.toSorted((a, b) => b.score - a.score || a.articleId.localeCompare(b.articleId) || a.quote - b.quote);

const answersOf = async (library: Library, folder: string) => {
	for await (const event of library.open([folder])) if (event.type === 'problem') throw new Error(event.problem.what);
	const found = [];
	for (const query of queries) {
		const {matches, ...rest} = await library.search(query, {limit: 50});
		found.push({...rest, matches: sorted(matches)});
	}
	const said = [];
	for (const names of people) said.push(sorted(await library.quotesBy(names)));
	const about = [];
	for (const topic of topics) about.push(sorted(await library.quotesAbout(topic)));
	const called = [];
	for (const names of people) called.push(await library.namesAndRolesOf(names));
	await library.close();
	return {found, said, called, about};
};

const expectSame = async ({folder, cache}: KeptFolder): Promise<void> => {
	const fromFiles = await answersOf(openLibrary(), folder);
	expect(fromFiles.said[0]!.length).toBeGreaterThan(0);
	expect(fromFiles.about.map(({length}) => length > 0)).toEqual([true, true, true]);
	expect(fromFiles.called[0]!.roles).toMatchObject([{role: 'harbour master'}]);
	// Nothing is analysed where the archive has it.
	let analysed = 0;
	const library = openLibrary({
		cache,
		analyse: () => {
			analysed++;
			throw new Error('not from the archive');
		},
	});
	expect(await answersOf(library, folder)).toEqual(fromFiles);
	expect(analysed).toBe(0);
};

test('a library finds the same in an archive as in all files, by words and by person, also after changes', async () => {
	using kept = keepFolder();
	for (let number = 0; number < 12; number++) kept.write(`story-${number}.txt`, story(number));
	kept.write('ferry.txt', ferry);
	leaveAlone(kept);
	await kept.run();
	await expectSame(kept);
	kept.write('story-3.txt', story(300));
	kept.write('new.txt', ferry.replace('May', 'April'));
	rmSync(kept.path('story-5.txt'));
	leaveAlone(kept);
	await kept.run();
	await expectSame(kept);
});

test('a library finds what is newer than the archive beside what is in it', async () => {
	using kept = keepFolder();
	for (let number = 0; number < 12; number++) kept.write(`story-${number}.txt`, story(number));
	leaveAlone(kept);
	await kept.run();
	kept.write('story-3.txt', story(300));
	kept.write('ferry.txt', ferry);
	const fromFiles = await answersOf(openLibrary(), kept.folder);
	expect(await answersOf(openLibrary({cache: kept.cache}), kept.folder)).toEqual(fromFiles);
});

test('a library finds nothing of a file that is gone, though the archive still has it', async () => {
	using kept = keepFolder();
	for (let number = 0; number < 12; number++) kept.write(`story-${number}.txt`, story(number));
	leaveAlone(kept);
	await kept.run();
	rmSync(kept.path('story-5.txt'));
	const {found, said} = await answersOf(openLibrary({cache: kept.cache}), kept.folder);
	expect(found[0]).toMatchObject({searched: 11});
	expect(said[0]!.map(({articleId}) => articleId)).not.toContain(kept.path('story-5.txt'));
	expect(said[0]).toHaveLength(11);
});

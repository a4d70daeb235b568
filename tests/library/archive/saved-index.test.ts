import {expect, test} from 'vitest';
import {openArchiveSearch} from '../../../source/library/archive/archive-search.ts';
import {keepFolder} from './kept-folder.ts';

/** Writes articles of eight quotes each. */
const writeMany = (kept: ReturnType<typeof keepFolder>, count: number): void => {
	for (let day = 1; day <= count; day++)
		kept.write(
			`${day}.txt`,
			Array.from(
				{length: 8},
				(_, hour) => `“The lock opened at ${hour + 6} on day ${day},” said Edda Holt, the keeper.`,
			).join('\n\n'),
		);
};

/** Opens the search as a command does, and returns how many quotes had to be added, and what it finds. */
const search = async ({folder, cache}: ReturnType<typeof keepFolder>) => {
	const opened = openArchiveSearch(folder, {cache, onProblem: () => {}})!;
	const {matches} = await opened.search('lock opened day 31 ', {limit: 3});
	opened.close();
	return {changed: opened.changed, found: matches.map(({text}) => text)};
};

test('the index of a folder of a hundred articles is saved by the first search, and finds the same', async () => {
	using kept = keepFolder();
	writeMany(kept, 100);
	await kept.run();
	const first = await search(kept);
	expect(first.changed).toBe(800);
	expect(await search(kept)).toEqual({...first, changed: 0});
});

test('what is new by a few is added each time, and not saved', async () => {
	using kept = keepFolder();
	writeMany(kept, 100);
	await kept.run();
	await search(kept);
	kept.write('new.txt', '“The lock is shut for good,” said Edda Holt, the keeper.');
	await kept.run();
	expect((await search(kept)).changed).toBe(1);
	expect((await search(kept)).changed).toBe(1);
});

import {rmSync} from 'node:fs';
import {expect, test} from 'vitest';
import {openArchiveSearch, refreshArchiveSearch} from '../../../../source/library/archive/archive-search.ts';
import {openLibrary} from '../../../../source/library/open-library.ts';
import {type KeptFolder, keepFolder, leaveAlone} from '../kept-folder.ts';

const topic = 'eel ladder';

const story = (number: number): string =>
	`The eel ladder of weir ${number}\n\n` +
	`Nobody at weir ${number} had seen an eel for years. The wardens asked for an eel ladder, and now it stands there.\n\n` +
	`“The eel ladder of weir ${number} works,” said Ilse Marrow, the warden of the weir.\n\n` +
	`“It rained,” said Odd Berg, who keeps the lock. The eel ladder is green.\n`;

/** Keeps together what was said about topics that are asked for often, as a reader does when everything is read. */
const prepare = ({folder, cache}: KeptFolder, often: readonly string[] = [topic]): Promise<void> =>
	refreshArchiveSearch(
		folder,
		{cache, onProblem: () => {}},
		{often: {people: new Set(), topics: new Set(often)}, signal: new AbortController().signal},
	);

const keptOf = ({folder, cache}: KeptFolder) => {
	const search = openArchiveSearch(folder, {cache, onProblem: () => {}})!;
	const kept = search.quotesOn(topic);
	search.close();
	return kept;
};

const saidAbout = async ({folder, cache}: KeptFolder, isKept: boolean) => {
	const library = openLibrary(isKept ? {cache} : {});
	for await (const _ of library.open([folder]));
	const said = await library.quotesAbout(topic);
	await library.close();
	return said;
};

const filled = async (count: number): Promise<KeptFolder> => {
	const kept = keepFolder();
	for (let number = 0; number < count; number++) kept.write(`story-${number}.txt`, story(number));
	leaveAlone(kept);
	await kept.run();
	await prepare(kept);
	return kept;
};

test('what was said about a topic of many articles is kept together, and is the same as in the files', async () => {
	using kept = await filled(260);
	expect(keptOf(kept).size).toBe(260);
	const said = await saidAbout(kept, true);
	expect(said).toHaveLength(520);
	expect(said).toEqual(await saidAbout(kept, false));
});

test('what has changed, come and gone since is found beside what is kept together on a topic', async () => {
	using kept = await filled(260);
	kept.write('story-7.txt', story(7007));
	kept.write('new.txt', story(9009));
	rmSync(kept.path('story-11.txt'));
	leaveAlone(kept);
	await kept.run();
	const said = await saidAbout(kept, true);
	const numbers = said.map(({text}) => /\d+/u.exec(text)?.[0]);
	expect(numbers).toContain('7007');
	expect(numbers).toContain('9009');
	expect(numbers).not.toContain('11');
	expect(said).toEqual(await saidAbout(kept, false));
	// Few are newer: these are opened.
	await prepare(kept);
	expect(keptOf(kept).size).toBe(260);
});

test('a topic that was rare when others were gathered is read from its articles', async () => {
	using kept = keepFolder();
	for (let number = 0; number < 260; number++) kept.write(`story-${number}.txt`, story(number));
	leaveAlone(kept);
	await kept.run();
	await prepare(kept, ['weir']);
	expect(keptOf(kept).size).toBe(0);
	expect(await saidAbout(kept, true)).toEqual(await saidAbout(kept, false));
});

test('of a folder that is read anew again and again, no more is kept on a topic than thrice what it has', async () => {
	using kept = await filled(260);
	for (let turn = 1; turn <= 3; turn++) {
		for (let number = 0; number < 260; number++) kept.write(`story-${number}.txt`, story(10 ** (turn + 3) + number));
		leaveAlone(kept);
		await kept.run();
		await prepare(kept);
		expect(keptOf(kept).size).toBeLessThanOrEqual(3 * 260);
	}
	expect(await saidAbout(kept, true)).toEqual(await saidAbout(kept, false));
});

test('nothing is kept on topics of a small folder, or where none is asked for often', async () => {
	using few = await filled(20);
	expect(keptOf(few).size).toBe(0);
	using rare = keepFolder();
	for (let number = 0; number < 260; number++) rare.write(`story-${number}.txt`, story(number));
	await rare.run();
	await prepare(rare, []);
	expect(keptOf(rare).size).toBe(0);
});

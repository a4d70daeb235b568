import {rmSync} from 'node:fs';
import {expect, test} from 'vitest';
import {openArchiveSearch, refreshArchiveSearch} from '../../../../source/library/archive/archive-search.ts';
import {openLibrary} from '../../../../source/library/open-library.ts';
import {type KeptFolder, keepFolder, leaveAlone, story} from '../kept-folder.ts';

const person = 'ilse marrow';
const names = ['Ilse Marrow'];

const silent = () => {};

/** Keeps together what those said who are named often, as a reader does when everything is read. */
const prepare = ({folder, cache}: KeptFolder, often: readonly string[] = [person]): Promise<void> =>
	refreshArchiveSearch(
		folder,
		{cache, onProblem: silent},
		{often: {people: new Set(often), topics: new Set()}, signal: new AbortController().signal},
	);

const keptOf = ({folder, cache}: KeptFolder) => {
	const search = openArchiveSearch(folder, {cache, onProblem: silent})!;
	const kept = search.quotesOf(person);
	search.close();
	return kept;
};

/** Of how many articles it is kept together what they call somebody, and how many others are looked at. */
const namesKeptOf = ({folder, cache}: KeptFolder) => {
	const search = openArchiveSearch(folder, {cache, onProblem: silent})!;
	const {kept, others} = search.namesOf(person)!;
	search.close();
	return {kept: kept.size, others: others.length};
};

const calledIn = async ({folder, cache}: KeptFolder, isKept: boolean) => {
	const library = openLibrary(isKept ? {cache} : {});
	for await (const _ of library.open([folder]));
	const called = await library.namesAndRolesOf(names);
	await library.close();
	return called;
};

const saidIn = async ({folder, cache}: KeptFolder, isKept: boolean) => {
	const library = openLibrary(isKept ? {cache} : {});
	for await (const _ of library.open([folder]));
	const said = await library.quotesBy(names);
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

test('what somebody said who is named often is kept together, and is the same as in the files', async () => {
	using kept = await filled(260);
	expect(keptOf(kept).size).toBe(260);
	const said = await saidIn(kept, true);
	expect(said).toHaveLength(260);
	expect(said).toEqual(await saidIn(kept, false));
});

test('what has changed, come and gone since is found beside what is kept together', async () => {
	using kept = await filled(260);
	kept.write('story-7.txt', story(7007));
	kept.write('new.txt', story(9009));
	rmSync(kept.path('story-11.txt'));
	leaveAlone(kept);
	await kept.run();
	const said = await saidIn(kept, true);
	expect(said.map(({text}) => text).join()).toMatch(/7007[\s\S]*9009|9009[\s\S]*7007/u);
	expect(said).toEqual(await saidIn(kept, false));
	// Few are newer: these are opened.
	await prepare(kept);
	expect(keptOf(kept).size).toBe(260);
});

test('what articles call somebody is kept beside that, and no other article is looked at', async () => {
	using kept = await filled(260);
	expect(namesKeptOf(kept)).toEqual({kept: 260, others: 0});
	const called = await calledIn(kept, true);
	expect(called.names).toEqual([{name: 'Ilse Marrow', articles: 260}]);
	expect(called.roles).not.toEqual([]);
	expect(called).toEqual(await calledIn(kept, false));
});

test('what newer articles call somebody is found beside what is kept, and what those say that are gone is not', async () => {
	using kept = await filled(260);
	kept.write('story-7.txt', story(7007));
	kept.write('new.txt', story(9009));
	rmSync(kept.path('story-11.txt'));
	leaveAlone(kept);
	await kept.run();
	expect(namesKeptOf(kept).others).toBe(2);
	expect(await calledIn(kept, true)).toEqual(await calledIn(kept, false));
});

test('what articles called somebody who was named rarely then is found where nothing is kept of it', async () => {
	using kept = keepFolder();
	for (let number = 0; number < 260; number++) kept.write(`story-${number}.txt`, story(number));
	leaveAlone(kept);
	await kept.run();
	await prepare(kept, []);
	for (let number = 1000; number < 1300; number++) kept.write(`story-${number}.txt`, story(number));
	leaveAlone(kept);
	await kept.run();
	await prepare(kept);
	expect(namesKeptOf(kept)).toEqual({kept: 300, others: 260});
	expect(await calledIn(kept, true)).toEqual(await calledIn(kept, false));
	expect(await saidIn(kept, true)).toEqual(await saidIn(kept, false));
});

test('of a folder that is read anew again and again, no more is kept than twice what it has', async () => {
	using kept = await filled(260);
	for (let turn = 1; turn <= 3; turn++) {
		for (let number = 0; number < 260; number++) kept.write(`story-${number}.txt`, story(10 ** (turn + 3) + number));
		leaveAlone(kept);
		await kept.run();
		await prepare(kept);
		expect(keptOf(kept).size).toBeLessThanOrEqual(3 * 260);
	}
	expect(await saidIn(kept, true)).toEqual(await saidIn(kept, false));
});

test('nothing is kept together of a small folder, or of those who are named rarely', async () => {
	using few = await filled(20);
	expect(keptOf(few).size).toBe(0);
	using rare = keepFolder();
	for (let number = 0; number < 260; number++) rare.write(`story-${number}.txt`, story(number));
	await rare.run();
	await prepare(rare, []);
	expect(keptOf(rare).size).toBe(0);
});

// A library in which people have several names: lists, counts and quotes agree who is one person.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type ArticleList, noArticles} from '../../../source/library/catalogue/article-list.ts';
import {openLibrary} from '../../../source/library/open-library.ts';
import {correctedLibrary} from '../../../source/library/people/corrected-library.ts';
import type {PeopleDecision} from '../../../source/model/people-decision.ts';
import {groupsFor} from '../../../source/terminal/effects/people/group-people.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-joined-'));
const cache = mkdtempSync(join(tmpdir(), 'newsread-joined-cache-'));
afterAll(() => {
	for (const one of [folder, cache]) rmSync(one, {recursive: true});
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), `${text}\n`);
for (const year of [1, 2, 3])
	write(`gate-${year}.txt`, `“The gate stays shut in year ${year},” said Hanne Dorn. It rained. Dorn left.`);
write('alone.txt', '“Not again,” Dorn said.');
write('judge.txt', '“The gate is an obstacle,” Judge Dorn said.');
write('short.txt', '“We sail at nine,” said Bob Quill.');
write('long.txt', '“We sail at ten,” said Robert Quill.');

const opened = async (decisions: readonly PeopleDecision[] = [], archived = false) => {
	const library = correctedLibrary(
		openLibrary(archived ? {cache} : {}),
		() => undefined,
		() => decisions,
	);
	let list: ArticleList = noArticles().decided(decisions);
	for await (const event of library.open([folder])) if (event.type === 'articles') list = list.with(event.articles);
	const before = list.people();
	list = list.withJoined(await library.joinPeople(decisions));
	return {library, list, before, people: list.people()};
};

const id = (name: string): string => join(folder, name);

describe('a library', () => {
	test('counts somebody once whom some articles call by the surname, or a nickname', async () => {
		const {library, before, people} = await opened();
		expect(before.named('Hanne Dorn')).toMatchObject({quotes: 3});
		expect(people.named('Hanne Dorn')).toMatchObject({quotes: 4, names: ['Dorn', 'Hanne Dorn']});
		expect(people.named('Dorn', id('alone.txt'))).toEqual(people.named('Hanne Dorn'));
		expect(people.named('Robert Quill')).toMatchObject({quotes: 2});
		expect(people.named('Bob Quill')).toEqual(people.named('Robert Quill'));
		expect(people.slice(0, 9).map(({label, quotes}) => `${label} ${quotes}`)).toEqual([
			'Hanne Dorn 4',
			'Robert Quill 2',
			'Dorn 1',
		]);
		await library.close();
	});

	test('gives the quotes that it counts, and the surname alone those that are left', async () => {
		const {library, people} = await opened();
		for (const name of ['Hanne Dorn', 'Robert Quill', 'Dorn']) {
			const {names, quotes} = people.named(name)!;
			expect(await library.quotesBy(names)).toHaveLength(quotes);
		}
		expect((await library.quotesBy(['Dorn'])).map(({text}) => text)).toEqual(['“The gate is an obstacle,”']);
		expect((await library.namesAndRolesOf(['Hanne Dorn'])).names).toContainEqual({name: 'Dorn', articles: 1});
		await library.close();
	});

	test('counts as the question who somebody is does', async () => {
		const {library, people} = await opened();
		const seen = await library.appearancesOf(['dorn', 'quill']);
		for (const key of ['hanne dorn', 'robert quill', 'dorn']) {
			const [asked] = groupsFor(seen, [], key);
			expect([key, asked?.quotes, asked?.articles.size]).toEqual([
				key,
				people.byKey(key)?.quotes,
				people.byKey(key)?.articles.length,
			]);
		}
		await library.close();
	});

	test('joins nobody whom the reader has parted', async () => {
		const {library, people} = await opened([{says: 'different', one: 'dorn', other: 'hanne dorn'}]);
		expect(people.named('Hanne Dorn')).toMatchObject({quotes: 3});
		expect(people.named('Dorn')).toMatchObject({quotes: 2});
		await library.close();
	});

	test('joins with others what it has joined, where the reader says so', async () => {
		const {library, people} = await opened([{says: 'same', one: 'hanne dorn', other: 'robert quill'}]);
		expect(people.named('Hanne Dorn')).toMatchObject({quotes: 6});
		expect(await library.quotesBy(people.named('Hanne Dorn')!.names)).toHaveLength(6);
		await library.close();
	});
});

describe('in a library that is kept', () => {
	beforeAll(() => {
		for (let day = 0; day < 70; day++) write(`rain-${day}.txt`, `It rained for ${day} hours.`);
	});

	test('people are the same, from the archive and where an article has changed', async () => {
		for (const quotes of [4, 4]) {
			const {library, people} = await opened([], true);
			expect(people.named('Dorn', id('alone.txt'))).toMatchObject({name: 'Hanne Dorn', quotes});
			await library.close();
		}
		const {library, list} = await opened([], true);
		write('alone.txt', '“Not again,” Dorn said. It rained. The gate stayed shut.\n\n“Never in my life,” Dorn said.');
		const {changed} = await library.revise([id('alone.txt')]);
		const revised = list.revised({gone: new Set(), changed: new Map(changed.map(one => [one.id, one]))});
		expect(revised.people().named('Hanne Dorn')).toMatchObject({quotes: 3});
		expect(
			revised
				.withJoined(await library.joinPeople([]))
				.people()
				.named('Hanne Dorn'),
		).toMatchObject({quotes: 5});
		await library.close();
	});
});

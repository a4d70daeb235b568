// What an archive makes of articles when it is first asked for: it must be what it would have been at once.
import {readdirSync, rmSync, statSync, utimesSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {nameArchivePeople, readArchivePeople} from '../../../source/library/archive/archive-people.ts';
import {visitKeptSummaries} from '../../../source/library/archive/kept-names.ts';
import {type Listing, listingOf} from '../../../source/library/archive/listings.ts';
import {appearancesIn} from '../../../source/library/people/appearances.ts';
import {readArticles} from '../../../source/library/read-articles.ts';
import type {Article} from '../../../source/model/article.ts';
import {type KeptFolder, keepFolder, story} from './kept-folder.ts';

const longAgo = new Date('2020-01-02T03:04:05Z');

const keepStories = (count: number) => {
	const kept = keepFolder({formats: true});
	for (let number = 0; number < count; number++) kept.write(`story-${number}.txt`, story(number));
	// A change of the last seconds is not trusted.
	for (const name of readdirSync(kept.folder, {recursive: true, encoding: 'utf8'}))
		utimesSync(kept.path(name), longAgo, longAgo);
	return kept;
};

const shown = ({summary, said, reported}: Listing): string => JSON.stringify({summary, said, reported});

const articlesOf = async ({folder}: KeptFolder): Promise<readonly Article[]> => {
	const articles: Article[] = [];
	for await (const step of readArticles([folder])) if ('article' in step) articles.push(step.article);
	return articles;
};

/** Lists a folder with its archive: the listings, in the order of the files, and what was told of the archive. */
const list = async ({folder, cache}: KeptFolder, mostPages?: number) => {
	const notices: string[] = [];
	const listed: string[] = [];
	const onProblem = ({what}: {readonly what: string}) => void notices.push(what);
	const archive = {cache, gives: 'listings', fewestFiles: 1, mostPages, onProblem} as const;
	let anew = 0;
	for await (const step of readArticles([folder], {archive})) {
		if ('listing' in step) listed.push(shown(step.listing));
		if (!('article' in step)) continue;
		anew++;
		listed.push(shown(listingOf(step.article)));
	}
	return {listed, anew, notices};
};

const fromFiles = async (kept: KeptFolder) => (await articlesOf(kept)).map(article => shown(listingOf(article)));

describe('listings that a print did not make', () => {
	test('are those of the files, in every format, and are there the next time', async () => {
		using kept = keepStories(40);
		await kept.run();
		const files = await fromFiles(kept);
		expect((await list(kept)).listed).toEqual(files);
		const {size} = statSync(kept.file());
		expect((await list(kept)).listed).toEqual(files);
		expect(statSync(kept.file()).size).toBe(size);
	});

	test('are made of the articles that are left', async () => {
		using kept = keepStories(40);
		await kept.run();
		for (const number of [0, 7, 8, 39]) rmSync(kept.path(`story-${number}.txt`));
		kept.write('story-9.txt', story(109));
		await kept.run();
		expect(await list(kept)).toMatchObject({listed: await fromFiles(kept), notices: []});
	});

	test('are given where the disk is full', async () => {
		using kept = keepStories(40);
		await kept.run();
		const pages = Math.ceil(statSync(kept.file()).size / 8192);
		const {listed, notices} = await list(kept, pages);
		expect(listed).toEqual(await fromFiles(kept));
		expect(notices).toEqual([expect.stringContaining('full')]);
	});

	test('give the names that completions offer', async () => {
		using kept = keepStories(40);
		await kept.run();
		const titles = (await articlesOf(kept)).map(article => listingOf(article).summary.title);
		const {folder, cache} = kept;
		const offered: string[] = [];
		visitKeptSummaries(folder, {cache}, ({title}) => offered.push(title));
		expect(offered.toSorted()).toEqual(titles.toSorted());
	});
});

describe('people whom a print did not ask for', () => {
	const people = (
		{folder, cache}: KeptFolder,
		options: {readonly mostPages?: number; readonly onlyKnown?: true} = {},
	) => readArchivePeople(folder, {cache, onProblem: () => {}, ...options})!.map(({id, everyone}) => [id, everyone]);
	const inFiles = async (kept: KeptFolder) =>
		(await articlesOf(kept)).map(article => [article.id, appearancesIn(article)]);
	const sorted = (rows: readonly (readonly unknown[])[]) =>
		rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

	test('are those of the files, and known from then on', async () => {
		using kept = keepStories(40);
		await kept.run();
		const files = sorted(await inFiles(kept));
		expect(people(kept, {onlyKnown: true})).toEqual([]);
		expect(sorted(people(kept))).toEqual(files);
		expect(sorted(people(kept, {onlyKnown: true}))).toEqual(files);
	});

	test('are told where the disk is full', async () => {
		using kept = keepStories(40);
		await kept.run();
		const pages = Math.ceil(statSync(kept.file()).size / 8192);
		expect(sorted(people(kept, {mostPages: pages}))).toEqual(sorted(await inFiles(kept)));
	});

	test('are found out in slices, and with the listings', async () => {
		using kept = keepStories(40);
		await kept.run();
		const files = sorted(await inFiles(kept));
		await nameArchivePeople(kept.folder, {cache: kept.cache, onProblem: () => {}});
		expect(sorted(people(kept, {onlyKnown: true}))).toEqual(files);
		rmSync(kept.cache, {recursive: true});
		await kept.run();
		await list(kept);
		expect(sorted(people(kept, {onlyKnown: true}))).toEqual(files);
	});
});

test('what was asked of an article while it was read is kept with it', async () => {
	using kept = keepStories(20);
	await list(kept);
	const {size} = statSync(kept.file());
	expect(await list(kept)).toMatchObject({anew: 0, listed: await fromFiles(kept)});
	expect(statSync(kept.file()).size).toBe(size);
});

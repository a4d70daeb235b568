// One file, many articles: each is listed, opened and searched by its path and its entry.
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import type {ArticleSummary} from '../../source/library/library.ts';
import {openLibrary} from '../../source/library/open-library.ts';
import {zipOf} from '../helpers/packing.ts';

const root = mkdtempSync(join(tmpdir(), 'newsread-entries-'));
afterAll(() => rmSync(root, {recursive: true}));

const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', 'reading', name);

const listed = async (library: ReturnType<typeof openLibrary>, paths: readonly string[]) => {
	const articles: ArticleSummary[] = [];
	const problems: string[] = [];
	for await (const event of library.open(paths)) {
		if (event.type === 'articles') articles.push(...event.articles);
		if (event.type === 'problem') problems.push(event.problem.what);
	}
	return {articles, problems};
};

test('every article of a feed, a mailbox, a book and an archive is listed and opens by its id', async () => {
	const library = openLibrary();
	const paths = ['feed-of-a-paper.rss', 'mailbox.mbox', 'book.epub', 'articles.zip'].map(fixture);
	const {articles} = await listed(library, paths);
	expect(articles.map(({id}) => id.replace(/^.*\//, '')).length).toBe(2 + 2 + 2 + 6);
	expect(new Set(articles.map(({id}) => id)).size).toBe(articles.length);
	for (const {id, title} of articles) {
		const article = await library.article(id);
		expect(article.id).toBe(id);
		expect(article.headline).toBe(title);
	}
	const {matches} = await library.search('I counted forty', {limit: 1});
	expect(matches[0]?.articleId).toContain('feed-of-a-paper.rss#tag:');
	await library.close();
});

test('a file that changed on disk is read anew', async () => {
	const path = join(root, 'letters.mbox');
	copyFileSync(fixture('mailbox.mbox'), path);
	const library = openLibrary();
	const {articles} = await listed(library, [path]);
	expect((await library.article(articles[0]!.id)).text).toContain('the weir');
	writeFileSync(
		path,
		'From a@b Thu Feb 23 06:00:00 2023\nFrom: a@b\nMessage-ID: <2@courier.example.org>\nSubject: Second\n\nChanged.\n',
	);
	expect((await library.article(articles[1]!.id)).text).toBe('Changed.');
	await library.close();
});

test('a folder’s files of another kind are told together, and one by one when they are named', async () => {
	for (const [name, content] of [
		['settings.json', '{"name": "pell"}'],
		['map.xml', '<?xml version="1.0"?><urlset/>'],
		['pictures.zip', zipOf([{name: 'a.png', content: 'x'}])],
		['story.txt', 'Story\n\nIt is told.\n'],
	] as const)
		writeFileSync(join(root, name), content);
	const library = openLibrary();
	expect((await listed(library, [root])).problems).toEqual(['3 files were left out: 1 .json, 1 .xml, 1 .zip']);
	const named = await listed(
		openLibrary(),
		['settings.json', 'map.xml', 'pictures.zip'].map(name => join(root, name)),
	);
	expect(named.problems).toEqual([
		'no articles in this JSON file',
		'XML, but not a feed',
		'no articles in this archive',
	]);
	await library.close();
});

// Databases of feed readers, as files and as bytes.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterAll, expect, test} from 'vitest';
import {findFiles} from '../../../source/reading/find-files.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {readWholeFile} from '../../helpers/whole-file.ts';

const root = mkdtempSync(join(tmpdir(), 'newsread-databases-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const made = (name: string, statements: string): string => {
	const path = join(root, name);
	const database = new DatabaseSync(path);
	database.exec(statements);
	database.close();
	return path;
};
const newsboat = (more = '') =>
	`create table rss_item (id integer primary key, guid text, title text, author text, url text, feedurl text, pubDate integer, content text, deleted integer ${more});`;
const row = (guid: string, content: string, deleted = 0) =>
	`insert into rss_item values (null, '${guid}', 'Weir &amp; bridge', '', 'https://a.example/${guid}', 'f', 1927841400, '${content}', ${deleted});`;

const shown = async (path: string) => {
	const {documents, problems} = await readWholeFile(path);
	return {
		articles: documents.map(({origin, headline, byline, published, url, blocks}) => ({
			entry: origin.entry,
			headline,
			byline,
			published,
			url,
			text: blocks.map(({text}) => text).join('|'),
		})),
		problems: problems.map(({what}) => what),
	};
};

test('newsboat: the title of its feed is the outlet of an item', async () => {
	const feeds = `create table rss_feed (rssurl text, url text, title text); insert into rss_feed values ('f', 'https://a.example/', 'Weir &amp; Vale Herald'), ('g', '', 'Other');`;
	const {documents} = await readWholeFile(made('feeds.db', newsboat() + feeds + row('a', '<p>It held.</p>')));
	expect(documents.map(({outlet}) => outlet)).toEqual(['Weir & Vale Herald']);
});

test('newsboat: every item that is kept is an article; two of one name stay apart', async () => {
	const path = made(
		'cache.db',
		newsboat() + row('a', '<p>It held.</p>') + row('b', 'Gone.', 1) + row('a', 'It &amp; leaked.'),
	);
	const {articles, problems} = await shown(path);
	expect(problems).toEqual([]);
	expect(articles).toEqual([
		{
			entry: 'a',
			headline: 'Weir & bridge',
			byline: undefined,
			published: '2031-02-02T23:30:00Z',
			url: 'https://a.example/a',
			text: 'It held.',
		},
		{
			entry: 'a (2)',
			headline: 'Weir & bridge',
			byline: undefined,
			published: '2031-02-02T23:30:00Z',
			url: 'https://a.example/a',
			text: 'It & leaked.',
		},
	]);
});

test('a database in use, in write-ahead mode, is read as it is, and nothing is written beside it', async () => {
	const path = made('wal.db', `pragma journal_mode = wal; ${newsboat()}${row('a', 'It held.')}`);
	const before = readFileSync(path);
	expect((await shown(path)).articles).toHaveLength(1);
	expect((await readBytes(before, {path: 'elsewhere.db'})).documents).toHaveLength(1);
	expect(readFileSync(path)).toEqual(before);
});

test('NetNewsWire: authors are JSON, dates have fractions, and columns of other versions may be missing', async () => {
	const path = made(
		'DB.sqlite3',
		`create table articles (articleID text primary key, feedID text, uniqueID text, title text, contentHTML text, contentText text, url text, externalURL text, summary text, datePublished real, authors text);
		insert into articles values ('x1', 'f', 'u', 'Weir', '<p>It held.</p>', null, 'https://a.example/weir', '', null, 1927841400.5, '[{"name":"Ada Holm"},{"name":"Nils Aumann"}]');
		insert into articles values ('x2', 'f', 'u', null, null, 'It leaked.', null, null, null, null, 'no json');`,
	);
	expect((await shown(path)).articles).toEqual([
		{
			entry: 'x1',
			headline: 'Weir',
			byline: 'Ada Holm and Nils Aumann',
			published: '2031-02-02T23:30:00Z',
			url: 'https://a.example/weir',
			text: 'It held.',
		},
		{entry: 'x2', headline: undefined, byline: 'no json', published: undefined, url: undefined, text: 'It leaked.'},
	]);
});

test('NetNewsWire of some years ago: authors are in a table of their own, and who wrote what in another', async () => {
	const tables = `create table articles (articleID text primary key, feedID text, uniqueID text, title text, contentHTML text, contentText text, url text, externalURL text, summary text, datePublished date);
		create table authors (authorID text primary key, name text, url text); create table authorsLookup (authorID text, articleID text);
		insert into articles (articleID, contentHTML) values ('x1', '<p>It held.</p>'), ('x2', '<p>It leaked.</p>');
		insert into authors values ('a', 'Ada Holm', null), ('b', 'Nils Aumann', null), ('c', null, 'https://c.example/');
		insert into authorsLookup values ('a', 'x1'), ('b', 'x1'), ('c', 'x2'), ('none', 'x2');`;
	const bylines = async (name: string, more = '') =>
		(await shown(made(name, tables + more))).articles.map(({byline}) => byline);
	expect(await bylines('lookup.sqlite3')).toEqual(['Ada Holm and Nils Aumann', undefined]);
	const renamed = 'alter table authors rename column name to label;';
	expect(await bylines('renamed.sqlite3', renamed)).toEqual([undefined, undefined]);
});

test.each([
	['no table of articles', 'create table weir (id integer);'],
	[
		'a view in place of the table',
		'create view rss_item as with recursive n(i) as (select 1 union all select i + 1 from n) select i as feedurl from n;',
	],
	['a table of that name without its columns', 'create table rss_item (id integer);'],
])('other databases are refused: %s', async (name, statements) => {
	expect(await shown(made(`${name}.db`, statements))).toEqual({
		articles: [],
		problems: ['not a text file (database); skipped'],
	});
});

test.each([
	['no items', ''],
	['items without words', "insert into rss_item values (null, 'a', '', '', '', 'f', 0, '', 0);"],
])('a database that has %s is told, not passed over', async (name, statements) => {
	expect(await shown(made(`${name}.db`, newsboat() + statements))).toEqual({
		articles: [],
		problems: ['a feed reader’s database without articles'],
	});
});

test('columns that are computed are not asked', async () => {
	const path = made(
		'computed.db',
		`${newsboat(`, base text generated always as (hex(zeroblob(400000000))) virtual`)}
		insert into rss_item (guid, title, feedurl, content, deleted) values ('a', 'Weir', 'f', 'It held.', 0);`,
	);
	expect((await shown(path)).articles).toMatchObject([{entry: 'a', text: 'It held.'}]);
});

test('what is damaged costs what comes after it', async () => {
	const path = made(
		'damaged.db',
		`pragma page_size = 512; ${newsboat()}${Array.from({length: 60}, (_, index) => row(`g${index}`, 'It held. '.repeat(30))).join('')}`,
	);
	const bytes = readFileSync(path);
	bytes.fill(0xff, bytes.length >> 1);
	const {documents, problems} = await readBytes(bytes, {path: 'x.db'});
	expect(documents.length).toBeLessThan(60);
	expect(problems.map(({what}) => what).join()).toMatch(/damaged|database/);
});

test('in a folder databases are not opened', async () => {
	const found = await Array.fromAsync(findFiles([root]));
	expect(found.flatMap(one => ('path' in one ? one.path : []))).toEqual([]);
});

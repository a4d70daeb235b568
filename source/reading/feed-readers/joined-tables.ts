// What the database of a feed reader keeps of an article in other tables than that of the articles: the title of its feed, and who
// wrote it. It is looked up here: a question that joins tables can be made to take for ever.

import type {DatabaseSync} from 'node:sqlite';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {lineOfMarkup} from '../markup/is-markup.ts';
import type {ReaderTable} from './reader-tables.ts';

/** Returns the columns of a table. Those that are computed are left out: their formulas are the file's. */
export const columnsOfTable = (database: DatabaseSync, table: string): ReadonlySet<string> => {
	const rows = database.prepare(`select name from pragma_table_xinfo(?) where hidden = 0`).all(table);
	return new Set(rows.map(({name}) => String(name)));
};

/** Returns the tables that are no views and no programs of their own. */
export const tablesOf = (database: DatabaseSync): ReadonlySet<string> => {
	const rows = database
		.prepare("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'")
		.all();
	return new Set(rows.map(({name}) => String(name)));
};

/** By the key of a feed. */
export type Outlets = ReadonlyMap<string, string>;

/** Writers of one article. */
const mostWriters = 20;

/** Feeds; nobody follows more. */
const mostFeeds = 20_000;

/** Returns what the feeds are called. */
export const outletsIn = (database: DatabaseSync, {feeds}: ReaderTable): Outlets => {
	if (feeds === undefined || !tablesOf(database).has(feeds.table)) return new Map();
	const columns = columnsOfTable(database, feeds.table);
	if (!columns.has(feeds.key) || !columns.has(feeds.title)) return new Map();
	const [key, title] = [feeds.key, feeds.title].map(name => `substr("${name}", 1, 4096)`);
	const rows = database.prepare(`select ${key} as "key", ${title} as "title" from "${feeds.table}" limit ${mostFeeds}`);
	return new Map(
		rows.all().flatMap(row => {
			const outlet = statedOutlet(lineOfMarkup(String(row.title ?? '')));
			return outlet === undefined ? [] : [[String(row.key), outlet] as const];
		}),
	);
};

/** Articles, each with a writer or more. */
const mostWritten = 40_000;

/** Names by the key of an article. */
export type Writers = ReadonlyMap<string, readonly string[]>;

/** Returns who wrote which article, where that is in tables of its own. */
export const writersOfArticles = (database: DatabaseSync, {writers}: ReaderTable): Writers => {
	const found = new Map<string, string[]>();
	const tables = writers === undefined ? undefined : tablesOf(database);
	if (writers === undefined || !tables!.has(writers.table) || !tables!.has(writers.between)) return found;
	const {table, key, name, between, article} = writers;
	const has = (place: string, ...names: readonly string[]): boolean => {
		const columns = columnsOfTable(database, place);
		return names.every(each => columns.has(each));
	};
	if (!has(table, key, name) || !has(between, key, article)) return found;
	const pairs = (place: string, one: string, other: string, most: number) =>
		database
			.prepare(
				`select substr("${one}", 1, 4096) as "one", substr("${other}", 1, 4096) as "other" from "${place}" limit ${most}`,
			)
			.all()
			.map(row => [String(row.one ?? ''), String(row.other ?? '')] as const);
	const names = new Map(pairs(table, key, name, mostFeeds));
	for (const [written, writer] of pairs(between, article, key, mostWritten)) {
		const known = names.get(writer) ?? '';
		const all = found.get(written) ?? [];
		if (known !== '' && all.length < mostWriters) found.set(written, [...all, known]);
	}
	return found;
};

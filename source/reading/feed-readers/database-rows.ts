// Asks the database of a feed reader for its articles. Runs in the extraction thread: a database that was made to do harm can keep
// SQLite busy for ever.

import type {DatabaseSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';
import type {Document, Origin} from '../../model/document.ts';
import {dateOfCount, statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {problemAt, type ReadResult, refused} from '../format.ts';
import {lineOfMarkup} from '../markup/is-markup.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {columnsOfTable, type Outlets, outletsIn, tablesOf, type Writers, writersOfArticles} from './joined-tables.ts';
import {type ArticleField, type ReaderTable, readerTables} from './reader-tables.ts';

/** Articles, UTF-16 units of their text in all, and of one. */
const mostRows = 20_000;
const longestText = 48_000_000;
const longestArticle = 4_000_000;

type Row = Readonly<Record<ArticleField, string | number | null>>;

/** Bytes of the header that say how the file is written: 1 for a rollback journal, 2 for a write-ahead log. */
const versions = [18, 19];

/**
 * Opens a database without writing anything, not even a lock: its reader may be using it. From Node 24 on one in memory can be
 * opened as well; without `bytes` the file itself is.
 */
const openDatabase = (bytes: Uint8Array, {path, entry}: Origin): DatabaseSync | undefined => {
	const {DatabaseSync: Connection} = process.getBuiltinModule('node:sqlite');
	const memory = new Connection(':memory:') as DatabaseSync & {deserialize?: (bytes: Uint8Array) => void};
	if (bytes.length > 0 && memory.deserialize !== undefined) {
		for (const at of versions) bytes[at] = 1;
		memory.deserialize(bytes);
		return memory;
	}
	memory.close();
	if (entry !== undefined || path === '-') return undefined;
	const url = pathToFileURL(path);
	url.search = '?immutable=1';
	return new Connection(url, {readOnly: true});
};

/** Returns the question for all articles, in the order in which they came, so that a name stays what it is. */
const questionFor = ({table, columns, deleted}: ReaderTable, has: ReadonlySet<string>): string => {
	const fields = Object.entries(columns).map(([field, names]) => {
		const known = names.filter(name => has.has(name)).map(name => `nullif("${name}", '')`);
		const value = known.length === 0 ? 'null' : `coalesce(${[...known, 'null'].join(', ')})`;
		const isBody = field === 'html' || field === 'text';
		return `${isBody ? `substr(${value}, 1, ${longestArticle})` : `substr(${value}, 1, 4096)`} as "${field}"`;
	});
	const where = deleted !== undefined && has.has(deleted) ? ` where "${deleted}" = 0` : '';
	return `select ${fields.join(', ')} from "${table}"${where} order by rowid limit ${mostRows + 1}`;
};

const wordsOf = (value: string | number | null): string => (value === null ? '' : String(value));

/** NetNewsWire keeps its authors as JSON. */
const namesIn = (value: string): readonly string[] => {
	if (!value.startsWith('[')) return [value];
	try {
		const authors = JSON.parse(value) as readonly {readonly name?: unknown}[];
		return authors.flatMap(author => (typeof author?.name === 'string' ? author.name : []));
	} catch {
		return [];
	}
};

const dateIn = (value: string): string | undefined =>
	/^\d{9,14}(?:\.\d{1,20})?$/.test(value) ? dateOfCount(Math.floor(Number(value))) : statedDate(value);

/** The body stands in one paragraph as it is stored: laying it out is for the caller. Links are relative to the link beside it. */
const documentOf = (row: Row, path: string, outlets: Outlets, writers: Writers): Document => {
	const stated = wordsOf(row.byline);
	const base = webAddressOf(wordsOf(row.base));
	return {
		origin: {path, entry: wordsOf(row.key)},
		...withoutAbsent({
			headline: lineOfMarkup(wordsOf(row.headline)),
			byline: bylineOfNames(stated === '' ? (writers.get(wordsOf(row.key)) ?? []) : namesIn(stated)),
			published: dateIn(wordsOf(row.published)),
			url: webAddressOf(wordsOf(row.url)),
			outlet: outlets.get(wordsOf(row.feed)),
		}),
		blocks: [{kind: 'paragraph', text: wordsOf(row.html ?? row.text)}],
		...(base !== undefined && {links: [{text: '', url: base}]}),
	};
};

const tooMany = (origin: Origin, count: number) =>
	problemAt(
		origin,
		`too many articles; only the first ${count} were read`,
		'Let the feed reader clean up its database.',
	);

type Found = {readonly table: ReaderTable; readonly columns: ReadonlySet<string>};

/** Finds the table of a reader; undefined where there is none, or no database that SQLite can open. */
const findTable = (database: DatabaseSync): Found | undefined => {
	try {
		database.exec('pragma trusted_schema = off');
		const tables = tablesOf(database);
		return readerTables
			.filter(({table}) => tables.has(table))
			.map(table => ({table, columns: columnsOfTable(database, table.table)}))
			.find(({table, columns}) => columns.has(table.mark));
	} catch {
		return undefined;
	}
};

const rowsIn = (database: DatabaseSync, {table, columns}: Found, origin: Origin): ReadResult => {
	const documents: Document[] = [];
	let length = 0;
	try {
		const outlets = outletsIn(database, table);
		const writers = writersOfArticles(database, table);
		for (const row of database.prepare(questionFor(table, columns)).iterate()) {
			if (documents.length === mostRows || length > longestText)
				return {documents, problems: [tooMany(origin, documents.length)]};
			const article = documentOf(row as Row, origin.path, outlets, writers);
			length += article.blocks[0]!.text.length;
			documents.push(article);
		}
		return {documents, problems: []};
	} catch {
		const rest = documents.length === 0 ? '' : `; only the first ${documents.length} articles were read`;
		return {documents, problems: [problemAt(origin, `the database of ${table.reader} is damaged${rest}`)]};
	}
};

/** Returns a document for each article. */
export const readDatabaseRows = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const database = openDatabase(bytes, origin);
	if (database === undefined) return refused(origin, 'a database in an archive', 'Unpack it and open the file itself.');
	try {
		const found = findTable(database);
		return found ? rowsIn(database, found, origin) : refused(origin, 'not a text file (database); skipped');
	} finally {
		database.close();
	}
};

// Writes files with their articles: all of them in one transaction, or none.
import type {Database} from '../../storage/database.ts';
import type {ArticleRow, FileRows} from './file-rows.ts';
import {writeListings} from './kept-listings.ts';
import {writeNamed} from './kept-people.ts';
import {packBlock} from './packed-articles.ts';

/** Articles packed together: few enough that one alone is unpacked in half a millisecond. */
const blockSize = 16;

type Place = {
	readonly block: number;
	readonly start: number;
	readonly nth: number;
	readonly firstQuote: number;
};

/** Returns the number that the next quote gets: numbers are never given twice. */
const nextQuote = (database: Database): number =>
	Number(database.get<{value: string}>("select value from fact where name = 'next quote'")?.value ?? 0);

/** Writes the blocks of all new articles, and returns where each is. */
const writeBlocks = (database: Database, files: readonly FileRows[]): ReadonlyMap<ArticleRow, Place> => {
	const rows = files.flatMap(({articles}) => articles.filter(({fresh}) => fresh !== undefined));
	const places = new Map<ArticleRow, Place>();
	let firstQuote = nextQuote(database);
	for (let from = 0; from < rows.length; from += blockSize) {
		const together = rows.slice(from, from + blockSize);
		const block = database.run(
			'insert into block (articles) values (?)',
			packBlock(together.map(({fresh}) => fresh!.article)),
		);
		const listings = together.flatMap(({fresh}) => fresh!.listing ?? []);
		if (listings.length === together.length) writeListings(database, block, listings);
		if (together.some(({fresh}) => fresh!.named === undefined))
			database.run('insert into unnamed (block) values (?)', block);
		let start = 0;
		for (const [nth, row] of together.entries()) {
			places.set(row, {block, start, nth, firstQuote});
			firstQuote += row.fresh!.quotes;
			start += Buffer.byteLength(row.fresh!.article);
		}
	}
	database.run("insert or replace into fact (name, value) values ('next quote', ?)", String(firstQuote));
	return places;
};

const insertArticle = (
	database: Database,
	file: number,
	place: number,
	row: ArticleRow,
	{block, start, nth, firstQuote}: Place,
): void => {
	const {entry, hash, problem, fresh} = row;
	const {article: text, quotes, said, named, published} = fresh!;
	const article = database.run(
		`insert into article (file, block, start, length, nth, first_quote, quotes, said, place, entry, hash, problem, published)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		file,
		block,
		start,
		Buffer.byteLength(text),
		nth,
		firstQuote,
		quotes,
		said,
		place,
		entry,
		hash,
		problem,
		published ?? null,
	);
	if (named !== undefined) writeNamed(database, article, named);
};

type Stored = {readonly id: number; readonly block: number};

const writeFile = (database: Database, rows: FileRows, places: ReadonlyMap<ArticleRow, Place>): readonly number[] => {
	const {key, stamp, format, version, result, articles} = rows;
	const facts = [key, stamp, format ?? null, version, result] as const;
	const insert = 'insert into file (path, stamp, format, version, result) values (?, ?, ?, ?, ?) on conflict (path) do';
	// Most files are new: then there is nothing to ask for.
	const added = articles.some(({id}) => id !== undefined)
		? undefined
		: database.get<{id: number}>(`${insert} nothing returning id`, ...facts);
	const there = added
		? []
		: database.all<Stored>(
				'select article.id, block from article join file on file.id = article.file where path = ?',
				key,
			);
	const left = new Map(there.map(({id, block}) => [id, block]));
	// Another program has read the file since, and what it wrote stands.
	if (articles.some(({id}) => id !== undefined && !left.has(id))) return [];
	const {id: file} =
		added ??
		database.get<{id: number}>(
			`${insert} update set
				stamp = excluded.stamp, format = excluded.format, version = excluded.version, result = excluded.result
			returning id`,
			...facts,
		)!;
	for (const [place, row] of articles.entries()) {
		if (row.id === undefined) insertArticle(database, file, place, row, places.get(row)!);
		else {
			database.run('update article set place = ? where id = ? and place != ?', place, row.id, place);
			left.delete(row.id);
		}
	}
	for (const id of left.keys()) database.run('delete from article where id = ?', id);
	return [...left.values()];
};

/** Removes those of the blocks in which no article is left. */
const removeEmptyBlocks = (database: Database, blocks: Iterable<number>): void => {
	for (const block of new Set(blocks))
		database.run('delete from block where id = ?1 and not exists (select 1 from article where block = ?1)', block);
};

/** Writes the files. */
export const writeFiles = (database: Database, files: readonly FileRows[]): void =>
	database.write(() => {
		const places = writeBlocks(database, files);
		removeEmptyBlocks(
			database,
			files.flatMap(file => writeFile(database, file, places)),
		);
	});

/** Removes files with their articles. */
export const removeFiles = (database: Database, files: readonly number[]): void =>
	database.write(() => {
		const blocks = files.flatMap(file =>
			database.all<Stored>('select id, block from article where file = ?', file).map(({block}) => block),
		);
		for (const file of files) database.run('delete from file where id = ?', file);
		removeEmptyBlocks(database, blocks);
	});

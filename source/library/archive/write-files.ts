// Writes files with their articles: all of them in one transaction, or none.
import type {Database} from '../../storage/database.ts';
import type {ArticleRow, FileRows} from './file-rows.ts';
import {writeListings} from './kept-listings.ts';
import {writeNamed} from './kept-people.ts';
import type {PackedBlock} from './pack-articles.ts';

/** Returns the number that the next quote gets: numbers are never given twice. */
const nextQuote = (database: Database): number =>
	Number(database.get<{value: string}>("select value from fact where name = 'next quote'")?.value ?? 0);

/** Where the blocks are written, by what was packed. */
type BlockIds = ReadonlyMap<PackedBlock, number>;

/** Writes blocks, and the listings of those that have all of them. */
const writeBlocks = (database: Database, blocks: readonly PackedBlock[]): BlockIds =>
	new Map(
		blocks.map(block => {
			const id = database.run('insert into block (articles) values (?)', block.packed);
			if (block.listings.length === block.count) writeListings(database, id, block.listings);
			return [block, id];
		}),
	);

/** Gives numbers to the quotes of new articles. */
const numberQuotes = (database: Database, files: readonly FileRows[]): ReadonlyMap<ArticleRow, number> => {
	const numbers = new Map<ArticleRow, number>();
	let next = nextQuote(database);
	for (const row of files.flatMap(({articles}) => articles)) {
		if (row.fresh === undefined) continue;
		numbers.set(row, next);
		next += row.fresh.quotes;
	}
	database.run("insert or replace into fact (name, value) values ('next quote', ?)", String(next));
	return numbers;
};

/** What new articles have got in a transaction. */
type Given = {readonly blocks: BlockIds; readonly quotes: ReadonlyMap<ArticleRow, number>};

const insertArticle = (database: Database, file: number, place: number, row: ArticleRow, given: Given): void => {
	const {entry, hash, fresh} = row;
	const {place: packed, quotes, said, named, published} = fresh!;
	const block = given.blocks.get(packed.block)!;
	const article = database.run(
		`insert into article (file, block, start, length, nth, first_quote, quotes, said, place, entry, hash, published)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		file,
		block,
		packed.start,
		packed.length,
		packed.nth,
		given.quotes.get(row)!,
		quotes,
		said,
		place,
		entry,
		hash,
		published ?? null,
	);
	if (named === undefined) database.run('insert or ignore into unnamed (block) values (?)', block);
	else writeNamed(database, article, named);
};

type Stored = {readonly id: number; readonly block: number};

const writeFile = (database: Database, rows: FileRows, given: Given): readonly number[] => {
	const {key, stamp, format, version, result, frames, articles} = rows;
	const facts = [key, stamp, format ?? null, version, result, frames ?? null] as const;
	const insert =
		'insert into file (path, stamp, format, version, result, frames) values (?, ?, ?, ?, ?, ?) on conflict (path) do';
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
				stamp = excluded.stamp, format = excluded.format, version = excluded.version, result = excluded.result,
				frames = excluded.frames
			returning id`,
			...facts,
		)!;
	for (const [place, row] of articles.entries()) {
		if (row.id === undefined) insertArticle(database, file, place, row, given);
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

/** Writes the files, and the blocks that have their articles. */
export const writeFiles = (database: Database, files: readonly FileRows[], blocks: readonly PackedBlock[]): void =>
	database.write(() => {
		const given = {blocks: writeBlocks(database, blocks), quotes: numberQuotes(database, files)};
		const left = files.flatMap(file => writeFile(database, file, given));
		// A file may have been left out, or a reading given up in the middle of one.
		removeEmptyBlocks(database, [...left, ...given.blocks.values()]);
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

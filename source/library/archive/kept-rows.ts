// What an archive is asked for: its files, the articles of a file, and the articles in which somebody is named.
import type {Database} from '../../storage/database.ts';
import type {BlockPlace} from './blocks.ts';

/** A row of the table `file`. */
export type KnownFile = {
	readonly id: number;
	readonly path: string;
	readonly stamp: string;
	readonly format: string | null;
	readonly version: string;
	readonly result: string;
	/** Set when it is found: what is never found is gone. */
	isThere?: true;
};

/** Returns all files by their paths. */
export const knownFiles = (database: Database): ReadonlyMap<string, KnownFile> => {
	const files = new Map<string, KnownFile>();
	for (const row of database.all<KnownFile>('select id, path, stamp, format, version, result from file'))
		files.set(row.path, row);
	return files;
};

/** A row of the table `article`; its place is that of the article or of its listing. */
export type StoredArticle = BlockPlace & {
	readonly id: number;
	readonly entry: string | null;
	readonly hash: Uint8Array;
	readonly problem: string | null;
};

const columns = 'id, block, entry, hash, problem';
/** The articles of a file, by its id. */
export const selectArticles = `select ${columns}, start, length from article where file = ? order by place`;
/** A row of the table `article` as lists and the search need it; its place is that of the listing. */
export type ListedRow = StoredArticle & {readonly firstQuote: number; readonly said: number};

/** The listings of a file, by its id. */
export const selectListings = `select ${columns}, listing_start as start, listing_length as length, first_quote as firstQuote, said
	from article where file = ? order by place`;

/** Ids of articles, and of their files. */
export type NamedArticles = {readonly articles: Set<number>; readonly files: Set<number>};

/** Returns the articles in which the naming of somebody passes the test. Each naming is tested once. */
export const wantedIn = (database: Database, isWanted: (naming: string) => boolean): NamedArticles => {
	const known = new Map<string, boolean>();
	const passes = (naming: string): boolean => {
		const told = known.get(naming) ?? isWanted(naming);
		known.set(naming, told);
		return told;
	};
	const found: NamedArticles = {articles: new Set(), files: new Set()};
	for (const {id, file, names} of database.all<{id: number; file: number; names: string}>(
		'select id, file, names from article cross join named on named.article = article.id',
	)) {
		if (!names.split('\n').some(passes)) continue;
		found.articles.add(id);
		found.files.add(file);
	}
	return found;
};

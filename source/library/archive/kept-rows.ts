// What an archive is asked for: the articles of a file, and the articles in which somebody is named.
import type {Database} from '../../storage/database.ts';
import type {ArchiveConnection} from './archive-connection.ts';
import type {BlockPlace} from './blocks.ts';
import type {ListingPlace} from './kept-listings.ts';
import {peopleNotNamed, withMade} from './kept-people.ts';

/** A row of the table `article`. */
type ArticleRow = {
	readonly id: number;
	readonly file: number;
	readonly entry: string | null;
	readonly hash: string;
};

/** A row with the place of the article. */
export type StoredArticle = ArticleRow & BlockPlace;

const columns = 'id, file, block, entry, hash';
const ofFiles = 'from article where file between ? and ? order by file, place';

/** A row with the place of the listing, and what lists and the search need. */
export type ListedRow = ArticleRow & ListingPlace & {readonly firstQuote: number; readonly said: number};

/** Files whose rows are selected at once, at most. */
const mostTogether = 256;

/**
 * Returns a function that gives the rows of a file by its id. Files mostly come in the order in which they were written: then the
 * rows of those that follow are selected with them, as a statement for each takes ten times as long.
 */
const createRowsOfFiles = <Row extends ArticleRow>(
	database: Database,
	select: string,
): ((file: number) => readonly Row[]) => {
	let rows = new Map<number, Row[]>();
	let [first, count] = [0, 0];
	return file => {
		if (file < first || file >= first + count) {
			count = file === first + count ? Math.min(2 * count, mostTogether) : 1;
			first = file;
			rows = Map.groupBy(database.all<Row>(select, file, file + count - 1), row => row.file);
		}
		return rows.get(file) ?? [];
	};
};

/** Returns a function that gives the articles of a file by its id. */
export const createArticleRows = (database: Database): ((file: number) => readonly StoredArticle[]) =>
	createRowsOfFiles<StoredArticle>(database, `select ${columns}, start, length ${ofFiles}`);

/** Returns a function that gives the listings of a file by its id. */
export const createListingRows = (database: Database): ((file: number) => readonly ListedRow[]) =>
	createRowsOfFiles<ListedRow>(database, `select ${columns}, nth, first_quote as firstQuote, said ${ofFiles}`);

/** Ids of articles, and of their files. */
export type NamedArticles = {readonly articles: Set<number>; readonly files: Set<number>};

type Names = {readonly id: number; readonly file: number; readonly names: string};

/** Returns the articles in which the naming of somebody passes the test. Each naming is tested once. */
export const wantedIn = (
	database: Database,
	change: ArchiveConnection['change'],
	isWanted: (naming: string) => boolean,
): NamedArticles => {
	const known = new Map<string, boolean>();
	const passes = (naming: string): boolean => {
		const told = known.get(naming) ?? isWanted(naming);
		known.set(naming, told);
		return told;
	};
	const found: NamedArticles = {articles: new Set(), files: new Set()};
	const made = [...peopleNotNamed(database, change)].flat();
	const there = database.all<Names>(
		'select id, file, names from article cross join named on named.article = article.id',
	);
	for (const {id, file, names} of withMade<Names>(there, made)) {
		if (!names.split('\n').some(passes)) continue;
		found.articles.add(id);
		found.files.add(file);
	}
	return found;
};

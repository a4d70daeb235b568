// The search over all quotes that an archive has: the index that was saved, and what has changed since.
import {existsSync} from 'node:fs';
import type {Article} from '../../model/article.ts';
import type {Problem} from '../../model/problem.ts';
import type {Database} from '../../storage/database.ts';
import type {SearchAnswer} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {createQuoteSearch, openQuoteSearch, type QuoteSearch, type SearchOptions} from '../search/quote-search.ts';
import type {QuoteStore} from '../search/quote-store.ts';
import type {NamedBuffer} from '../search/snapshot.ts';
import {connectArchive} from './archive-connection.ts';
import {createBlockReader} from './blocks.ts';
import {archivePath, folderStart} from './folder-archive.ts';
import {type Listing, listingFromBytes} from './listings.ts';
import {fromBytes} from './packed-articles.ts';

export type ArchiveSearch = {
	/** Finds quotes, paraphrases included. */
	readonly search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
	/** Adds quotes that the archive does not have. */
	readonly add: (listing: Listing) => void;
	/** Leaves out the quotes of an article. Returns whether the archive has it. */
	readonly leaveOut: (id: string) => boolean;
	/** Returns an article of which a quote was found; undefined if it is not in the archive. */
	readonly article: (id: string) => Article | undefined;
	/** The number of articles in the archive. */
	readonly articles: number;
	/** Saves the index where much is new, and closes the archive. */
	readonly close: () => void;
};

type QuotesOfArticle = {
	readonly first: number;
	readonly quotes: number;
	readonly block: number;
	readonly start: number;
	readonly length: number;
	readonly bodyStart: number;
	readonly bodyLength: number;
	readonly entry: string | null;
	readonly path: string;
};

const select = `select first_quote as first, quotes, block, listing_start as start, listing_length as length,
	start as bodyStart, article.length as bodyLength, entry, path
	from article cross join file on file.id = article.file`;

/** So many newer or removed quotes are added each time; more are saved. */
const mostUnsaved = (saved: number): number => Math.max(5000, saved / 20);

/** Tells whether a path is a folder that has an archive. */
export const hasArchive = (path: string, cache: string): boolean => {
	try {
		return existsSync(archivePath(path, cache));
	} catch {
		// There is nothing at that path.
		return false;
	}
};

/** Opens the search over the archive of a folder; undefined if there is no archive, or it cannot be used. */
export const openArchiveSearch = (
	folder: string,
	{cache, onProblem}: {readonly cache: string; readonly onProblem: (problem: Problem) => void},
): ArchiveSearch | undefined => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const found = connection.ask(database => searchOver(database, folder));
	if (found === undefined) {
		connection.close();
		return undefined;
	}
	const {search, articles, changed, bodyOf, more, leaveOut, isAsKept} = found;
	return {
		search: search.search,
		add: more,
		leaveOut: id => connection.ask(() => leaveOut(id)) ?? false,
		article: id => connection.ask(() => bodyOf(id)),
		articles,
		close: () => {
			if (isAsKept() && changed > mostUnsaved(search.size()))
				connection.change(database => {
					const snapshot = search.snapshot();
					database.write(() => {
						database.run('delete from snapshot');
						for (const {name, data} of snapshot)
							database.run('insert into snapshot (name, data) values (?, ?)', name, data);
					});
				});
			connection.close();
		},
	};
};

const searchOver = (database: Database, folder: string) => {
	const prefix = folderStart(folder);
	const listing = createBlockReader(database, 'listings');
	const body = createBlockReader(database, 'articles');
	/** Articles of quotes that were asked for, by id. */
	const met = new Map<string, QuotesOfArticle>();
	/** Quotes that are not in the archive. */
	const others = new Map<number, SearchableQuote>();

	const quotesOf = (row: QuotesOfArticle) => {
		const {said, reported, summary} = listingFromBytes(listing(row), prefix + row.path, row.entry);
		met.set(summary.id, row);
		return [...said, ...reported];
	};
	const store: QuoteStore = {
		quote: number => {
			const other = others.get(number);
			if (other !== undefined) return other;
			const row = database.get<QuotesOfArticle>(
				`${select} where first_quote <= ? order by first_quote desc limit 1`,
				number,
			);
			return row && number < row.first + row.quotes ? quotesOf(row)[number - row.first] : undefined;
		},
		rangeOf: id => {
			const row = database.get<QuotesOfArticle>(
				`${select} where path || coalesce('#' || entry, '') = ?`,
				id.slice(prefix.length),
			);
			return row ? [row.first, row.first + row.quotes] : [0, 0];
		},
	};
	const {search, changed} = upToDate(database, store, quotesOf);
	const more = ({said, reported}: Listing): void => {
		for (const quote of [...said, ...reported]) {
			others.set(search.size(), quote);
			search.add([quote]);
		}
	};
	let hasLeftOut = false;
	const leaveOut = (id: string): boolean => {
		const [from, to] = store.rangeOf(id);
		search.remove(Array.from({length: to - from}, (_, index) => from + index));
		hasLeftOut ||= to > from;
		return (
			database.get(`${select} where path || coalesce('#' || entry, '') = ?`, id.slice(prefix.length)) !== undefined
		);
	};
	return {
		search,
		changed,
		more,
		leaveOut,
		/** Quotes that are in no archive have numbers that others will get. */
		isAsKept: () => others.size === 0 && !hasLeftOut,
		articles: database.get<{count: number}>('select count(*) as count from article')!.count,
		bodyOf: (id: string): Article | undefined => {
			const row = met.get(id);
			return (
				row && fromBytes(body({...row, start: row.bodyStart, length: row.bodyLength}), prefix + row.path, row.entry)
			);
		},
	};
};

/** Opens the index that was saved, adds the quotes that are newer and removes those that are gone. */
const upToDate = (
	database: Database,
	store: QuoteStore,
	quotesOf: (row: QuotesOfArticle) => readonly SearchableQuote[],
): {readonly search: QuoteSearch; readonly changed: number} => {
	const search = savedSearch(database, store);
	const saved = search.size();
	let [expected, changed] = [0, 0];
	const gone: number[] = [];
	const leaveOut = (end: number) => {
		for (; expected < Math.min(end, saved); expected++) gone.push(expected);
	};
	for (const {first, quotes} of database.all<{first: number; quotes: number}>(
		'select first_quote as first, quotes from article where quotes > 0 order by first_quote',
	)) {
		leaveOut(first);
		expected = first + quotes;
	}
	leaveOut(saved);
	search.remove(gone);
	for (const row of database.all<QuotesOfArticle>(`${select} where first_quote >= ? order by first_quote`, saved)) {
		const quotes = quotesOf(row);
		search.add(
			quotes,
			quotes.map((_, index) => row.first + index),
		);
		changed += quotes.length;
	}
	return {search, changed: changed + gone.length};
};

const savedSearch = (database: Database, store: QuoteStore): QuoteSearch => {
	const snapshot = database.all<NamedBuffer>('select name, data from snapshot');
	try {
		if (snapshot.length > 0) return openQuoteSearch(snapshot, store);
	} catch {
		// It is made anew from the quotes.
	}
	return createQuoteSearch(store);
};

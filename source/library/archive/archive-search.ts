// The search over all quotes that an archive has: the index that was saved, and what has changed since.
import {existsSync} from 'node:fs';
import type {Article} from '../../model/article.ts';
import type {Database} from '../../storage/database.ts';
import {inSlices} from '../flow/time-slices.ts';
import type {ArticleSummary, SearchAnswer} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import type {SearchOptions} from '../search/quote-search.ts';
import type {QuoteStore} from '../search/quote-store.ts';
import {type ArchiveConnection, type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {createBlockReader} from './blocks.ts';
import {archivePath, folderStart} from './folder-archive.ts';
import {createListingReader} from './kept-listings.ts';
import {peopleNotNamed} from './kept-people.ts';
import {type Listing, listingFromBytes} from './listings.ts';
import {fromBytes} from './packed-articles.ts';
import {gatherQuotesOfPeople, keptQuotesOf, type SaidInRow} from './quotes-of-people.ts';
import {
	catchUp,
	isFarBehind,
	isWorthSaving,
	type OpenedIndex,
	openSavedIndex,
	type QuotesOfArticle,
	saveIndex,
	selectQuotes,
} from './saved-index.ts';

export {fewestArticles} from './quotes-of-people.ts';

export type ArchiveSearch = {
	/** Finds quotes, paraphrases included. */
	readonly search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
	/** Returns the folded name of whoever says a quote. */
	readonly speakerOf: (number: number) => string;
	/** Returns where the quotes of an article of the archive are; undefined if it has none of that id. */
	readonly rangeOf: (article: string) => {readonly first: number; readonly count: number} | undefined;
	/** Adds quotes that the archive does not have, and returns the number of the first: those said first, then the paraphrases. */
	readonly add: (listing: Listing) => number;
	/** Leaves out the quotes of an article. Returns whether the archive has it. */
	readonly leaveOut: (id: string) => boolean;
	/** Returns an article of which a quote was found; undefined if it is not in the archive. */
	readonly article: (id: string) => Article | undefined;
	/** Returns the listing of an article by the id of its row; undefined if it is no longer there. */
	readonly listing: (article: number) => Listing | undefined;
	/** Returns what is kept of what somebody said, by the ids of the rows of articles. */
	readonly quotesOf: (person: string) => ReadonlyMap<number, SaidInRow>;
	/** The file of the archive. */
	readonly file: string;
	/** The number of articles in the archive. */
	readonly articles: number;
	/** The quotes that were added to the saved index or removed from it, as it was older than the archive. */
	readonly changed: number;
	/** Returns the number after that of the last quote. */
	readonly size: () => number;
	/** The number after that of the last quote in the archive, when it was opened. */
	readonly end: number;
	/** Saves the index where much is new, and closes the archive. */
	readonly close: () => void;
};

/** Tells whether a path is a folder that has an archive. */
export const hasArchive = (path: string, cache: string): boolean => {
	try {
		return existsSync(archivePath(path, cache));
	} catch {
		// There is nothing at that path.
		return false;
	}
};

export type ArchiveSearchOptions = Pick<ConnectionOptions, 'onProblem'> & {
	readonly cache: string;
	/** Opens it only where nearly all of its quotes are in the saved index: all others take 10 µs each to add. */
	readonly onlyIfSaved?: true;
};

/** Opens the search over the archive of a folder; undefined if there is no archive, or it cannot be used. */
export const openArchiveSearch = (
	folder: string,
	{cache, onProblem, onlyIfSaved}: ArchiveSearchOptions,
): ArchiveSearch | undefined => {
	const file = archivePath(folder, cache);
	const connection = connectArchive(file, {onProblem});
	const found = connection.ask(database => {
		const store = storeIn(database, folder, connection);
		const index = openSavedIndex(database, store.quotes);
		if (onlyIfSaved && isFarBehind(database, index.search)) return undefined;
		for (const _ of catchUp(database, index, store.quotesOf));
		return searchOver(database, index, store);
	});
	if (found === undefined) {
		connection.close();
		return undefined;
	}
	const {search, articles, changed, bodyOf, listingOf, more, leaveOut, isAsKept, rangeOf} = found;
	return {
		file,
		changed,
		size: search.size,
		speakerOf: search.speakerOf,
		rangeOf: id => connection.ask(() => rangeOf(id)),
		end: search.size(),
		listing: article => connection.ask(() => listingOf(article)),
		quotesOf: person => connection.ask(database => keptQuotesOf(database, person)) ?? new Map(),
		search: search.search,
		add: more,
		leaveOut: id => connection.ask(() => leaveOut(id)) ?? false,
		article: id => connection.ask(() => bodyOf(id)),
		articles,
		close: () => {
			if (isAsKept() && isWorthSaving(changed, search)) connection.change(database => saveIndex(database, search));
			connection.close();
		},
	};
};

/**
 * Prepares a folder's archive for the next time, in slices: brings the saved index up to date if many quotes are not in it, and keeps
 * together what those said who are named `often`.
 */
export const refreshArchiveSearch = async (
	folder: string,
	{cache, onProblem}: Omit<ArchiveSearchOptions, 'onlyIfSaved'>,
	{often, signal}: {readonly often: ReadonlySet<string>; readonly signal: AbortSignal},
): Promise<void> => {
	if (!hasArchive(folder, cache)) return;
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	// Another program may damage the archive meanwhile: each step is asked for by itself.
	const inSteps = <Result>(steps: Generator<unknown, Result>): Promise<Result | undefined> =>
		inSlices(function* () {
			for (;;) {
				const step = connection.ask(() => steps.next());
				if (step === undefined) return undefined;
				if (step.done) return step.value;
				yield;
			}
		}, signal);
	try {
		const begun = connection.ask(database => {
			const store = storeIn(database, folder, connection);
			const index = openSavedIndex(database, store.quotes);
			const isBehind = isFarBehind(database, index.search);
			return {
				store,
				catchingUp: isBehind ? {index, steps: catchUp(database, index, store.quotesOf)} : undefined,
			};
		});
		if (begun === undefined || !connection.isWritable()) return;
		const {store, catchingUp} = begun;
		if (catchingUp) {
			await inSteps(catchingUp.steps);
			connection.change(database => saveIndex(database, catchingUp.index.search));
		}
		// Articles that only prints have read do not say who is in them.
		const naming = connection.ask(database => peopleNotNamed(database, connection.change));
		if (naming) await inSteps(naming);
		const gathering = connection.ask(database => gatherQuotesOfPeople(database, often, store.listingOf));
		const keep = gathering && (await inSteps(gathering));
		if (keep) connection.change(keep);
	} finally {
		connection.close();
	}
};

/** UTF-16 units: no system has longer ones. */
const longestPath = 32_768;

/** The quotes that an archive keeps, as the search asks for them. */
const storeIn = (database: Database, folder: string, connection: ArchiveConnection) => {
	const prefix = folderStart(folder);
	const listing = createListingReader(database, connection.change);
	const body = createBlockReader(database);
	/** Articles of quotes that were asked for, by id. */
	const met = new Map<string, QuotesOfArticle>();
	/** Quotes that are not in the archive. */
	const others = new Map<number, SearchableQuote>();
	const quotesOf = (row: QuotesOfArticle) => {
		const {said, reported, summary} = listingFromBytes(listing(row), prefix + row.path, row.entry);
		met.set(summary.id, row);
		return [...said, ...reported];
	};
	const quoteOf = (number: number): SearchableQuote | undefined => {
		const row = database.get<QuotesOfArticle>(
			`${selectQuotes} where first_quote <= ? order by first_quote desc limit 1`,
			number,
		);
		return row && number < row.first + row.quotes ? quotesOf(row)[number - row.first] : undefined;
	};
	const listingOf = (article: number): Listing | undefined => {
		const row = database.get<QuotesOfArticle>(`${selectQuotes} where article.id = ?`, article);
		return row && listingFromBytes(listing(row), prefix + row.path, row.entry);
	};
	const rowIn = (path: string, entry: string | null): QuotesOfArticle | undefined => {
		const file = database.get<{id: number}>('select id from file where path = ?', path)?.id;
		if (file === undefined) return undefined;
		return database.get<QuotesOfArticle>(`${selectQuotes} where article.file = ? and entry is ?`, file, entry);
	};
	const rowOf = (id: string): QuotesOfArticle | undefined => {
		const whole = id.slice(prefix.length);
		let row = rowIn(whole, null);
		// A path may have a “#” of its own: each may be the one before the entry.
		for (let at = whole.indexOf('#'); row === undefined && at > 0 && at < longestPath; at = whole.indexOf('#', at + 1))
			row = rowIn(whole.slice(0, at), whole.slice(at + 1));
		return row;
	};
	const rangeOf = (id: string): readonly [number, number] | undefined => {
		const row = rowOf(id);
		return row && [row.first, row.first + row.quotes];
	};
	// The archive may be damaged while a search is under way.
	const quotes: QuoteStore = {
		quote: number => others.get(number) ?? connection.ask(() => quoteOf(number)),
		rangeOf: id => connection.ask(() => rangeOf(id)) ?? [0, 0],
	};
	return {connection, prefix, body, met, others, quotesOf, quotes, listingOf, rowIn, rowOf};
};

const searchOver = (
	database: Database,
	{search, gone, added}: OpenedIndex,
	{connection, prefix, body, met, others, listingOf, rowIn, rowOf}: ReturnType<typeof storeIn>,
) => {
	const opened = search.size();
	/** Takes the quotes out that the archive has of an article as it was before. */
	const replace = ({id, path}: ArticleSummary): void => {
		const entry = id === path ? null : id.slice(path.length + 1);
		const row = rowIn(path.slice(prefix.length), entry);
		// Newer ones were written since, and their numbers are others' here.
		if (row && row.first + row.quotes <= opened)
			search.remove(Array.from({length: row.quotes}, (_, at) => row.first + at));
	};
	const more = ({summary, said, reported}: Listing): number => {
		connection.ask(() => replace(summary));
		const first = search.size();
		for (const quote of [...said, ...reported]) {
			others.set(search.size(), quote);
			search.add([quote]);
		}
		return first;
	};
	let hasLeftOut = false;
	const leaveOut = (id: string): boolean => {
		const row = rowOf(id);
		if (row === undefined) return false;
		search.remove(Array.from({length: row.quotes}, (_, at) => row.first + at));
		hasLeftOut ||= row.quotes > 0;
		return true;
	};
	return {
		search,
		changed: gone + added,
		more,
		leaveOut,
		rangeOf: (id: string) => {
			const row = rowOf(id);
			return row && {first: row.first, count: row.quotes};
		},
		/** Quotes that are in no archive have numbers that others will get. */
		isAsKept: () => others.size === 0 && !hasLeftOut,
		articles: database.get<{count: number}>('select count(*) as count from article')!.count,
		listingOf,
		bodyOf: (id: string): Article | undefined => {
			const row = met.get(id);
			return row && fromBytes(body(row), prefix + row.path, row.entry);
		},
	};
};

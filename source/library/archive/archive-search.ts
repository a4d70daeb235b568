// The search over all quotes that an archive has: the index that was saved, and what has changed since.
import {existsSync} from 'node:fs';
import type {Article} from '../../model/article.ts';
import type {Database} from '../../storage/database.ts';
import {inSlices} from '../flow/time-slices.ts';
import type {ArticleSummary, SearchAnswer} from '../library.ts';
import type {SearchOptions} from '../search/quote-search.ts';
import {type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {type ArchivedQuotes, openArchivedQuotes} from './archived-quotes.ts';
import {archivePath} from './folder-archive.ts';
import {peopleNotNamed} from './kept-people.ts';
import type {Listing} from './listings.ts';
import {fromBytes} from './packed-articles.ts';
import {catchUp, isFarBehind, isWorthSaving, type OpenedIndex, openSavedIndex, saveIndex} from './saved-index.ts';
import {
	type CalledInRows,
	gatherQuotesOfPeople,
	keptNamesOf,
	keptQuotesOf,
	type SaidInRow,
} from './together/quotes-of-people.ts';
import {type AboutInRow, gatherQuotesOnTopics, keptQuotesOn} from './together/quotes-on-topics.ts';

/** Whose quotes are kept together, and on what: the keys of people and of topics. */
export type AskedOften = {readonly people: ReadonlySet<string>; readonly topics: ReadonlySet<string>};

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
	/** Returns what is kept of what was said about a topic, by the ids of the rows of articles. */
	readonly quotesOn: (topic: string) => ReadonlyMap<number, AboutInRow>;
	/** Returns what the articles call somebody; undefined if the archive cannot be read. */
	readonly namesOf: (person: string) => CalledInRows | undefined;
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
		const store = openArchivedQuotes(database, folder, connection);
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
		quotesOn: topic => connection.ask(database => keptQuotesOn(database, topic)) ?? new Map(),
		namesOf: person => connection.ask(database => keptNamesOf(database, person)),
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
 * together what is asked for `often`.
 */
export const refreshArchiveSearch = async (
	folder: string,
	{cache, onProblem}: Omit<ArchiveSearchOptions, 'onlyIfSaved'>,
	{often, signal}: {readonly often: AskedOften; readonly signal: AbortSignal},
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
			const store = openArchivedQuotes(database, folder, connection);
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
		const said = (database: Database) => gatherQuotesOfPeople(database, often.people, store.listingOf);
		const about = (database: Database) => gatherQuotesOnTopics(database, often.topics, store.listingOf);
		for (const gather of [said, about]) {
			const gathering = connection.ask(gather);
			const keep = gathering && (await inSteps(gathering));
			if (keep) connection.change(keep);
		}
	} finally {
		connection.close();
	}
};

const searchOver = (
	database: Database,
	{search, gone, added}: OpenedIndex,
	{connection, prefix, body, met, others, listingOf, rowIn, rowOf}: ArchivedQuotes,
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

// The index of an archive's quotes as it was saved: opened, brought up to date, and saved again.
import type {Database} from '../../storage/database.ts';
import {growSlowlyFor} from '../flow/heap-growth.ts';
import type {NamedBuffer} from '../search/packed/snapshot.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {createQuoteSearch, openQuoteSearch, type QuoteSearch} from '../search/quote-search.ts';
import type {QuoteStore} from '../search/quote-store.ts';

/** An article with quotes: their numbers, and where its listing and its body are. */
export type QuotesOfArticle = {
	/** The id of its row. */
	readonly article: number;
	readonly first: number;
	readonly quotes: number;
	readonly block: number;
	readonly nth: number;
	readonly start: number;
	readonly length: number;
	readonly entry: string | null;
	readonly path: string;
};

/** Selects rows of `QuotesOfArticle`. */
export const selectQuotes = `select article.id as article, first_quote as first, quotes, block, nth, start, length, entry, path
	from article cross join file on file.id = article.file`;

/** An index, and how many quotes were removed from it and added to it since it was saved. */
export type OpenedIndex = {readonly search: QuoteSearch; gone: number; added: number};

/** So many newer or removed quotes are added each time; more are saved. */
const mostUnsaved = (saved: number): number => Math.max(5000, saved / 20);

/** An index of which half is new is saved with fewer: without, a folder of 500 articles adds all of its quotes each time. */
const fewestSaved = 500;

/** Tells whether so many quotes have changed that the index should be saved. */
export const isWorthSaving = (changed: number, search: QuoteSearch): boolean =>
	changed > mostUnsaved(search.size()) || (changed > fewestSaved && changed > search.size() / 2);

/** Opens the index that was saved; an empty one where there is none. */
export const openSavedIndex = (database: Database, store: QuoteStore): OpenedIndex => {
	const opened = {gone: 0, added: 0};
	const snapshot = database.all<NamedBuffer>('select name, data from snapshot');
	try {
		if (snapshot.length > 0) return {search: openQuoteSearch(snapshot, store), ...opened};
	} catch {
		// It is made anew from the quotes.
	}
	return {search: createQuoteSearch(store), ...opened};
};

/** Tells whether so many quotes are newer than the index that it should be brought up to date and saved. */
export const isFarBehind = (database: Database, search: QuoteSearch): boolean => {
	const newer = 'select coalesce(sum(quotes), 0) as count from article where first_quote >= ?';
	return database.get<{count: number}>(newer, search.size())!.count > mostUnsaved(search.size());
};

/** Removes the quotes that are gone, and adds those that are newer; yields after each article. */
export function* catchUp(
	database: Database,
	index: OpenedIndex,
	quotesOf: (row: QuotesOfArticle) => readonly SearchableQuote[],
): Generator<void, void> {
	const {search} = index;
	const saved = search.size();
	const gone = numbersGone(database, saved);
	search.remove(gone);
	index.gone += gone.length;
	let articles = 0;
	for (const row of database.all<QuotesOfArticle>(
		`${selectQuotes} where first_quote >= ? order by first_quote`,
		saved,
	)) {
		growSlowlyFor(++articles);
		const quotes = quotesOf(row);
		search.add(
			quotes,
			quotes.map((_, at) => row.first + at),
		);
		index.added += quotes.length;
		yield;
	}
}

/** Returns the numbers below `saved` that no quote has any more. */
const numbersGone = (database: Database, saved: number): readonly number[] => {
	const below = 'select coalesce(sum(quotes), 0) as count from article where first_quote < ?';
	// Mostly none: to list all articles takes longer than to count their quotes.
	if (database.get<{count: number}>(below, saved)!.count === saved) return [];
	const gone: number[] = [];
	let expected = 0;
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
	return gone;
};

/** Saves the index. */
export const saveIndex = (database: Database, search: QuoteSearch): void => {
	const snapshot = search.snapshot();
	database.write(() => {
		database.run('delete from snapshot');
		for (const {name, data} of snapshot) database.run('insert into snapshot (name, data) values (?, ?)', name, data);
	});
};

// What lists and the search show of an article, without its body.
import type {Article} from '../../model/article.ts';
import {idOf} from '../../model/document.ts';
import {lazy, memoizeByObject} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {summarise} from '../catalogue/summary.ts';
import type {ArticleSummary} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {searchableQuotes} from '../search/searchable-quotes.ts';

/** The quotes in text order: `said` are the words of their speakers, `reported` the paraphrases. */
export type Listing = {
	readonly summary: ArticleSummary;
	readonly said: readonly SearchableQuote[];
	readonly reported: readonly SearchableQuote[];
};

/** Returns the listing of an article. Remembered: the archive and whoever reads want the same one. */
export const listingOf = memoizeByObject((article: Article): Listing => {
	const startOf = ({quote}: SearchableQuote): number => article.quotes[quote]!.content[0]!.start;
	const quotes = searchableQuotes(article).toSorted((a, b) => startOf(a) - startOf(b));
	return {
		summary: summarise(article),
		said: quotes.filter(inTheseWords),
		reported: quotes.filter(quote => !inTheseWords(quote)),
	};
});

type StoredQuote = Omit<SearchableQuote, 'articleId' | 'title' | 'published'>;
type StoredSummary = Omit<ArticleSummary, 'id' | 'path'>;
type StoredQuotes = {readonly said: readonly StoredQuote[]; readonly reported: readonly StoredQuote[]};

const storedQuote = ({articleId: _, title: __, published: ___, ...quote}: SearchableQuote): StoredQuote => quote;

/**
 * Returns a listing as two lines of JSON, the summary and the quotes, without what follows from the path and the title of its
 * article.
 */
export const listingToText = ({summary: {id: _, path: __, ...rest}, said, reported}: Listing): string => {
	const summary: StoredSummary = rest;
	const quotes: StoredQuotes = {said: said.map(storedQuote), reported: reported.map(storedQuote)};
	return `${JSON.stringify(summary)}\n${JSON.stringify(quotes)}`;
};

/**
 * Reads the listing of an article in the file at `path` from its text. The quotes are read when they are asked for: a list needs
 * none.
 */
export const listingFromBytes = (bytes: Buffer, path: string, entry: string | null): Listing => {
	const end = bytes.indexOf('\n');
	const summary = JSON.parse(bytes.toString('utf8', 0, end)) as StoredSummary;
	const id = idOf(entry === null ? {path} : {path, entry});
	const {title, published} = summary;
	const searchable = (quote: StoredQuote): SearchableQuote => ({
		articleId: id,
		...quote,
		title,
		...(published !== undefined && {published}),
	});
	const quotes = lazy(() => {
		const {said, reported} = JSON.parse(bytes.toString('utf8', end + 1)) as StoredQuotes;
		return {said: said.map(searchable), reported: reported.map(searchable)};
	});
	return {
		summary: {id, path, ...summary},
		get said() {
			return quotes().said;
		},
		get reported() {
			return quotes().reported;
		},
	};
};

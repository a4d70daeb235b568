// What lists and the search show of an article, without its body.
import type {Article} from '../../model/article.ts';
import {idOf} from '../../model/document.ts';
import {memoizeByObject} from '../../model/memo.ts';
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
type StoredListing = {
	readonly summary: Omit<ArticleSummary, 'id' | 'path'>;
	readonly said: readonly StoredQuote[];
	readonly reported: readonly StoredQuote[];
};

const storedQuote = ({articleId: _, title: __, published: ___, ...quote}: SearchableQuote): StoredQuote => quote;

/** Returns the JSON of a listing, without what follows from the path and the title of its article. */
export const listingToText = ({summary: {id: _, path: __, ...summary}, said, reported}: Listing): string => {
	const stored: StoredListing = {summary, said: said.map(storedQuote), reported: reported.map(storedQuote)};
	return JSON.stringify(stored);
};

/** Reads the listing of an article in the file at `path` from its JSON. */
export const listingFromBytes = (bytes: Buffer, path: string, entry: string | null): Listing => {
	const {summary, said, reported} = JSON.parse(bytes.toString()) as StoredListing;
	const id = idOf(entry === null ? {path} : {path, entry});
	const {title, published} = summary;
	const searchable = (quote: StoredQuote): SearchableQuote => ({
		articleId: id,
		...quote,
		title,
		...(published !== undefined && {published}),
	});
	return {summary: {id, path, ...summary}, said: said.map(searchable), reported: reported.map(searchable)};
};

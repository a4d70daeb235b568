// What lists and the search show of an article, without its body.
import type {Article} from '../../model/article.ts';
import {idOf} from '../../model/document.ts';
import {lazy, memoizeByObject} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {summarise} from '../catalogue/summary.ts';
import type {ArticleSummary} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {type QuoteAlone, quotesAlone} from '../search/searchable-quotes.ts';

/** The quotes in text order: `said` are the words of their speakers, `reported` the paraphrases. */
export type Listing = {
	readonly summary: ArticleSummary;
	readonly said: readonly SearchableQuote[];
	readonly reported: readonly SearchableQuote[];
	/** What is to be held where it is needed again much later. */
	readonly held: HeldListing;
};

/** A listing as text in UTF-8, with where its article is. */
export type HeldListing = {readonly bytes: Buffer; readonly path: string; readonly entry: string | null};

type StoredSummary = Omit<ArticleSummary, 'id' | 'path'>;
type StoredQuotes = {readonly said: readonly QuoteAlone[]; readonly reported: readonly QuoteAlone[]};

/**
 * Returns the listing of an article as two lines of JSON, the summary and the quotes, without what follows from the path and the
 * title of the article. Remembered: the archive and whoever reads want the same one.
 */
export const listingTextOf = memoizeByObject((article: Article): string => {
	const startOf = ({quote}: QuoteAlone): number => article.quotes[quote]!.content[0]!.start;
	const inOrder = quotesAlone(article).toSorted((a, b) => startOf(a) - startOf(b));
	const {id: _, path: __, ...summary}: ArticleSummary = summarise(article);
	const quotes: StoredQuotes = {
		said: inOrder.filter(inTheseWords),
		reported: inOrder.filter(quote => !inTheseWords(quote)),
	};
	return `${JSON.stringify(summary satisfies StoredSummary)}\n${JSON.stringify(quotes)}`;
});

/** Returns a text in UTF-8. Node would put it into a piece of memory with others, all of which it would hold: 14 KB for 3. */
const ownBytes = (text: string): Buffer => {
	const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
	bytes.write(text);
	return bytes;
};

/**
 * Returns the listing of an article. It comes from its text: a word that was cut out of an article would hold the whole article in
 * memory, 20,000 of them half a gigabyte.
 */
export const listingOf = memoizeByObject(
	(article: Article): Listing =>
		listingFromBytes(ownBytes(listingTextOf(article)), article.origin.path, article.origin.entry ?? null),
);

const lineBreak = 0x0a;

/**
 * Reads the listing of an article in the file at `path` from its text in UTF-8. The quotes are read when they are asked for: a
 * list needs none, and they are two thirds of the text.
 */
export const listingFromBytes = (bytes: Buffer, path: string, entry: string | null): Listing => {
	const end = bytes.indexOf(lineBreak);
	const summary = JSON.parse(bytes.toString('utf8', 0, end)) as StoredSummary;
	const id = idOf(entry === null ? {path} : {path, entry});
	const {title, published} = summary;
	const shared = {articleId: id, title, ...(published !== undefined && {published})};
	// Nobody else holds what was parsed: a copy of each quote took as long as to parse it.
	const searchable = (quote: QuoteAlone): SearchableQuote => Object.assign(quote, shared);
	const quotes = lazy(() => JSON.parse(bytes.toString('utf8', end + 1)) as StoredQuotes);
	const said = lazy(() => quotes().said.map(searchable));
	const reported = lazy(() => quotes().reported.map(searchable));
	return {
		held: {bytes, path, entry},
		summary: {id, path, ...summary},
		get said() {
			return said();
		},
		get reported() {
			return reported();
		},
	};
};

/** Reads a listing that is held. Each time it is another one. */
export const listingOfHeld = ({bytes, path, entry}: HeldListing): Listing => listingFromBytes(bytes, path, entry);

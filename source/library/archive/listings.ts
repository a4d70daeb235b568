// What lists and the search show of an article, without its body.
import type {Article} from '../../model/article.ts';
import {idOf} from '../../model/document.ts';
import {lazy, memoizeByObject} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {summarise} from '../catalogue/summary.ts';
import type {ArticleSummary} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {type QuoteAlone, quotesAlone} from '../search/searchable-quotes.ts';

/** What tells what an article is about, and when it was published. */
type Heading = Pick<ArticleSummary, 'title' | 'topics' | 'published'>;

/** The quotes in text order: `said` are the words of their speakers, `reported` the paraphrases. */
export type Listing = {
	readonly summary: ArticleSummary;
	/** Whoever wants the quotes of thousands of articles by a topic needs no more of them. */
	readonly heading: Heading;
	readonly said: readonly SearchableQuote[];
	readonly reported: readonly SearchableQuote[];
	/** What is to be held where it is needed again much later. */
	readonly held: HeldListing;
};

/** A listing as text in UTF-8, with where its article is. */
export type HeldListing = {readonly bytes: Buffer; readonly path: string; readonly entry: string | null};

type StoredSummary = Omit<ArticleSummary, 'id' | 'path'>;
type StoredWords = Heading & {readonly said: readonly QuoteAlone[]};
type StoredReported = readonly QuoteAlone[];

/**
 * Returns the listing of an article as three lines of JSON, without what follows from its path: the summary, the words said with what
 * stands above them, and the paraphrases. Remembered: the archive and whoever reads want the same one.
 */
export const listingTextOf = memoizeByObject((article: Article): string => {
	const startOf = ({quote}: QuoteAlone): number => article.quotes[quote]!.content[0]!.start;
	const inOrder = quotesAlone(article).toSorted((a, b) => startOf(a) - startOf(b));
	const {id: _, path: __, ...summary}: ArticleSummary = summarise(article);
	const {title, published, topics} = summary;
	const words: StoredWords = {
		title,
		...(published !== undefined && {published}),
		topics,
		said: inOrder.filter(inTheseWords),
	};
	const reported: StoredReported = inOrder.filter(quote => !inTheseWords(quote));
	return [summary satisfies StoredSummary, words, reported].map(part => JSON.stringify(part)).join('\n');
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
 * Reads the listing of an article in the file at `path` from its text in UTF-8. Each line is read when it is asked for: a list needs
 * the summary, which is half of the work, and a page of quotes needs what was said.
 */
export const listingFromBytes = (bytes: Buffer, path: string, entry: string | null): Listing => {
	const end = bytes.indexOf(lineBreak);
	const id = idOf(entry === null ? {path} : {path, entry});
	const summary = lazy((): ArticleSummary => {
		const stored = JSON.parse(bytes.toString('utf8', 0, end)) as StoredSummary;
		return {id, path, ...stored};
	});
	const rest = lazy(() => bytes.indexOf(lineBreak, end + 1));
	const words = lazy(() => JSON.parse(bytes.toString('utf8', end + 1, rest())) as StoredWords);
	// Nobody else holds what was parsed: a copy of each quote took as long as to parse it.
	const searchable = (quotes: readonly QuoteAlone[]): readonly SearchableQuote[] => {
		const {title, published} = words();
		const shared = {articleId: id, title, ...(published !== undefined && {published})};
		return quotes.map((quote): SearchableQuote => Object.assign(quote, shared));
	};
	const said = lazy(() => searchable(words().said));
	const reported = lazy(() => searchable(JSON.parse(bytes.toString('utf8', rest() + 1)) as StoredReported));
	return {
		held: {bytes, path, entry},
		get summary() {
			return summary();
		},
		get heading() {
			return words();
		},
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

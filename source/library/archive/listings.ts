// What lists and the search show of an article, without its body.
import type {Article} from '../../model/article.ts';
import {idOf} from '../../model/document.ts';
import {inTheseWords} from '../../model/quote.ts';
import {summarise} from '../catalogue/summary.ts';
import type {ArticleSummary} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {searchableQuotes} from '../search/searchable-quotes.ts';

/** `said` are the quotes in text order. Paraphrases are left out: in a list they would pass for the speaker's own words. */
export type Listing = {readonly summary: ArticleSummary; readonly said: readonly SearchableQuote[]};

/** Returns the listing of an article. */
export const listingOf = (article: Article): Listing => {
	const startOf = ({quote}: SearchableQuote): number => article.quotes[quote]!.content[0]!.start;
	const said = searchableQuotes(article).filter(inTheseWords);
	return {summary: summarise(article), said: said.toSorted((a, b) => startOf(a) - startOf(b))};
};

/** Returns the JSON of a listing as UTF-8, without what follows from the path and the title of its article. */
export const listingToBytes = ({summary: {id: _, path: __, ...summary}, said}: Listing): Uint8Array =>
	Buffer.from(
		JSON.stringify({summary, said: said.map(({articleId: _, title: __, published: ___, ...quote}) => quote)}),
	);

type Stored = {
	readonly summary: Omit<ArticleSummary, 'id' | 'path'>;
	readonly said: readonly Omit<SearchableQuote, 'articleId' | 'title' | 'published'>[];
};

/** Reads the listing of an article in the file at `path` from its JSON. */
export const listingFromBytes = (bytes: Buffer, path: string, entry: string | null): Listing => {
	const {summary, said} = JSON.parse(bytes.toString()) as Stored;
	const id = idOf(entry === null ? {path} : {path, entry});
	const {title, published} = summary;
	return {
		summary: {id, path, ...summary},
		said: said.map(quote => ({articleId: id, ...quote, title, ...(published !== undefined && {published})})),
	};
};

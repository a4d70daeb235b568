/*
The search for quotes by the contract of a benchmark that compares search engines: a default export that builds it from
quotes, and `open`, which gets it back from the folder it was saved to. The quotes are the caller's, as a store's would be;
the engine asks for those it shows.
*/
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SearchableQuote} from '../../source/library/search/quote-index.ts';
import {createQuoteSearch, openQuoteSearch, type QuoteSearch} from '../../source/library/search/quote-search.ts';
import type {QuoteStore} from '../../source/library/search/quote-store.ts';

type Quote = {readonly id: number; readonly text: string; readonly speaker: string | null};

const searchable = ({id, text, speaker}: Quote): SearchableQuote => ({
	articleId: 'quotes',
	quote: id,
	kind: 'direct',
	confidence: 1,
	title: 'Quotes',
	text,
	...(speaker !== null && {speaker}),
});

const storeOf = (quotes: readonly Quote[]): QuoteStore => ({
	quote: number => searchable(quotes[number]!),
	rangeOf: () => [0, quotes.length],
});

const engineOf = (search: QuoteSearch) => ({
	search: async (query: string, options: {readonly limit: number; readonly signal: AbortSignal}) => {
		const {matches} = await search.search(query, options);
		return matches.map(({quote, matched}) => ({id: quote, ranges: matched.map(({start, end}) => [start, end])}));
	},
	save: async (folder: string) => {
		for (const {name, data} of search.snapshot()) writeFileSync(join(folder, name), data);
	},
});

export default async (quotes: readonly Quote[]) => {
	const search = createQuoteSearch(storeOf(quotes));
	for (const quote of quotes) search.add([searchable(quote)]);
	return engineOf(search);
};

export const open = async (folder: string, quotes: readonly Quote[]) => {
	const snapshot = readdirSync(folder).map(name => ({name, data: readFileSync(join(folder, name))}));
	return engineOf(openQuoteSearch(snapshot, storeOf(quotes)));
};

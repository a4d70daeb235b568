import type {SearchableQuote} from './quote-index.ts';

/** Where the quotes themselves are: the index has only their words, and asks for those that it shows. */
export type QuoteStore = {
	/** Returns a quote by its number, or undefined if it is no longer there. A search asks for some 30 to 50. */
	readonly quote: (number: number) => SearchableQuote | undefined;
	/** Returns the numbers of an article's quotes: from the first up to, not including, the second. */
	readonly rangeOf: (articleId: string) => readonly [number, number];
	/** Keeps a quote that is added to the index. Absent where it is there before. */
	readonly keep?: (number: number, quote: SearchableQuote) => void;
};

/** Keeps quotes in memory. Those of one article must come one after another. */
export const createQuotesInMemory = (): QuoteStore => {
	const quotes: SearchableQuote[] = [];
	const ranges = new Map<string, readonly [number, number]>();
	return {
		quote: number => quotes[number],
		rangeOf: articleId => ranges.get(articleId) ?? [0, 0],
		keep: (number, quote) => {
			quotes[number] = quote;
			ranges.set(quote.articleId, [ranges.get(quote.articleId)?.[0] ?? number, number + 1]);
		},
	};
};

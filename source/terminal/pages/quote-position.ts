import type {QuoteMatch} from '../../library/library.ts';

export type QuotePlace = Pick<QuoteMatch, 'articleId' | 'quote'>;

/** Index of a quote in a list of matches; where it is not there, `otherwise`, kept within the list. */
export const indexOfQuote = (
	matches: readonly QuoteMatch[],
	quote: QuotePlace | undefined,
	otherwise: number,
): number => {
	const here =
		quote === undefined
			? -1
			: matches.findIndex(match => match.articleId === quote.articleId && match.quote === quote.quote);
	return here === -1 ? Math.max(0, Math.min(otherwise, matches.length - 1)) : here;
};

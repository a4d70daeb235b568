import {queryPieces} from './language/query-pieces.ts';

/** Returns a query that takes the words of its phrases one by one; undefined if it has no phrase of several words. */
export const loosened = (query: string): string | undefined => {
	const phrases = queryPieces(query).filter(({kind, not, text}) => kind === 'phrase' && !not && /\S\s+\S/u.test(text));
	if (phrases.length === 0) return undefined;
	return phrases
		.toReversed()
		.reduce((rest, {start, end, text}) => `${rest.slice(0, start)} ${text} ${rest.slice(end)}`, query);
};

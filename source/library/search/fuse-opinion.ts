// Fuse compares the shortlist with the query letter by letter: it finds a word cut in two, or run into another, which an index
// of words cannot.
import Fuse from 'fuse.js';
import type {ScoredQuote} from './shortlist.ts';

/** The most that Fuse adds to a score. With more of it ordinary queries get worse: its own order is the poorer one. */
export const fuseShare = 0.1;
/** Letters. Shorter words are part of too many others. */
const shortest = 3;
const mostPatterns = 8;
/** UTF-16 units. Of longer quotes Fuse gets the beginning. */
export const longestForFuse = 600;

/** The options of Fuse wherever words are compared letter by letter. */
export const fuseOptions = {ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, threshold: 0.3} as const;

/**
 * Returns the quotes in their final order, each with up to `fuseShare` more score. `patterns` are words of the query, most
 * telling first. `textOf` returns a quote's folded text, the speaker's name first, at most `longestForFuse` units.
 */
export const withFuseOpinion = (
	quotes: readonly ScoredQuote[],
	patterns: readonly string[],
	textOf: (quote: number) => string,
): readonly ScoredQuote[] => {
	const asked = patterns.filter(pattern => pattern.length >= shortest).slice(0, mostPatterns);
	if (asked.length === 0 || quotes.length < 2) return quotes;
	const texts = quotes.map(({quote}) => ({text: textOf(quote)}));
	const fuse = new Fuse(texts, {...fuseOptions, keys: ['text']});
	const opinions = new Float64Array(quotes.length);
	for (const {refIndex, score} of fuse.search({$or: asked.map(text => ({text}))})) {
		opinions[refIndex] = -Math.log10(Math.max(score!, 1e-300));
	}
	const highest = Math.max(...opinions);
	if (highest <= 0) return quotes;
	return quotes
		.map((candidate, at) => ({...candidate, score: candidate.score + (fuseShare * opinions[at]!) / highest}))
		.sort((a, b) => b.score - a.score || a.quote - b.quote);
};

// Fuse looks at the shortlist letter by letter: it sees a word cut in two, or typed into another, that the word index cannot.
import Fuse from 'fuse.js';
import type {Candidate} from './shortlist.ts';

/** What Fuse's opinion counts beside the shortlist's. More makes ordinary queries worse: its order alone is the poorer one. */
export const fuseShare = 0.1;
/** Shorter words stand inside too many others. */
const shortest = 3;
const mostPatterns = 8;
/** Of longer quotes Fuse sees the beginning. */
export const longestForFuse = 600;

export const fuseOptions = {ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, threshold: 0.3} as const;

/** The candidates in their final order. `textOf`: the folded words, the speaker's name in front, at most `longestForFuse` units. */
export const withSecondOpinion = (
	candidates: readonly Candidate[],
	patterns: readonly string[],
	textOf: (quote: number) => string,
): readonly Candidate[] => {
	const asked = patterns.filter(pattern => pattern.length >= shortest).slice(0, mostPatterns);
	if (asked.length === 0 || candidates.length < 2) return candidates;
	const texts = candidates.map(({quote}) => ({text: textOf(quote)}));
	const fuse = new Fuse(texts, {...fuseOptions, keys: ['text']});
	const opinions = new Float64Array(candidates.length);
	for (const {refIndex, score} of fuse.search({$or: asked.map(text => ({text}))})) {
		opinions[refIndex] = -Math.log10(Math.max(score!, 1e-300));
	}
	const highest = Math.max(...opinions);
	if (highest <= 0) return candidates;
	return candidates
		.map((candidate, at) => ({...candidate, score: candidate.score + (fuseShare * opinions[at]!) / highest}))
		.sort((a, b) => b.score - a.score || a.quote - b.quote);
};

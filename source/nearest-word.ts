import {editDistance} from './library/edit-distance.ts';

/** The candidate that `word` was most likely meant to be: the one it begins, or one typing error for three letters away. */
export const nearestWord = (word: string, candidates: readonly string[]): string | undefined => {
	if (word.length < 2) return undefined;
	const begun = candidates.filter(candidate => candidate.startsWith(word));
	if (begun.length === 1) return begun[0];
	let best: string | undefined;
	let least = Math.ceil(word.length / 3) + 1;
	for (const candidate of candidates) {
		const errors = editDistance(word, candidate, least).whole;
		if (errors < least) {
			least = errors;
			best = candidate;
		}
	}
	return best;
};

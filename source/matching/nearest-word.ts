import {editDistance} from './edit-distance.ts';

/**
 * Returns the candidate that `word` is most likely meant to be: the only one that begins with it, or the nearest one with at
 * most one typing error for every three letters. Returns undefined if there is none or `word` is a single letter.
 */
export const nearestWord = (word: string, candidates: readonly string[]): string | undefined => {
	if (word.length < 2) return undefined;
	const begun = candidates.filter(candidate => candidate.startsWith(word));
	if (begun.length === 1) return begun[0];
	// Of two that are equally near, prefer the one that shares more of its two ends: “quots” is “quotes” rather than “quote”.
	let best: string | undefined;
	let least = Math.ceil(word.length / 3) + 1;
	for (const candidate of candidates) {
		const errors = editDistance(word, candidate, least).whole;
		if (errors < least || (errors === least && best !== undefined && shared(word, candidate) > shared(word, best))) {
			least = errors;
			best = candidate;
		}
	}
	return best;
};

/** Counts the letters that two words share at their beginnings and at their ends. */
const shared = (one: string, other: string): number => {
	const most = Math.min(one.length, other.length);
	let [begun, ended] = [0, 0];
	while (begun < most && one[begun] === other[begun]) begun++;
	while (ended < most - begun && one.at(-1 - ended) === other.at(-1 - ended)) ended++;
	return begun + ended;
};

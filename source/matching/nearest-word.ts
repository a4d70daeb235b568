import {editDistance} from './edit-distance.ts';

/** The candidate that `word` was most likely meant to be: the one it begins, or one typing error for three letters away. */
export const nearestWord = (word: string, candidates: readonly string[]): string | undefined => {
	if (word.length < 2) return undefined;
	const begun = candidates.filter(candidate => candidate.startsWith(word));
	if (begun.length === 1) return begun[0];
	// Of two as near, the one that shares more of its beginning and its end: “quots” is “quotes” before it is “quote”.
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

/** Letters that two words have in common at their beginnings and at their ends. */
const shared = (one: string, other: string): number => {
	const most = Math.min(one.length, other.length);
	let [begun, ended] = [0, 0];
	while (begun < most && one[begun] === other[begun]) begun++;
	while (ended < most - begun && one.at(-1 - ended) === other.at(-1 - ended)) ended++;
	return begun + ended;
};

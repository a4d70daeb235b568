// How sure a speaker is: the share of speakers that were right on annotated articles (dev and wikinews) when chosen by a like margin.
import type {Attributed} from './attribution.ts';
import {candidate as kinds} from './candidates.ts';
import type {Story} from './story.ts';

/** From this margin on, this share was right; the highest first. Joined to bins that only rise, and rounded down. */
const shares = {
	name: [
		[4.2, 0.98],
		[2.7, 0.95],
		[0.9, 0.9],
		[0, 0.5],
	],
	pronoun: [
		[7.4, 0.98],
		[3.4, 0.96],
		[1.3, 0.79],
		[0, 0.5],
	],
	/** Descriptions, organisations, documents, unnamed people. */
	other: [
		[7, 0.97],
		[4.9, 0.93],
		[3.2, 0.78],
		[1.7, 0.72],
		[0.7, 0.52],
		[0, 0.4],
	],
} as const;

/** A pronoun's antecedent counts double: its margins are narrower. */
const antecedentWeight = 2;

/** Below this the speaker is not named, only the words that stand for one. */
export const leastConfidence = 0.5;

export const confidenceOf = ({candidates}: Story, {candidate, margin, personMargin}: Attributed): number => {
	const one = candidates[candidate];
	if (!one) return 0;
	const pronoun = one.kind === kinds.he || one.kind === kinds.she;
	const bins = pronoun ? shares.pronoun : one.kind <= kinds.weakName ? shares.name : shares.other;
	const certain = personMargin === undefined ? margin : Math.min(margin, antecedentWeight * personMargin);
	return bins.find(([least]) => certain >= least)?.[1] ?? bins.at(-1)![1];
};

// How sure a speaker is: the share of speakers that were right on annotated articles (dev and wikinews) when chosen by a like margin.

import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind as kinds} from '../story/source-candidates.ts';
import type {Attribution} from './attribution.ts';

/** From this margin on, this share was right; the highest first. Joined to bins that only rise, and rounded down. */
const shares = {
	name: [
		[3.5, 0.98],
		[2.9, 0.95],
		[1.1, 0.87],
		[0, 0.6],
	],
	pronoun: [
		[6, 0.98],
		[3.5, 0.96],
		[1.3, 0.82],
		[0.3, 0.4],
		[0, 0.3],
	],
	/** Descriptions, organisations, documents, unnamed people. */
	other: [
		[7.5, 0.97],
		[5.6, 0.91],
		[2.2, 0.8],
		[1.3, 0.65],
		[0, 0.5],
	],
} as const;

/** A pronoun's antecedent counts double: its margins are narrower. */
const antecedentWeight = 2;

/** Below this the speaker is not named, only the words that stand for one. */
export const leastConfidence = 0.35;

export const confidenceOf = ({candidates}: ParsedStory, {candidate, margin, antecedentMargin}: Attribution): number => {
	const one = candidates[candidate];
	if (!one) return 0;
	const pronoun = one.kind === kinds.he || one.kind === kinds.she;
	const bins = pronoun ? shares.pronoun : one.kind <= kinds.weakName ? shares.name : shares.other;
	const certain = antecedentMargin === undefined ? margin : Math.min(margin, antecedentWeight * antecedentMargin);
	return bins.find(([least]) => certain >= least)?.[1] ?? bins.at(-1)![1];
};

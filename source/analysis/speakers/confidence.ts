/*
Confidence: the share of speakers that were right on annotated articles (dev and wikinews) when they were chosen by a similar
margin. The shares were counted in bins of margins, made monotonic, and rounded down.
*/

import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';
import type {Attribution} from './attribution.ts';

/** For each kind of source: from this margin on, this share was right. The largest margin first. */
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

/**
 * The most that a confidence can be, by the score of the speech filter: a run that may be no speech at all is nobody's words.
 * Of what the margins put at 0.95 and more, real quotes with the right source, cross-validated on PolNeAR's train part.
 */
const mostBySpeech = [
	[4, 0.98],
	[2, 0.94],
	[1, 0.84],
	[0.5, 0.78],
	[0, 0.6],
] as const;

/** The margins of antecedents are narrower than those of sources. */
const antecedentWeight = 2;

/**
 * The most for a name that may be no person's, by the points for a person that the story gives it: on annotated articles
 * every third of such speakers was one, and hardly any of those with the fewest points.
 */
const mostByPoints = [
	[0, 1],
	[-2, 0.4],
	[Number.NEGATIVE_INFINITY, 0.3],
] as const;

/** The most for a pronoun where the story does not tell the sex of the person chosen, and somebody else may be meant. */
const mostOfUnknownSex = 0.6;

/** Below this confidence no speaker is named; only the words of the source are shown. */
export const leastConfidence = 0.35;

/** Returns how likely the person (or else the source) of an attribution is right, from 0 to 1. */
export const confidenceOf = (
	{candidates, cast}: ParsedStory,
	{candidate, person, margin, antecedentMargin, speech, open}: Attribution,
): number => {
	const one = candidates[candidate];
	if (!one) return 0;
	const pronoun = one.kind === candidateKind.he || one.kind === candidateKind.she;
	const bins = pronoun ? shares.pronoun : one.kind <= candidateKind.weakName ? shares.name : shares.other;
	const certain = antecedentMargin === undefined ? margin : Math.min(margin, antecedentWeight * antecedentMargin);
	const bySource = bins.find(([least]) => certain >= least)?.[1] ?? bins.at(-1)![1];
	const most = person < 0 ? 1 : mostByPoints.find(([points]) => cast.members[person]!.points > points)![1];
	const bySex = open ? mostOfUnknownSex : 1;
	return Math.min(
		bySource,
		most,
		bySex,
		mostBySpeech.find(([least]) => speech >= least)?.[1] ?? mostBySpeech.at(-1)![1],
	);
};

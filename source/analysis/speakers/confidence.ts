/*
Confidence: the share of speakers that were right on annotated articles when they were chosen by a similar margin. The shares
were counted in bins of margins, made monotonic, and rounded down: those of sources by cross-validation, where a run that is
no quote counts as wrong; those of antecedents on articles whose speakers are known (dev and wikinews).
*/

import {mayBeBody} from '../constructions/bodies.ts';
import {isContradicted} from '../constructions/contradicted.ts';
import {isSecondHand} from '../constructions/second-hand.ts';
import {supposedIn} from '../constructions/supposed.ts';
import {isObjectOfTold, isUnlike, isWordTalkedOf} from '../constructions/talked-of.ts';
import {isUnsaid} from '../constructions/unsaid.ts';
import {bareNamesIn} from '../coreference/bare-names.ts';
import {isSharedSurname, namesakesIn} from '../coreference/namesakes.ts';
import {chunkKind, isProperNoun, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type QuotedSpan, quoteEnding} from '../story/quoted-spans.ts';
import {type CandidateKind, candidateKind, type SourceCandidate} from '../story/source-candidates.ts';
import type {Attribution} from './attribution.ts';

/** By margin: from this one on, this share was right. The largest margin first. */
type Bins = readonly (readonly [least: number, share: number])[];

/** The shares of each kind of source, and of the antecedents of pronouns. */
const shares: Readonly<Record<'name' | 'pronoun' | 'antecedent' | 'other', Bins>> = {
	name: [
		[3.5, 0.98],
		[2.9, 0.95],
		[2, 0.85],
		[1.5, 0.75],
		[0.8, 0.65],
		[0, 0.5],
	],
	pronoun: [
		[6, 0.98],
		[3.5, 0.96],
		[1.3, 0.65],
		[0, 0.5],
	],
	/** Whom a pronoun refers to. */
	antecedent: [
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
};

/**
 * The most that a confidence can be, by the score of the speech filter: a run that may be no speech at all is nobody's words.
 * Of what the margins put at 0.95 and more, real quotes with the right source, cross-validated on PolNeAR's train part.
 */
const mostBySpeech: Bins = [
	[4, 0.98],
	[2, 0.94],
	[1, 0.84],
	[0.5, 0.6],
	[0, 0.5],
];

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

/** Words that nobody spoke by their own clause: “refused to say “sorry””. Below the least at which somebody is named. */
const mostUnsaid = 0.3;
/** Somebody else's verb of saying stands between source and quote, or the sentence leaves open whether it was said at all. */
const mostInner = 0.5;

/** The most for a pronoun where the story does not tell the sex of the person chosen, and somebody else may be meant. */
const mostOfUnknownSex = 0.6;

/** The most for one of two people of the same name, who are one person to the story's cast, or have one surname. */
const mostOfNamesakes = 0.6;

/** The most for a part of a sentence by a name of one word that nothing in the story explains: papers and firms speak so. */
const mostOfBareNames = 0.6;

/** The most for a name that may be a firm's. */
const mostOfBodies = 0.5;

/** The most for “the man”, where the story has named somebody: whom it has named it seldom calls so. */
const mostOfPlainNouns = 0.65;
const isPlainNoun = ({tokens, chunks}: ParsedStory, {kind, from, to, head}: SourceCandidate): boolean =>
	kind === candidateKind.phrase &&
	to - from === 2 &&
	/^(?:man|woman|boy|girl)$/.test(tokens[chunks.from[head]!]!.word.lower);

/** The most for a pronoun that would have the person speak of herself by her name. */
const mostOfNamed = 0.6;

const isPronoun = (kind: CandidateKind | undefined): boolean => kind === candidateKind.he || kind === candidateKind.she;

/**
 * Returns the most that the confidence in the person of a source can be: by the margin of the antecedent, where other words
 * than a name stand for the person, and by what shows that this is a person at all.
 */
export const mostForPerson = (
	story: ParsedStory,
	{candidate, person, antecedentMargin, open}: Pick<Attribution, 'candidate' | 'person' | 'antecedentMargin' | 'open'>,
): number => {
	const {candidates, cast} = story;
	const bins = isPronoun(candidates[candidate]?.kind) ? shares.antecedent : shares.other;
	return Math.min(
		person >= 0 && namesakesIn(story).has(person) ? mostOfNamesakes : 1,
		candidate >= 0 && isSharedSurname(story, candidates[candidate]!) ? mostOfNamesakes : 1,
		open ? mostOfUnknownSex : 1,
		candidate >= 0 && isPlainNoun(story, candidates[candidate]!) ? mostOfPlainNouns : 1,
		candidate >= 0 && mayBeBody(story, candidates[candidate]!) ? mostOfBodies : 1,
		antecedentMargin === undefined ? 1 : shareAt(bins, antecedentWeight * antecedentMargin),
		person < 0 ? 1 : mostByPoints.find(([points]) => cast.members[person]!.points > points)![1],
	);
};

/** The most for what somebody else is said to have: the words may be the owner's. */
const mostOfOwned = 0.8;

/** Recognises “The minister's “bonfire of forms” is out, Reed said”. */
const isOwned = (
	{chunks: {kinds}}: ParsedStory,
	{chunk, startsLower, ending}: QuotedSpan,
	{from}: SourceCandidate,
): boolean => {
	if (!startsLower || ending !== quoteEnding.word || from < chunk || kinds[chunk - 1] !== chunkKind.possessive)
		return false;
	// “He's “ready”, Reed said.”
	const owner = kinds[chunk - 2]!;
	return isProperNoun(owner) || isSpeakingNoun(owner);
};

/** The most for what may not have been said, or not by the source. */
const mostOfSaying = (story: ParsedStory, {quoted, candidate}: Attribution): number => {
	const one = story.candidates[candidate]!;
	const supposed = supposedIn(story, quoted, one);
	if (supposed === 'unsaid' || isUnsaid(story, quoted, one) || isContradicted(story, one)) return mostUnsaid;
	if (isWordTalkedOf(story, quoted, one) || isObjectOfTold(story, quoted, one)) return mostUnsaid;
	if (isUnlike(story, one)) return mostInner;
	return supposed === 'open' || isSecondHand(story, quoted, one)
		? mostInner
		: isOwned(story, quoted, one)
			? mostOfOwned
			: 1;
};

/** Returns how likely the person (or else the source) of an attribution is right, from 0 to 1. */
export const confidenceOf = (story: ParsedStory, attribution: Attribution): number => {
	const kind = story.candidates[attribution.candidate]?.kind;
	if (kind === undefined) return 0;
	const bins = isPronoun(kind) ? shares.pronoun : kind <= candidateKind.weakName ? shares.name : shares.other;
	return Math.min(
		shareAt(bins, attribution.margin),
		mostForPerson(story, attribution),
		shareAt(mostBySpeech, attribution.speech),
		mostOfSaying(story, attribution),
		isPronoun(kind) && attribution.quoted.named.includes(attribution.person) ? mostOfNamed : 1,
		attribution.quoted.startsLower && bareNamesIn(story).has(attribution.person) ? mostOfBareNames : 1,
	);
};

/** Returns the share of the first bin that a margin is in; of the last one for all that are smaller. */
const shareAt = (bins: Bins, margin: number): number => (bins.find(([least]) => margin >= least) ?? bins.at(-1)!)[1];

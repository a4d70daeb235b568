/*
The trained models behind attribution: a ranker of sources, a filter for speech and a ranker of antecedents, all linear. Their
weights are in lexicon/speaker-weights.json, made by tests/training/train-speakers.ts.
*/

import {isCalledOutTo} from '../constructions/addressees.ts';
import {speakerAside} from '../constructions/asides.ts';
import {circleAround} from '../constructions/circles.ts';
import {innerSpeaker} from '../constructions/inner-speech.ts';
import {subjectAround} from '../constructions/insertions.ts';
import {voicedBy} from '../constructions/interpreters.ts';
import {subjectBefore} from '../constructions/lead-in-subjects.ts';
import {messageBefore, writerBefore} from '../constructions/letters.ts';
import {isOfNobodyNamed, isPostedByHandle} from '../constructions/nobody-named.ts';
import {subjectOfOwnClause} from '../constructions/own-clauses.ts';
import {ownTellerOf} from '../constructions/own-tellers.ts';
import {isSubjectOf, passiveClauseAt} from '../constructions/passive.ts';
import {goesOnQuotedByOthers, quotedByOthers} from '../constructions/quoted-by-others.ts';
import {subjectBeforeWho, subjectOfRelative} from '../constructions/relative-clauses.ts';
import {claimBefore, namedRelation, phraseAround, signBefore, wholeSource} from '../constructions/stated-sources.ts';
import {ownerBeforeWhose, speakerBehindWhose} from '../constructions/whose-clauses.ts';
import {wordedBy} from '../constructions/wordings.ts';
import {extractAntecedentFeatures} from '../coreference/antecedent-features.ts';
import {createFeatureVector, score, type WeightTable} from '../features/hashed-features.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type QuotedSpan, signingCandidate} from '../story/quoted-spans.ts';
import type {AttributionModels} from './attribution.ts';
import {isNoSpeech} from './not-speech.ts';
import {lineSigner} from './signed-lines.ts';
import {extractSourceFeatures} from './source-features.ts';
import {extractSpeechFeatures} from './speech-features.ts';

/** Base-2 logarithms of the sizes of the weight tables. */
export const tableSizes = {sources: 15, speech: 13, antecedents: 13, reports: 13} as const;

/** The weights of the four models. */
export type ModelWeights = {
	readonly sources: WeightTable;
	readonly speech: WeightTable;
	readonly antecedents: WeightTable;
	readonly reports: WeightTable;
};

/** Scores of a signed quote. Signatures leave little doubt, but are too rare in the training articles to be learned. */
const signedMargin = 6;
const signedSpeech = 3;

/** The margin of the agent of a passive clause: “called “a toy soldier” by Nunn”. Too rare to be learned. */
const agentMargin = 3;

/** The least score of speech for words whose speaker stands behind “by”. */
const spokenSpeech = 0.5;

/** The margins of sources that the sentence states, and of one that only the sentence before suggests. */
const statedMargin = 2;
const suggestedMargin = 0;
const gestureMargin = 1.5;

/**
 * Score that a quoted span must exceed to be taken as speech. With a lower score, a span is as likely no quote at all as
 * one with the wrong speaker (counted on annotated articles).
 */
const leastSpeech = 1;

/** The score of what is no speech at all, and so tells nothing of the next quote. */
const noSpeech = Number.NEGATIVE_INFINITY;

/** The margin of an only candidate, and the largest there is. */
const largestMargin = 8;

const signerOf = (story: ParsedStory, quoted: QuotedSpan): number => {
	const dashed = signingCandidate(story, quoted);
	return dashed >= 0 ? dashed : lineSigner(story, quoted);
};

/** Returns the models for one story. The feature vectors are reused from call to call. */
export const linearModels = (story: ParsedStory, weights: ModelWeights): AttributionModels => {
	const sourceFeatures = createFeatureVector(tableSizes.sources);
	const speechFeatures = createFeatureVector(tableSizes.speech);
	const antecedentFeatures = createFeatureVector(tableSizes.antecedents);
	return {
		rankSources: (quoted, chosen, history) => {
			const signed = signerOf(story, quoted);
			if (signed >= 0) return {best: signed, margin: signedMargin};
			const byOthers = quotedByOthers(story, quoted);
			if (byOthers && !byOthers.passive) {
				const isNamed = byOthers.candidate >= 0 && story.candidates[byOthers.candidate]!.person >= 0;
				return {best: byOthers.candidate, margin: byOthers.candidate < 0 ? 0 : agentMargin, spoken: isNamed};
			}
			const last = history.previous;
			if (last && goesOnQuotedByOthers(story, quoted, last.quoted)) return {best: last.candidate, margin: agentMargin};
			// “Vale's claim that it was “…” was rejected by Reed.”
			const claim = claimBefore(story, quoted);
			if (claim >= 0) return {best: claim, margin: statedMargin};
			const passive = passiveClauseAt(story, quoted);
			if (passive && passive.agent >= 0) {
				const named = namedRelation(story, passive.agent);
				const best = named >= 0 ? named : wholeSource(story, passive.agent);
				return {best, margin: agentMargin, spoken: quoted.startsLower && story.candidates[best]!.person >= 0};
			}
			if (passive && passive.auxiliary === undefined) return {best: -1, margin: 0};
			if (isOfNobodyNamed(story, quoted) || isPostedByHandle(story, quoted)) return {best: -1, margin: 0};
			const inner = innerSpeaker(story, quoted);
			const sign = inner >= 0 ? inner : signBefore(story, quoted);
			const message = sign >= 0 ? sign : messageBefore(story, quoted);
			if (message >= 0) return {best: message, margin: statedMargin};
			const worded = wordedBy(story, quoted);
			if (worded >= 0) return {best: worded, margin: statedMargin, spoken: true};
			const scores: number[] = [];
			extractSourceFeatures(story, quoted, chosen, history, sourceFeatures, () =>
				scores.push(score(weights.sources, sourceFeatures)),
			);
			if (scores.length === 0) return {best: -1, margin: 0};
			let best = 0;
			for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
			if (passive && isSubjectOf(story, story.candidates[chosen[best]!]!, passive)) return {best: -1, margin: 0};
			if (isCalledOutTo(story, quoted, story.candidates[chosen[best]!]!)) return {best: -1, margin: 0};
			// Two candidates that refer to one person do not compete.
			const person = history.personOf(chosen[best]!);
			let second = Number.NEGATIVE_INFINITY;
			for (let i = 0; i < scores.length; i++)
				if (i !== best && scores[i]! > second && (person < 0 || history.personOf(chosen[i]!) !== person))
					second = scores[i]!;
			const margin = Math.min(scores[best]! - second, largestMargin);
			const main = subjectBeforeWho(story, chosen[best]!);
			if (main >= 0) return {best: main, margin: statedMargin};
			const outer = subjectAround(story, chosen[best]!);
			if (outer >= 0) return {best: outer, margin: Math.min(margin, statedMargin)};
			const relation = namedRelation(story, chosen[best]!);
			if (relation >= 0) return {best: relation, margin: Math.min(margin, statedMargin)};
			const circle = circleAround(story, chosen[best]!);
			if (circle >= 0) return {best: circle, margin: Math.min(margin, statedMargin)};
			const voiced = voicedBy(story, chosen[best]!);
			if (voiced >= 0) return {best: voiced, margin: Math.min(margin, statedMargin)};
			const whose = ownerBeforeWhose(story, quoted, chosen[best]!);
			if (whose >= 0) return {best: whose, margin: Math.min(margin, statedMargin)};
			const own = ownTellerOf(story, quoted);
			if (own === 'nobody') return {best: -1, margin: 0};
			const isBehind = own !== undefined && story.candidates[chosen[best]!]!.to <= quoted.chunk;
			if (isBehind && (person < 0 || history.personOf(own.candidate) !== person))
				return {best: own.candidate, margin: Math.min(statedMargin, margin)};
			for (const find of [subjectOfRelative, subjectOfOwnClause, writerBefore, speakerAside, speakerBehindWhose]) {
				const stated = find(story, quoted);
				const isOther = stated >= 0 && stated !== chosen[best] && (person < 0 || history.personOf(stated) !== person);
				if (isOther) return {best: stated, margin: statedMargin};
			}
			const around = phraseAround(story, chosen[best]!);
			if (around >= 0) return {best: around, margin: Math.min(margin, statedMargin)};
			const whole = wholeSource(story, chosen[best]!);
			if (whole !== chosen[best]) return {best: whole, margin: Math.min(margin, statedMargin)};
			const {candidate: subject, gesture} = subjectBefore(story, quoted);
			const isNew =
				subject >= 0 &&
				history.personOf(subject) !== person &&
				story.candidates[chosen[best]!]!.from < story.candidates[subject]!.from;
			if (isNew) return {best: subject, margin: gesture ? gestureMargin : suggestedMargin, spoken: gesture};
			return {best: chosen[best]!, margin};
		},
		scoreSpeech: (quoted, ranking, previous) => {
			if (isNoSpeech(story, quoted, ranking.best)) return noSpeech;
			extractSpeechFeatures(story, quoted, ranking, previous, speechFeatures);
			const scored = score(weights.speech, speechFeatures) - leastSpeech;
			const speech = ranking.spoken === true ? Math.max(scored, spokenSpeech) : scored;
			return signerOf(story, quoted) >= 0 ? Math.max(speech, signedSpeech) : speech;
		},
		chooseAntecedent: (mentions, at, female, persons, speaker) => {
			let position = -1;
			let highest = Number.NEGATIVE_INFINITY;
			let second = Number.NEGATIVE_INFINITY;
			extractAntecedentFeatures(story, mentions, at, female, persons, speaker, antecedentFeatures, index => {
				const points = score(weights.antecedents, antecedentFeatures);
				if (points > highest) {
					second = highest;
					highest = points;
					position = index;
				} else if (points > second) second = points;
			});
			return position < 0 ? undefined : {position, margin: Math.min(highest - second, largestMargin)};
		},
	};
};

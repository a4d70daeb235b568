// Passive clauses around a quote: “Ayre was called “a toy soldier” by Nunn”, “Branded “a liar” by Nunn, Ayre left”. The subject
// did not say these words; whoever stands behind “by” did.

import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

const formsOfBe = wordSet('is are was were be been being am get gets got getting');

/** Participles of calling and accusing that report speech in the passive only. */
const accusing = wordSet(
	'accused arrested branded charged condemned convicted criticised criticized denounced dubbed fined hailed indicted jailed labeled labelled lambasted mocked nicknamed rebuked reprimanded ridiculed sentenced slammed summoned',
);

/** Participles that take whoever says so behind a place or a time: “described in court by Nunn as”. */
const describing = wordSet(
	'described called labelled labeled dubbed branded characterised characterized portrayed praised hailed criticised criticized denounced mocked condemned',
);

/** “Reed was quoted as saying …”: the subject of these did speak. */
const overheard = wordSet('caught captured cited filmed heard overheard quoted recorded reported seen taped');

/** In chunks, from the participle to “by”: a quote and the object before it stand between. */
const agentReach = 18;

/** In chunks, from an opening participle to the charge in marks. */
const chargeReach = 4;

/** A passive clause with a quote in it. */
export type PassiveClause = {
	/** Index of the source candidate behind “by”; -1 if the clause does not say who spoke. */
	readonly agent: number;
	/** The chunk of its form of “be”; undefined for a participle that opens the sentence. */
	readonly auxiliary: number | undefined;
};

const wordAt = ({tokens, chunks}: ParsedStory, at: number): string => tokens[chunks.from[at]!]!.word.lower;

/** Recognises a participle that may tell what somebody was called, told or accused of. */
const isPassiveVerb = (story: ParsedStory, at: number): boolean => {
	const cue = story.chunks.kinds[at] === chunkKind.cue ? story.chunks.cues[at] : undefined;
	const word = wordAt(story, at);
	return (cue?.form === 'past' && !overheard.has(word)) || accusing.has(word);
};

/** Returns the chunk of the form of “be” before a participle, past adverbs; -1 if it is not in the passive. */
const auxiliaryOf = (story: ParsedStory, verb: number): number => {
	const {kinds, sentences} = story.chunks;
	let at = verb - 1;
	const isSkipped = (place: number) => kinds[place] === chunkKind.adverb || wordAt(story, place) === 'once';
	while (at >= 0 && sentences[at] === sentences[verb] && isSkipped(at)) at--;
	return at >= 0 && sentences[at] === sentences[verb] && formsOfBe.has(wordAt(story, at)) ? at : -1;
};

/** Returns the source candidate behind the first “by” after a participle, or -1. */
const agentAfter = (story: ParsedStory, verb: number, limit = Number.POSITIVE_INFINITY): number => {
	const {chunks, candidates, firstCandidateAt} = story;
	const {kinds, sentences, length} = chunks;
	const end = Math.min(length - 1, verb + agentReach, limit);
	for (let at = verb + 1; at < end && sentences[at] === sentences[verb]; at++) {
		if (kinds[at] !== chunkKind.preposition || wordAt(story, at) !== 'by') continue;
		const index = firstCandidateAt[at + 1]!;
		return candidates[index] !== undefined && candidates[index].from <= at + 2 ? index : -1;
	}
	return -1;
};

/** Returns the passive clause that a quoted span stands in, if it does. */
export const passiveClauseAt = (story: ParsedStory, {chunk}: QuotedSpan): PassiveClause | undefined => {
	const {kinds, sentences, length} = story.chunks;
	const sentence = sentences[chunk];
	// The verb nearest before the quote: “was told by Nunn that he had “emptied …””.
	for (let at = chunk - 1; at >= 0 && at >= chunk - agentReach && sentences[at] === sentence; at--) {
		if (kinds[at] === chunkKind.quote) break;
		if (isPassiveVerb(story, at)) {
			const auxiliary = auxiliaryOf(story, at);
			if (auxiliary >= 0) return {agent: agentAfter(story, at), auxiliary};
			const opens = at === 0 || sentences[at - 1] !== sentence;
			// “Accused of “…”, Ayre left.”
			if (opens && at < chunk - 1 && at >= chunk - chargeReach && accusing.has(wordAt(story, at)))
				return {agent: agentAfter(story, at), auxiliary: undefined};
			// “Described as “…” by nobody whom the sentence names, Ayre left.”
			const isLabel = wordAt(story, at + 1) === 'as' && at + 2 === chunk && story.chunks.cues[at]?.form === 'past';
			if (opens && isLabel && kinds[chunk + 1] !== chunkKind.stop)
				return {agent: agentAfter(story, at), auxiliary: undefined};
			// “Ayre, once described by Nunn as “…”, left.”
			const isSkipped = kinds[at - 1] === chunkKind.adverb || kinds[at - 1] === chunkKind.subordinator;
			const before = isSkipped ? at - 2 : at - 1;
			const isApart = kinds[before] === chunkKind.comma;
			const isFar = describing.has(wordAt(story, at));
			const agentHere = isApart ? agentAfter(story, at, isFar ? chunk : at + 3) : -1;
			// “Ayre, accused of “…”, left.”
			const isBlamed = accusing.has(wordAt(story, at)) && at >= chunk - chargeReach && wordAt(story, at + 1) === 'of';
			if (isApart && agentHere < 0 && (isBlamed || isLabel))
				return {agent: agentAfter(story, at), auxiliary: undefined};
			const follows = agentHere >= 0;
			const agent = (opens && at === chunk - 1) || follows ? agentAfter(story, at) : -1;
			return agent < 0 ? undefined : {agent, auxiliary: undefined};
		}
		if (kinds[at] === chunkKind.cue) return undefined;
	}
	// “You will pay,” Nunn was told.
	for (let at = chunk + 1; at < length && at <= chunk + agentReach && sentences[at] === sentence; at++) {
		if (kinds[at] === chunkKind.quote) break;
		if (kinds[at] === chunkKind.cue || isPassiveVerb(story, at)) {
			const auxiliary = isPassiveVerb(story, at) ? auxiliaryOf(story, at) : -1;
			return auxiliary > chunk ? {agent: agentAfter(story, at), auxiliary} : undefined;
		}
	}
	return undefined;
};

/** Tells whether a source candidate is the subject of a passive clause: only auxiliaries, adverbs and appositions between. */
export const isSubjectOf = ({chunks}: ParsedStory, {to}: SourceCandidate, {auxiliary}: PassiveClause): boolean => {
	const {kinds, sentences} = chunks;
	if (auxiliary === undefined || to > auxiliary || sentences[to - 1] !== sentences[auxiliary]) return false;
	for (let at = to; at < auxiliary; at++) {
		const kind = kinds[at];
		if (kind === chunkKind.comma) {
			at++;
			while (at < auxiliary && kinds[at] !== chunkKind.comma) at++;
			if (at === auxiliary) return false;
			continue;
		}
		if (kind !== chunkKind.auxiliary && kind !== chunkKind.adverb && kind !== chunkKind.time && kind !== chunkKind.who)
			return false;
	}
	return true;
};

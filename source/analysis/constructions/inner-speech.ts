// Speech inside speech: “Reed recalled his mother saying, “…””, “with Vale stating: “…””. The verb of saying nearest to the quote
// has a subject of its own, and the words are that subject's.

import {isIn, list} from '../language/lexicon-entry.ts';
import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

/** In chunks: from the verb to the quote, and from a subject to its verb. */
const verbReach = 14;
const subjectReach = 12;
const tellerReach = 60;

/** Verbs with an object that may say something itself: “heard a guard shout”. */
const perceiving = wordSet(
	'hear hears heard hearing see sees saw seen seeing watch watches watched watching recall recalls recalled recalling remember remembers remembered remembering describe describes described quote quotes quoted imagine imagines imagined',
);
/** “apologised to Vale for calling her …” is somebody else's. */
const linking = /^(?:to|with|of|by|from|about|on|for|than|and)$/;
/** “A note to Vale saying “…”” is not Vale's. */
const beforeSubject = wordSet('with of from by');

const wordAt = ({tokens, chunks}: ParsedStory, at: number): string => tokens[chunks.from[at]!]!.word.lower;

/** Tells whether a source candidate is a person: a name, or a noun phrase such as “his mother” and “a guard”. */
const isPerson = ({tokens, chunks}: ParsedStory, {kind, person, head}: SourceCandidate): boolean => {
	if (person >= 0) return true;
	if (kind !== candidateKind.phrase) return false;
	const {word} = tokens[chunks.from[head]!]!;
	return chunks.kinds[head] === chunkKind.speaker || isIn(word, list.personNoun | list.relative);
};

/** Returns the index of the person whose words end right before chunk `to`, or -1. */
const personEndingAt = (story: ParsedStory, to: number): number => {
	const {candidates, firstCandidateAt, chunks} = story;
	for (let index = firstCandidateAt[to]! - 1; index >= 0; index--) {
		const one = candidates[index]!;
		if (one.from < to - subjectReach || chunks.sentences[one.from] !== chunks.sentences[to - 1]) return -1;
		if (one.to === to && isPerson(story, one)) return index;
	}
	return -1;
};

/**
 * Returns who ends before chunk `to`, “his boss, Ann Vale,” included, and the chunk at which the words for this person begin; undefined for
 * nobody.
 */
const subjectEndingAt = (
	story: ParsedStory,
	to: number,
): {readonly index: number; readonly from: number} | undefined => {
	const {candidates, chunks} = story;
	const {kinds} = chunks;
	const index = personEndingAt(story, to);
	if (index >= 0) return {index, from: candidates[index]!.from};
	if (to < 3 || kinds[to - 1] !== chunkKind.comma) return undefined;
	const named = personEndingAt(story, to - 1);
	const comma = (candidates[named]?.from ?? 0) - 1;
	const noun = comma > 0 && kinds[comma] === chunkKind.comma ? personEndingAt(story, comma) : -1;
	return noun >= 0 ? {index: named, from: candidates[noun]!.from} : undefined;
};

/** Tells whether a chunk may stand between a verb of saying and the words it introduces: “saying at a feast in June, “…””. */
const isBetween = (kind: ChunkKind): boolean =>
	kind === chunkKind.preposition ||
	kind === chunkKind.objectPronoun ||
	kind === chunkKind.article ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.adverb ||
	kind === chunkKind.time ||
	kind === chunkKind.other ||
	isSpeakingNoun(kind) ||
	(kind >= chunkKind.possessive && kind <= chunkKind.number);

/** Tells whether the chunk before a person makes it the object of another verb or of a preposition, so that it speaks. */
const isLedUpTo = (story: ParsedStory, {from}: Pick<SourceCandidate, 'from'>): boolean => {
	const {kinds, sentences} = story.chunks;
	if (from === 0 || sentences[from - 1] !== sentences[from]) return false;
	const kind = kinds[from - 1]!;
	if (kind === chunkKind.preposition) return beforeSubject.has(wordAt(story, from - 1));
	// “footage of Governor Vale saying”
	if (isSpeakingNoun(kind) || kind === chunkKind.other)
		return from > 1 && kinds[from - 2] === chunkKind.preposition && beforeSubject.has(wordAt(story, from - 2));
	return perceiving.has(wordAt(story, from - 1));
};

/** Tells whether a verb of saying comes before chunk `at` in its sentence. */
const isReported = ({chunks}: ParsedStory, at: number): boolean => {
	for (let i = at - 1; i >= Math.max(0, at - tellerReach) && chunks.sentences[i] === chunks.sentences[at]; i--)
		if (chunks.kinds[i] === chunkKind.cue && (chunks.cues[i]?.level ?? 0) >= 2) return true;
	return false;
};

const speakerBefore = (story: ParsedStory, quoted: QuotedSpan): number => {
	const {kinds, sentences, cues} = story.chunks;
	const at = quoted.chunk;
	const isIntroduced = quoted.kindBefore === chunkKind.comma || quoted.kindBefore === chunkKind.colon;
	let verb = at - 1;
	if (verb >= 0 && isIntroduced) verb--;
	while (verb >= 0 && verb > at - verbReach && sentences[verb] === sentences[at] && isBetween(kinds[verb]!)) verb--;
	if (verb < 0 || sentences[verb] !== sentences[at] || kinds[verb] !== chunkKind.cue) return -1;
	const cue = cues[verb]!;
	if (cue.level < 2) return -1;
	if (cue.form === 'participle' || cue.form === 'plain') {
		const subject = subjectEndingAt(story, verb);
		if (subject === undefined || !isLedUpTo(story, subject)) return -1;
		return cue.form === 'participle' || perceiving.has(wordAt(story, subject.from - 1)) ? subject.index : -1;
	}
	// “claimed that Reed had texted her, “…””: words in full are those of the verb next to them.
	if (cue.level < 3 || !isIntroduced || quoted.startsLower) return -1;
	let to = verb;
	while (to > 0 && (kinds[to - 1] === chunkKind.auxiliary || kinds[to - 1] === chunkKind.adverb)) to--;
	const subject = subjectEndingAt(story, to);
	return subject !== undefined && isReported(story, subject.from) ? subject.index : -1;
};

/** In chunks: from “told” to the quote. */
const toldReach = 12;

/** “Reed said Vale had told him the roof was “…””: whoever tells somebody something speaks, and Reed hands it on. */
const tellerBefore = (story: ParsedStory, {chunk}: QuotedSpan): number => {
	const {candidates, firstCandidateAt, chunks} = story;
	const {kinds, sentences, cues} = chunks;
	let verb = chunk - 1;
	const isSaying = (at: number): boolean => kinds[at] === chunkKind.cue && (cues[at]?.level ?? 0) >= 2;
	for (; verb > 0 && verb > chunk - toldReach && sentences[verb] === sentences[chunk] && !isSaying(verb); verb--)
		if (kinds[verb] === chunkKind.quote || kinds[verb] === chunkKind.semicolon) return -1;
	if (verb < 2 || sentences[verb] !== sentences[chunk] || wordAt(story, verb) !== 'told') return -1;
	let teller = verb - 1;
	while (teller > 0 && teller > verb - subjectReach && !isSaying(teller)) teller--;
	if (sentences[teller] !== sentences[verb] || !isSaying(teller) || cues[teller]!.form === 'participle') return -1;
	for (
		let index = firstCandidateAt[teller + 1]!;
		candidates[index] !== undefined && candidates[index]!.from < verb;
		index++
	) {
		const {cueAfter, cueBefore, possessive, to} = candidates[index]!;
		// “Vale, said Reed, had told …”: Reed is the one who hands it on.
		const isInserted =
			kinds[teller - 1] === chunkKind.comma && cueBefore?.at === teller && kinds[to] === chunkKind.comma;
		const isSubject = cueAfter?.at === verb && !isInserted && !cueAfter.negated && !possessive;
		if (isSubject && isPerson(story, candidates[index]!)) return index;
	}
	return -1;
};

/** “blasted Vale for saying the march was “…””: whoever is blamed or thanked for saying it did. */
const blamedBefore = (story: ParsedStory, {chunk}: QuotedSpan): number => {
	const {candidates, chunks} = story;
	const {kinds, sentences, cues} = chunks;
	for (let at = chunk - 1; at > 1 && at > chunk - verbReach && sentences[at - 2] === sentences[chunk]; at--) {
		const kind = kinds[at];
		if (kind === chunkKind.comma || kind === chunkKind.semicolon || kind === chunkKind.quote) return -1;
		if (kind !== chunkKind.cue) continue;
		if (cues[at]!.form !== 'participle' || cues[at]!.level < 2 || wordAt(story, at - 1) !== 'for') return -1;
		const blamed = personEndingAt(story, at - 1);
		const isObject = blamed >= 0 && !linking.test(wordAt(story, candidates[blamed]!.from - 1));
		return isObject && candidates[blamed]!.from > 0 ? blamed : -1;
	}
	return -1;
};

/** “…,” Vale recalled Reed saying. */
const speakerAfter = (story: ParsedStory, {chunk}: QuotedSpan): number => {
	const {candidates, firstCandidateAt, chunks} = story;
	const {kinds, cues, length} = chunks;
	const start = kinds[chunk + 1] === chunkKind.comma ? chunk + 2 : chunk + 1;
	const teller = candidates[firstCandidateAt[start]!];
	const verb = teller?.to ?? length;
	if (teller?.from !== start || verb >= length || !perceiving.has(wordAt(story, verb))) return -1;
	for (let index = firstCandidateAt[verb + 1]!; candidates[index]?.from === verb + 1; index++) {
		const one = candidates[index]!;
		const form = one.to < length && kinds[one.to] === chunkKind.cue ? cues[one.to]?.form : undefined;
		if ((form === 'participle' || form === 'plain') && isPerson(story, one)) return index;
	}
	return -1;
};

/** Returns the source candidate that another speaker quotes in the sentence of a quoted span, or -1. */
export const innerSpeaker = (story: ParsedStory, quoted: QuotedSpan): number => {
	const before = speakerBefore(story, quoted);
	if (before >= 0) return before;
	const teller = tellerBefore(story, quoted);
	if (teller >= 0) return teller;
	const blamed = blamedBefore(story, quoted);
	return blamed >= 0 ? blamed : speakerAfter(story, quoted);
};

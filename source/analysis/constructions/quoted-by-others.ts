// Whom somebody else quotes: “The paper quoted Reed as saying …”, ““…,” it quoted Reed as saying”, “Reed was quoted as saying …”. The words
// are Reed's, and not the paper's.
import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type QuotedSpan, quoteEnding} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

const quoting = wordSet('quote quotes quoted quoting cite cites cited citing');
const formsOfBe = wordSet('is are was were be been being');

/** In chunks: from “as saying” to the quote, and from “quoted” to “as”. */
const sayingReach = 24;
const objectReach = 22;

/** “One of the quotes as a headline”: before these stands a noun. */
const nounLead: ReadonlySet<ChunkKind> = new Set([
	chunkKind.article,
	chunkKind.possessive,
	chunkKind.possessivePronoun,
	chunkKind.preposition,
	chunkKind.quantifier,
	chunkKind.number,
]);

/** Who is quoted by somebody else. */
export type QuotedByOthers = {
	/** Index of the source candidate behind “quoted”; -1 for “quoted him as saying”. */
	readonly candidate: number;
	/** “Reed was quoted as saying”: the subject speaks, whoever that is. */
	readonly passive: boolean;
};

const wordAt = ({tokens, chunks}: ParsedStory, at: number): string => tokens[chunks.from[at]!]!.word.lower;

/** Tells whether “as saying”, “as telling” or “as having said” begins at a chunk. */
const isAsSaying = (story: ParsedStory, at: number): boolean => {
	const {kinds, cues, length} = story.chunks;
	if (at + 2 >= length || wordAt(story, at) !== 'as') return false;
	const verb = wordAt(story, at + 1) === 'having' ? at + 2 : at + 1;
	if (kinds[verb] !== chunkKind.cue || cues[verb]!.level < 2) return false;
	return verb === at + 1 ? cues[verb]!.form === 'participle' : cues[verb]!.form === 'past';
};

/** Returns the chunk of the “as” of “as saying” whose words are a quoted span; -1 for none. */
const asSayingAt = (story: ParsedStory, {chunk, paragraph, ending}: QuotedSpan): number => {
	const {kinds, cues, sentences, paragraphs, length} = story.chunks;
	for (let at = chunk - 1; at >= 0 && at > chunk - sayingReach && sentences[at] === sentences[chunk]; at--) {
		if (isAsSaying(story, at)) return at;
		if (kinds[at] === chunkKind.quote) break;
		// The verb next to the quote is another: “as saying that Reed called it “…””.
		const isOther = kinds[at] === chunkKind.cue && cues[at]!.level >= 2 && cues[at]!.form !== 'participle';
		if (isOther && (at === 0 || wordAt(story, at - 1) !== 'having')) break;
	}
	if (ending === quoteEnding.stop) return -1;
	for (let at = chunk + 1; at < length && at < chunk + sayingReach && kinds[at] !== chunkKind.quote; at++) {
		if (sentences[at] !== sentences[chunk + 1] || paragraphs[at] !== paragraph) break;
		if (isAsSaying(story, at)) return at;
	}
	return -1;
};

/** Returns the chunk of the verb of quoting before chunk `as`, or -1. */
const quotingVerbBefore = (story: ParsedStory, as: number): number => {
	const {kinds, sentences} = story.chunks;
	for (let at = as - 1; at >= 0 && at > as - objectReach && sentences[at] === sentences[as]; at--) {
		if (kinds[at] === chunkKind.quote) return -1;
		if (quoting.has(wordAt(story, at)) && !nounLead.has(kinds[at - 1] ?? chunkKind.none)) return at;
	}
	return -1;
};

const isPassive = (story: ParsedStory, verb: number): boolean => {
	const {kinds, sentences} = story.chunks;
	let at = verb - 1;
	while (at >= 0 && (kinds[at] === chunkKind.adverb || kinds[at] === chunkKind.time)) at--;
	if (at >= 0 && sentences[at] === sentences[verb] && formsOfBe.has(wordAt(story, at))) return true;
	// “Reed, quoted by the Herald as saying …”
	return kinds[verb - 1] === chunkKind.comma && /^(?:by|in|on|as)$/.test(wordAt(story, verb + 1));
};

/** Returns the candidate that is the object of the verb of quoting, where it ends before chunk `end`; -1 for “him”. */
const objectOf = ({chunks, candidates, firstCandidateAt}: ParsedStory, verb: number, end: number): number => {
	const {kinds} = chunks;
	const last = firstCandidateAt[end] ?? candidates.length;
	for (let index = firstCandidateAt[verb + 1]!; index < last; index++) {
		const {kind, from, to, possessive, person}: SourceCandidate = candidates[index]!;
		const isNoun = kind <= candidateKind.organisation || kind >= candidateKind.phrase;
		if (!isNoun || possessive || kinds[from - 1] === chunkKind.preposition) continue;
		// “the mayor, Ann Reed, as saying”, “deputy mayor Ann Reed as saying”
		let name = kinds[to] === chunkKind.comma ? to + 1 : to;
		while (name < end && (isSpeakingNoun(kinds[name]!) || kinds[name] === chunkKind.proper)) name++;
		for (let next = firstCandidateAt[name]!; person < 0 && next < last && candidates[next]!.from === name; next++)
			if (candidates[next]!.person >= 0 && !candidates[next]!.possessive) return next;
		return index;
	}
	return -1;
};

/** Returns whom somebody else quotes with the words of a quoted span; undefined if the sentence does not say so. */
export const quotedByOthers = (story: ParsedStory, quoted: QuotedSpan): QuotedByOthers | undefined => {
	const as = asSayingAt(story, quoted);
	if (as >= 0) {
		const verb = quotingVerbBefore(story, as);
		if (verb < 0) return undefined;
		return isPassive(story, verb)
			? {candidate: -1, passive: true}
			: {candidate: objectOf(story, verb, as), passive: false};
	}
	// “The paper quoted Reed: “…””
	const colon = quoted.chunk - 1;
	const {kinds, sentences} = story.chunks;
	if (kinds[colon] !== chunkKind.colon || sentences[colon] !== sentences[quoted.chunk]) return undefined;
	const verb = quotingVerbBefore(story, colon);
	if (verb < 0 || isPassive(story, verb)) return undefined;
	const candidate = objectOf(story, verb, colon);
	return candidate >= 0 && story.candidates[candidate]!.to === colon ? {candidate, passive: false} : undefined;
};

/** Tells whether a quote goes on with the one before it, which somebody else quotes: “…,” the paper quoted Reed as saying. “…” */
export const goesOnQuotedByOthers = (story: ParsedStory, quoted: QuotedSpan, before: QuotedSpan): boolean => {
	const {kinds, sentences, paragraphs} = story.chunks;
	const last = quoted.chunk - 1;
	if (before.paragraph !== quoted.paragraph || kinds[last] !== chunkKind.stop || quoted.kindAfter !== chunkKind.none)
		return false;
	if (paragraphs[last] !== quoted.paragraph || sentences[last] !== sentences[before.chunk + 1]) return false;
	return quotedByOthers(story, before)?.passive === false;
};

// The spans of sources and cues in the text.
import type {Span} from '../../model/span.ts';
import {type ChunkKind, chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** Returns the span of a half-open range of chunks. */
export const spanOfChunks = ({chunks, tokens}: ParsedStory, from: number, to: number): Span => ({
	start: tokens[chunks.from[from]!]!.start,
	end: tokens[chunks.to[to - 1]! - 1]!.end,
});

/** Chunks after a noun phrase that can be part of its prepositional phrase. */
const prepositionReach = 7;

const isNominal = (kind: ChunkKind): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.article ||
	kind === chunkKind.possessive ||
	kind === chunkKind.possessivePronoun ||
	(kind >= chunkKind.name && kind <= chunkKind.number) ||
	isSpeakingNoun(kind);

/** Returns the chunks of a relative pronoun with the noun phrase before it: “A member of the board, who”. */
const relativeSpan = (
	{candidates, chunks}: ParsedStory,
	index: number,
): readonly [from: number, to: number] | undefined => {
	const {kinds, sentences} = chunks;
	const who = candidates[index]!.from;
	const end = kinds[who - 1] === chunkKind.comma ? who - 1 : who;
	let start = end;
	// “a driver in a yellow jacket”: phrase by phrase, as long as a preposition joins them.
	for (let at = index - 1; at >= 0; at--) {
		const {from, to} = candidates[at]!;
		if (from >= start) continue;
		const joined = start === end ? to === end : to === start - 1 && kinds[start - 1] === chunkKind.preposition;
		if (!joined || sentences[from] !== sentences[who]) break;
		start = from;
	}
	return start < end ? [start, who + 1] : undefined;
};

/** Returns the span of a source with its prepositional phrase: “A spokesman for the Vale Trust”, not just “a spokesman”. */
export const sourceSpan = (story: ParsedStory, index: number): Span => {
	const one = story.candidates[index]!;
	const {kinds, length, sentences} = story.chunks;
	const phrase = one.kind === candidateKind.who ? relativeSpan(story, index) : undefined;
	if (phrase) return spanOfChunks(story, ...phrase);
	let {to} = one;
	if (one.kind >= candidateKind.phrase && kinds[to] === chunkKind.preposition) {
		let end = to + 1;
		while (end < length && end < to + prepositionReach && sentences[end] === sentences[to] && isNominal(kinds[end]!))
			end++;
		if (end > to + 1 && kinds[end - 1] !== chunkKind.article) to = end;
	}
	return spanOfChunks(story, one.from, to);
};

/** Returns the span of the reporting words: a verb, or “according to”; undefined for a signature. */
export const cueSpan = (story: ParsedStory, {kind, at}: CueLink): Span | undefined =>
	kind === 'signed' ? undefined : spanOfChunks(story, at, kind === 'according to' ? at + 2 : at + 1);

// What is around a quoted span: the verb before it, the way it follows the quote before, and the chunks up to a candidate.
import {cross} from '../features/hashed-features.ts';
import {chunkKind, chunkKindCount} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

/** Chunks before a quote in which its verb may be. */
const verbReach = 14;

/** Returns the chunk of the last reporting verb before a quote in its sentence, or -1. Does not look past another quote. */
export const verbBefore = ({chunks}: ParsedStory, {chunk: at}: QuotedSpan): number => {
	const {kinds, sentences} = chunks;
	for (let i = at - 1; i >= 0 && i >= at - verbReach && sentences[i] === sentences[at]; i--) {
		if (kinds[i] === chunkKind.cue) return i;
		if (kinds[i] === chunkKind.quote) return -1;
	}
	return -1;
};

/** What comes before a verb that has no subject next to it. The numbers are part of the trained features. */
const orphanAfter = {comma: 1, conjunction: 2, to: 3, other: 4} as const;
const noVerb = 0;
const hasSubject = 1;

/**
 * Classifies the verb at a chunk (-1 for none): as one without a subject of its own (“…, adding”, “and said”) by what
 * comes before it and whether it is a participle, from 2 to 9; as one with a subject among the candidates; or as none.
 */
export const orphanCueOf = ({candidates, chunks}: ParsedStory, verb: number, chosen: readonly number[]): number => {
	if (verb < 0) return noVerb;
	const isOwned = chosen.some(
		index => candidates[index]!.cueAfter?.at === verb || candidates[index]!.cueBefore?.at === verb,
	);
	if (isOwned) return hasSubject;
	const before = verb > 0 ? chunks.kinds[verb - 1]! : chunkKind.none;
	const after =
		before === chunkKind.comma
			? orphanAfter.comma
			: before === chunkKind.conjunction
				? orphanAfter.conjunction
				: before === chunkKind.to
					? orphanAfter.to
					: orphanAfter.other;
	return after * 2 + (chunks.cues[verb]?.form === 'participle' ? 1 : 0);
};

/** How near the quote before is. The numbers are part of the trained features. */
const previousQuote = {none: 0, sameSentence: 1, sameParagraph: 2, paragraphBefore: 3, farther: 4} as const;

/** Combines how near the quote before is (times 4) with the number of chunks between, as a bucket from 0 to 3. */
export const gapAfterPrevious = (quoted: QuotedSpan, previous: QuotedSpan | undefined): number => {
	if (!previous) return previousQuote.none;
	const near =
		previous.lastSentence === quoted.firstSentence
			? previousQuote.sameSentence
			: previous.paragraph === quoted.paragraph
				? previousQuote.sameParagraph
				: previous.paragraph + 1 === quoted.paragraph
					? previousQuote.paragraphBefore
					: previousQuote.farther;
	const chunks = quoted.chunk - previous.chunk - 1;
	return near * 4 + (chunks <= 0 ? 0 : chunks <= 6 ? 1 : chunks <= 25 ? 2 : 3);
};

/** In chunks, and in kinds. */
const longestPath = 12;
const mostSteps = 6;

/**
 * Returns the kinds of the chunks from `from` to `to`, crossed into one number: at most six, without repetitions, adverbs
 * and times. -1 if the path is too long.
 */
export const kindsBetween = ({chunks}: ParsedStory, from: number, to: number): number => {
	const {kinds} = chunks;
	if (to - from > longestPath) return -1;
	let path = 0;
	let last = -1;
	let steps = 0;
	for (let at = from; at < to && steps < mostSteps; at++) {
		const kind = kinds[at]!;
		if (kind === last || kind === chunkKind.adverb || kind === chunkKind.time) continue;
		path = cross(path, kind, chunkKindCount);
		last = kind;
		steps++;
	}
	return path;
};

// Everything that is known of a story before its speakers are.

import type {Token} from '../language/token.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {type Chunks, chunkStory} from './chunks.ts';
import {guessGenders} from './guess-genders.ts';
import {findSourceCandidates, type SourceCandidate} from './source-candidates.ts';

export type ParsedStory = {
	readonly body: StoryBody;
	readonly tokens: readonly Token[];
	readonly runs: readonly QuotedRun[];
	readonly cast: Cast;
	readonly chunks: Chunks;
	readonly candidates: readonly SourceCandidate[];
	/** Index of the first candidate at or behind each sign. */
	readonly firstCandidateAt: Int32Array;
	/** First sign of each paragraph, and the number of signs behind the last. */
	readonly firstChunkOfParagraph: Int32Array;
	/** Of each cast member. */
	readonly timesNamed: Int32Array;
};

export const parseStory = (
	page: StoryBody,
	runs: readonly QuotedRun[],
	tokens: readonly Token[],
	found: Cast,
): ParsedStory => {
	const chunks = chunkStory(tokens, runs, found);
	const cast = guessGenders(found, chunks);
	const candidates = findSourceCandidates(tokens, chunks);
	const {length} = chunks;
	const firstCandidateAt = new Int32Array(length + 1);
	let next = 0;
	for (let at = 0; at <= length; at++) {
		while (next < candidates.length && candidates[next]!.from < at) next++;
		firstCandidateAt[at] = next;
	}
	const firstChunkOfParagraph = new Int32Array(page.paragraphs.length + 1).fill(length);
	for (let at = length - 1; at >= 0; at--) firstChunkOfParagraph[chunks.paragraphs[at]!] = at;
	for (let i = page.paragraphs.length - 1; i >= 0; i--)
		if (firstChunkOfParagraph[i]! > firstChunkOfParagraph[i + 1]!)
			firstChunkOfParagraph[i] = firstChunkOfParagraph[i + 1]!;
	const timesNamed = new Int32Array(cast.members.length);
	for (const {person} of cast.named) timesNamed[person]!++;
	return {body: page, tokens, runs, cast, chunks, candidates, firstCandidateAt, firstChunkOfParagraph, timesNamed};
};

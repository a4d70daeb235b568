import type {Token} from '../language/token.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {type Chunks, chunkStory} from './chunks.ts';
import {guessGenders} from './guess-genders.ts';
import {findSourceCandidates, type SourceCandidate} from './source-candidates.ts';

/** What parsing a story requires. */
export type StoryInput = {
	readonly body: StoryBody;
	readonly tokens: readonly Token[];
	readonly runs: readonly QuotedRun[];
	readonly cast: Cast;
};

/** A story with everything that finding the speakers of its quotes requires. */
export type ParsedStory = StoryInput & {
	readonly chunks: Chunks;
	/** In text order. */
	readonly candidates: readonly SourceCandidate[];
	/** For each chunk, and for the end, the index of the first candidate that starts there or later. */
	readonly firstCandidateAt: Int32Array;
	/** The first chunk of each paragraph; of an empty one that of the next. The last element is the number of chunks. */
	readonly firstChunkOfParagraph: Int32Array;
	/** The number of mentions by name of each cast member. */
	readonly timesNamed: Int32Array;
};

/** Divides a story into chunks, finds the source candidates, and guesses genders that no name or title states. */
export const parseStory = ({body, tokens, runs, cast: named}: StoryInput): ParsedStory => {
	const chunks = chunkStory(tokens, runs, named);
	const cast = guessGenders(named, chunks);
	const candidates = findSourceCandidates(tokens, chunks);
	const {length} = chunks;
	const firstCandidateAt = new Int32Array(length + 1);
	let next = 0;
	for (let at = 0; at <= length; at++) {
		while (next < candidates.length && candidates[next]!.from < at) next++;
		firstCandidateAt[at] = next;
	}
	const firstChunkOfParagraph = new Int32Array(body.paragraphs.length + 1).fill(length);
	for (let at = length - 1; at >= 0; at--) firstChunkOfParagraph[chunks.paragraphs[at]!] = at;
	for (let i = body.paragraphs.length - 1; i >= 0; i--)
		if (firstChunkOfParagraph[i]! > firstChunkOfParagraph[i + 1]!)
			firstChunkOfParagraph[i] = firstChunkOfParagraph[i + 1]!;
	const timesNamed = new Int32Array(cast.members.length);
	for (const {person} of cast.named) timesNamed[person]!++;
	return {body, tokens, runs, cast, chunks, candidates, firstCandidateAt, firstChunkOfParagraph, timesNamed};
};

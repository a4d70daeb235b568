// Whom words are called out to: “The stand sang “…” at the referee Ian Reed”, “shouted “…” to Vale”. They are somebody else's.
import {chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

/** In chunks: from “at” to the name, over what the person is. */
const roleReach = 5;

/** Tells whether nothing but “at” or “to” and a role stands between a quote and a source candidate that has no verb of saying. */
export const isCalledOutTo = (
	{chunks, tokens}: ParsedStory,
	{chunk}: QuotedSpan,
	{from, cueAfter, cueBefore, possessive}: SourceCandidate,
): boolean => {
	if (from <= chunk + 1 || from > chunk + 1 + roleReach || possessive || cueAfter || cueBefore) return false;
	if (!/^(?:at|to|towards?)$/.test(tokens[chunks.from[chunk + 1]!]!.word.lower)) return false;
	for (let at = chunk + 2; at < from; at++) {
		const kind = chunks.kinds[at]!;
		const isRole =
			kind === chunkKind.other || kind === chunkKind.article || kind === chunkKind.proper || isSpeakingNoun(kind);
		if (!isRole && kind !== chunkKind.possessivePronoun) return false;
	}
	return true;
};

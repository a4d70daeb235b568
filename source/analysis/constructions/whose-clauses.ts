// Somebody whom only a clause with “whose” names, and who has a verb of its own there: “Quill, whose husband, Roe, died in March, said
// “…””. The verb of saying behind that clause is that of the person before it.

import {isIn, list} from '../language/lexicon-entry.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

/** In chunks: from “whose” to the name. */
const reach = 8;

/** Returns the chunk of “whose” before chunk `from`, with nothing but a noun phrase and commas between; -1 if there is none. */
const whoseBefore = ({tokens, chunks}: ParsedStory, from: number): number => {
	const {kinds, sentences} = chunks;
	for (let at = from - 1; at > 0 && at > from - reach && sentences[at] === sentences[from]; at--) {
		const kind = kinds[at]!;
		if (kind === chunkKind.which) return tokens[chunks.from[at]!]!.word.lower === 'whose' ? at : -1;
		if (kind === chunkKind.cue || kind === chunkKind.quote || kind === chunkKind.auxiliary) return -1;
	}
	return -1;
};

/** Returns the chunk of the verb of its own that a name has in its clause; -1 for none, and for a verb of saying. */
const ownVerb = ({tokens, chunks}: ParsedStory, to: number): number => {
	const {kinds, sentences, length, from} = chunks;
	let at = kinds[to] === chunkKind.comma ? to + 1 : to;
	let helped = false;
	while (at < length && (kinds[at] === chunkKind.auxiliary || kinds[at] === chunkKind.adverb)) {
		helped ||= kinds[at] === chunkKind.auxiliary;
		at++;
	}
	if (at >= length || sentences[at] !== sentences[to - 1] || kinds[at] === chunkKind.cue) return -1;
	if (helped) return at;
	const {partOfSpeech} = tokens[from[at]!]!.word;
	return kinds[at] === chunkKind.other && (partOfSpeech === 'verb' || partOfSpeech === 'participle') ? at : -1;
};

/** Returns the candidate before “whose” for candidate `index`, which is named behind it and does something else than to speak; else -1. */
export const ownerBeforeWhose = (story: ParsedStory, quoted: QuotedSpan, index: number): number => {
	const {chunks, candidates, firstCandidateAt} = story;
	const {kinds, sentences, cues} = chunks;
	const {from, to, person} = candidates[index]!;
	if (person < 0 || to > quoted.chunk || sentences[from] !== sentences[quoted.chunk]) return -1;
	const whose = whoseBefore(story, from);
	const verb = whose < 1 ? -1 : ownVerb(story, to);
	if (verb < 0) return -1;
	let saying = -1;
	for (let at = verb + 1; at < quoted.chunk; at++)
		if ((cues[at]?.level ?? 0) >= 2 && kinds[at] === chunkKind.cue) saying = at;
	// “whose husband, Roe, went to court and said”
	if (saying < 0 || kinds[saying - 1] === chunkKind.conjunction || kinds[saying - 1] === chunkKind.to) return -1;
	const end = kinds[whose - 1] === chunkKind.comma ? whose - 1 : whose;
	for (let at = firstCandidateAt[end]! - 1; at >= 0 && candidates[at]!.to >= end; at--)
		if (candidates[at]!.to === end) return at;
	return -1;
};

/** Returns the candidate in “whose husband, Roe, called it “…””, who is named right behind the noun and right before the verb; -1 for none. */
export const speakerBehindWhose = (story: ParsedStory, quoted: QuotedSpan): number => {
	const {chunks, candidates, firstCandidateAt, tokens} = story;
	const {kinds, sentences, cues, from} = chunks;
	for (let index = firstCandidateAt[quoted.chunk]! - 1; index >= 0; index--) {
		const {from: start, person, cueAfter} = candidates[index]!;
		if (start < quoted.chunk - 2 * reach || sentences[start] !== sentences[quoted.chunk]) return -1;
		if (person < 0 || cueAfter === undefined || whoseBefore(story, start) < 0) continue;
		const noun = kinds[start - 1] === chunkKind.comma ? start - 2 : start - 1;
		if (!isIn(tokens[from[noun]!]!.word, list.relative | list.personNoun) || cueAfter.cue!.level < 2) return -1;
		// Nobody else reports before the quote.
		for (let at = cueAfter.at + 1; at < quoted.chunk; at++)
			if (kinds[at] === chunkKind.quote || (kinds[at] === chunkKind.cue && (cues[at]?.level ?? 0) >= 2)) return -1;
		const verb = kinds[candidates[index]!.to] === chunkKind.comma ? candidates[index]!.to + 1 : candidates[index]!.to;
		return cueAfter.at <= verb + 2 && !cueAfter.apposition ? index : -1;
	}
	return -1;
};

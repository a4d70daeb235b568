// A verb of saying between two commas in the middle of a sentence: “Hay, said Low, was “…””, “the plan, according to Low, is “…””. The
// sentence around it is what that speaker says, whoever its subject is.
import {isSpeechNoun} from '../coreference/speech-nouns.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

/** In chunks: from the aside to the quote, and the longest one. */
const reach = 24;
const longestAside = 10;

/** Returns the chunk that opens the aside of a source candidate, behind its comma; -1 if it has no verb of saying right beside it. */
const asideStart = ({chunks}: ParsedStory, {from, to, cueBefore, cueAfter}: SourceCandidate): number => {
	const {kinds} = chunks;
	if (cueBefore?.kind === 'verb before' && !cueBefore.infinitive && !cueBefore.auxiliary)
		return (cueBefore.cue?.level ?? 0) >= 3 ? cueBefore.at : -1;
	if (cueBefore?.kind === 'according to') return cueBefore.at;
	const isPlain = cueAfter?.at === to && cueAfter.cue?.level === 3 && kinds[to + 1] === chunkKind.comma;
	return isPlain ? from : -1;
};

/** Returns the person whose name ends before chunk `to`, as the subject of the sentence around; -1 for anything else. */
const personEndingAt = ({candidates, firstCandidateAt}: ParsedStory, to: number): number => {
	const index = firstCandidateAt[to - 1]!;
	const one = candidates[index];
	return one?.from === to - 1 && one.to === to && one.person >= 0 && !one.possessive ? index : -1;
};

/** In chunks: “Low's last words”. */
const wordsReach = 4;

/** Returns the owner of the words that are the subject of the sentence around: “Low's last words, according to Hay, were “…””; -1 for none. */
const ownerOfWords = ({chunks, candidates, firstCandidateAt, tokens}: ParsedStory, to: number): number => {
	if (!isSpeechNoun(tokens[chunks.from[to - 1]!]!.word.lower)) return -1;
	for (let index = firstCandidateAt[to]! - 1; index >= 0 && candidates[index]!.to >= to - wordsReach; index--)
		if (candidates[index]!.possessive && candidates[index]!.person >= 0) return index;
	return -1;
};

/** Returns the source candidate whose verb of saying stands in the middle of the sentence that ends in a quote; -1 for none. */
export const speakerAside = (story: ParsedStory, {chunk}: QuotedSpan): number => {
	const {chunks, candidates, firstCandidateAt} = story;
	const {kinds, sentences, cues} = chunks;
	for (let index = firstCandidateAt[chunk]! - 1; index >= 0; index--) {
		const one = candidates[index]!;
		if (one.from < chunk - reach || sentences[one.from] !== sentences[chunk]) return -1;
		if (one.kind === candidateKind.possessive || one.possessive) continue;
		const start = asideStart(story, one);
		// Something is told before the aside, and it is no quote that the aside would belong to.
		if (start < 2 || sentences[start - 2] !== sentences[chunk] || kinds[start - 1] !== chunkKind.comma) continue;
		if (kinds[start - 2] === chunkKind.quote) return -1;
		const first = one.cueAfter?.at === one.to && one.cueBefore === undefined ? one.to + 1 : one.to;
		if (kinds[first] !== chunkKind.comma || first - start > longestAside) continue;
		// What follows is the other half of the sentence around, with its verb.
		const verb = first + 1;
		if (kinds[verb] !== chunkKind.auxiliary && kinds[verb] !== chunkKind.adverb && kinds[verb] !== chunkKind.other)
			continue;
		const [named, lastWords] = [personEndingAt(story, start - 1), ownerOfWords(story, start - 1)];
		if (lastWords >= 0) return lastWords;
		for (let at = verb; at < chunk; at++) {
			if (kinds[at] === chunkKind.quote) return -1;
			// “Hay, said Low, called it “…””
			if (kinds[at] === chunkKind.cue && cues[at] !== undefined) return named;
		}
		return index;
	}
	return -1;
};

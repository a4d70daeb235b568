// Long insertions between a name and its verb: “Vale – who took over the shop from his uncle, Paul, in 2012 – said”. Whoever is
// named in one did not say it.
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** In chunks: the longest insertion. */
const reach = 50;

/** In chunks: from “, organised by” to the name, over what the person is. */
const roleReach = 5;

/**
 * Returns the candidate that opens the sentence of “A petition of the village, organised by the clerk Ann Reed, calls it “…””, for the
 * one that is the name; -1 for none.
 */
const subjectBeforeParticiple = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	index: number,
): number => {
	const {kinds, sentences, from: firstToken, length} = chunks;
	const {from, to} = candidates[index]!;
	if (to + 1 >= length || kinds[to] !== chunkKind.comma || kinds[to + 1] !== chunkKind.cue) return -1;
	const wordAt = (at: number) => tokens[firstToken[at]!]!.word;
	let by = from - 1;
	while (by > from - roleReach && by > 1 && kinds[by] !== chunkKind.preposition && kinds[by] !== chunkKind.comma) by--;
	if (by < 3 || wordAt(by).lower !== 'by' || wordAt(by - 1).partOfSpeech !== 'participle') return -1;
	if (kinds[by - 2] !== chunkKind.comma || sentences[by - 3] !== sentences[from]) return -1;
	let first = by - 3;
	while (first > 0 && sentences[first - 1] === sentences[from]) first--;
	const subject = firstCandidateAt[first]!;
	return candidates[subject]?.from === first && candidates[subject]!.to <= by - 2 ? subject : -1;
};

/** Returns the candidate right before the insertion in which candidate `index` stands, behind which its verb comes; -1 for none. */
export const subjectAround = (story: ParsedStory, index: number): number => {
	const {chunks, candidates, firstCandidateAt} = story;
	const {kinds, sentences, length} = chunks;
	const {from, to} = candidates[index]!;
	const sentence = sentences[from];
	const findMark = (start: number, step: number, mark: number, end: number): number => {
		for (let at = start; at !== end && Math.abs(at - start) < reach && sentences[at] === sentence; at += step)
			if (kinds[at] === mark) return at;
		return -1;
	};
	for (const [opening, closing] of [
		[chunkKind.dash, chunkKind.dash],
		[chunkKind.open, chunkKind.close],
	] as const) {
		const close = findMark(to, 1, closing, length);
		if (close < 0 || kinds[close + 1] !== chunkKind.cue) continue;
		const open = findMark(from - 1, -1, opening, -1);
		if (open < 1 || sentences[open - 1] !== sentence) continue;
		for (let at = firstCandidateAt[open]! - 1; at >= 0 && candidates[at]!.to > open - 1; at--) {
			const {kind, person} = candidates[at]!;
			if (person >= 0 || kind === candidateKind.he || kind === candidateKind.she) return at;
		}
	}
	return subjectBeforeParticiple(story, index);
};

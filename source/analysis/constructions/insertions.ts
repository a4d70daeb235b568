// Long insertions between a name and its verb: “Vale – who took over the shop from his uncle, Paul, in 2012 – said”. Whoever is
// named in one did not say it.
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** In chunks: the longest insertion. */
const reach = 50;

/** Returns the candidate right before the insertion in which candidate `index` stands, behind which its verb comes; -1 for none. */
export const subjectAround = ({chunks, candidates, firstCandidateAt}: ParsedStory, index: number): number => {
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
	return -1;
};

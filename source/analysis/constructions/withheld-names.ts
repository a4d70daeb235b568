// Strangers who keep their names to themselves: “A passenger who would not give her name said”. The passenger is the source, and not her name.
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** In chunks, from “who” to “her name”. */
const reach = 9;

/** Returns the source candidate before “who … her name” for the candidate that is “her name”; otherwise the candidate itself. */
export const whoWithholds = ({tokens, chunks, candidates, firstCandidateAt}: ParsedStory, index: number): number => {
	const {kinds, from, sentences} = chunks;
	const one = candidates[index];
	if (one?.kind !== candidateKind.phrase || kinds[one.from] !== chunkKind.possessivePronoun) return index;
	if (!/^(?:name|names|surname|identity)$/.test(tokens[from[one.head]!]!.word.lower)) return index;
	for (let at = one.from - 1; at > one.from - reach && at > 0 && sentences[at] === sentences[one.from]; at--) {
		if (kinds[at] !== chunkKind.who) continue;
		const end = kinds[at - 1] === chunkKind.comma ? at - 1 : at;
		for (let before = firstCandidateAt[at]! - 1; before >= 0 && candidates[before]!.to >= end; before--)
			if (candidates[before]!.to === end) return before;
		return index;
	}
	return index;
};

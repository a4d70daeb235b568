// Whoever only lends a voice: “Hay, speaking through an interpreter, Low, said “…””, “in a statement read by her solicitor, Low, the widow,
// Ann Hay, said “…””.
import {isIn, list} from '../language/lexicon-entry.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';

const lending = /^(?:through|via|by)$/;

/** In chunks: from the preposition to the comma, and to the subject before or behind. */
const phraseReach = 5;
const subjectReach = 12;

/** Returns the subject whose words candidate `index` only passes on; -1 if the candidate speaks for itself. */
export const voicedBy = ({chunks, tokens, candidates, firstCandidateAt}: ParsedStory, index: number): number => {
	const {kinds, sentences, from} = chunks;
	const one = candidates[index]!;
	const comma = one.from - 1;
	if (one.person < 0 || comma < 3 || kinds[comma] !== chunkKind.comma || kinds[one.to] !== chunkKind.comma) return -1;
	if (one.cueAfter === undefined || !isIn(tokens[from[comma - 1]!]!.word, list.personNoun)) return -1;
	const sentence = sentences[one.from];
	let preposition = comma - 1;
	while (preposition > comma - phraseReach && kinds[preposition] !== chunkKind.preposition) preposition--;
	if (sentences[preposition] !== sentence || !lending.test(tokens[from[preposition]!]!.word.lower)) return -1;
	// Somebody else is right before the verb.
	const verb = one.cueAfter.at;
	for (
		let later = firstCandidateAt[one.to]!;
		candidates[later] !== undefined && candidates[later]!.from < verb;
		later++
	) {
		const {to, kind, person} = candidates[later]!;
		const isLast = to === verb || (to === verb - 1 && kinds[to] === chunkKind.comma);
		if (isLast && (person >= 0 || kind === candidateKind.he || kind === candidateKind.she)) return later;
	}
	if (verb !== one.to + 1) return -1;
	for (let before = firstCandidateAt[preposition]! - 1; before >= 0; before--) {
		const {from: start, to, person, kind} = candidates[before]!;
		if (sentences[start] !== sentence || start < preposition - subjectReach) return -1;
		if (kinds[to] === chunkKind.comma && (person >= 0 || kind === candidateKind.he || kind === candidateKind.she))
			return before;
	}
	return -1;
};

// Mentions that the words before them in their sentence bind to a person: “Ann Reed, the mayor, who”, “Reed repeated his claim”.
import {chunkKind} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {genderFit, genderFitOf} from './antecedents.ts';

/** In source candidates. */
const ownerReach = 40;

/** Returns the only person named before “his claim” in its sentence; -1 if there are none or several. */
export const ownerBefore = (story: ParsedStory, index: number): number => {
	const {candidates, chunks, tokens} = story;
	const {from} = candidates[index]!;
	const pronoun = tokens[chunks.from[from]!]!.word.lower;
	if (pronoun !== 'his' && pronoun !== 'her') return -1;
	let owner = -1;
	for (
		let at = index - 1;
		at >= Math.max(0, index - ownerReach) && chunks.sentences[candidates[at]!.from] === chunks.sentences[from];
		at--
	) {
		const {person, possessive} = candidates[at]!;
		if (person < 0 || possessive || person === owner) continue;
		if (owner >= 0) return -1;
		owner = person;
	}
	return owner >= 0 && genderFitOf(story, owner, pronoun === 'her') < genderFit.listedMismatch ? owner : -1;
};

/** Returns the person before a relative pronoun: “Ann Reed (D-Ohio), who”, “Ann Reed, the mayor, who”. */
export const personBeforeRelative = ({chunks}: ParsedStory, who: number): number => {
	const {kinds, refers, sentences} = chunks;
	for (let at = who - 1, commas = 0; at >= 0 && at > who - 14 && sentences[at] === sentences[who]; at--) {
		const kind = kinds[at]!;
		if (kind === chunkKind.name || kind === chunkKind.weakName) {
			if (at === who - 1 || kinds[at + 1] === chunkKind.comma || kinds[at + 1] === chunkKind.open) return refers[at]!;
			return -1;
		}
		if (kind === chunkKind.comma) commas++;
		if (commas > 2 || kind === chunkKind.quote || kind === chunkKind.cue) return -1;
	}
	return -1;
};

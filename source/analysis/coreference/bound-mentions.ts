// Mentions that other words of their sentence bind to a person: “Ann Reed, the mayor, who”, “Reed repeated his claim”, “Asked whether
// he would stay, Reed shrugged”.
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {genderFit, genderFitOf} from './antecedents.ts';
import {type Mention, mentionRole} from './mentions.ts';

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

const asked = /^(?:asked|questioned|quizzed|pressed|challenged|told|reminded)$/;

/**
 * Returns the mention whom a pronoun before it means, in a sentence that begins with a question to that person: “Asked whether he
 * would stay, the senator shrugged”; -1 if there is none.
 */
export const askedAhead = ({tokens, chunks}: ParsedStory, mentions: readonly Mention[], at: number): number => {
	const {sentence, token, female} = mentions[at]!;
	if (at > 0 && mentions[at - 1]!.sentence === sentence) return -1;
	let first = token;
	while (first > 0 && tokens[first - 1]!.sentence === sentence) first--;
	if (!asked.test(tokens[first]!.word.lower)) return -1;
	for (let i = at + 1; i < mentions.length && mentions[i]!.sentence === sentence; i++) {
		const {chunk, role, female: other} = mentions[i]!;
		if (chunk < 0 || role > mentionRole.subject || chunks.kinds[chunk - 1] !== chunkKind.comma) continue;
		return other !== undefined && female !== undefined && other !== female ? -1 : i;
	}
	return -1;
};

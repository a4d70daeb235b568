// Guesses the gender of people whose names do not state it, from pronouns that can only mean them: “Marsh said he had …”.

import type {Cast, CastMember} from '../people/cast.ts';
import {chunkKind} from './chunk-kinds.ts';
import type {Chunks} from './chunks.ts';

/** Points needed for a guess: two for a pronoun in the same sentence, one for a pronoun in the next. */
const leastPoints = 3;
/** Points needed to contradict a list of given names. */
const leastPointsAgainstList = 5;
/** The points must also be this many times those of the other gender. */
const leastRatio = 3;

/** Returns the cast with the guessed genders filled in. Genders that the story states are kept. */
export const guessGenders = (cast: Cast, {length, kinds, sentences, refers}: Chunks): Cast => {
	if (cast.members.every(({gender, genderStated}) => gender !== undefined && genderStated)) return cast;
	const he = new Int32Array(cast.members.length);
	const she = new Int32Array(cast.members.length);
	/**
	 * The only person named in this sentence so far, -1 for none, -2 for several; `before` is that of the sentence before.
	 */
	let here = -1;
	let before = -1;
	let sentence = -1;
	let met = false;
	for (let at = 0; at < length; at++) {
		if (sentences[at] !== sentence) {
			// A sentence without names keeps the person of the one before.
			if (here !== -1) before = here;
			here = -1;
			met = false;
			sentence = sentences[at]!;
		}
		const kind = kinds[at]!;
		if (kind === chunkKind.name) {
			const person = refers[at]!;
			here = here === -1 || here === person ? person : -2;
		} else if ((kind === chunkKind.he || kind === chunkKind.she) && !met) {
			met = true;
			const person = here === -1 ? before : here;
			if (person >= 0) (kind === chunkKind.he ? he : she)[person]! += here === -1 ? 1 : 2;
		}
	}
	const guess = (member: CastMember, index: number): CastMember => {
		const male = he[index]!;
		const female = she[index]!;
		if (member.genderStated) return member;
		// A list of given names may be wrong about one person: an Andrea, a Jean.
		const needed = member.gender === undefined ? leastPoints : leastPointsAgainstList;
		if (male >= needed && male >= leastRatio * female) return {...member, gender: 'male'};
		return female >= needed && female >= leastRatio * male ? {...member, gender: 'female'} : member;
	};
	return {named: cast.named, members: cast.members.map(guess)};
};

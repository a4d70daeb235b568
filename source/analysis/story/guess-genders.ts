// Sex of people whose names do not tell it, from the pronouns that can only mean them: “Marsh said he had …”.

import type {Cast, CastMember} from '../people/cast.ts';
import {type Chunks, chunkKind} from './chunks.ts';

/** A pronoun in the same sentence counts double, one in the next sentence once. */
const enough = 3;
const enoughAgainstList = 5;
const clearly = 3;

export const guessGenders = (cast: Cast, {length, kinds, sentences, refers}: Chunks): Cast => {
	if (cast.members.every(({gender, genderStated}) => gender !== undefined && genderStated)) return cast;
	const he = new Int32Array(cast.members.length);
	const she = new Int32Array(cast.members.length);
	/** The only person named in the sentence so far; -1 none, -2 several. */
	let here = -1;
	let before = -1;
	let sentence = -1;
	let met = false;
	for (let at = 0; at < length; at++) {
		if (sentences[at] !== sentence) {
			// a sentence without names leaves the person in sight
			if (here !== -1) before = here;
			here = -1;
			met = false;
			sentence = sentences[at]!;
		}
		const kind = kinds[at]!;
		if (kind === chunkKind.name) {
			const member = refers[at]!;
			here = here === -1 || here === member ? member : -2;
		} else if ((kind === chunkKind.he || kind === chunkKind.she) && !met) {
			met = true;
			const member = here === -1 ? before : here;
			if (member >= 0) (kind === chunkKind.he ? he : she)[member]! += here === -1 ? 1 : 2;
		}
	}
	const guess = (member: CastMember, index: number): CastMember => {
		const male = he[index]!;
		const female = she[index]!;
		if (member.genderStated) return member;
		// A list of given names may be wrong of one: an Andrea, a Jean.
		const needed = member.gender === undefined ? enough : enoughAgainstList;
		if (male >= needed && male >= clearly * female) return {...member, gender: 'male'};
		return female >= needed && female >= clearly * male ? {...member, gender: 'female'} : member;
	};
	return {named: cast.named, members: cast.members.map(guess)};
};

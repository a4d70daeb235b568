// Names of one word that nothing explains: “Orlind called it “…””. It may be a person, and as well a paper, a firm or a band.
import {memoizeByObject} from '../../model/memo.ts';
import {isIn} from '../language/lexicon-entry.ts';
import {personNameLists} from '../names/name-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';

/**
 * Returns the people, as indices into `Cast.members`, of whom the story has one word only, once, and tells neither sex nor office, and
 * whom no list of names knows.
 */
export const bareNamesIn = memoizeByObject(({cast: {members, named}, tokens}: ParsedStory): ReadonlySet<number> => {
	const times = new Map<number, number>();
	for (const {person} of named) times.set(person, (times.get(person) ?? 0) + 1);
	const bare = new Set<number>();
	for (const {from, person} of named) {
		const {given, gender, roleWords} = members[person]!;
		if (given.length > 0 || gender !== undefined || roleWords.length > 0 || times.get(person) !== 1) continue;
		if (!isIn(tokens[from]!.word, personNameLists)) bare.add(person);
	}
	return bare;
});

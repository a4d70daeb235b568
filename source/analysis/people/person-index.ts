// The people found so far, looked up by surname, given name, nickname or the beginning of the name.

import {foldName} from '../language/fold-name.ts';
import type {LexiconEntry} from '../language/lexicon-entry.ts';
import type {CandidateName} from '../names/candidate-names.ts';
import {isEastAsianForm} from '../names/name-forms.ts';
import {givenNamesFit, isSlip} from '../names/same-person.ts';

export type PersonCandidate = {
	/** The fullest form. */
	readonly words: readonly LexiconEntry[];
	/** Folded (same-person.ts), as are the given names and nicknames. */
	readonly surname: string;
	readonly given: readonly string[];
	readonly points: number;
	/** Mentions of the form in `words`, for choosing the spelling. */
	readonly spelled: number;
	readonly nicknames: readonly string[];
	/** Named there in full, or by the given name. */
	readonly inHeadline: boolean;
};

type Draft = {-readonly [key in keyof PersonCandidate]: PersonCandidate[key]};

export type PersonIndex = {
	readonly people: Draft[];
	readonly bySurname: Map<string, number[]>;
	readonly byGiven: Map<string, number[]>;
	readonly byNickname: Map<string, number[]>;
	/** By the words between given name and surname: of two surnames the first. */
	readonly byMiddle: Map<string, number[]>;
	/** By the first two words of a longer name. */
	readonly byBeginning: Map<string, number>;
	readonly personOfName: Map<CandidateName, number>;
	readonly namesOfPerson: Map<number, CandidateName[]>;
	/** Folded. */
	readonly headlineWords: ReadonlySet<string>;
};

export const createPersonIndex = (headlineWords: ReadonlySet<string>): PersonIndex => ({
	people: [],
	bySurname: new Map(),
	byGiven: new Map(),
	byNickname: new Map(),
	byMiddle: new Map(),
	byBeginning: new Map(),
	personOfName: new Map(),
	namesOfPerson: new Map(),
	headlineWords,
});

/** Names compared with one another are bounded, so that a list of ten thousand Reeds takes no hour. */
export const mostOfOneName = 48;

const mostNicknames = 3;

export const listAt = <Key, Value>(index: Map<Key, Value[]>, key: Key): Value[] => {
	let found = index.get(key);
	if (found === undefined) {
		found = [];
		index.set(key, found);
	}
	return found;
};

type Parted = {readonly surname: string; readonly given: readonly string[]};

/** Surname first or last, the rest given names; all folded. */
const parted = (words: readonly LexiconEntry[]): Parted => {
	const folded = words.map(word => foldName(word.text));
	if (isEastAsianForm(words)) return {surname: folded[0]!, given: [folded.slice(1).join('')]};
	// “van der Berg”, “bin Salman”: the particle goes with neither.
	return {
		surname: folded.at(-1)!,
		given: words.slice(0, -1).flatMap((word, index) => (word.capital ? [folded[index]!] : [])),
	};
};

const beginningOf = (words: readonly LexiconEntry[]): string =>
	`${foldName(words[0]!.text)} ${foldName(words[1]!.text)}`;

const find = (
	{people, bySurname, byGiven, byBeginning}: PersonIndex,
	words: readonly LexiconEntry[],
	{surname, given}: Parted,
) => {
	const family = bySurname.get(surname)?.slice(-mostOfOneName);
	const same = family?.find(index => {
		const other = people[index]!;
		return givenNamesFit(other.given, given) || (given.length === 1 && other.nicknames.includes(given[0]!));
	});
	if (same !== undefined) return same;
	const longer = words.length === 2 ? byBeginning.get(beginningOf(words)) : undefined;
	if (longer !== undefined || given.length === 0) return longer;
	const namesakes = byGiven.get(given[0]!)?.slice(-mostOfOneName);
	return namesakes?.find(index => people[index]!.given[0] === given[0] && isSlip(people[index]!.surname, surname));
};

/** The fuller of two forms of one surname; of two spellings of it the more frequent. */
const refine = (bearer: Draft, {words, mentions}: CandidateName, {surname, given}: Parted) => {
	const more = given.length - bearer.given.length || given.join('').length - bearer.given.join('').length;
	const better =
		surname === bearer.surname ? more > 0 : mentions.length > bearer.spelled && words.length >= bearer.words.length;
	if (!better) return;
	bearer.words = words;
	bearer.spelled = mentions.length;
	if (surname === bearer.surname) bearer.given = given;
};

/** Enters a name under the person who bears it, a new one if there is none or if it is said to be another's. */
export const addName = (roll: PersonIndex, name: CandidateName, points: number, another = false): number => {
	const {words, mentions} = name;
	const parts = parted(words);
	const {surname, given} = parts;
	let index = another ? undefined : find(roll, words, parts);
	if (index === undefined) {
		index = roll.people.length;
		const inHeadline = given.length > 0 && roll.headlineWords.has(given[0]!);
		roll.people.push({words, surname, given, points, spelled: mentions.length, nicknames: [], inHeadline});
		listAt(roll.bySurname, surname).push(index);
		if (given.length > 0) listAt(roll.byGiven, given[0]!).push(index);
		for (const middle of given.slice(1)) listAt(roll.byMiddle, middle).push(index);
		if (words.length > 2) roll.byBeginning.set(beginningOf(words), index);
	} else {
		const bearer = roll.people[index]!;
		bearer.points = Math.max(bearer.points, points);
		refine(bearer, name, parts);
	}
	const bearer = roll.people[index]!;
	for (const {run} of mentions) {
		if (run.nickname === undefined || bearer.nicknames.length === mostNicknames) continue;
		const nickname = foldName(run.nickname.text);
		bearer.nicknames = [...bearer.nicknames, nickname];
		listAt(roll.byNickname, nickname).push(index);
	}
	roll.personOfName.set(name, index);
	listAt(roll.namesOfPerson, index).push(name);
	return index;
};

// An index of the person candidates found so far, by surname, given name, nickname and the first words of the name.

import {foldName} from '../language/fold-name.ts';
import type {LexiconEntry} from '../language/lexicon-entry.ts';
import type {CandidateName} from '../names/candidate-names.ts';
import {isEastAsianForm} from '../names/name-forms.ts';
import {givenNamesFit, isSlip} from '../names/same-person.ts';

/** Someone the story may name. Surname, given names and nicknames are normalised by `foldName`. */
export type PersonCandidate = {
	/** The words of the fullest form of the name. */
	readonly words: readonly LexiconEntry[];
	readonly surname: string;
	readonly given: readonly string[];
	/** Sum of the evidence for a person (name-scores.ts). */
	readonly points: number;
	/** Number of mentions spelled as in `words`: the most frequent spelling wins. */
	readonly spelled: number;
	readonly nicknames: readonly string[];
	/** True if the headline has the first given name. */
	readonly inHeadline: boolean;
};

type Draft = {-readonly [key in keyof PersonCandidate]: PersonCandidate[key]};

/** The numbers are indices into `people`. */
export type PersonIndex = {
	readonly people: Draft[];
	readonly bySurname: Map<string, number[]>;
	readonly byGiven: Map<string, number[]>;
	readonly byNickname: Map<string, number[]>;
	/**
	 * By the names between the first given name and the surname, which include the first of two surnames; of names of
	 * three words whose surname stands first, by the last word.
	 */
	readonly byMiddle: Map<string, number[]>;
	/** By the first two words of a name of three words or more. */
	readonly byBeginning: Map<string, number>;
	readonly personOfName: Map<CandidateName, number>;
	readonly namesOfPerson: Map<number, CandidateName[]>;
	/** Normalised by `foldName`. */
	readonly headlineWords: ReadonlySet<string>;
};

/** Creates an empty index. `headlineWords` are normalised by `foldName`. */
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

/** Upper bound for the candidates compared with one name: a list of ten thousand Reeds must not take quadratic time. */
export const mostOfOneName = 48;

const mostNicknames = 3;

/** Returns the list at `key`, adding an empty one if there is none. */
export const listAt = <Key, Value>(index: Map<Key, Value[]>, key: Key): Value[] => {
	let found = index.get(key);
	if (found === undefined) {
		found = [];
		index.set(key, found);
	}
	return found;
};

type NameParts = {readonly surname: string; readonly given: readonly string[]};

/** Splits a name into surname and given names, normalised by `foldName`. */
const partsOf = (words: readonly LexiconEntry[]): NameParts => {
	const folded = words.map(word => foldName(word.text));
	if (isEastAsianForm(words)) return {surname: folded[0]!, given: [folded.slice(1).join('')]};
	// The particle of “van der Berg” and “bin Salman” belongs to neither part.
	return {
		surname: folded.at(-1)!,
		given: words.slice(0, -1).flatMap((word, index) => (word.capital ? [folded[index]!] : [])),
	};
};

const beginningOf = (words: readonly LexiconEntry[]): string =>
	`${foldName(words[0]!.text)} ${foldName(words[1]!.text)}`;

/** Finds the candidate whose name this can be: a variant, a misspelling or the beginning of a longer name. */
const find = (
	{people, bySurname, byGiven, byBeginning}: PersonIndex,
	words: readonly LexiconEntry[],
	{surname, given}: NameParts,
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

/** Adopts a better form of the name: the fuller one, or the more frequent of two spellings of the surname. */
const refine = (person: Draft, {words, mentions}: CandidateName, {surname, given}: NameParts) => {
	const more = given.length - person.given.length || given.join('').length - person.given.join('').length;
	const better =
		surname === person.surname ? more > 0 : mentions.length > person.spelled && words.length >= person.words.length;
	if (!better) return;
	person.words = words;
	person.spelled = mentions.length;
	if (surname === person.surname) person.given = given;
};

/**
 * Adds a name to the candidate whose name it is and returns that candidate's index. A new candidate is made if there is
 * none, or if `another` says that the name belongs to somebody who is not in the index yet.
 */
export const addName = (index: PersonIndex, name: CandidateName, points: number, another = false): number => {
	const {words, mentions} = name;
	const parts = partsOf(words);
	const {surname, given} = parts;
	let found = another ? undefined : find(index, words, parts);
	if (found === undefined) {
		found = index.people.length;
		const inHeadline = given.length > 0 && index.headlineWords.has(given[0]!);
		index.people.push({words, surname, given, points, spelled: mentions.length, nicknames: [], inHeadline});
		listAt(index.bySurname, surname).push(found);
		if (given.length > 0) listAt(index.byGiven, given[0]!).push(found);
		// Vietnamese people go by the last word of their names: Mr Thanh is Nguyen Van Thanh.
		if (words.length === 3 && isEastAsianForm(words)) listAt(index.byGiven, foldName(words[2]!.text)).push(found);
		for (const middle of given.slice(1)) listAt(index.byMiddle, middle).push(found);
		if (isEastAsianForm(words) && words.length > 2) listAt(index.byMiddle, foldName(words.at(-1)!.text)).push(found);
		if (words.length > 2) index.byBeginning.set(beginningOf(words), found);
	} else {
		const person = index.people[found]!;
		person.points = Math.max(person.points, points);
		refine(person, name, parts);
	}
	const person = index.people[found]!;
	for (const {run} of mentions) {
		if (run.nickname === undefined || person.nicknames.length === mostNicknames) continue;
		const nickname = foldName(run.nickname.text);
		person.nicknames = [...person.nicknames, nickname];
		listAt(index.byNickname, nickname).push(found);
	}
	index.personOfName.set(name, found);
	listAt(index.namesOfPerson, found).push(name);
	return found;
};

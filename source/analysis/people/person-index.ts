// The people found so far, looked up by surname, given name, nickname or the beginning of the name.

import {foldName} from '../language/fold-name.ts';
import type {Word} from '../language/words.ts';
import type {CandidateName} from '../names/candidate-names.ts';
import {isEastAsianForm} from '../names/name-forms.ts';
import {givenNamesFit, isSlip} from '../names/same-person.ts';

export type Bearer = {
	/** The fullest form. */
	readonly words: readonly Word[];
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

type Draft = {-readonly [key in keyof Bearer]: Bearer[key]};

export type Roll = {
	readonly bearers: Draft[];
	readonly bySurname: Map<string, number[]>;
	readonly byGiven: Map<string, number[]>;
	readonly byNickname: Map<string, number[]>;
	/** By the words between given name and surname: of two surnames the first. */
	readonly byMiddle: Map<string, number[]>;
	/** By the first two words of a longer name. */
	readonly byBeginning: Map<string, number>;
	readonly bearerOfName: Map<CandidateName, number>;
	readonly namesOfBearer: Map<number, CandidateName[]>;
	/** Folded. */
	readonly headlineWords: ReadonlySet<string>;
};

export const openRoll = (headlineWords: ReadonlySet<string>): Roll => ({
	bearers: [],
	bySurname: new Map(),
	byGiven: new Map(),
	byNickname: new Map(),
	byMiddle: new Map(),
	byBeginning: new Map(),
	bearerOfName: new Map(),
	namesOfBearer: new Map(),
	headlineWords,
});

/** Names compared with one another are bounded, so that a list of ten thousand Reeds takes no hour. */
export const mostOfOneName = 48;

const mostNicknames = 3;

export const indexed = <Key, Value>(index: Map<Key, Value[]>, key: Key): Value[] => {
	let found = index.get(key);
	if (found === undefined) {
		found = [];
		index.set(key, found);
	}
	return found;
};

type Parted = {readonly surname: string; readonly given: readonly string[]};

/** Surname first or last, the rest given names; all folded. */
const parted = (words: readonly Word[]): Parted => {
	const folded = words.map(word => foldName(word.text));
	if (isEastAsianForm(words)) return {surname: folded[0]!, given: [folded.slice(1).join('')]};
	// “van der Berg”, “bin Salman”: the particle goes with neither.
	return {
		surname: folded.at(-1)!,
		given: words.slice(0, -1).flatMap((word, index) => (word.capital ? [folded[index]!] : [])),
	};
};

const beginningOf = (words: readonly Word[]): string => `${foldName(words[0]!.text)} ${foldName(words[1]!.text)}`;

const find = ({bearers, bySurname, byGiven, byBeginning}: Roll, words: readonly Word[], {surname, given}: Parted) => {
	const family = bySurname.get(surname)?.slice(-mostOfOneName);
	const same = family?.find(index => {
		const other = bearers[index]!;
		return givenNamesFit(other.given, given) || (given.length === 1 && other.nicknames.includes(given[0]!));
	});
	if (same !== undefined) return same;
	const longer = words.length === 2 ? byBeginning.get(beginningOf(words)) : undefined;
	if (longer !== undefined || given.length === 0) return longer;
	const namesakes = byGiven.get(given[0]!)?.slice(-mostOfOneName);
	return namesakes?.find(index => bearers[index]!.given[0] === given[0] && isSlip(bearers[index]!.surname, surname));
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
export const enter = (roll: Roll, name: CandidateName, points: number, another = false): number => {
	const {words, mentions} = name;
	const parts = parted(words);
	const {surname, given} = parts;
	let index = another ? undefined : find(roll, words, parts);
	if (index === undefined) {
		index = roll.bearers.length;
		const inHeadline = given.length > 0 && roll.headlineWords.has(given[0]!);
		roll.bearers.push({words, surname, given, points, spelled: mentions.length, nicknames: [], inHeadline});
		indexed(roll.bySurname, surname).push(index);
		if (given.length > 0) indexed(roll.byGiven, given[0]!).push(index);
		for (const middle of given.slice(1)) indexed(roll.byMiddle, middle).push(index);
		if (words.length > 2) roll.byBeginning.set(beginningOf(words), index);
	} else {
		const bearer = roll.bearers[index]!;
		bearer.points = Math.max(bearer.points, points);
		refine(bearer, name, parts);
	}
	const bearer = roll.bearers[index]!;
	for (const {run} of mentions) {
		if (run.nickname === undefined || bearer.nicknames.length === mostNicknames) continue;
		const nickname = foldName(run.nickname.text);
		bearer.nicknames = [...bearer.nicknames, nickname];
		indexed(roll.byNickname, nickname).push(index);
	}
	roll.bearerOfName.set(name, index);
	indexed(roll.namesOfBearer, index).push(name);
	return index;
};

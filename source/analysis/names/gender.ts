// The gender that a noun or a given name states.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {femaleWords, maleWords, unisexNames} from '../lexicon/gender-words.ts';
import {isEastAsianForm} from './name-forms.ts';

/** The gender a story or a list of names states; absent if neither does. */
export type Gender = 'male' | 'female';

const female = new Set(femaleWords.split(' '));
const male = new Set(maleWords.split(' '));
const unisex = new Set(unisexNames.split(' '));

/** Returns the gender of a noun or title in lower case, if it states one: “spokeswoman”, “mr.”. */
export const genderOfNoun = (noun: string): Gender | undefined => {
	if (female.has(noun)) return 'female';
	return male.has(noun) ? 'male' : undefined;
};

/** Vietnamese middle names that tell the sex. */
const middleNames: ReadonlyMap<string, Gender> = new Map([
	['thi', 'female'],
	['van', 'male'],
]);

/**
 * Returns the gender of the first given name that is in a list; undefined for names of men and women alike. A surname that
 * stands first is no given name, and the syllables after it are in no list.
 */
export const genderOfName = (words: readonly LexiconEntry[]): Gender | undefined => {
	if (isEastAsianForm(words)) return words.length === 3 ? middleNames.get(words[1]!.lower) : undefined;
	for (const word of words.slice(0, Math.max(1, words.length - 1))) {
		if (word.initial || !isIn(word, list.male | list.female)) continue;
		const both = isIn(word, list.male) && isIn(word, list.female);
		if (both || unisex.has(word.lower)) return undefined;
		return isIn(word, list.female) ? 'female' : 'male';
	}
	return undefined;
};

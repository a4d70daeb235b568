// Whether a noun or a given name tells that its bearer is a man or a woman.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {femaleWords, maleWords, unisexNames} from '../lexicon/gender-words.ts';

export type Gender = 'male' | 'female';

const female = new Set(femaleWords.split(' '));
const male = new Set(maleWords.split(' '));
const unisex = new Set(unisexNames.split(' '));

export const genderOfNoun = (noun: string): Gender | undefined => {
	if (female.has(noun)) return 'female';
	return male.has(noun) ? 'male' : undefined;
};

/** Of the first given name that a list knows; a name of men and women alike tells nothing, nor does an initial. */
export const genderOfName = (words: readonly LexiconEntry[]): Gender | undefined => {
	for (const word of words.slice(0, Math.max(1, words.length - 1))) {
		if (word.initial || !isIn(word, list.male | list.female)) continue;
		const both = isIn(word, list.male) && isIn(word, list.female);
		if (both || unisex.has(word.lower)) return undefined;
		return isIn(word, list.female) ? 'female' : 'male';
	}
	return undefined;
};

// What a capitalised word is likely to be part of.
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';

export const givenNameLists = list.male | list.female;
export const personNameLists = givenNameLists | list.surname | list.eastAsianSurname;
export const nationalityLists = list.country | list.demonym | list.creed;
export const englishLists = list.common | list.ordinary;

export const isImpersonal = (word: LexiconEntry): boolean =>
	isIn(word, list.organisationWord | list.eventWord | list.placeWord) && !isIn(word, personNameLists);

export const isPlaceLike = (word: LexiconEntry): boolean =>
	isIn(word, nationalityLists | list.place) && !isIn(word, givenNameLists);

/** A given name, or a word of no list: “Texas Amneh Vale”. */
export const isPersonal = (word: LexiconEntry): boolean =>
	isIn(word, givenNameLists) ||
	(!word.initial &&
		!isIn(word, englishLists | nationalityLists | list.place | list.organisation | list.organisationWord));

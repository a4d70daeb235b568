// What a capitalised word is likely to be part of. The lists are bits of `list`.
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';

/** Given names. */
export const givenNameLists = list.male | list.female;
/** Given names and surnames. */
export const personNameLists = givenNameLists | list.surname | list.eastAsianSurname;
/** Countries, nationalities, parties and religions. */
export const nationalityLists = list.country | list.demonym | list.creed;
/** Ordinary English words. */
export const englishLists = list.common | list.ordinary;

/** Recognises words of organisations, events and places that are not names of people as well. */
export const isImpersonal = (word: LexiconEntry): boolean =>
	isIn(word, list.organisationWord | list.eventWord | list.placeWord) && !isIn(word, personNameLists);

/** Recognises places, nationalities and creeds that are not given names as well. */
export const isPlaceLike = (word: LexiconEntry): boolean =>
	isIn(word, nationalityLists | list.place) && !isIn(word, givenNameLists);

/** Recognises given names and words that are in no list: “Amneh” in “Texas Amneh Vale”. */
export const isPersonal = (word: LexiconEntry): boolean =>
	isIn(word, givenNameLists) ||
	(!word.initial &&
		!isIn(word, englishLists | nationalityLists | list.place | list.organisation | list.organisationWord));

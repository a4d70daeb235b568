// What a capitalised word is likely to be part of.
import {isIn, list, type Word} from '../language/words.ts';

export const given = list.male | list.female;
export const person = given | list.surname | list.eastAsianSurname;
export const nationality = list.country | list.demonym | list.creed;
export const english = list.common | list.ordinary;

export const isImpersonal = (word: Word): boolean =>
	isIn(word, list.organisationWord | list.eventWord | list.placeWord) && !isIn(word, person);

export const isPlacely = (word: Word): boolean => isIn(word, nationality | list.place) && !isIn(word, given);

/** A given name, or a word of no list: “Texas Amneh Vale”. */
export const isPersonal = (word: Word): boolean =>
	isIn(word, given) ||
	(!word.initial && !isIn(word, english | nationality | list.place | list.organisation | list.organisationWord));

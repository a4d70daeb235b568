// What the word lists know about one spelling: lists, capitals, part of speech, grammar. Depends on the spelling alone.

import {isAbbreviated, list, listsOf} from '../lexicon/word-lists.ts';
import {hasBaseForm} from './base-forms.ts';
import {peopleOfCapital} from './compounds.ts';
import {foldName} from './fold-name.ts';
import {type Grammar, grammarOf} from './grammar.ts';
import {type PartOfSpeech, partOfSpeech} from './part-of-speech.ts';
import {singularOf} from './singular.ts';

export {list} from '../lexicon/word-lists.ts';

/** A word type: one spelling, wherever it occurs. */
export type LexiconEntry = {
	/** As written. */
	readonly spelling: string;
	/** As written, with straight apostrophes. */
	readonly text: string;
	readonly lower: string;
	/** The lists that contain the word, as bits of `list`. */
	readonly lists: number;
	/** In lower case; the word itself where it is no plural. */
	readonly singular: string;
	/** The lists that contain the singular. */
	readonly singularLists: number;
	/** Starts with a capital, possibly after “al-” or “el-”. */
	readonly capital: boolean;
	/** At least two letters, all of them capitals: NASA, U.S. */
	readonly allCapitals: boolean;
	/** One to three capitals, each with a full stop: J., J.R.; not U.S., which is a place. */
	readonly initial: boolean;
	readonly digit: boolean;
	/** An abbreviation such as “Mr” or “Inc”: a full stop after it is part of the word. */
	readonly takesStop: boolean;
	readonly partOfSpeech: PartOfSpeech;
	readonly grammar: Grammar;
};

/** Tells whether at least one of the lists, given as bits of `list`, contains the word. */
export const isIn = (word: LexiconEntry, lists: number): boolean => (word.lists & lists) !== 0;

const english = list.common | list.ordinary;
const people = list.title | list.personNoun;
/** The bit for quantities if the last part of a compound is one: twenty-seven. */
const amountsOf = (lower: string): number =>
	lower.includes('-') ? listsOf(lower.slice(lower.lastIndexOf('-') + 1)) & list.quantityNoun : 0;

const nounEnding = /(?:[ts]ion|ments?|ness|ology|isms?|ships?|ability)$/;

const isListedAsEnglish = (word: string): boolean => (listsOf(word) & english) !== 0;

/** Recognises inflected forms, hyphenated words and abstract nouns, unless a list of names contains the word. */
const isEnglish = (lower: string, bits: number): boolean => {
	if ((bits & (list.male | list.female | list.surname | list.place)) !== 0) return false;
	if (hasBaseForm(lower, isListedAsEnglish)) return true;
	const last = lower.slice(lower.lastIndexOf('-') + 1);
	return (last !== lower && last.length > 2 && isListedAsEnglish(last)) || nounEnding.test(lower);
};

const capitalStart = /^(?:[ae]l-)?\p{Lu}/u;
const initials = /^(?:\p{Lu}\.){1,3}$/u;
const digit = /[0-9]/;
const twoLetters = /\p{L}\P{L}*\p{L}/u;
/** UTF-16 units of the longest abbreviation. */
const longestShort = 7;

/** The lists of names have no accents, as most newspapers write them. */
const names = list.male | list.female | list.surname | list.eastAsianSurname | list.place | list.country;
const beyondAscii = /[^\0-\x7f]/;

/** Returns the name lists that contain an accented word without its accents: “José”, “Łukasz”. */
const namesOf = (lower: string): number => (beyondAscii.test(lower) ? listsOf(foldName(lower)) & names : 0);

/** Looks a spelling up in every list. Slow: LexiconCache remembers the result. */
export const readEntry = (spelling: string): LexiconEntry => {
	const text = spelling.includes('’') ? spelling.replaceAll('’', "'") : spelling;
	const lower = text.toLowerCase();
	// “US” in capitals is the country, not the pronoun.
	let bits = listsOf(text === 'US' ? 'u.s.' : lower) | amountsOf(lower) | namesOf(lower);
	if ((bits & people) === 0) bits |= peopleOfCapital(text, lower);
	if ((bits & english) === 0 && isEnglish(lower, bits)) bits |= list.ordinary;
	const singular = singularOf(lower);
	const capitals = text !== lower;
	const allCapitals = capitals && text === text.toUpperCase() && twoLetters.test(text);
	return {
		spelling,
		text,
		lower,
		lists: bits,
		singular,
		singularLists: singular === lower ? bits : listsOf(singular),
		capital: capitals && capitalStart.test(text),
		allCapitals,
		initial: capitals && initials.test(text) && (bits & (list.place | list.organisation)) === 0,
		digit: digit.test(text),
		takesStop: lower.length <= longestShort && isAbbreviated(lower),
		partOfSpeech: partOfSpeech(lower),
		grammar: grammarOf(lower),
	};
};

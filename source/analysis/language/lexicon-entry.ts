// Every distinct spelling is looked up once in every word list; the tokens of a story share the answer.

import {list, listsOf} from '../lexicon/word-lists.ts';
import {baseForms} from './base-forms.ts';
import {foldName} from './fold-name.ts';
import {type Grammar, grammarOf} from './grammar.ts';
import {type PartOfSpeech, partOfSpeech} from './part-of-speech.ts';

export {list} from '../lexicon/word-lists.ts';

export type LexiconEntry = {
	/** Exactly as written. */
	readonly spelling: string;
	/** As written, but with straight apostrophes. */
	readonly text: string;
	readonly lower: string;
	/** Bits of `list`: the lists that hold this word. */
	readonly lists: number;
	/** Begins with a capital, perhaps behind “al-” or “el-”. */
	readonly capital: boolean;
	/** Two letters or more, all of them capitals: NASA, U.S. */
	readonly allCapitals: boolean;
	/** One capital and a full stop, or several: J., J.R.; not U.S. */
	readonly initial: boolean;
	readonly digit: boolean;
	/** “Mr”, “Inc”: a full stop behind it belongs to it. */
	readonly takesStop: boolean;
	readonly partOfSpeech: PartOfSpeech;
	readonly grammar: Grammar;
};

export const isIn = (word: LexiconEntry, lists: number): boolean => (word.lists & lists) !== 0;

const english = list.common | list.ordinary;
/** twenty-seven */
const amountsOf = (lower: string): number =>
	lower.includes('-') ? listsOf(lower.slice(lower.lastIndexOf('-') + 1)) & list.quantityNoun : 0;

const nounEnding = /(?:[ts]ion|ments?|ness|ology|isms?|ships?|ability)$/;

/** Inflected forms, hyphenated words and the endings of abstract nouns, as far as no list of names holds them. */
const isEnglish = (lower: string, bits: number): boolean => {
	if ((bits & (list.male | list.female | list.surname | list.place)) !== 0) return false;
	if (baseForms(lower).some(base => (listsOf(base) & english) !== 0)) return true;
	const last = lower.slice(lower.lastIndexOf('-') + 1);
	return (last !== lower && last.length > 2 && (listsOf(last) & english) !== 0) || nounEnding.test(lower);
};

const capitalStart = /^(?:[ae]l-)?\p{Lu}/u;
const initials = /^(?:\p{Lu}\.){1,3}$/u;
const digit = /[0-9]/;
const twoLetters = /\p{L}\P{L}*\p{L}/u;
/** Letters of the longest abbreviation. */
const longestShort = 7;
const withStop = list.title | list.abbreviation | list.openAbbreviation | list.calendar;

/** Lists of names are kept without accents, as most papers write them. */
const names = list.male | list.female | list.surname | list.eastAsianSurname | list.place | list.country;
const beyondAscii = /[^\0-\x7f]/;

/** Bits of the name lists that hold an accented word without its accents: “José”, “Łukasz”. */
const namesOf = (lower: string): number => (beyondAscii.test(lower) ? listsOf(foldName(lower)) & names : 0);

/** Looks a spelling up in every list; known-words.ts remembers the answer. */
export const readEntry = (spelling: string): LexiconEntry => {
	const text = spelling.includes('’') ? spelling.replaceAll('’', "'") : spelling;
	const lower = text.toLowerCase();
	// The country, not the pronoun.
	let bits = listsOf(text === 'US' ? 'u.s.' : lower) | amountsOf(lower) | namesOf(lower);
	if ((bits & english) === 0 && isEnglish(lower, bits)) bits |= list.ordinary;
	const capitals = text !== lower;
	const allCapitals = capitals && text === text.toUpperCase() && twoLetters.test(text);
	return {
		spelling,
		text,
		lower,
		lists: bits,
		capital: capitals && capitalStart.test(text),
		allCapitals,
		initial: capitals && initials.test(text) && (bits & (list.place | list.organisation)) === 0,
		digit: digit.test(text),
		takesStop: lower.length <= longestShort && (listsOf(`${lower}.`) & withStop) !== 0,
		partOfSpeech: partOfSpeech(lower),
		grammar: grammarOf(lower),
	};
};

// Scores whether a name is a person's: integer points for its words and its contexts, added up once per name.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {contextNames, contextPoints} from './name-contexts.ts';
import {isBareInitials, isEastAsianForm, isEastAsianPair} from './name-forms.ts';
import {givenNameLists, personNameLists} from './name-kinds.ts';

/** Weights learned on news, then rounded and adjusted by hand. A sum above 0 means a person. */
const points = {
	start: -1,
	/** Lam Siu-wan, Park Min Ho */
	eastAsianForm: 4,
	/** Ann Reed */
	givenNameFirst: 3,
	/** J. Reed */
	initialFirst: 3,
	givenNameSecond: 2,
	knownSurnameLast: 2,
	/** Junius Ho */
	eastAsianSurnameLast: 1,
	particleInside: 2,
	middleInitial: 1,
	/** McRae, O'Dea */
	surnamePrefix: 1,
	twoWords: 1,
	/** The last word is in no list. */
	unknownLast: 1,
	oneWord: -1,
	loneGivenName: 2,
	threeWords: -2,
	fourWordsOrMore: -3,
	commonFirst: -2,
	ordinaryFirst: -1,
	commonLast: -2,
	ordinaryLast: -1,
	/** The story also has the last word in lower case. */
	lowerCaseHere: -2,
	placeFirst: -2,
	placeLast: -2,
	placeWordLast: -2,
	/** Google Chrome */
	organisationFirst: -3,
	organisationWordInside: -1,
	organisationWordLast: -3,
	allCapitals: -3,
	/** iPhone, YouTube */
	innerCapital: -3,
	/** NASA Ames */
	capitalsInside: -4,
	digit: -4,
	isPlace: -4,
	isCountry: -5,
	isOrganisation: -5,
	/** The surname alone is next to a verb of saying, or has an age. */
	loneSpeaks: 3,
	loneWithArticle: -4,
} as const;

const anyList =
	personNameLists |
	list.place |
	list.demonym |
	list.organisation |
	list.organisationWord |
	list.common |
	list.ordinary |
	list.creed |
	list.placeWord |
	list.eventWord |
	list.title;

const prefix = /^(?:Mc|Mac|O')\p{Lu}/u;
const innerCapital = /\p{Ll}\p{Lu}/u;
const never = list.abbreviation | list.openAbbreviation | list.quantityNoun | list.calendar;

const englishPoints = (word: LexiconEntry, common: number, ordinary: number): number => {
	if (isIn(word, list.common | list.functionWord)) return common;
	return isIn(word, list.ordinary) ? ordinary : 0;
};

/** Returns the points of the words alone. `lowerCaseWords` are the words that the story also has in lower case. */
export const wordPoints = (words: readonly LexiconEntry[], lowerCaseWords: ReadonlySet<string>): number => {
	const first = words[0]!;
	const last = words.at(-1)!;
	let sum = points.start;
	const real = words.filter((word, index) => !word.initial && (index === 0 || !isIn(word, list.particle)));
	if (real.length < words.length && words.length > 1) {
		if (words.slice(1, -1).some(word => word.initial)) sum += points.middleInitial;
		if (words.slice(1, -1).some(word => isIn(word, list.particle))) sum += points.particleInside;
	}
	if (words.length === 1 && (first.text.length < 3 || isIn(first, never))) return points.isCountry;
	const lists = listsOf(words.length === 1 ? first.lower : words.map(word => word.lower).join(' '));
	if ((lists & (list.country | list.demonym | list.creed)) !== 0) sum += points.isCountry;
	else if ((lists & list.place) !== 0) sum += points.isPlace;
	if ((lists & list.organisation) !== 0) sum += points.isOrganisation;

	const eastAsian = isEastAsianForm(words);
	if (eastAsian) sum += points.eastAsianForm;
	if (words.length === 1) sum += points.oneWord;
	else if (real.length <= 2) sum += points.twoWords;
	else if (real.length === 3) sum += eastAsian ? 0 : points.threeWords;
	else sum += points.fourWordsOrMore;

	if (words.length > 1) {
		if (first.initial || isBareInitials(words)) sum += points.initialFirst;
		else if (isIn(first, givenNameLists)) sum += points.givenNameFirst;
		else sum += englishPoints(first, points.commonFirst, points.ordinaryFirst);
		if (isIn(words[1]!, givenNameLists) && !isIn(first, list.common | list.ordinary)) sum += points.givenNameSecond;
		if (isIn(first, list.place | list.demonym) && !isIn(first, givenNameLists)) sum += points.placeFirst;
		if (
			!isEastAsianPair(words) &&
			words.some(word => isIn(word, list.organisationWord) && !isIn(word, personNameLists))
		)
			sum += points.organisationWordInside;
		if (words.some((word, index) => word.allCapitals && !(index === 0 && isBareInitials(words))))
			sum += points.capitalsInside;
		if (isIn(first, list.organisation) && !isIn(first, personNameLists)) sum += points.organisationFirst;
	} else if (first.allCapitals) sum += points.allCapitals;
	else if (isIn(first, givenNameLists) && !isIn(first, list.common | list.ordinary | list.place))
		sum += points.loneGivenName;
	const sureGiven = words.length > 1 && isIn(first, givenNameLists) && !isIn(first, list.common | list.ordinary);
	if (isIn(last, list.surname)) sum += points.knownSurnameLast;
	else if (words.length === 2 && isIn(last, list.eastAsianSurname)) sum += points.eastAsianSurnameLast;
	if (!isIn(last, anyList)) sum += points.unknownLast;
	if (prefix.test(last.text)) sum += points.surnamePrefix;
	else if (words.some(word => innerCapital.test(word.text))) sum += points.innerCapital;
	if (words.length > 1 || !isIn(first, givenNameLists)) {
		const spared = isIn(last, list.surname) || eastAsian || (sureGiven && isIn(last, list.eastAsianSurname));
		const english = spared || isEastAsianPair(words) ? 0 : englishPoints(last, points.commonLast, points.ordinaryLast);
		sum += sureGiven ? Math.min(0, english + 1) : english;
	}
	if (lowerCaseWords.has(last.lower)) sum += sureGiven ? points.lowerCaseHere + 1 : points.lowerCaseHere;
	if (words.length > 1 && isIn(last, list.place | list.demonym) && !isIn(last, list.surname)) sum += points.placeLast;
	if (isIn(last, list.placeWord) && !isIn(last, personNameLists)) sum += points.placeWordLast;
	if (isIn(last, list.organisationWord | list.eventWord) && !isIn(last, personNameLists) && !isEastAsianPair(words))
		sum += points.organisationWordLast;
	if (words.some(word => word.digit || word.text.includes('&'))) sum += points.digit;
	return sum;
};

/** The number of mentions, and how many of them have each of `contextNames`. */
export type ContextCounts = {readonly mentions: number; readonly contexts: readonly number[]};

/** Returns the points of the contexts of a name. */
export const contextSum = (counts: ContextCounts): number => {
	let sum = 0;
	for (let index = 0; index < contextNames.length; index++) {
		const count = counts.contexts[index]!;
		if (count === 0) continue;
		const name = contextNames[index]!;
		// A single Mr. or Mrs. is proof, and so are a company's shares.
		const share = name === 'courtesy' || name === 'body' ? 1 : Math.sqrt(Math.min(1, count / counts.mentions));
		sum += contextPoints[name] * share;
	}
	return sum;
};

/** Returns the points that the contexts of the lone surname add to the full name. */
export const lonePoints = (lone: ContextCounts): number => {
	const share = (context: (typeof contextNames)[number]): number => {
		const count = lone.contexts[contextNames.indexOf(context)]!;
		return Math.sqrt(count / lone.mentions);
	};
	return (
		points.loneSpeaks * Math.max(share('verbBefore'), share('verbAfter'), share('age')) +
		points.loneWithArticle * share('the')
	);
};

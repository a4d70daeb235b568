// Whether a name is a person's: whole-number points for its words and for what stands around it, summed once a name.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {contextNames, contextPoints} from './name-contexts.ts';
import {isBareInitials, isEastAsianForm, isEastAsianPair} from './name-forms.ts';
import {givenNameLists, personNameLists} from './name-kinds.ts';

/** Set by hand after weights learned on news, then rounded; a person where the sum is above 0. */
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
	/** In no list of names, places, organisations or English words. */
	unknownLast: 1,
	oneWord: -1,
	loneGivenName: 2,
	threeWords: -2,
	fourWordsOrMore: -3,
	commonFirst: -2,
	ordinaryFirst: -1,
	commonLast: -2,
	ordinaryLast: -1,
	/** The last word also stands in small letters in this story. */
	smallHere: -2,
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
	/** A lone surname beside a verb of saying, or with an age. */
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

/** Points of the words alone. `small` holds the words that the story has in small letters. */
export const wordPoints = (words: readonly LexiconEntry[], small: ReadonlySet<string>): number => {
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
	if (small.has(last.lower)) sum += sureGiven ? points.smallHere + 1 : points.smallHere;
	if (words.length > 1 && isIn(last, list.place | list.demonym) && !isIn(last, list.surname)) sum += points.placeLast;
	if (isIn(last, list.placeWord) && !isIn(last, personNameLists)) sum += points.placeWordLast;
	if (isIn(last, list.organisationWord | list.eventWord) && !isIn(last, personNameLists) && !isEastAsianPair(words))
		sum += points.organisationWordLast;
	if (words.some(word => word.digit || word.text.includes('&'))) sum += points.digit;
	return sum;
};

export type ContextCounts = {readonly mentions: number; readonly contexts: readonly number[]};

/** Points for contexts: `shown` counts the mentions that show each of `contextNames`. */
export const contextSum = (shown: ContextCounts): number => {
	let sum = 0;
	for (const [index, name] of contextNames.entries()) {
		const count = shown.contexts[index]!;
		// One Mr. proves it.
		if (count > 0)
			sum += contextPoints[name] * (name === 'courtesy' ? 1 : Math.sqrt(Math.min(1, count / shown.mentions)));
	}
	return sum;
};

/** Points that the lone surname brings to the full name. */
export const lonePoints = (lone: ContextCounts): number => {
	const share = (context: (typeof contextNames)[number]): number => {
		const count = lone.contexts[contextNames.indexOf(context)]!;
		return Math.sqrt(count / lone.mentions);
	};
	return (
		points.loneSpeaks * Math.max(share('verbBefore'), share('verbBehind'), share('age')) +
		points.loneWithArticle * share('the')
	);
};

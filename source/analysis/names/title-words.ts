// Capitalised titles, offices and trades, and when such a word is a name instead.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {capitalTitles} from '../lexicon/titles.ts';
import {englishLists, givenNameLists, isPersonal, personNameLists} from './name-kinds.ts';

const inCapitals = new Set(capitalTitles.split(' '));

/** Tells whether a capitalised word is a title, an office or a trade. */
export const isTitle = (word: LexiconEntry): boolean => {
	if (!word.capital) return false;
	if (word.allCapitals) return inCapitals.has(word.text);
	return (
		isIn(word, list.title) || (isIn(word, list.personNoun) && !isIn(word, personNameLists | list.organisationWord))
	);
};

const titleParts =
	/^(?:prime|vice|deputy|foreign|home|interior|finance|defen[cs]e|first|attorney|chief|assistant|associate|acting|former|lieutenant|major|brigadier|press|opposition|executive|managing|senior|junior|police|staff)$/;
/** Tells whether a word is a title or the first part of one: “Deputy”, “Prime”. */
export const isTitleBefore = (word: LexiconEntry): boolean => isTitle(word) || titleParts.test(word.lower);

/** Tells whether a title word is part of a name here: “Dean Shaw”, “Ann King Shaw”, “Chief Council”. */
export const isTitleAsName = (
	word: LexiconEntry,
	before: LexiconEntry | undefined,
	after: LexiconEntry,
	last: boolean,
): boolean => {
	if (isIn(after, list.organisationWord) && !isIn(after, personNameLists)) return true;
	if (before !== undefined && isTitle(before) && isIn(word, givenNameLists) && !isIn(word, list.honorific)) return true;
	if (
		before !== undefined &&
		isIn(before, givenNameLists) &&
		isIn(word, personNameLists | englishLists) &&
		!isIn(after, givenNameLists) &&
		// “Charlotte Mayor Shaw”: the city has a mayor.
		(isIn(word, personNameLists) || !isIn(before, list.place))
	)
		return true;
	return (
		before === undefined &&
		last &&
		isIn(word, personNameLists) &&
		!isIn(after, givenNameLists) &&
		!isIn(word, list.honorific)
	);
};

/**
 * Tells whether a title word at the end of a run is a surname: “Stephen King”. `word(i)` is the word at position i of the
 * run.
 */
export const isNameEnd = (word: (at: number) => LexiconEntry, begin: number, end: number): boolean =>
	end - begin > 1 &&
	!isTitle(word(end - 2)) &&
	(isIn(word(end - 2), givenNameLists) ||
		(end - begin === 2 && isPersonal(word(begin)) && !isTitleBefore(word(begin))));

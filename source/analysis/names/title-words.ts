// Words for offices and trades in capitals, and when such a word is a name.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {capitalTitles} from '../lexicon/titles.ts';
import {englishLists, givenNameLists, isPersonal, personNameLists} from './name-kinds.ts';

const inCapitals = new Set(capitalTitles.split(' '));

export const isTitle = (word: LexiconEntry): boolean => {
	if (!word.capital) return false;
	if (word.allCapitals) return inCapitals.has(word.text);
	return (
		isIn(word, list.title) || (isIn(word, list.personNoun) && !isIn(word, personNameLists | list.organisationWord))
	);
};

const titleParts =
	/^(?:prime|vice|deputy|foreign|home|interior|finance|defen[cs]e|first|attorney|chief|assistant|associate|acting|former|lieutenant|major|brigadier|press|opposition|executive|managing|senior|junior|police|staff)$/;
export const isTitleBefore = (word: LexiconEntry): boolean => isTitle(word) || titleParts.test(word.lower);

/** “Dean Shaw”, “Ann King Shaw”, “Chief Council”: a title word that is none here. */
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
		!isIn(after, givenNameLists)
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

/** “Stephen King”: the title at the end is a surname. */
export const isNameEnd = (word: (at: number) => LexiconEntry, begin: number, end: number): boolean =>
	end - begin > 1 &&
	!isTitle(word(end - 2)) &&
	(isIn(word(end - 2), givenNameLists) ||
		(end - begin === 2 && isPersonal(word(begin)) && !isTitleBefore(word(begin))));

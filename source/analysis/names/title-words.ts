// Words for offices and trades in capitals, and when such a word is a name.

import {isIn, list, type Word} from '../language/words.ts';
import {capitalTitles} from '../lexicon/titles.ts';
import {english, given, isPersonal, person} from './name-kinds.ts';

const inCapitals = new Set(capitalTitles.split(' '));

export const isTitle = (word: Word): boolean => {
	if (!word.capital) return false;
	if (word.allCapitals) return inCapitals.has(word.text);
	return isIn(word, list.title) || (isIn(word, list.personNoun) && !isIn(word, person | list.organisationWord));
};

const titleParts =
	/^(?:prime|vice|deputy|foreign|home|interior|finance|defen[cs]e|first|attorney|chief|assistant|associate|acting|former|lieutenant|major|brigadier|press|opposition|executive|managing|senior|junior|police|staff)$/;
export const isTitleBefore = (word: Word): boolean => isTitle(word) || titleParts.test(word.lower);

/** “Dean Shaw”, “Ann King Shaw”, “Chief Council”: a title word that is none here. */
export const isTitleAsName = (word: Word, before: Word | undefined, after: Word, last: boolean): boolean => {
	if (isIn(after, list.organisationWord) && !isIn(after, person)) return true;
	if (before !== undefined && isTitle(before) && isIn(word, given) && !isIn(word, list.honorific)) return true;
	if (before !== undefined && isIn(before, given) && isIn(word, person | english) && !isIn(after, given)) return true;
	return before === undefined && last && isIn(word, person) && !isIn(after, given) && !isIn(word, list.honorific);
};

/** “Stephen King”: the title at the end is a surname. */
export const isNameEnd = (word: (at: number) => Word, begin: number, end: number): boolean =>
	end - begin > 1 &&
	!isTitle(word(end - 2)) &&
	(isIn(word(end - 2), given) || (end - begin === 2 && isPersonal(word(begin)) && !isTitleBefore(word(begin))));

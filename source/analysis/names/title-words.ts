// Capitalised titles, offices and trades, and when such a word is a name instead.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {wordSet} from '../language/word-set.ts';
import {capitalRanks, capitalTitles, postNominals} from '../lexicon/titles.ts';
import {englishLists, givenNameLists, isPersonal, personNameLists} from './name-kinds.ts';

const inCapitals = new Set(capitalTitles.split(' '));
const ranks = new Set(capitalRanks.split(' '));
const honours = new Set(postNominals.split(' '));

/** Tells whether a word of a run of capitalised words is an honour or a degree behind a name: “Ann Reed OBE”. */
export const isPostNominal = (word: LexiconEntry): boolean => word.allCapitals && honours.has(word.text);

/** Returns the end of a name that ends before token `to`, with the honours behind it: “Ann Reed OBE”. */
export const honoursEnd = (tokens: readonly Token[], to: number): number => {
	let end = to;
	while (end < tokens.length && isPostNominal(tokens[end]!.word) && tokens[end]!.start === tokens[end - 1]!.end + 1)
		end++;
	return end;
};

/** Tells whether capitals that mean much else are a rank before a name: “PC Reed”, not “PC World” and “DC Comics”. */
const isRankBefore = (word: LexiconEntry, after: LexiconEntry): boolean =>
	word.allCapitals &&
	ranks.has(word.text) &&
	!after.allCapitals &&
	(isIn(after, personNameLists) || !isIn(after, notNames) || after.initial);

const notNames =
	list.common |
	list.ordinary |
	list.place |
	list.placeWord |
	list.organisation |
	list.organisationWord |
	list.eventWord;

/** Tells whether a capitalised word is a title, an office or a trade. */
export const isTitle = (word: LexiconEntry): boolean => {
	if (!word.capital) return false;
	if (word.allCapitals) return inCapitals.has(word.text);
	return (
		isIn(word, list.title) || (isIn(word, list.personNoun) && !isIn(word, personNameLists | list.organisationWord))
	);
};

const titleParts =
	/^(?:prime|vice|deputy|foreign|home|interior|finance|defen[cs]e|first|attorney|chief|assistant|associate|acting|former|lieutenant|major|brigadier|press|opposition|executive|managing|senior|junior|police|staff|ch|asst|dep|temp|wg|gp|flt|sqn|rt|right)$/;
/** Tells whether a word is a title or the first part of one: “Deputy”, “Prime”. */
export const isTitleBefore = (word: LexiconEntry): boolean => isTitle(word) || titleParts.test(word.lower);

/** Second words of ranks, which are no titles by themselves: “Det Con Reed”. */
const rankEnds = wordSet('con cst ldr');

/** Recognises the title of several people, of whom one comes next: “Justices Meena Reed and Ian Vale”. */
const isPluralTitle = (word: LexiconEntry, after: LexiconEntry): boolean =>
	word.capital &&
	!word.allCapitals &&
	(word.singularLists & list.title) !== 0 &&
	!isIn(word, personNameLists | list.title | list.organisationWord) &&
	isPersonal(after);

/** Tells whether a word of a run is a title before the word after it; `before` is the word before it in the run. */
export const isTitleBetween = (before: LexiconEntry | undefined, word: LexiconEntry, after: LexiconEntry): boolean =>
	isTitle(word) ||
	isPluralTitle(word, after) ||
	isRankBefore(word, after) ||
	(before !== undefined && rankEnds.has(word.lower) && isTitleBefore(before));

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

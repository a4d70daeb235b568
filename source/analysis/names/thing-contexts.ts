// Words around a name that show a boat, a horse or a place, whatever lists know its words: “the lifeboat Ann Reed”, “said Hope Street
// resident Ann Reed”.
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {wordSet} from '../language/word-set.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import {givenNameLists} from './name-kinds.ts';

/** What is called by people's names, and stands right before the name. */
const things = wordSet(
	'lifeboat trawler ferry yacht schooner steamer tugboat barge ship vessel dredger minesweeper frigate locomotive horse racehorse mare gelding colt filly stallion greyhound',
);

/** Recognises “the lifeboat X”, “the horse Captain X”. `from` is the first token of the name with its title. */
export const isThingBefore = (tokens: readonly Token[], from: number): boolean => {
	const noun = tokens[from - 1];
	return (
		noun?.sentence === tokens[from]!.sentence &&
		things.has(noun.word.lower) &&
		!noun.word.capital &&
		isIn(tokens[from - 2]?.word ?? noun.word, list.functionWord)
	);
};

/** Tells whether the last word of a name is hardly a surname: “Hope Street”, “Percy Main”. */
const isNoSurname = (word: LexiconEntry): boolean =>
	!isIn(word, list.surname) && isIn(word, list.placeWord | list.organisationWord | list.common | list.ordinary);

/**
 * Recognises where somebody lives or works, before a noun for the person and the name: “Hope Street resident Ann Reed”, but not
 * “Ann Reed spokesman Jo Vale”. `from` and `to` are the tokens of the name.
 */
export const isPlaceOfPerson = (tokens: readonly Token[], from: number, to: number): boolean => {
	const [noun, person] = [tokens[to], tokens[to + 1]];
	if (to - from < 2 || noun?.kind !== 'word' || noun.word.capital || !isIn(noun.word, list.personNoun)) return false;
	if (person?.word.capital !== true || person.kind !== 'word' || person.sentence !== noun.sentence) return false;
	const first = tokens[from]!.word;
	const isNoName = isIn(first, list.common | list.ordinary | list.place | list.demonym) || first.allCapitals;
	const last = tokens[to - 1]!.word;
	// “Lib Dem leader Ann Reed”
	if ((listsOf(`${first.lower} ${last.lower}`) & (list.organisation | list.place)) !== 0) return true;
	return isNoSurname(last) || (isNoName && !isIn(first, givenNameLists));
};

// Words with a hyphen that say what somebody is: “vice-captain”, “ex-miner”, “secretary-general”, “London-born”.
import {list, listsOf} from '../lexicon/word-lists.ts';
import {wordSet} from './word-set.ts';

const people = list.title | list.personNoun;
const names = list.male | list.female | list.surname | list.eastAsianSurname;

/** First parts that make an office of an office, whatever their capitals: “Vice-Chair”. Others may be a surname: “Ann Reed-King”. */
const prefixes = wordSet('assistant co deputy ex honorary lieutenant major non pro sub under vice');
/** Last parts behind an office: “secretary-general”, “editor-in-chief”, “mayor-elect”. */
const suffixes = wordSet('general elect designate colonel commander in-chief in-residence in-waiting at-arms');

/**
 * Returns the lists of nouns for people that a word with a capital is in by its parts, as bits of `list`. In small letters the word stands
 * before no name, and the models were trained without it.
 */
export const peopleOfCapital = (text: string, lower: string): number => {
	if (text === lower) return 0;
	// There is no end of scholars: “Volcanologist Ann Reed”.
	if (lower.endsWith('ologist')) return list.personNoun;
	const hyphen = lower.indexOf('-');
	if (hyphen < 2) return 0;
	const first = lower.slice(0, hyphen);
	const rest = lower.slice(hyphen + 1);
	if (suffixes.has(rest)) return listsOf(first) & people;
	const last = rest.slice(rest.lastIndexOf('-') + 1);
	const capital = text[text.length - last.length] !== last[0];
	if (!prefixes.has(first) && (capital || (listsOf(first) & names) !== 0)) return 0;
	return listsOf(last) & people;
};

const describing =
	/-(?:born|based|raised|bred|educated|trained|winning|nominated|selling|old|turned|year|of-(?:one|two|three|four|five|six|seven|eight|nine|ten))$/;

/** Tells whether a word describes whoever is named behind it, and is no part of the name: “Leeds-born Ann Reed”. */
export const isDescribing = (lower: string): boolean => lower.includes('-') && describing.test(lower);

// Forms of names that tell by themselves: surname first, initials without stops, organisations.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {givenNameLists} from './name-kinds.ts';

const shortSyllable = /^\p{Lu}\p{Ll}{1,5}$/u;
const hyphenated = /^\p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{1,5}$/u;

/** Surname first: one of the frequent ones, then a hyphenated name or two short ones. */
export const isEastAsianForm = (words: readonly LexiconEntry[]): boolean => {
	if (!isIn(words[0]!, list.eastAsianSurname)) return false;
	if (words.length === 2) return hyphenated.test(words[1]!.text);
	return (
		words.length === 3 &&
		words.every(word => shortSyllable.test(word.text)) &&
		!words.slice(1).some(word => isIn(word, list.common | list.organisationWord))
	);
};

/** “Qin Gang”: a surname that is no English word, and one short syllable. */
export const isEastAsianPair = (words: readonly LexiconEntry[]): boolean =>
	words.length === 2 &&
	isIn(words[0]!, list.eastAsianSurname) &&
	!isIn(words[0]!, list.common | list.ordinary | givenNameLists | list.functionWord | list.particle) &&
	/^\p{Lu}\p{Ll}{1,4}$/u.test(words[1]!.text);

/** Webnews, example.com */
const outlet = /(?:news|\.(?:com|net|org|co|tv|info|gov|edu|[a-z]{2}))$/;

/** Organisations, buildings and laws, whatever the evidence. */
export const isNeverPerson = (words: readonly LexiconEntry[]): boolean => {
	const last = words.at(-1)!;
	if (isIn(last, list.surname)) return false;
	return isIn(last, list.strongOrganisationWord) || outlet.test(last.lower);
};

const twoCapitals = /^\p{Lu}{2}$/u;
const noInitials =
	/^(?:mv|ss|rv|fc|ac|as|cd|tv|pc|vr|ai|it|un|eu|uk|us|ny|la|dc|pm|mp|gp|qc|vp|ip|id|ok|hq|no|st|bp|ge|gm|hp)$/;

/** “JR Velden”, as British papers write it. */
export const isBareInitials = (words: readonly LexiconEntry[]): boolean =>
	words.length === 2 &&
	twoCapitals.test(words[0]!.text) &&
	!noInitials.test(words[0]!.lower) &&
	!isIn(words[0]!, list.place | list.organisation | list.organisationWord) &&
	!isIn(words[1]!, list.common | list.ordinary | list.place | list.organisationWord | list.placeWord);

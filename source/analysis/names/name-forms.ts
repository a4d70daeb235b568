// Names whose form alone is evidence: surname first, initials without full stops, organisations.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {givenNameLists} from './name-kinds.ts';

const shortSyllable = /^\p{Lu}\p{Ll}{1,5}$/u;
const hyphenated = /^\p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{1,5}$/u;

/** Middle names of Vietnamese people, which no other names have in that place. */
const vietnameseMiddle = /^(?:van|thi|duc|quoc|huu|xuan|cong|dinh|trong|ngoc|thanh|minh|bich|viet)$/;

/**
 * Recognises East Asian order: a frequent surname, then a hyphenated given name (Lam Siu-fong) or two short ones. The last
 * of them may be an English word after a Vietnamese middle name: Dang Cong Long.
 */
export const isEastAsianForm = (words: readonly LexiconEntry[]): boolean => {
	if (!isIn(words[0]!, list.eastAsianSurname)) return false;
	if (words.length === 2) return hyphenated.test(words[1]!.text);
	if (words.length !== 3 || !words.every(word => shortSyllable.test(word.text))) return false;
	const never = vietnameseMiddle.test(words[1]!.lower) ? list.organisationWord : list.common | list.organisationWord;
	return !words.slice(1).some(word => isIn(word, never));
};

/** Recognises a surname that is not an English word, followed by one short syllable: “Qin Gang”. */
export const isEastAsianPair = (words: readonly LexiconEntry[]): boolean =>
	words.length === 2 &&
	isIn(words[0]!, list.eastAsianSurname) &&
	!isIn(words[0]!, list.common | list.ordinary | givenNameLists | list.functionWord | list.particle) &&
	/^\p{Lu}\p{Ll}{1,4}$/u.test(words[1]!.text);

/** Webnews, example.com */
const outlet = /(?:news|\.(?:com|net|org|co|tv|info|gov|edu|[a-z]{2}))$/;

/** T-shirt, X-rays, U-turn */
const letterAndNoun = /^\p{Lu}-\p{Ll}/u;

/** Reed-era, Dunmere-based */
const compound =
	/\p{L}-(?:aligned|backed|based|born|bound|era|free|friendly|funded|inspired|leaning|led|like|linked|only|owned|sponsored|style|sympathetic|themed|type|wide)$/u;

/** Recognises organisations, buildings, laws and things, which no context makes a person. */
export const isNeverPerson = (words: readonly LexiconEntry[]): boolean => {
	const last = words.at(-1)!;
	if (letterAndNoun.test(last.text) || compound.test(last.text)) return true;
	// “Senate Democrats”
	if (words.length > 1 && isIn(last, list.creed) && last.lower.endsWith('s') && !isIn(words[0]!, givenNameLists))
		return true;
	if (isIn(last, list.surname)) return false;
	return isIn(last, list.strongOrganisationWord) || outlet.test(last.lower);
};

const twoCapitals = /^\p{Lu}{2}$/u;
const noInitials =
	/^(?:mv|ss|rv|fc|ac|as|cd|tv|pc|vr|ai|it|un|eu|uk|us|ny|la|dc|pm|mp|gp|qc|vp|ip|id|ok|hq|no|st|bp|ge|gm|hp)$/;

/** Recognises initials without full stops, as British newspapers write them: “JR Velden”. */
export const isBareInitials = (words: readonly LexiconEntry[]): boolean =>
	words.length === 2 &&
	twoCapitals.test(words[0]!.text) &&
	!noInitials.test(words[0]!.lower) &&
	!isIn(words[0]!, list.place | list.organisation | list.organisationWord) &&
	!isIn(words[1]!, list.common | list.ordinary | list.place | list.organisationWord | list.placeWord);

// Offices and parties before a name, which are no part of it: “Secretary of State Ann Reed”, “Republican Reed”.
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isImpersonal, isPersonal, personNameLists} from './name-kinds.ts';

/**
 * Tells whether the run at token `at` continues an office: “Secretary of State Ann Reed”, “head of the Vale Council Ann
 * Reed”.
 */
export const holdsOffice = (tokens: readonly Token[], at: number): boolean => {
	let of = at - 1;
	if (tokens[of]?.word.lower === 'the') of--;
	return tokens[of]?.word.lower === 'of' && of > 0 && isIn(tokens[of - 1]!.word, list.title | list.personNoun);
};

/** Recognises the end of an office and a lone name: “Secretary of State Reed”. */
export const isOfficeAndName = (office: LexiconEntry, name: LexiconEntry): boolean =>
	isImpersonal(office) && isPersonal(name) && !isIn(name, list.title);

/** Parties, nationalities and faiths that are given names as well. */
const namesToo = /^(?:christian|german|tory|roman|norman|israel|scot|dane)$/;

/** Recognises a party, nationality or faith before a lone name: “Republican Reed”. */
export const isPartyAndName = (party: LexiconEntry, name: LexiconEntry): boolean =>
	isIn(party, list.demonym | list.creed) &&
	!isIn(party, personNameLists) &&
	!namesToo.test(party.lower) &&
	isPersonal(name);

// The contexts of a name: words around it that are evidence for or against a person.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import {isBodyAfter, isBodyBefore} from './body-contexts.ts';
import {isInAddress, isOrigin, isResidence, isRoleNoun} from './home-towns.ts';
import {givenNameLists, personNameLists} from './name-kinds.ts';
import type {NameRun} from './name-runs.ts';
import {isBeforeRole} from './names-before-roles.ts';
import {isPlaceOfPerson, isThingBefore} from './thing-contexts.ts';

/** Points for a context that all mentions of a name have; otherwise scaled by the square root of the share that has it. */
export const contextPoints = {
	/** Mr. X */
	courtesy: 4,
	/** Senator X */
	title: 2,
	/** spokesman X */
	roleNoun: 2,
	/** the coach, X */
	roleAndComma: 4,
	/** his sister X */
	relative: 3,
	/** gave her name as X, only her first name, X, a student named X */
	naming: 4,
	/** said X */
	verbBefore: 2,
	/** X said */
	verbAfter: 1,
	/** X, who */
	who: 3,
	/** X, director of … */
	role: 3,
	/** X, a former director */
	describedRole: 2,
	/** X, 34, */
	age: 2,
	/** X's */
	possessive: 1,
	/** X's Lane, X's Hospital */
	placeNamedAfter: -5,
	/** “…” ― X, at the end of a paragraph. */
	signature: 3,
	/** shares in X, the charity X, X plc, X, which, X's customers */
	body: -5,
	/** the X administration */
	modifier: -1,
	/** for X, from X, an X */
	weakPreposition: -1,
	/** a X, of X, on X */
	preposition: -2,
	/** the X */
	the: -3,
	/** in X, near X */
	place: -3,
	/** at X */
	at: -5,
	/** Ann Reed, 34, of X: where she lives. What follows is hers: “of X, admitted”. */
	residence: -7,
} as const;

/** One kind of evidence around a name. */
export type Context = keyof typeof contextPoints;

/** The contexts in a fixed order: context i is bit 1 << i. */
export const contextNames = Object.keys(contextPoints) as readonly Context[];

const bitOf = Object.fromEntries(contextNames.map((name, index) => [name, 1 << index])) as Readonly<
	Record<Context, number>
>;

/** Tells whether a set of contexts, as bits, includes a context. */
export const shows = (contexts: number, context: Context): boolean => (contexts & bitOf[context]) !== 0;

const byWord: ReadonlyMap<string, number> = new Map([
	...['for', 'from', 'an'].map(word => [word, bitOf.weakPreposition] as const),
	...['a', 'of', 'on'].map(word => [word, bitOf.preposition] as const),
	...['in', 'near', 'into', 'outside', 'inside', 'across', 'throughout'].map(word => [word, bitOf.place] as const),
	['the', bitOf.the],
	['at', bitOf.at],
]);

const owners = /^(?:his|her|their|my|our|whose|'s)$/;

/** Tokens after “X, a …” in which the role noun must come. */
const roleReach = 7;

/** Recognises “gave her name as X”, “only her first name, X” and “a student named X”. */
const isNamingBefore = (tokens: readonly Token[], from: number): boolean => {
	const [last, before] = [tokens[from - 1]!, tokens[from - 2]];
	if (before === undefined) return false;
	if (last.word.lower === 'named') return isRoleNoun(before) && !before.word.capital;
	return before.word.lower === 'name' && (last.word.lower === 'as' || last.word.text === ',');
};

/** Recognises the surnames in “Hollis & Dunn”, which is a firm. */
const isPartOfFirm = (tokens: readonly Token[], {from, to, words}: NameRun): boolean => {
	if (words.length > 1 || isIn(words[0]!, givenNameLists)) return false;
	const isBeside = (and: number, name: number): boolean =>
		tokens[and]?.word.text === '&' && tokens[name]?.word.capital === true;
	return isBeside(from - 1, from - 2) || isBeside(to, to + 1);
};

/** Recognises the agency of a dateline: “DUNMERE, May 4 (X) - …”. */
const isAgency = (tokens: readonly Token[], {from, to}: NameRun): boolean =>
	tokens[from]!.paragraph <= 1 &&
	tokens[from - 1]?.word.text === '(' &&
	tokens[to]?.word.text === ')' &&
	tokens[to + 1] !== undefined &&
	dash.test(tokens[to + 1]!.word.text);

/** Trades that are learned at an institution, and what it publishes. */
const schooled =
	/^(?:\p{Ll}+(?:ologist|icist|onomist)|physicist|chemist|professor|researcher|scientist|lecturer|alumn(?:us|a)|graduate|study|survey)$/u;

/** Recognises the institution in “a Johns Hopkins epidemiologist”, which is no person's name. */
const isEmployer = (tokens: readonly Token[], {from, to, words}: NameRun): boolean =>
	words.length > 1 && /^an?$/.test(tokens[from - 1]!.word.text) && schooled.test(tokens[to]?.word.text ?? '');

const contextBefore = (tokens: readonly Token[], run: NameRun): number => {
	if (isThingBefore(tokens, run.titleFrom)) return bitOf.body;
	if (run.titleFrom < run.from) return isIn(tokens[run.from - 1]!.word, list.honorific) ? bitOf.courtesy : bitOf.title;
	const token = tokens[run.from - 1];
	if (token === undefined || token.sentence !== tokens[run.from]!.sentence) return 0;
	if (!isListedName(run) && isBodyBefore(tokens, run.from)) return bitOf.body;
	if (isAgency(tokens, run)) return bitOf.body;
	if (isInAddress(tokens, run)) return bitOf.residence;
	if (isNamingBefore(tokens, run.from)) return bitOf.naming;
	if (isOrigin(tokens, run.from)) return bitOf.place;
	if (token.kind === 'mark') {
		if (dash.test(token.word.text)) return isLast(tokens, run.to) ? bitOf.signature : 0;
		return token.word.text === ',' && isRoleNoun(tokens[run.from - 2]) ? bitOf.roleAndComma : 0;
	}
	if (isIn(token.word, list.relative)) {
		const owner = tokens[run.from - 2];
		if (owner !== undefined && owners.test(owner.word.lower)) return bitOf.relative;
	}
	if (isIn(token.word, list.title)) return isIn(token.word, list.honorific) ? bitOf.courtesy : bitOf.title;
	if (isRoleNoun(token) && !token.word.capital) return bitOf.roleNoun;
	// The words in “said Apple CEO Ann Reed” are not Apple's.
	if (isIn(token.word, list.speechVerb)) return isBeforeRole(tokens, run.to) ? bitOf.modifier : bitOf.verbBefore;
	if (run.to - run.from === 1 && isResidence(tokens, run.from)) return bitOf.residence;
	const found = byWord.get(token.word.lower) ?? 0;
	if ((found === bitOf.preposition || found === bitOf.weakPreposition) && isEmployer(tokens, run)) return bitOf.at;
	if (found !== bitOf.the) return found;
	const after = tokens[run.to];
	return after?.kind === 'word' &&
		!after.word.capital &&
		(after.word.partOfSpeech === 'noun' || after.word.partOfSpeech === 'plural')
		? bitOf.modifier
		: found;
};

const dash = /^(?:[―—–]|--?)$/;

/** Tells whether the paragraph ends at token `at`, apart from a full stop. */
const isLast = (tokens: readonly Token[], at: number): boolean => {
	const paragraph = tokens[at - 1]!.paragraph;
	const next = tokens[at]?.word.text === '.' ? at + 1 : at;
	return tokens[next]?.paragraph !== paragraph;
};

/** Recognises the place or institution in “Cooper's Lane”, which is no evidence of a person named Cooper. */
const isNamedFor = (token: Token | undefined): boolean =>
	token?.kind === 'word' &&
	token.word.capital &&
	isIn(token.word, list.placeWord | list.organisationWord) &&
	!isIn(token.word, list.title | list.personNoun);

/** A list that knows the given name, or a surname that stands alone, outweighs what is around it: “the publisher Roy Vale”. */
const isListedName = ({words}: NameRun): boolean =>
	isIn(words[0]!, words.length > 1 ? givenNameLists : personNameLists);

const contextAfter = (tokens: readonly Token[], run: NameRun): number => {
	let at = run.to;
	const last = tokens[run.to - 1]!;
	let found = 0;
	if (!isListedName(run) && isBodyAfter(tokens, run.from, run.to)) return bitOf.body;
	// The verb behind “Reed, 58, of X,” is not that of X.
	if (run.titleFrom === run.from && run.from > 0 && isOrigin(tokens, run.from)) return 0;
	if (isPossessive(tokens[at])) return isNamedFor(tokens[at + 1]) ? bitOf.placeNamedAfter : bitOf.possessive;
	// “Reed (R-Ohio)”, “Reed (34)”: skip the brackets.
	if (tokens[at]?.word.text === '(') {
		const closed = [at + 2, at + 3, at + 4].find(i => tokens[i]?.word.text === ')');
		if (closed !== undefined) {
			if (tokens[at + 1]!.kind === 'number' && closed === at + 2) found |= bitOf.age;
			at = closed + 1;
		}
	}
	const token = tokens[at];
	if (token === undefined || token.sentence !== last.sentence) return found;
	if (token.kind === 'word')
		return isIn(token.word, list.speechVerb) && !token.word.capital ? found | bitOf.verbAfter : found;
	if (token.word.text !== ',') return found;
	let next = tokens[at + 1];
	if (next === undefined || next.sentence !== last.sentence) return found;
	if (next.kind === 'number' && next.end - next.start <= 2) {
		const end = tokens[at + 2]?.word.text;
		if (end === ',' || end === '.') found |= bitOf.age;
		if (end !== ',') return found;
		at += 2;
		next = tokens[at + 1];
		if (next === undefined || next.sentence !== last.sentence) return found;
	}
	if (next.word.lower === 'who' || next.word.lower === 'whose') return found | bitOf.who;
	if (isRoleNoun(next)) return found | bitOf.role;
	for (let i = at + 1; i < Math.min(at + 1 + roleReach, tokens.length); i++) {
		const word = tokens[i]!;
		if (word.sentence !== last.sentence || (word.kind === 'mark' && !isPossessive(word))) break;
		if (isIn(word.word, list.speechVerb) && !word.word.capital) {
			if (i === at + 1) found |= bitOf.verbAfter;
			break;
		}
		if (isRoleNoun(word)) {
			const article = next.word.lower;
			found |=
				article === 'a' || article === 'an' || article === 'the' || owners.test(article)
					? bitOf.describedRole
					: i - at <= 4
						? bitOf.role
						: 0;
			break;
		}
	}
	return found;
};

/** Returns the contexts of one mention, one bit each. */
export const contextsOf = (tokens: readonly Token[], run: NameRun): number =>
	// What a firm says is no evidence of a person, nor is the address of one.
	isPartOfFirm(tokens, run) || isPlaceOfPerson(tokens, run.from, run.to)
		? bitOf.body | bitOf.placeNamedAfter
		: contextBefore(tokens, run) | contextAfter(tokens, run);

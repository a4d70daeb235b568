// Runs of capitalised words, separated by single spaces, that may include particles and a nickname.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {personNameLists} from './name-kinds.ts';

const openMark = /^["“‘'(]$/;
const closeMark = /^["”’')]$/;
const saintly = /^(?:st|mt|ft)\.$/;

/** Tells whether a function word is also a name: “Theresa May”, “Will Shaw”. */
const isName = (token: Token): boolean =>
	isIn(token.word, personNameLists) || token.word.lower === 'may' || token.word.lower === 'will';

const isMonth = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]!.word.lower === 'may' &&
	(tokens[at + 1]?.kind === 'number' ||
		tokens[at - 1]?.kind === 'number' ||
		(at > 0 && isIn(tokens[at - 1]!.word, list.functionWord)));

/** Recognises a month that is a given name, with no word before it that a date has: “June Mabey”, “Councillor April Shaw”. */
const isGivenMonth = (tokens: readonly Token[], at: number): boolean => {
	const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
	if (!isIn(token.word, list.male | list.female) || next?.kind !== 'word' || next.start !== token.end + 1) return false;
	const isDate =
		!token.startsSentence &&
		before?.kind === 'word' &&
		!isIn(before.word, list.title) &&
		!isIn(before.word, list.speechVerb);
	return !isDate && next.word.capital && !isIn(next.word, list.calendar | list.common | list.functionWord | list.title);
};

/** Tells whether the token at `at` can be part of a name. */
export const canBeInName = (tokens: readonly Token[], at: number): boolean => {
	const token = tokens[at];
	if (token === undefined || token.kind !== 'word' || !token.word.capital) return false;
	if (
		(isIn(token.word, list.calendar) && !isGivenMonth(tokens, at)) ||
		(isIn(token.word, list.openAbbreviation) && !token.word.initial && !saintly.test(token.word.lower))
	)
		return false;
	// “T-shirt”, “X-ray”; the party and the place of the person before: “R-Ohio”
	if (/^\p{Lu}-\p{Ll}|^[DRIL]-\p{Lu}\p{Ll}/u.test(token.word.text)) return false;
	// The start of a picture credit: “Ann Reed Image: …”
	if (isIn(token.word, list.caption) && tokens[at + 1]?.word.text === ':') return false;
	if (isIn(token.word, list.functionWord)) return !token.startsSentence && isName(token) && !isMonth(tokens, at);
	return true;
};

const follows = (tokens: readonly Token[], at: number): boolean =>
	at < tokens.length && tokens[at]!.start === tokens[at - 1]!.end + 1;

const isParticle = (tokens: readonly Token[], at: number): boolean =>
	follows(tokens, at) && isIn(tokens[at]!.word, list.particle) && !tokens[at]!.word.capital;

/** Returns the token after the closing mark of a nickname that starts at `at`, if the name goes on there; otherwise -1. */
const nicknameEnd = (tokens: readonly Token[], at: number): number => {
	const mark = tokens[at];
	if (mark === undefined || mark.kind !== 'mark' || !openMark.test(mark.word.text) || !follows(tokens, at)) return -1;
	for (let i = at + 1; i <= at + 3; i++) {
		const token = tokens[i];
		if (token === undefined) return -1;
		if (token.kind === 'mark') {
			const closes = i > at + 1 && closeMark.test(token.word.text) && token.start === tokens[i - 1]!.end;
			return closes && follows(tokens, i + 1) && canBeInName(tokens, i + 1) ? i + 1 : -1;
		}
		if (!token.word.capital) return -1;
	}
	return -1;
};

/** Titles that stand before a given name alone: “Father Joe Sunday” may have spoken on Sunday. */
const beforeGivenName =
	/^(?:father|fr|sister|brother|pastor|king|queen|prince|princess|pope|rabbi|imam|uncle|aunt|lady|sir|dame)\.?$/;

/** Recognises a day or a month that is a surname, behind a rank that takes one: “Sgt. Joe Friday”. */
const isDayAsSurname = (tokens: readonly Token[], parts: readonly number[], at: number): boolean => {
	const [title, given] = [tokens[parts.at(-2)!]?.word, tokens[parts.at(-1)!]!.word];
	return (
		parts.length > 1 &&
		follows(tokens, at) &&
		tokens[at]!.word.capital &&
		isIn(tokens[at]!.word, list.calendar) &&
		isIn(title!, list.title) &&
		!beforeGivenName.test(title!.lower) &&
		isIn(given, list.male | list.female) &&
		!isIn(given, list.surname)
	);
};

/** `parts` are the tokens of the run, without the nickname and its marks. */
export type CapitalisedRun = {readonly parts: number[]; nickname?: LexiconEntry};

/** Returns the longest run that starts at token `at`; `end` is the index after its last token. */
export const capitalisedRunAt = (tokens: readonly Token[], at: number): CapitalisedRun & {end: number} => {
	const draft: CapitalisedRun = {parts: [at]};
	let end = at + 1;
	for (;;) {
		if (follows(tokens, end) && (canBeInName(tokens, end) || isDayAsSurname(tokens, draft.parts, end))) {
			draft.parts.push(end++);
			continue;
		}
		let next = end;
		while (next < end + 2 && isParticle(tokens, next)) next++;
		if (next > end && follows(tokens, next) && canBeInName(tokens, next)) {
			for (; end <= next; end++) draft.parts.push(end);
			continue;
		}
		next = nicknameEnd(tokens, end);
		if (next > 0 && draft.nickname === undefined) {
			draft.nickname = tokens[end + 1]!.word;
			end = next;
			draft.parts.push(end++);
			continue;
		}
		return {...draft, end};
	}
};

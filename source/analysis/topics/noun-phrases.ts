// Noun phrases and the names inside them: the candidates for topics.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {isVerbToo} from '../language/part-of-speech.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import {wordSet} from '../language/word-set.ts';

/** A noun phrase, as a candidate for a topic. */
export type NounPhrase = {
	/** Half-open range of tokens, without an article or pronoun at the front. */
	readonly from: number;
	readonly to: number;
	/** True if every word is capitalised as part of a name. */
	readonly isName: boolean;
	/** True after “the”, “this” and the like. */
	readonly definite: boolean;
	/** True for a name inside a longer phrase: “Cyprus” in “Cyprus peace talks”. */
	readonly inside: boolean;
};

const determiners = wordSet(
	'the a an this that these those his her its their our my your no some any each every all both another such several many few other more most whose',
);
const definites = wordSet('the this that these those');
const verbBefore = wordSet(
	"to will would can could may might must shall should cannot can't won't wouldn't couldn't shouldn't didn't don't doesn't i you we they he she who not",
);

/** In tokens. A longer phrase is a list without commas. */
const longestPhrase = 8;

const english = list.common | list.ordinary | list.functionWord;
const names = list.place | list.demonym | list.organisation | list.male | list.female | list.surname;

/** Tells whether a word is capitalised as a name, and not only because it starts the sentence. */
export const isProper = (token: Token, lowerCaseWords: ReadonlySet<string>): boolean => {
	const {word} = token;
	if (!word.capital || token.kind !== 'word') return false;
	if (!token.startsSentence || word.allCapitals) return !isIn(word, list.functionWord) || word.allCapitals;
	return isIn(word, names) || (!isIn(word, english) && !lowerCaseWords.has(word.lower));
};

/** Irregular past forms, which are never nouns. */
const pasts = wordSet(
	'went came took gave made saw knew became began told got did went left lost met sent held kept brought thought wrote ran won said told spoke heard stood sat grew chose drove flew broke drew threw slept bought caught taught fought sought paid',
);

/** Words that select one of several without describing it: “the second visit”. */
const counting = wordSet(
	'first second third fourth fifth last next previous former latter latest newest oldest same own certain various only whole entire rest',
);

type Part = 'noun' | 'modifier' | 'participle' | 'verb' | 'none';

const partOf = (word: LexiconEntry, before: Token | undefined, determined: boolean, inside: boolean): Part => {
	if (isIn(word, list.functionWord | list.calendar) || word.digit || counting.has(word.lower)) return 'none';
	switch (word.partOfSpeech) {
		case 'noun':
			return !inside && !determined && before !== undefined && verbBefore.has(before.word.lower) ? 'verb' : 'noun';
		case 'plural':
			if (!inside && before?.kind === 'word' && before.word.capital && isVerbToo(word.lower)) return 'verb';
			return 'noun';
		case 'adjective':
			return 'modifier';
		case 'participle':
			return 'participle';
		case 'verb':
			return determined && !pasts.has(word.lower) ? 'noun' : 'verb';
		default:
			return 'none';
	}
};

/** Recognises a verb that looks like a plural, because an object follows: “the treaty bans mines”. */
const isVerbHere = (tokens: readonly Token[], at: number): boolean => {
	const {word} = tokens[at]!;
	const next = tokens[at + 1];
	if (word.partOfSpeech !== 'plural' || !isVerbToo(word.lower) || next === undefined || next.kind !== 'word')
		return false;
	if (next.sentence !== tokens[at]!.sentence) return false;
	return (
		determiners.has(next.word.lower) ||
		next.word.partOfSpeech === 'noun' ||
		next.word.partOfSpeech === 'plural' ||
		next.word.partOfSpeech === 'adjective'
	);
};

const named = list.organisationWord | list.placeWord | list.eventWord | list.generic;

/** Returns the token of the name after “of” or “for” (“Church of Vale”, “Foundation for the Arts”), or -1. */
const nameAfterOf = (tokens: readonly Token[], at: number, lowerCaseWords: ReadonlySet<string>): number => {
	const link = tokens[at + 1]?.word.lower;
	if ((link !== 'of' && link !== 'for') || !isIn(tokens[at]!.word, named) || isIn(tokens[at]!.word, list.personNoun))
		return -1;
	const next = tokens[at + 2]?.word.lower === 'the' ? at + 3 : at + 2;
	const token = tokens[next];
	return token !== undefined && token.sentence === tokens[at]!.sentence && isProper(token, lowerCaseWords) ? next : -1;
};

/** Returns the token of “Lane” for “Cooper” in “Cooper's Lane”, or -1. */
const placeNamedAfterAt = (tokens: readonly Token[], at: number, lowerCaseWords: ReadonlySet<string>): number => {
	const place = tokens[at + 2];
	return isPossessive(tokens[at + 1]) &&
		place !== undefined &&
		place.sentence === tokens[at]!.sentence &&
		isProper(place, lowerCaseWords) &&
		isIn(place.word, list.placeWord | list.organisationWord)
		? at + 2
		: -1;
};

/** Recognises words, but no “No.” before a number, no emoji and other symbols: those the tokeniser takes for words as well. */
const isWord = ({kind, word}: Token): boolean =>
	kind === 'word' &&
	word.lower !== 'no.' &&
	word.lower !== 'nos.' &&
	(word.text.charCodeAt(0) < 0x80 || /[\p{L}\p{N}]/u.test(word.text));

/**
 * Finds the noun phrases of a story, in text order. `taken` tells whether a token names a person, `skipped` whether a
 * sentence is to be left out because it is set in Title Case.
 */
export const findNounPhrases = (
	tokens: readonly Token[],
	lowerCaseWords: ReadonlySet<string>,
	taken: (token: number) => boolean,
	skipped: (sentence: number) => boolean,
): readonly NounPhrase[] => {
	const phrases: NounPhrase[] = [];
	for (let i = 0; i < tokens.length; ) {
		const start = tokens[i]!;
		const opens = (start.word.partOfSpeech !== 'other' || isProper(start, lowerCaseWords)) && isWord(start);
		if (!opens || taken(i) || skipped(start.sentence)) {
			i++;
			continue;
		}
		const before = tokens[i - 1];
		const sameSentence = before !== undefined && before.sentence === start.sentence;
		const determined =
			sameSentence && (before.kind === 'number' || isPossessive(before) || determiners.has(before.word.lower));
		let end = i;
		/** The end of the phrase so far: after its last noun. */
		let to = i;
		let proper = true;
		/** Ranges of the names inside the phrase. */
		let nameFrom = -1;
		const inner: [number, number][] = [];
		for (; end < i + longestPhrase; end++) {
			const token = tokens[end];
			if (token === undefined || !isWord(token) || token.sentence !== start.sentence || taken(end)) break;
			if (end > i && token.start !== tokens[end - 1]!.end + 1) break;
			if (isProper(token, lowerCaseWords)) {
				if (nameFrom < 0) nameFrom = end;
				to = end + 1;
				const place = placeNamedAfterAt(tokens, end, lowerCaseWords);
				if (place > 0) {
					end = place;
					to = place + 1;
				}
				const next = nameAfterOf(tokens, end, lowerCaseWords);
				if (next > 0 && !taken(next)) {
					end = next;
					to = next + 1;
				}
				continue;
			}
			const part = partOf(token.word, tokens[end - 1], determined && end === i, end > i);
			// After a name a plural may be a verb: “Moscow rates …”.
			if (nameFrom >= 0 && token.word.partOfSpeech === 'plural' && isVerbToo(token.word.lower)) break;
			if (part === 'none' || part === 'verb' || (to === end && end > i && isVerbHere(tokens, end))) break;
			if (
				part === 'participle' &&
				(end === i ? !determined : to === end && tokens[end - 1]!.word.partOfSpeech === 'plural')
			)
				break;
			if (nameFrom >= 0) {
				inner.push([nameFrom, end]);
				nameFrom = -1;
			}
			proper = false;
			if (part === 'noun') to = end + 1;
		}
		if (to === i) {
			i = Math.max(end, i + 1);
			continue;
		}
		if (nameFrom >= 0 && !proper) inner.push([nameFrom, to]);
		// “Velden University measured …”: what follows the name is no part of the phrase after all.
		if (inner.length === 1 && inner[0]![0] === i && inner[0]![1] === to) {
			proper = true;
			inner.length = 0;
		}
		const definite = determined && definites.has(before!.word.lower);
		// The words right before a person are the person's office.
		const office = taken(to) && tokens[to]!.start === tokens[to - 1]!.end + 1;
		if (!office) phrases.push({from: i, to, isName: proper, definite, inside: false});
		else if (proper) inner.push([i, to]);
		for (const [from, last] of inner) {
			if (from >= to) continue;
			phrases.push({from, to: Math.min(last, to), isName: true, definite: definite && from === i, inside: true});
		}
		i = Math.max(to, end);
	}
	return phrases;
};

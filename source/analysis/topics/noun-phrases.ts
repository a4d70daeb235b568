// Noun phrases without articles, and the names inside them: what a story could be about.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {isVerbToo} from '../language/part-of-speech.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';

export type NounPhrase = {
	/** Half-open range of tokens; article or pronoun before it are outside. */
	readonly from: number;
	readonly to: number;
	/** All its words are capitalised for their own sake. */
	readonly isName: boolean;
	/** “the treaty”, “this treaty” */
	readonly definite: boolean;
	/** A name inside a longer phrase: “Cyprus” in “Cyprus peace talks”. */
	readonly inside: boolean;
};

const determiners =
	/^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|some|any|each|every|all|both|another|such|several|many|few|other|more|most|whose)$/;
const definites = /^(?:the|this|that|these|those)$/;
const verbBefore =
	/^(?:to|will|would|can|could|may|might|must|shall|should|cannot|can't|won't|wouldn't|couldn't|shouldn't|didn't|don't|doesn't|i|you|we|they|he|she|who|not)$/;

/** Longer phrases are lists without commas. */
const longest = 8;

const english = list.common | list.ordinary | list.functionWord;
const names = list.place | list.demonym | list.organisation | list.male | list.female | list.surname;

/** A capital that the word has for its own sake, not for its place in the sentence. */
export const isProper = (token: Token, small: ReadonlySet<string>): boolean => {
	const {word} = token;
	if (!word.capital || token.kind !== 'word') return false;
	if (!token.startsSentence || word.allCapitals) return !isIn(word, list.functionWord) || word.allCapitals;
	return isIn(word, names) || (!isIn(word, english) && !small.has(word.lower));
};

/** Verbs in forms that no noun has. */
const pasts =
	/^(?:went|came|took|gave|made|saw|knew|became|began|told|got|did|went|left|lost|met|sent|held|kept|brought|thought|wrote|ran|won)$/;

/** Words that tell one of several and say nothing of what it is: “the second visit”. */
const counting =
	/^(?:first|second|third|fourth|fifth|last|next|previous|former|latter|latest|newest|oldest|same|own|certain|various|only|whole|entire|rest)$/;

type Part = 'noun' | 'modifier' | 'participle' | 'verb' | 'none';

const partOf = (word: LexiconEntry, before: Token | undefined, determined: boolean, inside: boolean): Part => {
	if (isIn(word, list.functionWord | list.calendar) || word.digit || counting.test(word.lower)) return 'none';
	switch (word.partOfSpeech) {
		case 'noun':
			return !inside && !determined && before !== undefined && verbBefore.test(before.word.lower) ? 'verb' : 'noun';
		case 'plural':
			if (!inside && before?.kind === 'word' && before.word.capital && isVerbToo(word.lower)) return 'verb';
			return 'noun';
		case 'adjective':
			return 'modifier';
		case 'participle':
			return 'participle';
		case 'verb':
			return determined && !pasts.test(word.lower) ? 'noun' : 'verb';
		default:
			return 'none';
	}
};

/** “the treaty bans mines”: a plural behind a noun, with an object. */
const isVerbHere = (tokens: readonly Token[], at: number): boolean => {
	const {word} = tokens[at]!;
	const next = tokens[at + 1];
	if (word.partOfSpeech !== 'plural' || !isVerbToo(word.lower) || next === undefined || next.kind !== 'word')
		return false;
	if (next.sentence !== tokens[at]!.sentence) return false;
	return (
		determiners.test(next.word.lower) ||
		next.word.partOfSpeech === 'noun' ||
		next.word.partOfSpeech === 'plural' ||
		next.word.partOfSpeech === 'adjective'
	);
};

const named = list.organisationWord | list.placeWord | list.eventWord | list.generic;

/** “Church of Vale”, “Foundation for the Arts”: token of the name behind, -1 where there is none. */
const nameBehindOf = (tokens: readonly Token[], at: number, small: ReadonlySet<string>): number => {
	const link = tokens[at + 1]?.word.lower;
	if ((link !== 'of' && link !== 'for') || !isIn(tokens[at]!.word, named) || isIn(tokens[at]!.word, list.personNoun))
		return -1;
	const next = tokens[at + 2]?.word.lower === 'the' ? at + 3 : at + 2;
	const token = tokens[next];
	return token !== undefined && token.sentence === tokens[at]!.sentence && isProper(token, small) ? next : -1;
};

/** “Lane” behind “Cooper” in “Cooper's Lane”: its token, -1 where there is none. */
const placeBehindBearer = (tokens: readonly Token[], at: number, small: ReadonlySet<string>): number => {
	const place = tokens[at + 2];
	return isPossessive(tokens[at + 1]) &&
		place !== undefined &&
		place.sentence === tokens[at]!.sentence &&
		isProper(place, small) &&
		isIn(place.word, list.placeWord | list.organisationWord)
		? at + 2
		: -1;
};

/** `taken` tells the tokens that name people, `skipped` the sentences whose capitals say nothing. */
export const findNounPhrases = (
	tokens: readonly Token[],
	small: ReadonlySet<string>,
	taken: (token: number) => boolean,
	skipped: (sentence: number) => boolean,
): readonly NounPhrase[] => {
	const phrases: NounPhrase[] = [];
	for (let i = 0; i < tokens.length; ) {
		const start = tokens[i]!;
		if (start.kind !== 'word' || taken(i) || skipped(start.sentence)) {
			i++;
			continue;
		}
		const before = tokens[i - 1];
		const sameSentence = before !== undefined && before.sentence === start.sentence;
		const determined =
			sameSentence && (before.kind === 'number' || isPossessive(before) || determiners.test(before.word.lower));
		let end = i;
		/** Behind the last noun. */
		let to = i;
		let proper = true;
		/** Names inside, as ranges. */
		let nameFrom = -1;
		const inner: [number, number][] = [];
		for (; end < i + longest; end++) {
			const token = tokens[end];
			if (token === undefined || token.kind !== 'word' || token.sentence !== start.sentence || taken(end)) break;
			if (end > i && token.start !== tokens[end - 1]!.end + 1) break;
			if (isProper(token, small)) {
				if (nameFrom < 0) nameFrom = end;
				to = end + 1;
				const place = placeBehindBearer(tokens, end, small);
				if (place > 0) {
					end = place;
					to = place + 1;
				}
				const next = nameBehindOf(tokens, end, small);
				if (next > 0 && !taken(next)) {
					end = next;
					to = next + 1;
				}
				continue;
			}
			const part = partOf(token.word, tokens[end - 1], determined && end === i, end > i);
			// “Moscow rates …”: behind a name the plural may be a verb.
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
		const definite = determined && definites.test(before!.word.lower);
		// What stands right before a person is the person's office.
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

// Where sentences end: a look at the tokens around each stop. Knows abbreviations, initials, and quotes that end inside a sentence.

import {isIn, list} from './lexicon-entry.ts';
import type {Token} from './token.ts';

const stops = /^(?:[.?!…]|[.?!]{2,})$/;
const closers = new Set(['"', "'", '”', '’', ')', ']', '»', "''", '›', '}']);
const openers = new Set(['"', "'", '“', '‘', '(', '[', '«', '``', "''", '‹', '{', '„']);

/** A stop that belongs to its word (“U.S.”, “Inc.”) ends the sentence only where one of these follows. */
const starters = list.functionWord | list.calendar;

const upperOrDigit = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** “Why?” Reed asked. The tokens from `at` on are a name or two and a verb of saying. */
const namesWhoAsks = (tokens: readonly Token[], at: number, end: number): boolean => {
	for (let i = at; i < Math.min(at + 5, end); i++) {
		const {word} = tokens[i]!;
		if (isIn(word, list.speechVerb) && !word.capital) return i > at;
		if (!word.capital || (isIn(word, list.functionWord) && i > at)) return false;
	}
	return false;
};

/**
 * Index behind the last token of the sentence that begins at `from`; `end` is the end of the paragraph. Marks that close
 * a quote or a bracket stay with the sentence that they end.
 */
export const sentenceEnd = (tokens: readonly Token[], from: number, end: number): number => {
	for (let i = from; i < end; i++) {
		const {word, kind} = tokens[i]!;
		const own = kind !== 'mark';
		if (own ? !word.text.endsWith('.') : !stops.test(word.text)) continue;
		let next = i + 1;
		let closed = false;
		while (next < end && tokens[next]!.kind === 'mark' && tokens[next]!.start === tokens[next - 1]!.end) {
			const mark = tokens[next]!.word.text;
			if (closers.has(mark)) closed = true;
			else if (!stops.test(mark)) break;
			next++;
		}
		if (next >= end) return end;
		const after = tokens[next]!;
		// “3.5”, “.com” and other stops with no blank behind them, but not “war.The”.
		if (after.start === tokens[next - 1]!.end && !(after.word.capital && !own)) continue;
		let first = next;
		while (first < end && tokens[first]!.kind === 'mark' && openers.has(tokens[first]!.word.text)) first++;
		const start = tokens[first] ?? after;
		if (own) {
			if (isIn(word, list.openAbbreviation | list.title)) continue;
			if (
				word.capital &&
				!isIn(word, list.abbreviation | list.place) &&
				word.text.length < 4 &&
				!isIn(start.word, starters)
			)
				continue;
			if (first === next && !(start.word.capital && isIn(start.word, starters))) continue;
			if (first > next && !upperOrDigit.test(start.word.text)) continue;
			return next;
		}
		if (start.kind !== 'mark' && !upperOrDigit.test(start.word.text)) continue;
		if (closed && word.text !== '.' && first === next && namesWhoAsks(tokens, first, end)) continue;
		return next;
	}
	return end;
};

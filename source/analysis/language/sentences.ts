// Sentence boundaries, decided from the tokens around each full stop, question mark and exclamation mark. Abbreviations,
// initials and quotes that end in the middle of a sentence do not end it.

import {isIn, list} from './lexicon-entry.ts';
import type {Token} from './token.ts';

const stops = /^(?:[.?!…]|[.?!]{2,})$/;
const closers = new Set(['"', "'", '”', '’', ')', ']', '»', "''", '›', '}']);
const openers = new Set(['"', "'", '“', '‘', '(', '[', '«', '``', "''", '‹', '{', '„']);

/** A word with its own full stop (“U.S.”, “Inc.”) ends the sentence only if a word of these lists follows. */
const starters = list.functionWord | list.calendar;

const upperOrDigit = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** Tells whether the tokens from `at` on name a speaker and a verb of saying, as after the mark in: “Why?” Reed asked. */
const startsAttribution = (tokens: readonly Token[], at: number, end: number): boolean => {
	for (let i = at; i < Math.min(at + 5, end); i++) {
		const {word} = tokens[i]!;
		if (isIn(word, list.speechVerb) && !word.capital) return i > at;
		if (!word.capital || (isIn(word, list.functionWord) && i > at)) return false;
	}
	return false;
};

/**
 * Returns the index after the last token of the sentence that starts at token `from`. `end` is the index after the last
 * token of the paragraph. Closing quotation marks and brackets belong to the sentence before them.
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
		// “3.5” and “.com”: no space follows. “war.The” is a sentence end all the same.
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
		if (closed && word.text !== '.' && first === next && startsAttribution(tokens, first, end)) continue;
		return next;
	}
	return end;
};

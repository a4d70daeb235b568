// Cuts a query into its pieces: words, phrases, keys with their values. Operators are those of fzf's and Fuse's extended search;
// one that is not finished yet, or that nobody knows, is plain text.
import {typedDay} from '../../../matching/days.ts';
import {wordsOf} from '../../../matching/search-words.ts';
import {isDayKey, isSearchState, type SearchKey, searchKeys} from './search-keys.ts';

/** A piece of a query, as UTF-16 units of it. */
export type QueryPiece = {
	readonly start: number;
	readonly end: number;
	/** What is looked for, without operators and quotation marks. */
	readonly text: string;
	/** `!` stands before it. */
	readonly not: boolean;
	/** A blank or a closing quotation mark ends it, so no letters follow. */
	readonly isComplete: boolean;
} & (
	| {readonly kind: 'word' | 'exact' | 'phrase'}
	/** `|`: what stands before it or what stands behind it. */
	| {readonly kind: 'or'}
	| {readonly kind: 'key'; readonly key: SearchKey}
);

/** Returns the pieces of a query in order. */
export const queryPieces = (text: string): readonly QueryPiece[] => {
	const pieces: QueryPiece[] = [];
	let at = 0;
	while (at < text.length) {
		if (isBlank(text, at)) at++;
		else {
			const piece = operatorAt(text, at) ?? plainAt(text, at);
			pieces.push(piece);
			at = piece.end;
		}
	}
	return pieces;
};

const plainAt = (text: string, start: number): QueryPiece => {
	const isPlain = text[start] === '\\';
	if (text[start] === '|') return {kind: 'or', start, end: start + 1, text: '|', not: false, isComplete: true};
	const end = isPlain ? endOfWords(text, start) : endOfChunk(text, start);
	const words = text.slice(isPlain ? start + 1 : start, end);
	return {kind: 'word', start, end, text: words, not: false, isComplete: end < text.length};
};

const operatorAt = (text: string, start: number): QueryPiece | undefined => {
	const not = text[start] === '!';
	const at = not ? start + 1 : start;
	const keyed = keyAt(text, at);
	if (keyed) return {kind: 'key', start, not, ...keyed};
	const phrase = quotedAt(text, at);
	if (phrase) return {kind: 'phrase', start, not, ...phrase};
	if (text[at] === '"') return undefined;
	const word = not ? chunkAt(text, at) : text[at] === "'" ? chunkAt(text, at + 1) : undefined;
	return word && {kind: 'exact', start, not, ...word};
};

type Part = Pick<QueryPiece, 'text' | 'end' | 'isComplete'>;

/** Letters of the longest key. */
const longestKey = Math.max(...Object.keys(searchKeys).map(key => key.length));

const keyAt = (text: string, at: number): (Part & {readonly key: SearchKey}) | undefined => {
	const colon = text.slice(at, at + longestKey + 1).indexOf(':');
	const key = text.slice(at, at + Math.max(0, colon)).toLowerCase();
	if (!Object.hasOwn(searchKeys, key)) return undefined;
	const from = at + colon + 1;
	let value = valueAt(text, from, key as SearchKey);
	if (value === undefined) return undefined;
	// “by:pell|lund” is either; behind a sign or another key comes a piece of its own, and of two days either is no question.
	while (!isDayKey(key as SearchKey) && text[value.end] === '|' && !isSign(text[value.end + 1])) {
		const other: Part | undefined =
			keyAt(text, value.end + 1) === undefined ? valueAt(text, value.end + 1, key as SearchKey) : undefined;
		if (other === undefined) break;
		value = {...other, text: `${value.text}|${other.text}`};
	}
	return {key: key as SearchKey, ...value};
};

const valueAt = (text: string, at: number, key: SearchKey): Part | undefined => {
	const value = quotedAt(text, at) ?? openQuoteAt(text, at) ?? chunkAt(text, at);
	return value !== undefined && isValue(key, value.text) ? value : undefined;
};

const isSign = (character: string | undefined): boolean => character === '!' || character === "'" || character === '\\';

/** Returns the values of a key, of which any will do: `by:pell|lund`. */
export const valuesOf = ({text}: Pick<QueryPiece, 'text'>): readonly string[] => text.split('|');

/** The calendar alone tells whether something is a date: it does not matter which day is today. */
const anyDay = '2000-01-01';

const isValue = (key: SearchKey, text: string): boolean => {
	if (isDayKey(key)) return typedDay(text, 'first', anyDay) !== undefined;
	return key === 'is' ? isSearchState(text.toLowerCase()) : wordsOf(text).length > 0;
};

const quotedAt = (text: string, at: number): Part | undefined => {
	if (text[at] !== '"') return undefined;
	const close = text.indexOf('"', at + 1);
	return close > at + 1 ? {text: text.slice(at + 1, close), end: close + 1, isComplete: true} : undefined;
};

/** A value whose second quotation mark is still to be typed goes to the end. */
const openQuoteAt = (text: string, at: number): Part | undefined =>
	text[at] === '"' && text.indexOf('"', at + 1) === -1
		? {text: text.slice(at + 1), end: text.length, isComplete: false}
		: undefined;

const chunkAt = (text: string, at: number): Part | undefined => {
	const end = endOfChunk(text, at);
	const chunk = text.slice(at, end);
	return wordsOf(chunk).length > 0 ? {text: chunk, end, isComplete: end < text.length} : undefined;
};

/** Up to a blank, or to a `|` without one: “ferry|tram”. */
const endOfChunk = (text: string, at: number): number => {
	const end = endOfWords(text, at);
	const or = text.slice(at, end).indexOf('|', 1);
	return or === -1 ? end : at + or;
};

const endOfWords = (text: string, at: number): number => {
	let end = at;
	while (end < text.length && !isBlank(text, end)) end++;
	return end;
};

const isBlank = (text: string, at: number): boolean => /\s/.test(text[at]!);

// Parses what was typed into the search for quotes. Operators are those of fzf's and Fuse's extended search, and `by:`; an
// operator that is not finished yet is plain text.
import {wordsOf} from '../../matching/search-words.ts';

/** A word to look for. */
export type Term = {
	/** Folded. */
	readonly word: string;
	/** Without typing errors and other forms: `'start`, or a word of a phrase. */
	readonly exact: boolean;
	/** The last word, with no space behind it: more letters may follow. */
	readonly unfinished: boolean;
};

export type Query = {
	/** In the order typed, words of phrases included; at most `mostTerms`. */
	readonly terms: readonly Term[];
	/** Phrases that a quote must have, word for word: `"new start"`. A single exact word is a phrase of one. */
	readonly phrases: readonly (readonly Term[])[];
	/** Phrases that it must not have: `!without`, `!"new start"`. */
	readonly without: readonly (readonly string[])[];
	/** Words that the speaker's name must have: `by:whelan`, `by:"paul whelan"`. With several names, all of them. */
	readonly by: readonly (readonly string[])[];
	/** Speakers to leave out: `!by:whelan`. */
	readonly notBy: readonly (readonly string[])[];
};

/** UTF-16 units. The rest of a longer query is ignored: somebody has pasted a page. */
const longest = 500;
/** Terms fit into the bits of an integer. */
export const mostTerms = 24;

type Piece =
	| {readonly kind: 'plain' | 'exact' | 'phrase'; readonly text: string}
	| {readonly kind: 'without' | 'by' | 'not-by'; readonly text: string};

/** Parses a query; there is none that is wrong. */
export const parseQuery = (typed: string): Query => {
	const text = typed.slice(0, longest);
	const terms: Term[] = [];
	const phrases: Term[][] = [];
	const [without, by, notBy]: [string[][], string[][], string[][]] = [[], [], []];
	const pieces = piecesOf(text);
	for (const [index, piece] of pieces.entries()) {
		const words = wordsOf(piece.text).map(word => word.text);
		if (words.length === 0) continue;
		if (piece.kind === 'without') without.push(words);
		else if (piece.kind === 'by') by.push(words);
		else if (piece.kind === 'not-by') notBy.push(words);
		else {
			const exact = piece.kind !== 'plain';
			const open = piece.kind !== 'phrase' && index === pieces.length - 1 && !/[\s.,;:!?]$/.test(text);
			const found = words.map((word, at) => ({word, exact, unfinished: open && at === words.length - 1}));
			const kept = found.slice(0, mostTerms - terms.length);
			terms.push(...kept);
			if (exact && kept.length > 0) phrases.push(kept);
		}
	}
	return {terms, phrases, without, by, notBy};
};

const piecesOf = (text: string): readonly Piece[] => {
	const pieces: Piece[] = [];
	let at = 0;
	while (at < text.length) {
		if (isBlank(text, at)) {
			at++;
			continue;
		}
		const {piece, end} = operatorAt(text, at) ?? plainAt(text, at);
		pieces.push(piece);
		at = end;
	}
	return pieces;
};

type Cut = {readonly piece: Piece; readonly end: number};

const plainAt = (text: string, at: number): Cut => {
	const end = endOfChunk(text, at);
	return {piece: {kind: 'plain', text: text.slice(text[at] === '\\' ? at + 1 : at, end)}, end};
};

const operatorAt = (text: string, at: number): Cut | undefined => {
	const not = text[at] === '!';
	const start = not ? at + 1 : at;
	if (text.startsWith('by:', start)) {
		const name = quotedAt(text, start + 3) ?? chunkAt(text, start + 3);
		return name && {piece: {kind: not ? 'not-by' : 'by', text: name.text}, end: name.end};
	}
	const phrase = quotedAt(text, start);
	if (phrase) return {piece: {kind: not ? 'without' : 'phrase', text: phrase.text}, end: phrase.end};
	if (text[start] === '"') return undefined;
	const word = not ? chunkAt(text, start) : text[start] === "'" ? chunkAt(text, start + 1) : undefined;
	return word && {piece: {kind: not ? 'without' : 'exact', text: word.text}, end: word.end};
};

type Part = {readonly text: string; readonly end: number};

const quotedAt = (text: string, at: number): Part | undefined => {
	if (text[at] !== '"') return undefined;
	const close = text.indexOf('"', at + 1);
	return close > at + 1 ? {text: text.slice(at + 1, close), end: close + 1} : undefined;
};

const chunkAt = (text: string, at: number): Part | undefined => {
	const end = endOfChunk(text, at);
	const chunk = text.slice(at, end);
	return wordsOf(chunk).length > 0 ? {text: chunk, end} : undefined;
};

const endOfChunk = (text: string, at: number): number => {
	let end = at;
	while (end < text.length && !isBlank(text, end)) end++;
	return end;
};

const isBlank = (text: string, at: number): boolean => /\s/.test(text[at]!);

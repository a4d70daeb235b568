// Where in a text the words of a query stand closest together, and the sentence that they are in.
import {type Word, wordsOf} from '../../matching/search-words.ts';
import type {Span} from '../../model/span.ts';
import type {ReadTerm} from './read-terms.ts';

/** A place in a text that answers a query. */
export type TextPassage = {
	/** Whole sentences of one paragraph. */
	readonly span: Span;
	/** The words that matched, in order, as spans of the text. */
	readonly matched: readonly Span[];
};

/** UTF-16 units on either side of the words: nobody reads a longer sentence in a list. */
const longestSide = 400;

/** What must stand in a text word for word, of each group one, and what must not. */
export type WordForWord = {
	readonly phrases?: readonly (readonly (readonly string[])[])[];
	readonly without?: readonly (readonly string[])[];
};

/**
 * Returns the passage; undefined if the text has not what it must have word for word. Where it has none of the words, as they
 * are in the headline alone, it is the first sentence.
 */
export const passageIn = (
	text: string,
	terms: readonly ReadTerm[],
	{phrases = [], without = []}: WordForWord = {},
): TextPassage | undefined => {
	if (phrases.length > 0 || without.length > 0) {
		const words = wordsOf(text);
		if (!phrases.every(any => any.some(phrase => hasPhrase(words, phrase)))) return undefined;
		if (without.some(phrase => hasPhrase(words, phrase))) return undefined;
	}
	const {words, window} = closestIn(text, terms);
	const covered = window
		? {start: words[window.start]!.start, end: words[window.end - 1]!.end}
		: {start: 0, end: words[0]?.end ?? 0};
	const span = sentencesAround(text, covered);
	const matched = words
		.filter(word => word.start >= span.start && word.end <= span.end && terms.some(term => term.words.has(word.text)))
		.map(({start, end}) => ({start, end}));
	return {span, matched};
};

const hasPhrase = (words: readonly Word[], phrase: readonly string[]): boolean => {
	for (let at = 0; at + phrase.length <= words.length; at++)
		if (phrase.every((word, offset) => words[at + offset]!.text === word)) return true;
	return false;
};

/** Neighbouring words of a paragraph, as indices into its words, and how many terms they have. */
type Window = Span & {readonly filled: number};

const isBetter = (one: Window, other: Window | undefined): boolean =>
	other === undefined ||
	one.filled > other.filled ||
	(one.filled === other.filled && one.end - one.start < other.end - other.start);

/**
 * Returns the fewest neighbouring words of one paragraph that have the most terms which any paragraph has, the first of several,
 * and the words of that paragraph; without such words, those of the first paragraph. Reads no further than it has to.
 */
const closestIn = (
	text: string,
	terms: readonly ReadTerm[],
): {readonly words: readonly Word[]; readonly window?: Window} => {
	let first: readonly Word[] | undefined;
	let best: {readonly words: readonly Word[]; readonly window: Window} | undefined;
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf('\n', start);
		const paragraph = {start, end: end === -1 ? text.length : end};
		start = paragraph.end + 1;
		const words = wordsIn(text, paragraph);
		if (words.length === 0) continue;
		first ??= words;
		const window = closestWindow(words, terms);
		if (window !== undefined && isBetter(window, best?.window)) best = {words, window};
		// One word that is all of the terms: no other can be closer.
		if (best?.window.filled === terms.length && best.window.end - best.window.start === 1) break;
	}
	return best ?? {words: first ?? []};
};

const wordsIn = (text: string, {start, end}: Span): readonly Word[] =>
	wordsOf(text.slice(start, end)).map(word => ({...word, start: start + word.start, end: start + word.end}));

const closestWindow = (words: readonly Word[], terms: readonly ReadTerm[]): Window | undefined => {
	const last = terms.map(() => -1);
	let best: Window | undefined;
	for (const [at, {text: word}] of words.entries()) {
		let isHit = false;
		for (const [place, term] of terms.entries())
			if (term.words.has(word)) {
				last[place] = at;
				isHit = true;
			}
		if (!isHit) continue;
		const met = last.filter(place => place >= 0);
		const window = {start: Math.min(...met), end: at + 1, filled: met.length};
		if (isBetter(window, best)) best = window;
	}
	return best;
};

/** Widens a span to the sentences that it is in, within its paragraph. */
const sentencesAround = (text: string, {start, end}: Span): Span => {
	let from = start;
	while (from > 0 && start - from < longestSide && text[from - 1] !== '\n' && !endsSentence(text, from - 1)) from--;
	let to = end;
	while (to < text.length && to - end < longestSide && text[to] !== '\n' && !(to > end && endsSentence(text, to - 1)))
		to++;
	while (from < start && /\s/.test(text[from]!)) from++;
	while (to > end && /\s/.test(text[to - 1]!)) to--;
	return {start: from, end: to};
};

/** Whether a sentence ends with the unit at `at`: a full stop, or a mark behind one, and a blank. */
const endsSentence = (text: string, at: number): boolean => {
	if (!/\s/.test(text[at + 1] ?? ' ')) return false;
	if (/[”’"')]/.test(text[at]!)) return /[.!?]/.test(text[at - 1] ?? '');
	// “Mr. Pell” and “J. Pell” go on.
	return (
		/[!?]/.test(text[at]!) ||
		(text[at] === '.' &&
			/[\p{Ll}\d)”’"]{2}$/u.test(text.slice(Math.max(0, at - 2), at)) &&
			!/\b(?:Mr|Mrs|Ms|Dr|St)$/.test(text.slice(Math.max(0, at - 4), at)))
	);
};

// Which words of a found quote are highlighted, and how the query was read.
import Fuse from 'fuse.js';
import {fold} from '../../matching/fold.ts';
import {type Word, wordsOf} from '../../matching/search-words.ts';
import type {Span} from '../../model/span.ts';
import {fuseOptions} from './fuse-opinion.ts';
import type {Slot} from './query-slots.ts';
import type {QuoteIndex} from './quote-index.ts';

/** Other forms of a word are highlighted as well, “proposals” for “proposal”: those whose similarity is this much less. */
const otherForms = 0.1;
/** Letters from which on a word has other forms. */
const longWord = 4;
/** A word is common if its rarity (a logarithm) is below this share of the rarest one's: “the” is highlighted only beside another word. */
const telling = 0.35;
/** Letters. Shorter matches of Fuse are chance. */
const shortestMark = 3;

/** UTF-16 units. Nobody sees the end of a longer quote in a list. */
const longestText = 20_000;

/** A quote by its number in the index, and the words said in it. */
export type FoundQuote = {readonly number: number; readonly text: string};

/** Returns the words of a quote, those of the speaker's name first, as numbers of the vocabulary. */
const numbersOf = (quote: number, index: QuoteIndex): Uint32Array => {
	const {cells, length} = index.read(quote);
	return cells.slice(0, length);
};

/** Returns the positions of the words that fill a slot best. */
const positionsOf = (numbers: Uint32Array, {asked, similarities}: Slot): readonly number[] => {
	let best = 0;
	for (const number of numbers) best = Math.max(best, similarities.get(number) ?? 0);
	if (best === 0) return [];
	const least = best - (asked.length < longWord ? 0 : otherForms);
	const found: number[] = [];
	for (let at = 0; at < numbers.length; at++) if ((similarities.get(numbers[at]!) ?? 0) >= least) found.push(at);
	return found;
};

/** Returns the spans of a quote's text to highlight: whole words, in order. */
export const highlightsIn = (
	{number, text: whole}: FoundQuote,
	slots: readonly Slot[],
	index: QuoteIndex,
): readonly Span[] => {
	const text = whole.slice(0, longestText);
	const name = index.speakers.nameLength(number);
	const words = wordsOf(text);
	const numbers = numbersOf(number, index);
	const [spoken, said] = [numbers.subarray(0, name), numbers.subarray(name, name + words.length)];
	const rarities = slots.map(({quotes}) => Math.log((index.count() + 1) / (quotes + 0.5)));
	const rarest = Math.max(...rarities);
	const filled = slots.map(slot => positionsOf(said, slot));
	/** By word of the text: the slots it fills, one bit for each. */
	const fills = new Uint32Array(words.length);
	for (const [place, found] of filled.entries()) for (const at of found) fills[at]! |= 1 << place;
	const marked = new Set<number>();
	for (const [place, slot] of slots.entries()) {
		const others = ~(1 << place);
		const isBesideAnother = (at: number) => (((fills[at - 1] ?? 0) | (fills[at + 1] ?? 0)) & others) !== 0;
		const isTelling = rarities[place]! >= rarest * telling;
		for (const at of filled[place]!) if (isTelling || isBesideAnother(at)) marked.add(at);
		// A word that matched the speaker's name is not looked for among the words said.
		if (filled[place]!.length > 0 || spoken.some(number => slot.similarities.has(number))) continue;
		for (const at of seenByFuse(slot.asked, text, words)) marked.add(at);
	}
	return [...marked].sort((a, b) => a - b).map(at => ({start: words[at]!.start, end: words[at]!.end}));
};

const seenByFuse = (asked: string, text: string, words: readonly Word[]): readonly number[] => {
	if (asked.length < shortestMark) return [];
	const {isMatch, indices = []} = Fuse.match(asked, fold(text), {...fuseOptions, includeMatches: true});
	if (!isMatch) return [];
	const long = indices.filter(([first, last]) => last - first + 1 >= Math.max(shortestMark, asked.length / 2));
	const isSeen = ({start, end}: Word) => long.some(([first, last]) => first < end && last >= start);
	return [...words.keys()].filter(at => isSeen(words[at]!));
};

/** Returns the query in the words of the best match, or undefined if those are the words that were typed. */
export const queryAsRead = (
	{number, text: whole}: FoundQuote,
	slots: readonly Slot[],
	typed: string,
	index: QuoteIndex,
): string | undefined => {
	const text = whole.slice(0, longestText);
	const words = wordsOf(text);
	const name = index.speakers.nameLength(number);
	const numbers = numbersOf(number, index).subarray(0, name + words.length);
	const written = (at: number): string => {
		if (at < name) return index.vocabulary.wordOf(numbers[at]!);
		const {start, end} = words[at - name]!;
		return text.slice(start, end).toLowerCase();
	};
	const places = slots.map(slot => positionsOf(numbers, slot)[0]);
	const isKnownAt = (place: number) => slots[place]!.similarities.get(numbers[places[place]!]!) === 1;
	/** Whether this slot and the next are two pieces of one word. */
	const isOneWithNext = (place: number) =>
		places[place] !== undefined && places[place] === places[place + 1] && !isKnownAt(place) && !isKnownAt(place + 1);
	const read = slots.flatMap(({asked}, place) => {
		const at = places[place];
		if (isOneWithNext(place - 1)) return [];
		if (at === undefined) return [asked];
		const isBegun = index.vocabulary.wordOf(numbers[at]!).startsWith(asked);
		return [isBegun && !isOneWithNext(place) ? asked : written(at)];
	});
	const query = read.join(' ');
	return query === typed ? undefined : query;
};

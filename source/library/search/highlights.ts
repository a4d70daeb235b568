// Which words of a found quote are marked, and how the query was understood there.
import Fuse from 'fuse.js';
import {fold} from '../../matching/fold.ts';
import {type Word, wordsOf} from '../../matching/search-words.ts';
import type {Span} from '../../model/span.ts';
import {fuseOptions} from './fuse-opinion.ts';
import type {Slot} from './query-slots.ts';
import type {QuoteIndex} from './quote-index.ts';

/** Of a longer word other forms are marked as well: “proposals” where “proposal” was asked for. */
const otherForms = 0.1;
const longWord = 4;
/** A word less rare than this share of the rarest, on a scale of logarithms, is marked only beside another: not every “the”. */
const telling = 0.35;
/** Fuse's marks are ragged; fewer letters than these are chance. */
const shortestMark = 3;

/** Nobody sees the end of a longer quote in a list. */
const longestText = 20_000;

/** The words of a quote, the speaker's first, as numbers of the vocabulary. */
const numbersOf = (quote: number, index: QuoteIndex): Uint32Array =>
	index.words().subarray(index.starts()[quote]!, index.starts()[quote + 1]!);

/** Where in the quote stand the words that fill a slot best. */
const fill = (numbers: Uint32Array, {asked, likenesses}: Slot): readonly number[] => {
	let best = 0;
	for (const number of numbers) best = Math.max(best, likenesses.get(number) ?? 0);
	if (best === 0) return [];
	const least = best - (asked.length < longWord ? 0 : otherForms);
	const found: number[] = [];
	for (let at = 0; at < numbers.length; at++) if ((likenesses.get(numbers[at]!) ?? 0) >= least) found.push(at);
	return found;
};

/** Whole words of the quote's text, in order, none twice. */
export const highlightsIn = (quote: number, slots: readonly Slot[], index: QuoteIndex): readonly Span[] => {
	const text = index.quote(quote).text.slice(0, longestText);
	const name = index.nameLength(quote);
	const words = wordsOf(text);
	const spoken = numbersOf(quote, index).subarray(0, name);
	const said = numbersOf(quote, index).subarray(name, name + words.length);
	const rarities = slots.map(({quotes}) => Math.log((index.size() + 1) / (quotes + 0.5)));
	const rarest = Math.max(...rarities);
	const filled = slots.map(slot => fill(said, slot));
	/** By word: the slots it fills, one bit for each. */
	const fills = new Uint32Array(words.length);
	for (const [place, found] of filled.entries()) for (const at of found) fills[at]! |= 1 << place;
	const marked = new Set<number>();
	for (const [place, slot] of slots.entries()) {
		const others = ~(1 << place);
		const isBesideAnother = (at: number) => (((fills[at - 1] ?? 0) | (fills[at + 1] ?? 0)) & others) !== 0;
		const isTelling = rarities[place]! >= rarest * telling;
		for (const at of filled[place]!) if (isTelling || isBesideAnother(at)) marked.add(at);
		// A surname that names the speaker is not looked for among the words that were said.
		if (filled[place]!.length > 0 || spoken.some(number => slot.likenesses.has(number))) continue;
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

/** The query in the words that the best match holds for it; undefined where those are the words `typed`. */
export const readingIn = (
	quote: number,
	slots: readonly Slot[],
	typed: string,
	index: QuoteIndex,
): string | undefined => {
	const text = index.quote(quote).text.slice(0, longestText);
	const words = wordsOf(text);
	const name = index.nameLength(quote);
	const numbers = numbersOf(quote, index).subarray(0, name + words.length);
	const written = (at: number): string => {
		if (at < name) return index.vocabulary.wordOf(numbers[at]!);
		const {start, end} = words[at - name]!;
		return text.slice(start, end).toLowerCase();
	};
	const places = slots.map(slot => fill(numbers, slot)[0]);
	const isKnownAt = (place: number) => slots[place]!.likenesses.get(numbers[places[place]!]!) === 1;
	/** Two pieces of one word, or one that was cut in two by mistake. */
	const isOneWithNext = (place: number) =>
		places[place] !== undefined && places[place] === places[place + 1] && !isKnownAt(place) && !isKnownAt(place + 1);
	const read = slots.flatMap(({asked}, place) => {
		const at = places[place];
		if (isOneWithNext(place - 1)) return [];
		if (at === undefined) return [asked];
		const isBegun = index.vocabulary.wordOf(numbers[at]!).startsWith(asked);
		return [isBegun && !isOneWithNext(place) ? asked : written(at)];
	});
	const reading = read.join(' ');
	return reading === typed ? undefined : reading;
};

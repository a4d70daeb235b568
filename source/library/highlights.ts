// Which words of a found quote are marked, and how the query was understood there.
import Fuse from 'fuse.js';
import type {Span} from '../model/span.ts';
import {fold} from './fold.ts';
import type {QuoteIndex} from './quote-index.ts';
import {fuseOptions} from './second-opinion.ts';
import type {Slot} from './slots.ts';
import {type Word, wordsOf} from './words.ts';

/** Of a longer word other forms are marked as well: “proposals” where “proposal” was asked for. */
const otherForms = 0.1;
const longWord = 4;
/** A place whose weight is less than this share of the heaviest is marked only beside another: not every “the”. */
const telling = 0.35;
/** Fuse's marks are ragged; fewer letters than these are chance. */
const shortestMark = 3;

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
	const {text} = index.quote(quote);
	const name = index.nameLength(quote);
	const words = wordsOf(text);
	const spoken = numbersOf(quote, index).subarray(0, name);
	const said = numbersOf(quote, index).subarray(name);
	const heaviest = Math.max(...slots.map(slot => slot.weight));
	const filled = slots.map(slot => fill(said, slot));
	/** By word: the slots it fills, one bit for each. */
	const fills = new Uint32Array(words.length);
	for (const [place, found] of filled.entries()) for (const at of found) fills[at]! |= 1 << place;
	const marked = new Set<number>();
	for (const [place, slot] of slots.entries()) {
		const others = ~(1 << place);
		const isBesideAnother = (at: number) => (((fills[at - 1] ?? 0) | (fills[at + 1] ?? 0)) & others) !== 0;
		const isTelling = slot.weight >= heaviest * telling;
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

/** The query in the words that the best match holds for it; undefined where those are the words that were typed. */
export const readingIn = (quote: number, slots: readonly Slot[], index: QuoteIndex): string | undefined => {
	const numbers = numbersOf(quote, index);
	const {text} = index.quote(quote);
	const words = wordsOf(text);
	const name = index.nameLength(quote);
	const written = (at: number): string => {
		if (at < name) return index.vocabulary.wordOf(numbers[at]!);
		const {start, end} = words[at - name]!;
		return text.slice(start, end).toLowerCase();
	};
	const read = slots.map(slot => {
		const at = fill(numbers, slot)[0];
		if (at === undefined || index.vocabulary.wordOf(numbers[at]!).startsWith(slot.asked)) return slot.asked;
		return written(at);
	});
	// Two pieces of one word were read as that word twice.
	const understood = read.filter((word, at) => word !== read[at - 1] || slots[at]!.asked === slots[at - 1]!.asked);
	const reading = understood.join(' ');
	return reading === slots.map(({asked}) => asked).join(' ') ? undefined : reading;
};

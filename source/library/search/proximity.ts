// What it is worth that words which are neighbours in the query are neighbours in the quote.

import {placesOfWords, type Slot} from './query-slots.ts';
import type {QuoteIndex} from './quote-index.ts';

/** All neighbours of the query side by side. */
const neighbourly = 0.12;
/** The whole query, word by word. */
const inOnePiece = 0.02;

export const mostForNeighbours = neighbourly + inOnePiece;

export const neighboursOf = (slots: readonly Slot[], index: QuoteIndex): ((quote: number) => number) => {
	if (slots.length < 2) return () => 0;
	const places = placesOfWords(slots, index.vocabulary.size());
	const [words, starts] = [index.words(), index.starts()];
	const lastSlot = 1 << (slots.length - 1);
	return quote => {
		const [start, end] = [starts[quote]!, starts[quote + 1]!];
		const text = start + index.nameLength(quote);
		/** Slots, one bit for each: filled by the name, by what was said, and by the beginning of the query up to here. */
		let [name, said, trail] = [0, 0, 0];
		for (let at = start; at < text; at++) name |= places[words[at]!]!;
		/** Slots whose left neighbour is here, too: beside them, or turned round or with a word between. */
		let [beside, near] = [(name << 1) & name, 0];
		let [last, lastButOne, whole] = [0, 0, 0];
		for (let at = text; at < end; at++) {
			const here = places[words[at]!]!;
			said |= here;
			trail = ((trail << 1) | 1) & here;
			whole |= trail & lastSlot;
			beside |= (last << 1) & here;
			near |= ((lastButOne << 1) | (last >>> 1)) & here;
			[lastButOne, last] = [last, here];
		}
		// Who said it stands beside all that was said; people put the name first.
		const spoken = ((name << 1) & said) | ((said << 1) & name);
		if (name & 1) beside |= spoken & 2;
		near |= spoken;
		const pairs = countBits(beside) + countBits(near & ~beside) / 2;
		return neighbourly * (pairs / (slots.length - 1)) + (whole === 0 ? 0 : inOnePiece);
	};
};

const countBits = (mask: number): number => {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
};

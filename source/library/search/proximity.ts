// A bonus for quotes in which words that are neighbours in the query are neighbours, too.

import {placesOfWords, type Slot} from './query-slots.ts';
import type {ReadWords} from './words-of-quotes.ts';

/** For all pairs of neighbours side by side. */
const allPairs = 0.12;
/** More for the whole query, word by word. */
const inOnePiece = 0.02;

/** The highest bonus. */
export const mostForProximity = allPairs + inOnePiece;

/**
 * Returns the function that gives a quote's bonus, by its words, of which the first so many are the speaker's name: 0 to
 * `mostForProximity`. A pair of neighbours counts whole where it is side by side, and half where it is swapped or has one
 * word between. `known` is the size of the vocabulary.
 */
export const proximityOf = (
	slots: readonly Slot[],
	known: number,
): ((words: ReadWords, nameLength: number) => number) => {
	if (slots.length < 2) return () => 0;
	const places = placesOfWords(slots, known);
	const lastSlot = 1 << (slots.length - 1);
	return ({cells, length}, nameLength) => {
		/** One bit for each slot: filled by the speaker's name, by the words said, and by the run of words that ends here. */
		let [name, said, trail] = [0, 0, 0];
		for (let at = 0; at < nameLength; at++) name |= places[cells[at]!]!;
		/** One bit for each slot: its left neighbour is right before it; or it is swapped with it, or one word away. */
		let [beside, near] = [(name << 1) & name, 0];
		let [last, lastButOne, whole] = [0, 0, 0];
		for (let at = nameLength; at < length; at++) {
			const here = places[cells[at]!]!;
			said |= here;
			trail = ((trail << 1) | 1) & here;
			whole |= trail & lastSlot;
			beside |= (last << 1) & here;
			near |= ((lastButOne << 1) | (last >>> 1)) & here;
			[lastButOne, last] = [last, here];
		}
		// The speaker is a neighbour of everything said. People type the name first.
		const spoken = ((name << 1) & said) | ((said << 1) & name);
		if (name & 1) beside |= spoken & 2;
		near |= spoken;
		const pairs = countBits(beside) + countBits(near & ~beside) / 2;
		return allPairs * (pairs / (slots.length - 1)) + (whole === 0 ? 0 : inOnePiece);
	};
};

const countBits = (mask: number): number => {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
};

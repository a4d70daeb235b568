// A bonus for quotes in which the words of the query stand close together, above all those that are neighbours in the query,
// too. See T. Tao and C. Zhai, “An exploration of proximity measures in information retrieval” (2007): pairs, and the
// shortest stretch that has all words.

import {placesOfWords, type Slot} from './query-slots.ts';
import type {ReadWords} from './words-of-quotes.ts';

/** For all pairs of neighbours side by side. */
const allPairs = 0.1;
/** For all words in a row, in whatever order. */
const allTogether = 0.1;
/** More for the whole query, word by word. */
const inOnePiece = 0.02;

/** The highest bonus. */
export const mostForProximity = allPairs + allTogether + inOnePiece;

/**
 * Returns the function that gives a quote's bonus, by its words, of which the first so many are the speaker's name: 0 to
 * `mostForProximity`. A pair of neighbours counts whole where it is side by side, and half where it is swapped or has one
 * word between. Words in any order count the more, the fewer others stand among them. `known` is the size of the vocabulary.
 */
export const proximityOf = (
	slots: readonly Slot[],
	known: number,
): ((words: ReadWords, nameLength: number) => number) => {
	if (slots.length < 2) return () => 0;
	const places = placesOfWords(slots, known);
	const lastSlot = 1 << (slots.length - 1);
	const shortestStretch = shortestStretchOf(places, slots.length);
	return ({cells, length}, nameLength) => {
		/** One bit for each slot: filled by the speaker's name, by the words said, and by the run of words that ends here. */
		let [name, said, trail] = [0, 0, 0];
		for (let at = 0; at < nameLength; at++) name |= places[cells[at]!]!;
		/** One bit for each slot: its left neighbour is right before it; or it is swapped with it, or one word away. */
		let [beside, near] = [(name << 1) & name, 0];
		let [last, lastButOne, whole] = [0, 0, 0];
		for (let at = nameLength; at < length; at++) {
			const here = places[cells[at]!]!;
			// Nearly all words are others.
			if (here === 0) {
				trail = 0;
				lastButOne = last;
				last = 0;
				continue;
			}
			said |= here;
			trail = ((trail << 1) | 1) & here;
			whole |= trail & lastSlot;
			beside |= (last << 1) & here;
			near |= ((lastButOne << 1) | (last >>> 1)) & here;
			lastButOne = last;
			last = here;
		}
		// The speaker is a neighbour of everything said. People type the name first.
		const spoken = ((name << 1) & said) | ((said << 1) & name);
		if (name & 1) beside |= spoken & 2;
		near |= spoken;
		const pairs = countBits(beside) + countBits(near & ~beside) / 2;
		const filled = countBits(said);
		const density = filled < 2 ? filled : Math.min(1, filled / shortestStretch(cells, nameLength, length, said));
		const together = (countBits(said | name) / slots.length) * density;
		return allPairs * (pairs / (slots.length - 1)) + allTogether * together + (whole === 0 ? 0 : inOnePiece);
	};
};

/**
 * Returns the function that finds the length of the shortest run of words that fills all slots of `wanted`, one bit for each,
 * among the words from `start` up to, not including, `end`, which fill them all.
 */
const shortestStretchOf = (places: Uint32Array, slots: number) => {
	/** By slot: where it was filled last. */
	const lastAt = new Int32Array(slots);
	return (words: Uint32Array, start: number, end: number, wanted: number): number => {
		let missing = wanted;
		let shortest = end - start;
		for (let at = start; at < end; at++) {
			const here = places[words[at]!]!;
			if (here === 0) continue;
			missing &= ~here;
			for (let bits = here; bits !== 0; bits &= bits - 1) lastAt[lowestBit(bits)] = at;
			if (missing !== 0) continue;
			let first = at;
			for (let bits = wanted; bits !== 0; bits &= bits - 1) first = Math.min(first, lastAt[lowestBit(bits)]!);
			shortest = Math.min(shortest, at - first + 1);
		}
		return shortest;
	};
};

/** Returns the index of the lowest bit that is set. */
const lowestBit = (mask: number): number => 31 - Math.clz32(mask & -mask);

const countBits = (mask: number): number => {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
};

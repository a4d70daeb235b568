// For each quote its words in order, as numbers of the vocabulary, packed.
import {createNumberList, grown} from './packed/growing-numbers.ts';
import {createPackedNumbers, unpackNumbers} from './packed/packed-numbers.ts';

/** The words of a quote, as numbers of the vocabulary: the first `length` cells. */
export type ReadWords = {readonly cells: Uint32Array; readonly length: number};

export type WordsOfQuotes = {
	/** Adds a quote's words; numbers must ascend, and one that is left out has no words. */
	readonly add: (quote: number, words: readonly number[]) => void;
	/** Returns a quote's words, which are overwritten by the next call. */
	readonly read: (quote: number) => ReadWords;
	/** Returns the number of the last quote, plus one. */
	readonly size: () => number;
};

/** By quote: where its words begin and, at the next index, end in `bytes`. */
export type SavedWords = {readonly starts: Uint32Array; readonly bytes: Uint8Array};

/** Creates a list that begins with the saved quotes. */
export const createWordsOfQuotes = (
	{starts: savedStarts, bytes: savedBytes}: SavedWords = {starts: new Uint32Array(1), bytes: new Uint8Array(0)},
): WordsOfQuotes => {
	const starts = createNumberList(savedStarts);
	const added = createPackedNumbers();
	const before = savedBytes.length;
	const words = {cells: new Uint32Array(64), length: 0};

	const add = (quote: number, numbers: readonly number[]): void => {
		while (starts.length() <= quote) starts.push(before + added.length());
		for (const number of numbers) added.push(number);
		starts.push(before + added.length());
	};

	const read = (quote: number): ReadWords => {
		const [start, end] = [starts.at(quote), starts.at(quote + 1)];
		// A word takes a byte at least.
		words.cells = grown(words.cells, end - start);
		words.length =
			start < before
				? unpackNumbers(savedBytes, start, end, words.cells)
				: unpackNumbers(added.bytes(), start - before, end - before, words.cells);
		return words;
	};

	return {add, read, size: () => starts.length() - 1};
};

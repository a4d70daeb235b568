// Posting lists: for every word the quotes that have it. Saved lists are packed and never change. Those of quotes that were
// added since share one pool of cells and grow in place, so adding a quote costs the same in a library of any size.
import {grown} from './packed/growing-numbers.ts';
import {unpackAscendingNumbers} from './packed/packed-numbers.ts';

export type Postings = {
	/** Adds a quote to a word's list. For each word, quotes must come in ascending order; a repeated one is ignored. */
	readonly add: (word: number, quote: number) => void;
	/** Counts one quote less for the word. It stays in the list: whoever searches leaves removed quotes out anyway. */
	readonly discount: (word: number) => void;
	/** Returns how many quotes have the word, removed ones not counted. */
	readonly count: (word: number) => number;
	/** Returns the sum of all counts. */
	readonly total: () => number;
	/** Writes the word's quotes, ascending, removed ones among them, into `target`, as far as it has room, and returns how many. */
	readonly copy: (word: number, target: Uint32Array) => number;
};

/** By word: how many quotes have it, and where its list begins and, at the next index, ends in `bytes`. */
export type SavedPostings = {readonly counts: Uint32Array; readonly starts: Uint32Array; readonly bytes: Uint8Array};

/** Cells. A list is a chain of pieces: the last cell of each holds the index of the next one, which is longer. */
const shortestPiece = 4;
const longestPiece = 4096;

const noPostings: SavedPostings = {counts: new Uint32Array(0), starts: new Uint32Array(1), bytes: new Uint8Array(0)};

/** Creates lists that begin with the saved ones. */
export const createPostings = (saved: SavedPostings = noPostings): Postings => {
	let counts = saved.counts.slice();
	let total = counts.reduce((sum, count) => sum + count, 0);
	let pool = new Uint32Array(256);
	let used = 0;
	/** By word: the first cell of its list, the cell for its next quote, the last cell of its last piece, its quotes here, its last quote. */
	let first = new Uint32Array(256);
	let next = new Uint32Array(256);
	let end = new Uint32Array(256);
	let lengths = new Uint32Array(256);
	let last = new Uint32Array(256);

	const newPiece = (word: number, size: number): number => {
		const start = used;
		used += size;
		pool = grown(pool, used);
		end[word] = used - 1;
		return start;
	};

	const makeRoomFor = (word: number): void => {
		counts = grown(counts, word + 1);
		[first, next, end] = [grown(first, word + 1), grown(next, word + 1), grown(end, word + 1)];
		[lengths, last] = [grown(lengths, word + 1), grown(last, word + 1)];
	};

	const add = (word: number, quote: number): void => {
		if (word >= lengths.length || word >= counts.length) makeRoomFor(word);
		const length = lengths[word]!;
		if (length === 0) {
			first[word] = newPiece(word, shortestPiece);
			next[word] = first[word]!;
		} else if (last[word] === quote) {
			return;
		}
		if (next[word] === end[word]) {
			const link = end[word]!;
			const start = newPiece(word, Math.min(longestPiece, sizeAfter(length)));
			pool[link] = start;
			next[word] = start;
		}
		pool[next[word]!] = quote;
		next[word]!++;
		lengths[word] = length + 1;
		last[word] = quote;
		counts[word]!++;
		total++;
	};

	const copyAdded = (word: number, target: Uint32Array, before: number): number => {
		const wanted = Math.min(lengths[word] ?? 0, target.length - before);
		let at = wanted === 0 ? 0 : first[word]!;
		let room = shortestPiece - 1;
		let copied = 0;
		while (copied < wanted) {
			const length = Math.min(room, wanted - copied);
			target.set(pool.subarray(at, at + length), before + copied);
			copied += length;
			at = pool[at + length]!;
			room = Math.min(longestPiece, sizeAfter(copied)) - 1;
		}
		return copied;
	};

	return {
		add,
		discount: word => {
			counts[word]!--;
			total--;
		},
		count: word => counts[word] ?? 0,
		total: () => total,
		copy: (word, target) => {
			const {starts, bytes} = saved;
			const before =
				word + 1 < starts.length ? unpackAscendingNumbers(bytes, starts[word]!, starts[word + 1]!, target) : 0;
			return before + copyAdded(word, target, before);
		},
	};
};

/** Returns the size of the next piece of a list: half of what it has. A list of one quote takes four cells, a long one wastes a third at most. */
const sizeAfter = (count: number): number => Math.max(shortestPiece, (count >>> 1) + 2);

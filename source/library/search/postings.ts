// Posting lists: for every word the quotes that have it. All lists share one pool of cells and grow in place, so adding a
// quote costs the same in a library of any size.

export type Postings = {
	/** Adds a quote to a word's list. For each word, quotes must come in ascending order; a repeated one is ignored. */
	readonly add: (word: number, quote: number) => void;
	/** Returns how many quotes have the word. */
	readonly count: (word: number) => number;
	/** Writes the word's quotes, ascending, into `target`, which must have room for `count` of them, and returns how many. */
	readonly copy: (word: number, target: Uint32Array) => number;
};

/** Cells. A list is a chain of pieces: the last cell of each holds the index of the next one, which is longer. */
const shortestPiece = 4;
const longestPiece = 4096;

const grown = (cells: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> => {
	if (least <= cells.length) return cells;
	const larger = new Uint32Array(Math.max(least, Math.ceil(cells.length * 1.5)));
	larger.set(cells);
	return larger;
};

/** Creates empty lists. */
export const createPostings = (): Postings => {
	let pool = new Uint32Array(1 << 12);
	let used = 0;
	/** By word: the first cell of its list, the cell for its next quote, the last cell of its last piece, its quotes, its last quote. */
	let first = new Uint32Array(256);
	let next = new Uint32Array(256);
	let end = new Uint32Array(256);
	let counts = new Uint32Array(256);
	let last = new Uint32Array(256);

	const newPiece = (word: number, size: number): number => {
		const start = used;
		used += size;
		pool = grown(pool, used);
		end[word] = used - 1;
		return start;
	};

	const add = (word: number, quote: number): void => {
		if (word >= counts.length) {
			[first, next, end] = [grown(first, word + 1), grown(next, word + 1), grown(end, word + 1)];
			[counts, last] = [grown(counts, word + 1), grown(last, word + 1)];
		}
		const count = counts[word]!;
		if (count === 0) {
			first[word] = newPiece(word, shortestPiece);
			next[word] = first[word]!;
		} else if (last[word] === quote) {
			return;
		}
		if (next[word] === end[word]) {
			const link = end[word]!;
			const start = newPiece(word, Math.min(longestPiece, sizeAfter(count)));
			pool[link] = start;
			next[word] = start;
		}
		pool[next[word]!] = quote;
		next[word]!++;
		counts[word] = count + 1;
		last[word] = quote;
	};

	const copy = (word: number, target: Uint32Array): number => {
		const total = word < counts.length ? counts[word]! : 0;
		let at = total === 0 ? 0 : first[word]!;
		let room = shortestPiece - 1;
		let copied = 0;
		while (copied < total) {
			const length = Math.min(room, total - copied);
			target.set(pool.subarray(at, at + length), copied);
			copied += length;
			at = pool[at + length]!;
			room = Math.min(longestPiece, sizeAfter(copied)) - 1;
		}
		return copied;
	};

	return {add, count: word => (word < counts.length ? counts[word]! : 0), copy};
};

/** Returns the size of the next piece of a list: half of what it has. A list of one quote takes four cells, a long one wastes a third at most. */
const sizeAfter = (count: number): number => Math.max(shortestPiece, (count >>> 1) + 2);

// For every word the quotes that hold it. Lists of one pool grow in place, so adding a quote costs the same in a library of any size.

export type Postings = {
	/** Quotes come in ascending order; the same quote twice in a row for a word counts once. */
	readonly add: (word: number, quote: number) => void;
	/** Quotes that hold the word. */
	readonly count: (word: number) => number;
	/** Writes the word's quotes, ascending, into `target`, which is large enough, and says how many they are. */
	readonly copy: (word: number, target: Uint32Array) => number;
};

/** The last cell of each piece says where the next piece begins; pieces of a list double up to the longest. */
const shortestPiece = 4;
const longestPiece = 4096;

const grown = (cells: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> => {
	if (least <= cells.length) return cells;
	const larger = new Uint32Array(Math.max(least, Math.ceil(cells.length * 1.5)));
	larger.set(cells);
	return larger;
};

export const createPostings = (): Postings => {
	let pool = new Uint32Array(1 << 12);
	let used = 0;
	/** By word: where its list begins, where its next quote goes, where its last piece ends, how many quotes, which was last. */
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

/** Room for half as many again: a list of one quote takes four cells, a long one wastes a third at most. */
const sizeAfter = (count: number): number => Math.max(shortestPiece, (count >>> 1) + 2);

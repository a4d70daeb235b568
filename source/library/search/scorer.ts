// Scores every quote: the sum, over the slots of the query that it fills, of the slot's weight times the similarity of the
// best candidate in it. Document-at-a-time evaluation would visit every posting of “the”; here slots are taken rarest first,
// and those whose weight can no longer lift a quote above the threshold are only added to quotes that were found already.

import {placesOfWords, type Slot} from './query-slots.ts';
import type {Allowed, QuoteIndex} from './quote-index.ts';

export type QuoteSums = {
	/** By quote number: its score, from 0 to the `weightOf` the slots. */
	readonly sums: Float32Array;
	/** The numbers of the quotes that score more than 0: the first `count` entries, in no order. */
	readonly touched: Uint32Array;
	readonly count: number;
};

export type Scorer = {
	/** Scores the allowed quotes. Yields between steps, so that a long search can pause or be abandoned. */
	readonly score: (slots: readonly Slot[], allowed: Allowed) => Generator<void, QuoteSums>;
	/** Gives the buffers back for the next search; `quoteSums` must not be used afterwards. */
	readonly release: (quoteSums: QuoteSums) => void;
};

/** Quotes that score less than this share of the best score are not shown. */
export const leastShare = 0.4;
/** For a query of a single word, more quotes than this cannot be told apart anyway. */
const enoughForOneWord = 20_000;
/** Postings between two yields: well under a millisecond. */
const stride = 20_000;

/** Scratch memory of one search, as large as the index. `sums` and `counted` are all 0 between searches. */
type Buffers = QuoteSums & {
	/** By quote: 1 + the last slot that was added to its sum, as only the best candidate of a slot counts. */
	readonly counted: Uint8Array;
	/** The postings of one word. */
	readonly list: Uint32Array;
};

const createBuffers = (size: number): Buffers => ({
	sums: new Float32Array(size),
	touched: new Uint32Array(size),
	counted: new Uint8Array(size),
	list: new Uint32Array(size),
	count: 0,
});

/** Creates a scorer over an index; quotes may be added to the index between searches. */
export const createScorer = (index: QuoteIndex): Scorer => {
	/** Undefined while a search uses them. A search that is abandoned never gives them back. */
	let free: Buffers | undefined;
	const inUse = new WeakMap<QuoteSums, Buffers>();

	const takeBuffers = (size: number): Buffers => {
		const buffers = free && free.sums.length >= size ? free : createBuffers(Math.ceil(size * 1.25));
		free = undefined;
		return buffers;
	};

	function* score(slots: readonly Slot[], allowed: Allowed): Generator<void, QuoteSums> {
		const size = index.size();
		const buffers = takeBuffers(size);
		const {sums, touched, counted, list} = buffers;
		let count = 0;
		let best = 0;
		let left = weightOf(slots);
		const rarestFirst = [...slots].sort((a, b) => a.quotes - b.quotes);
		for (const [place, {candidates, weight}] of rarestFirst.entries()) {
			// A quote that has only the remaining words would not be shown: they count for quotes found already.
			const onlyFound = left < best * leastShare;
			const rest = rarestFirst.slice(place);
			if (onlyFound && count * index.wordsInQuote() < rest.reduce((sum, slot) => sum + slot.quotes, 0)) {
				yield* addToFound(rest, buffers, count);
				break;
			}
			for (const {word, similarity} of candidates) {
				if (slots.length === 1 && count > enoughForOneWord) break;
				const length = index.postings.copy(word, list);
				const worth = weight * similarity;
				for (let at = 0; at < length; at++) {
					const quote = list[at]!;
					if (quote >= size || counted[quote] === place + 1 || (allowed && allowed[quote] === 0)) continue;
					const before = sums[quote]!;
					if (before === 0) {
						if (onlyFound) continue;
						touched[count++] = quote;
					}
					counted[quote] = place + 1;
					sums[quote] = before + worth;
					if (before + worth > best) best = before + worth;
				}
				if (length > stride / 4) yield;
			}
			if (candidates.length > 0) left -= weight;
			yield;
		}
		const quoteSums = {sums, touched, count};
		inUse.set(quoteSums, buffers);
		return quoteSums;
	}

	/** Adds the remaining slots by reading the words of the quotes found, which are fewer than the postings. */
	function* addToFound(slots: readonly Slot[], {sums, touched}: Buffers, count: number): Generator<void, void> {
		const places = placesOfWords(slots, index.vocabulary.size());
		const likeliest = new Float64Array(slots.length);
		for (let at = 0; at < count; at++) {
			const quote = touched[at]!;
			likeliest.fill(0);
			const {cells, length} = index.read(quote);
			for (let word = 0; word < length; word++) {
				for (let bits = places[cells[word]!]!; bits !== 0; bits &= bits - 1) {
					const place = 31 - Math.clz32(bits & -bits);
					const similarity = slots[place]!.similarities.get(cells[word]!)!;
					if (similarity > likeliest[place]!) likeliest[place] = similarity;
				}
			}
			for (const [place, {weight}] of slots.entries()) sums[quote]! += weight * likeliest[place]!;
			if (at % (stride / 4) === 0) yield;
		}
	}

	const release = (quoteSums: QuoteSums): void => {
		const buffers = inUse.get(quoteSums);
		if (!buffers) return;
		for (let at = 0; at < quoteSums.count; at++) {
			buffers.sums[quoteSums.touched[at]!] = 0;
			buffers.counted[quoteSums.touched[at]!] = 0;
		}
		free = buffers;
	};

	return {score, release};
};

/** Returns the highest score a quote can reach: the weights of all slots that have candidates. */
export const weightOf = (slots: readonly Pick<Slot, 'weight' | 'candidates'>[]): number =>
	slots.reduce((sum, {weight, candidates}) => sum + (candidates.length > 0 ? weight : 0), 0);

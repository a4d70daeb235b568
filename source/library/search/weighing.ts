// How much of a query each quote holds: the sum of the weights of the slots it fills, each as far as its likeliest reading goes.

import {placesOfWords, type Slot} from './query-slots.ts';
import type {Allowed} from './quote-filters.ts';
import type {QuoteIndex} from './quote-index.ts';

export type Weighed = {
	/** By quote; 0 for those that were not touched. */
	readonly sums: Float32Array;
	/** The quotes that hold anything: the first `count` of them. */
	readonly touched: Uint32Array;
	readonly count: number;
};

export type Scales = {
	/** Yields between steps, so that a long search can be put off or given up. */
	readonly weigh: (slots: readonly Slot[], allowed: Allowed) => Generator<void, Weighed>;
	/** To be called when the sums are done with: the next search uses the same memory. */
	readonly clear: (weighed: Weighed) => void;
};

/** A quote that holds less than this share of what the best one holds is not worth showing. */
export const faintest = 0.4;
/** So many quotes for a query of one word are more than can be told apart. */
const enoughForOneWord = 20_000;
/** Postings or quotes between two yields: well under a millisecond. */
const stride = 20_000;

type Desk = Weighed & {
	/** The last slot that counted for a quote: a second reading of one slot adds nothing. */
	readonly counted: Uint8Array;
	readonly list: Uint32Array;
};

const createDesk = (size: number): Desk => ({
	sums: new Float32Array(size),
	touched: new Uint32Array(size),
	counted: new Uint8Array(size),
	list: new Uint32Array(size),
	count: 0,
});

export const createScales = (index: QuoteIndex): Scales => {
	/** Absent while a search uses it; one that was given up never brings it back. */
	let free: Desk | undefined;
	const desks = new WeakMap<Weighed, Desk>();

	const takeDesk = (size: number): Desk => {
		const desk = free && free.sums.length >= size ? free : createDesk(Math.ceil(size * 1.25));
		free = undefined;
		return desk;
	};

	function* weigh(slots: readonly Slot[], allowed: Allowed): Generator<void, Weighed> {
		const size = index.size();
		const desk = takeDesk(size);
		const {sums, touched, counted, list} = desk;
		let count = 0;
		let best = 0;
		let left = weightOf(slots);
		const rarestFirst = [...slots].sort((a, b) => a.quotes - b.quotes);
		for (const [place, {readings, weight}] of rarestFirst.entries()) {
			// What holds only the words still to come would be too faint: they can but lift what is found already.
			const liftOnly = left < best * faintest;
			const rest = rarestFirst.slice(place);
			if (liftOnly && count * wordsInQuote(index) < rest.reduce((sum, slot) => sum + slot.quotes, 0)) {
				yield* lift(rest, desk, count);
				break;
			}
			for (const {word, likeness} of readings) {
				if (slots.length === 1 && count > enoughForOneWord) break;
				const length = index.postings.copy(word, list);
				const worth = weight * likeness;
				for (let at = 0; at < length; at++) {
					const quote = list[at]!;
					if (quote >= size || counted[quote] === place + 1 || (allowed && allowed[quote] === 0)) continue;
					const before = sums[quote]!;
					if (before === 0) {
						if (liftOnly) continue;
						touched[count++] = quote;
					}
					counted[quote] = place + 1;
					sums[quote] = before + worth;
					if (before + worth > best) best = before + worth;
				}
				if (length > stride / 4) yield;
			}
			if (readings.length > 0) left -= weight;
			yield;
		}
		const weighed = {sums, touched, count};
		desks.set(weighed, desk);
		return weighed;
	}

	/** Adds what the touched quotes hold of slots whose lists are longer than those quotes. */
	function* lift(slots: readonly Slot[], {sums, touched}: Desk, count: number): Generator<void, void> {
		const places = placesOfWords(slots, index.vocabulary.size());
		const [words, starts] = [index.words(), index.starts()];
		const likeliest = new Float32Array(slots.length);
		for (let at = 0; at < count; at++) {
			const quote = touched[at]!;
			likeliest.fill(0);
			for (let word = starts[quote]!; word < starts[quote + 1]!; word++) {
				for (let bits = places[words[word]!]!; bits !== 0; bits &= bits - 1) {
					const place = 31 - Math.clz32(bits & -bits);
					const likeness = slots[place]!.likenesses.get(words[word]!)!;
					if (likeness > likeliest[place]!) likeliest[place] = likeness;
				}
			}
			for (const [place, {weight}] of slots.entries()) sums[quote]! += weight * likeliest[place]!;
			if (at % (stride / 4) === 0) yield;
		}
	}

	const clear = (weighed: Weighed): void => {
		const desk = desks.get(weighed);
		if (!desk) return;
		for (let at = 0; at < weighed.count; at++) {
			desk.sums[weighed.touched[at]!] = 0;
			desk.counted[weighed.touched[at]!] = 0;
		}
		free = desk;
	};

	return {weigh, clear};
};

/** Of what can be found at all. */
export const weightOf = (slots: readonly Pick<Slot, 'weight' | 'readings'>[]): number =>
	slots.reduce((sum, {weight, readings}) => sum + (readings.length > 0 ? weight : 0), 0);

const wordsInQuote = (index: QuoteIndex): number => index.starts()[index.size()]! / index.size();

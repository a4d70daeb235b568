// From all quotes to the few that hold the words of the query best, in time that hardly grows with the library.
import type {Allowed} from './quote-filters.ts';
import type {QuoteIndex} from './quote-index.ts';
import {placesOfWords, type Slot} from './slots.ts';

export type Candidate = {
	readonly quote: number;
	/** 0 to 1: the share of the query's weight that the quote holds. */
	readonly held: number;
	/** `held`, and up to `neighbourly` more for words that stand side by side as in the query. */
	readonly score: number;
};

/** Words that follow one another in the quote as in the query are worth so much more. */
const neighbourly = 0.12;
/** The whole query, word by word. */
const inOnePiece = 0.02;
/** Where two quotes are alike the one that says less besides comes first. */
const brevity = 0.02;
const mostBesides = neighbourly + inOnePiece + brevity;
/** A quote that holds less than this share of what the best one holds is not worth showing. */
export const faintest = 0.4;
/** How many are looked at word by word, and of those that are as good as the last of them how many. */
const looked = 300;
const mostAlike = 3000;
const buckets = 1024;

/** Best first. Yields between steps, so that a long search can be put off or given up. */
export function* shortlist(
	slots: readonly Slot[],
	index: QuoteIndex,
	allowed: Allowed,
	length: number,
): Generator<void, readonly Candidate[]> {
	const held = yield* weigh(slots, index, allowed);
	const total = weightOf(slots);
	const near = neighboursOf(slots, index);
	const best: Candidate[] = [];
	for (const quote of likeliest(held, total)) {
		const share = held.scores[quote]! / total;
		if (best.length === length && share + mostBesides <= best.at(-1)!.score) continue;
		const shortness = brevity / (1 + (index.starts()[quote + 1]! - index.starts()[quote]!) / 16);
		const score = share + near(quote) + shortness;
		if (best.length < length || score > best.at(-1)!.score) insert(best, {quote, held: share, score}, length);
	}
	yield;
	const least = (best[0]?.held ?? 0) * faintest;
	return best.filter(candidate => candidate.held >= least);
}

/** Into its place among the best; of those that are alike the one that came first stays in front. */
const insert = (best: Candidate[], candidate: Candidate, most: number): void => {
	let at = best.length;
	while (at > 0 && best[at - 1]!.score < candidate.score) at--;
	best.splice(at, 0, candidate);
	if (best.length > most) best.pop();
};

/** Of what can be found at all. */
const weightOf = (slots: readonly Slot[]): number =>
	slots.reduce((sum, {weight, readings}) => sum + (readings.length > 0 ? weight : 0), 0);

type Held = {readonly scores: Float32Array; readonly touched: Uint32Array; readonly count: number};

/** By quote: the sum of the weights of the slots that it fills, each as far as its likeliest reading there goes. */
function* weigh(slots: readonly Slot[], index: QuoteIndex, allowed: Allowed): Generator<void, Held> {
	const size = index.size();
	const scores = new Float32Array(size);
	/** The last slot that counted for a quote: a second reading of one slot adds nothing. */
	const counted = new Uint8Array(size);
	const touched = new Uint32Array(size);
	const list = new Uint32Array(
		Math.max(0, ...slots.flatMap(slot => slot.readings.map(({word}) => index.postings.count(word)))),
	);
	let count = 0;
	let best = 0;
	let left = weightOf(slots);
	const rarestFirst = [...slots].sort((a, b) => a.quotes - b.quotes);
	for (const [place, {readings, weight}] of rarestFirst.entries()) {
		// What only holds the words still to come would be too faint: they can but lift what is found already.
		const liftOnly = left < best * faintest;
		for (const {word, likeness} of readings) {
			const length = index.postings.copy(word, list);
			const worth = weight * likeness;
			for (let at = 0; at < length; at++) {
				const quote = list[at]!;
				if (quote >= size || counted[quote] === place + 1 || (allowed && allowed[quote] === 0)) continue;
				const before = scores[quote]!;
				if (before === 0) {
					if (liftOnly) continue;
					touched[count++] = quote;
				}
				counted[quote] = place + 1;
				scores[quote] = before + worth;
				if (before + worth > best) best = before + worth;
			}
			if (length > 5000) yield;
		}
		if (readings.length > 0) left -= weight;
		yield;
	}
	return {scores, touched, count};
}

/** The `looked` best, and behind them those that are as good as the last of them. */
const likeliest = ({scores, touched, count}: Held, total: number): readonly number[] => {
	const bucketOf = (quote: number) => Math.min(buckets - 1, Math.floor((scores[quote]! / total) * buckets));
	const histogram = new Uint32Array(buckets);
	for (let at = 0; at < count; at++) histogram[bucketOf(touched[at]!)]!++;
	let lowest = buckets;
	for (let sum = 0; lowest > 0 && sum < looked; lowest--) sum += histogram[lowest - 1]!;
	const [better, alike]: [number[], number[]] = [[], []];
	for (let at = 0; at < count; at++) {
		const bucket = bucketOf(touched[at]!);
		if (bucket > lowest) better.push(touched[at]!);
		else if (bucket === lowest && alike.length < mostAlike) alike.push(touched[at]!);
	}
	return [...better, ...alike];
};

/** For a quote: what it is worth that neighbours in the query are neighbours in it. */
const neighboursOf = (slots: readonly Slot[], index: QuoteIndex): ((quote: number) => number) => {
	if (slots.length < 2) return () => 0;
	const places = placesOfWords(slots, index.vocabulary.size());
	const [words, starts] = [index.words(), index.starts()];
	const lastSlot = 1 << (slots.length - 1);
	return quote => {
		const [start, end] = [starts[quote]!, starts[quote + 1]!];
		const text = start + index.nameLength(quote);
		let [name, said, trail] = [0, 0, 0];
		for (let at = start; at < text; at++) name |= places[words[at]!]!;
		let [side, apart, last, lastButOne] = [(name << 1) & name, 0, 0, 0];
		let whole = false;
		for (let at = text; at < end; at++) {
			const here = places[words[at]!]!;
			said |= here;
			trail = ((trail << 1) | 1) & here;
			whole ||= (trail & lastSlot) !== 0;
			side |= (last << 1) & here;
			apart |= ((lastButOne << 1) | (last >>> 1)) & here;
			[lastButOne, last] = [last, here];
		}
		// Who said it stands beside all that was said; people put the name first.
		const spoken = ((name << 1) & said) | ((said << 1) & name);
		if (name & 1) side |= spoken & 2;
		apart |= spoken;
		const pairs = countBits(side) + countBits(apart & ~side) / 2;
		return neighbourly * (pairs / (slots.length - 1)) + (whole ? inOnePiece : 0);
	};
};

const countBits = (mask: number): number => {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
};

// From all quotes to the few that hold the words of the query best, in time that hardly grows with the library.
import {mostForNeighbours, neighboursOf} from './proximity.ts';
import type {Slot} from './query-slots.ts';
import type {Allowed} from './quote-filters.ts';
import type {QuoteIndex} from './quote-index.ts';
import {createScales, faintest, type Weighed, weightOf} from './weighing.ts';

export type Candidate = {
	readonly quote: number;
	/** 0 to 1: the share of the query's weight that the quote holds. */
	readonly held: number;
	/** `held`, and a little more for words that stand together as in the query and for saying little besides. */
	readonly score: number;
};

/** Best first. Yields between steps. */
export type Shortlist = (
	slots: readonly Slot[],
	allowed: Allowed,
	length: number,
) => Generator<void, readonly Candidate[]>;

/** Where two quotes are alike the one that says less besides comes first; beyond so many words hardly any more. */
const brevity = 0.02;
const brief = 16;
export const highestScore = 1 + mostForNeighbours + brevity;
/** How many are looked at word by word, and of those that are as good as the last of them how many. */
const looked = 300;
const mostAlike = 3000;
const buckets = 1024;

export const createShortlist = (index: QuoteIndex): Shortlist => {
	const scales = createScales(index);
	return function* shortlist(slots, allowed, length) {
		const weighed = yield* scales.weigh(slots, allowed);
		const total = weightOf(slots);
		const near = neighboursOf(slots, index);
		const best: Candidate[] = [];
		for (const quote of likeliest(weighed, total)) {
			const held = weighed.sums[quote]! / total;
			if (best.length === length && held + highestScore - 1 <= best.at(-1)!.score) continue;
			const words = index.starts()[quote + 1]! - index.starts()[quote]!;
			const score = held + near(quote) + brevity / (1 + words / brief);
			if (best.length < length || score > best.at(-1)!.score) insert(best, {quote, held, score}, length);
		}
		scales.clear(weighed);
		yield;
		const least = (best[0]?.held ?? 0) * faintest;
		return best.filter(({held}) => held >= least);
	};
};

/** Into its place among the best; of those that are alike the one that came first stays in front. */
const insert = (best: Candidate[], candidate: Candidate, most: number): void => {
	let at = best.length;
	while (at > 0 && best[at - 1]!.score < candidate.score) at--;
	best.splice(at, 0, candidate);
	if (best.length > most) best.pop();
};

/** The `looked` best, and behind them those that are as good as the last of them. */
const likeliest = ({sums, touched, count}: Weighed, total: number): readonly number[] => {
	const perBucket = (buckets - 1) / total;
	const histogram = new Uint32Array(buckets + 1);
	for (let at = 0; at < count; at++) histogram[(sums[touched[at]!]! * perBucket) | 0]!++;
	let lowest = buckets + 1;
	for (let sum = 0; lowest > 0 && sum < looked; lowest--) sum += histogram[lowest - 1]!;
	const [better, alike]: [number[], number[]] = [[], []];
	for (let at = 0; at < count; at++) {
		const bucket = (sums[touched[at]!]! * perBucket) | 0;
		if (bucket > lowest) better.push(touched[at]!);
		else if (bucket === lowest && alike.length < mostAlike) alike.push(touched[at]!);
	}
	return [...better, ...alike];
};

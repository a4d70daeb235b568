// From all quotes to the few that have the words of the query best. The scorer goes over postings; only the few hundred
// highest scores are then looked at word by word, for the order of the words and the length of the quote.
import {mostForProximity, proximityOf} from './proximity.ts';
import type {Slot} from './query-slots.ts';
import type {Allowed, QuoteIndex} from './quote-index.ts';
import {createScorer, leastShare, type QuoteSums, weightOf} from './scorer.ts';

export type ScoredQuote = {
	/** Number of the quote in the index. */
	readonly quote: number;
	/** The share of the query's weight that the quote has, from 0 to 1. */
	readonly share: number;
	/** `share` plus a little for words that are side by side as in the query, and for brevity: 0 to `highestScore`. */
	readonly score: number;
};

/** Returns at most `length` of the allowed quotes, best first. Yields between steps. */
export type Shortlist = (
	slots: readonly Slot[],
	allowed: Allowed,
	length: number,
) => Generator<void, readonly ScoredQuote[]>;

/** What a quote of no words would get for its brevity; one of `brief` words gets half of it. */
const brevity = 0.02;
const brief = 16;
/** The score of a quote that has every word as typed, in order and side by side, and is short. */
export const highestScore = 1 + mostForProximity + brevity;
/** Quotes that are looked at word by word, and how many more of those that score the same as the last of them. */
const looked = 300;
const mostAlike = 3000;
/** Scores are sorted into this many buckets to find the highest without sorting all. */
const buckets = 1024;

/** Creates the function that makes shortlists of an index. */
export const createShortlist = (index: QuoteIndex): Shortlist => {
	const scorer = createScorer(index);
	return function* shortlist(slots, allowed, length) {
		const quoteSums = yield* scorer.score(slots, allowed);
		const total = weightOf(slots);
		const near = proximityOf(slots, index.vocabulary.size());
		const best: ScoredQuote[] = [];
		for (const quote of highest(quoteSums, total)) {
			const share = quoteSums.sums[quote]! / total;
			if (best.length === length && share + highestScore - 1 < best.at(-1)!.score) continue;
			const words = index.read(quote);
			const bonus = near(words, index.speakers.nameLength(quote)) + brevity / (1 + words.length / brief);
			insert(best, {quote, share, score: share + bonus}, length);
		}
		scorer.release(quoteSums);
		yield;
		const least = (best[0]?.share ?? 0) * leastShare;
		return best.filter(({share}) => share >= least);
	};
};

/**
 * Inserts a quote by its score and drops the last if there are more than `most`. Of those with the same score the first quote
 * is first: the order in which they are found depends on how the words happen to be numbered.
 */
const insert = (best: ScoredQuote[], candidate: ScoredQuote, most: number): void => {
	let at = best.length;
	while (at > 0 && isBetter(candidate, best[at - 1]!)) at--;
	if (at === most) return;
	best.splice(at, 0, candidate);
	if (best.length > most) best.pop();
};

const isBetter = (a: ScoredQuote, b: ScoredQuote): boolean =>
	a.score > b.score || (a.score === b.score && a.quote < b.quote);

/** Returns the `looked` quotes with the highest sums, then those in the same bucket as the last of them. */
const highest = ({sums, touched, count}: QuoteSums, total: number): readonly number[] => {
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

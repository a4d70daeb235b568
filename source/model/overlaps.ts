import type {Span} from './span.ts';

/** Returns a function that tells by bisection whether any of many spans, given in any order, overlaps a place. */
export const overlapsAny = (spans: readonly Span[]): ((place: Span) => boolean) => {
	const sorted = spans.toSorted((a, b) => a.start - b.start);
	/** The furthest end of any span up to here. */
	const ends: number[] = [];
	for (const {end} of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
	return place => {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sorted[middle]!.start < place.end) low = middle + 1;
			else high = middle;
		}
		return low > 0 && ends[low - 1]! > place.start;
	};
};

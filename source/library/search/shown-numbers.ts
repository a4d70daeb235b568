// Which quotes of an index may be found, where it has more than that: a mask by their numbers.
import {grown} from './packed/growing-numbers.ts';
import type {Among} from './quote-search.ts';

export type ShownNumbers = {
	/** Lets the quotes be found whose numbers are `first` and those after it, `count` in all. Each may be given once. */
	readonly show: (first: number, count: number) => void;
	/** Takes back what `show` was given. */
	readonly hide: (first: number, count: number) => void;
	/** Returns the mask; it is changed by the next `show` or `hide`. */
	readonly among: () => Among;
};

/** Creates a mask that shows nothing. */
export const createShownNumbers = (): ShownNumbers => {
	let mask = new Uint8Array(1024);
	let shown = 0;
	return {
		show: (first, count) => {
			mask = grown(mask, first + count);
			mask.fill(1, first, first + count);
			shown += count;
		},
		hide: (first, count) => {
			mask.fill(0, first, first + count);
			shown -= count;
		},
		among: () => ({mask, count: shown}),
	};
};

import type {Hint} from '../drawing/hints.ts';

/** The keys for a page that has nothing to read. */
export const emptyLibraryHints: readonly Hint[] = [
	['try-again', 'try again'],
	['problems', 'problems'],
	['help', 'keys'],
	['quit', 'quit'],
];

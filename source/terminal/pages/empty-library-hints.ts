import type {Hint} from '../drawing/hints.ts';

/** The hints of a page that has nothing to read. */
export const emptyLibraryHints: readonly Hint[] = [
	['palette', 'open a path'],
	['try-again', 'try again'],
	['problems', 'problems'],
	['help', 'keys'],
	['quit', 'quit'],
];

import type {Found} from '../model/found.ts';

/** How one form prints a stream of things: `start`, each of them with `between` between two, `end`. */
export type Printer = {
	readonly start?: string;
	readonly print: (found: Found) => string;
	readonly between?: string;
	/** Asked for when everything has been printed. */
	readonly end?: () => string;
};

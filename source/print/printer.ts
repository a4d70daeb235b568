import type {Finding} from '../model/finding.ts';

/** Prints a stream of findings, or of other things: `start`, each of them, with `between` between two of them, and `end`. */
export type Printer<Thing = Finding> = {
	readonly start?: string;
	readonly print: (found: Thing) => string;
	readonly between?: string;
	/** Called after the last finding, so that it can depend on all of them. */
	readonly end?: () => string;
};

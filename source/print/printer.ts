import type {Finding} from '../model/finding.ts';

/** Prints a stream of findings: `start`, each finding, with `between` between two of them, and `end`. */
export type Printer = {
	readonly start?: string;
	readonly print: (found: Finding) => string;
	readonly between?: string;
	/** Called after the last finding, so that it can depend on all of them. */
	readonly end?: () => string;
};

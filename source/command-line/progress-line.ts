// How far a long command has come, on one line of standard error: shown while nothing else is, and gone when something is.
import {grouped, paceOf} from '../typesetting/captions.ts';

/** Files found, files read of these, and how fast. */
export type Progress = {
	readonly found: number;
	readonly read: number;
	readonly pace?: {readonly perSecond: number; readonly secondsLeft: number} | undefined;
};

export type ProgressLine = {
	/** Shows how far it has come, a few times a second. */
	readonly show: (progress: Progress) => void;
	/** Clears the line, so that something else can be written there. */
	readonly clear: () => void;
	/** Clears the line for good. */
	readonly end: () => void;
};

/** Milliseconds before it is shown at all: what is quicker needs no progress. */
const patience = 500;
/** Milliseconds between two that are shown. */
const rest = 200;

const toTheEnd = '\u001B[K';

/** A terminal: how wide it is, and how to write to it. */
export type Terminal = {readonly columns: number; readonly write: (text: string) => void};

/**
 * Begins a line; `now` tells the time in milliseconds. `terminalHere` is asked when there is something to show, as asking takes
 * milliseconds, too; without a terminal nothing is shown.
 */
export const createProgressLine = (
	terminalHere: () => Terminal | undefined,
	now: () => number = Date.now,
): ProgressLine => {
	let due = now() + patience;
	let shownOn: Terminal | undefined;
	const clear = (): void => {
		shownOn?.write(`\r${toTheEnd}`);
		shownOn = undefined;
	};
	return {
		show: ({found, read, pace}) => {
			const time = now();
			if (time < due) return;
			due = time + rest;
			const terminal = terminalHere();
			if (terminal === undefined) {
				due = Number.POSITIVE_INFINITY;
				return;
			}
			const files = `Reading ${grouped(read)} of ${grouped(found)}`;
			const whole = pace === undefined ? files : `${files}   ${paceOf(pace)}`;
			// A line that wraps cannot be cleared.
			const {columns, write} = terminal;
			write(`\r${(whole.length < columns ? whole : files).slice(0, columns - 1)}${toTheEnd}`);
			shownOn = terminal;
		},
		clear,
		end: () => {
			clear();
			due = Number.POSITIVE_INFINITY;
		},
	};
};

// Standard output and standard error of this process, and what they lead to.
import {closeSync, fstatSync, openSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {terminalSafe} from '../typesetting/terminal-safe.ts';
import {outletTo} from './outlet.ts';
import {createProgressLine} from './progress-line.ts';

const standardError = outletTo(2);

/** How far a command has come, where standard error is a terminal. */
export const progressLine = createProgressLine(() => {
	if (!fstatSync(2).isCharacterDevice() || process.stderr.isTTY !== true) return undefined;
	return {columns: process.stderr.columns, write: text => void standardError(text).catch(() => false)};
});

const output = outletTo(1);

/** Writes to standard output. Unless that is a file, its words may reach the same terminal: the progress makes way for good. */
export const standardOutput: typeof output = text => {
	if (text !== '' && !fstatSync(1).isFile()) progressLine.end();
	return output(text);
};

/**
 * Writes one line to standard error, without what a terminal would obey: it may name a file. A line that cannot be
 * delivered (`2>&1 | head -1`, a full disk) must not end the work.
 */
export const say = (line: string): void => {
	progressLine.clear();
	standardError(`${terminalSafe(line)}\n`).catch(() => false);
};

/** Returns whether standard output is a terminal. Checks for a device first, as asking process.stdout loads its stream. */
export const isTerminal = (): boolean => fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;

/** Returns whether keys can come in: standard input is a terminal, or the process has a terminal beside it. */
export const hasKeyboard = (): boolean => {
	try {
		if (fstatSync(0).isCharacterDevice() && process.stdin.isTTY) return true;
	} catch {
		// Closed altogether.
	}
	try {
		closeSync(openSync('/dev/tty', 'r'));
		return true;
	} catch {
		return false;
	}
};

/** Returns the columns of the terminal, else those of $COLUMNS, else 80. */
export const columnsHere = (environment: Environment): number => {
	const stated = isTerminal() ? process.stdout.columns : Number(environment.COLUMNS);
	return Number.isInteger(stated) && stated >= 10 ? stated : 80;
};

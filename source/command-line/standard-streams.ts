// Standard output and standard error of this process, and what they lead to.
import {closeSync, fstatSync, openSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {terminalSafe} from '../typesetting/terminal-safe.ts';
import {outletTo} from './outlet.ts';

/** Writes to standard output. */
export const standardOutput = outletTo(1);
const standardError = outletTo(2);

/**
 * Writes one line to standard error, without what a terminal would obey: it may name a file. A line that cannot be
 * delivered (`2>&1 | head -1`, a full disk) must not end the work.
 */
export const say = (line: string): void => void standardError(`${terminalSafe(line)}\n`).catch(() => false);

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

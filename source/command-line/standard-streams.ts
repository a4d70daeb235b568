// Standard output and standard error of this process.
import {fstatSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {outletTo} from './outlet.ts';

/** Writes to standard output. */
export const standardOutput = outletTo(1);
const standardError = outletTo(2);

/** A word that cannot be delivered (`2>&1 | head -1`) must not end the work. */
export const say = (line: string): void => void standardError(`${line}\n`).catch(() => false);

/** Returns whether standard output is a terminal. Checks for a device first, as asking process.stdout loads its stream. */
export const isTerminal = (): boolean => fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;

/** Returns the columns of the terminal, else those of $COLUMNS, else 80. */
export const columnsHere = (environment: Environment): number => {
	const stated = isTerminal() ? process.stdout.columns : Number(environment.COLUMNS);
	return Number.isInteger(stated) && stated >= 10 ? stated : 80;
};

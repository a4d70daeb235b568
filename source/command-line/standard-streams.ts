// Standard output and standard error of this process, and what they lead to.
import {fstatSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {outletTo} from './outlet.ts';

export const standardOutput = outletTo(1);
const standardError = outletTo(2);

/** A word that cannot be delivered (`2>&1 | head -1`) must not end the work. */
export const say = (line: string): void => void standardError(`${line}\n`).catch(() => false);

/** Asking process.stdout would load its stream: only what is a device at all can be a terminal. */
export const isTerminal = (): boolean => fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;

/** Of the terminal, else as the environment says; either may say nothing, or nonsense. */
export const columnsHere = (environment: Environment): number => {
	const stated = isTerminal() ? process.stdout.columns : Number(environment.COLUMNS);
	return Number.isInteger(stated) && stated >= 10 ? stated : 80;
};

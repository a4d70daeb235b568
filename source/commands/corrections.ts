// The reader's corrections as JSON Lines: printed, and taken in from others.
import {readFile} from 'node:fs/promises';
import {exitCodes} from '../command-line/exit-codes.ts';
import {writeAll} from '../command-line/outlet.ts';
import {say, standardOutput} from '../command-line/standard-streams.ts';
import type {Environment} from '../model/environment.ts';
import {stateFolder} from '../model/folders.ts';
import {describeProblem, UserError} from '../model/problem.ts';
import {correctionLines} from '../notebook/corrections-as-lines.ts';
import {takeInLines} from '../notebook/corrections-from-lines.ts';

/** Prints all corrections, the oldest first. Returns the exit code: 1 if there are none. */
export const printCorrections = async (environment: Environment): Promise<number> => {
	const lines = correctionLines(stateFolder(environment, process.platform));
	if (lines === '') {
		say('No corrections yet. In the reader, w says who said a quote.');
		return exitCodes.nothing;
	}
	await writeAll(standardOutput, [lines]);
	return exitCodes.ok;
};

const reasonOf = ({code, message}: NodeJS.ErrnoException): string =>
	code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder. Name the file with the corrections' : message;

const textOf = async (file: string): Promise<string> => {
	if (file === '-') return Buffer.concat(await Array.fromAsync<Uint8Array>(process.stdin)).toString('utf8');
	return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new UserError(`${file}: ${reasonOf(error)}.`);
	});
};

/** Takes in the corrections of a file; `-` is standard input. Returns the exit code. */
export const addCorrections = async (file: string, environment: Environment): Promise<number> => {
	const text = await textOf(file);
	const taken = takeInLines(stateFolder(environment, process.platform), text, problem => say(describeProblem(problem)));
	if (taken === undefined) return exitCodes.trouble;
	await writeAll(standardOutput, [`${taken.added} added, ${taken.known} there already.\n`]);
	return exitCodes.ok;
};

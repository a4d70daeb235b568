// The composition root: a command line -> the reader on the screen, or something printed.
import {fileURLToPath} from 'node:url';
import packageJson from '../package.json' with {type: 'json'};
import {exitCodes} from './command-line/exit-codes.ts';
import {writeAll} from './command-line/outlet.ts';
import {parsePaths, requestOf} from './command-line/parse-request.ts';
import type {Request} from './command-line/request.ts';
import {columnsHere, hasKeyboard, isTerminal, say, standardOutput} from './command-line/standard-streams.ts';
import type {Environment} from './model/environment.ts';
import {UserError} from './model/problem.ts';

/** One folder above the source, and one above the bundle. */
const shippedArticles = (): string => fileURLToPath(new URL('../articles', import.meta.url));

/** Runs newsread and returns its exit code. `argv` is without the names of Node and the program. */
export const main = async (argv: readonly string[], environment: Environment): Promise<number> => {
	try {
		const parsed = parsePaths(argv) ?? (await import('./command-line/parse-flags.ts')).parseFlags(argv);
		// Without keys the reader could not be left: then what was asked for is printed.
		const terminal = isTerminal() && environment.TERM !== 'dumb' && hasKeyboard();
		return await act(requestOf(parsed, {terminal}), environment);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		say(error.message);
		return exitCodes.trouble;
	}
};

const act = async (request: Request, environment: Environment): Promise<number> => {
	switch (request.action) {
		case 'read':
			return (await import('./commands/read.ts')).readRequest(request, environment, shippedArticles);
		case 'print':
			return (await import('./commands/print.ts')).printRequest(request, environment, shippedArticles);
		case 'help':
			return write((await import('./command-line/help.ts')).helpText(columnsHere(environment)));
		case 'version':
			return write(`${packageJson.version}\n`);
		case 'print-keys':
			return write((await import('./settings/print-settings.ts')).keysText());
		case 'names':
			return (await import('./commands/print-names.ts')).printNames(request, environment, shippedArticles);
		case 'corrections':
			return (await import('./commands/corrections.ts')).printCorrections(environment);
		case 'add-corrections':
			return (await import('./commands/corrections.ts')).addCorrections(request.file, environment);
		case 'completion':
			return write((await import('./command-line/completions.ts')).completionFor(request.shell));
	}
};

const write = async (text: string): Promise<number> => {
	await writeAll(standardOutput, [text]);
	return exitCodes.ok;
};

// The composition root: what was asked for -> the reader on the screen, or something printed. Answers with the exit code.
import packageJson from '../package.json' with {type: 'json'};
import {exitCodes} from './exit-codes.ts';
import {UserError} from './model/problem.ts';
import {writeAll} from './print/write.ts';
import {pathsAlone, type Request, requestFor} from './request.ts';
import {columnsHere, isTerminal, say, standardOutput} from './standard-streams.ts';
import type {Environment} from './typesetting/theme-choice.ts';

export const run = async (argv: readonly string[], environment: Environment): Promise<number> => {
	try {
		const typed = pathsAlone(argv) ?? (await import('./typed.ts')).typedIn(argv);
		return await act(requestFor(typed, {terminal: isTerminal() && environment.TERM !== 'dumb'}), environment);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		say(error.message);
		return exitCodes.trouble;
	}
};

const act = async (request: Request, environment: Environment): Promise<number> => {
	switch (request.action) {
		case 'read':
			return (await import('./read-request.ts')).readRequest(request, environment);
		case 'print':
			return (await import('./print-request.ts')).printRequest(request, environment);
		case 'help':
			return write((await import('./manual.ts')).helpText(columnsHere(environment)));
		case 'version':
			return write(`${packageJson.version}\n`);
		case 'print-keys':
			return write((await import('./keys.ts')).keysText());
		case 'completion':
			return write((await import('./completions.ts')).completionFor(request.shell));
	}
};

const write = async (text: string): Promise<number> => {
	await writeAll(standardOutput, [text]);
	return exitCodes.ok;
};

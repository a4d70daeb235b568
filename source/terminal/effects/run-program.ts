import {spawn} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {isatty} from 'node:tty';
import type {Call} from '../../model/platforms.ts';

/** How a program ended: by itself, with an exit code; by a signal, without one; or it never started. */
export type Ended = {readonly code: number | null} | {readonly failure: NodeJS.ErrnoException};

export type RunOptions = {
	/** Text for the program's standard input; without it, the program reads from the terminal. */
	readonly input?: string;
	/** Aborted with the name of a signal that ends newsread: the program gets it too, since it would be left on the terminal. */
	readonly ending?: AbortSignal | undefined;
	/** Set if the arguments are quoted as the program wants them; counts on Windows, where they are one line of text. */
	readonly isQuoted?: boolean;
	/** Milliseconds that the program has to end in, after that signal. */
	readonly patience?: number;
};

/**
 * Runs a program on the terminal and waits until it has ended, while timers and messages go on. Never throws and never
 * uses a shell: each word is one argument.
 */
export const runProgram = async (
	[program, ...rest]: Call,
	{input, ending, isQuoted = false, patience = 2000}: RunOptions = {},
): Promise<Ended> => {
	if (ending?.aborted) return {code: null};
	const terminal = input === undefined ? terminalInput() : undefined;
	try {
		const child = spawn(program, rest, {
			stdio: [input === undefined ? (terminal ?? 'inherit') : 'pipe', 'inherit', 'inherit'],
			windowsVerbatimArguments: isQuoted,
		});
		return await new Promise<Ended>(resolve => {
			let timer: NodeJS.Timeout | undefined;
			const end = () => {
				child.kill(ending?.reason as NodeJS.Signals);
				timer = setTimeout(() => child.kill('SIGKILL'), patience);
			};
			const ended = (how: Ended) => {
				clearTimeout(timer);
				ending?.removeEventListener('abort', end);
				resolve(how);
			};
			ending?.addEventListener('abort', end);
			child.once('error', failure => ended({failure}));
			child.once('exit', code => ended({code}));
			// A program that has read enough closes its end: that is no failure.
			child.stdin?.on('error', () => {}).end(input);
		});
	} catch (failure) {
		return {failure: failure as NodeJS.ErrnoException};
	} finally {
		if (terminal !== undefined) closeSync(terminal);
	}
};

/** Where standard input is a pipe or a file, programs get the terminal itself; undefined where that is standard input, or where there is none. */
const terminalInput = (): number | undefined => {
	if (isatty(0)) return undefined;
	try {
		return openSync('/dev/tty', 'r+');
	} catch {
		return undefined;
	}
};

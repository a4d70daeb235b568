import {constants} from 'node:os';
import type {WriteStream} from 'node:tty';
import {mouseOff, mouseOn} from '../input/mouse-reports.ts';

/**
 * Lets another program have the terminal until `use` has settled, and returns its answer; undefined where the terminal is
 * lent already. `ending` is aborted, with the name of the signal, when newsread is to end meanwhile.
 */
export type Lend = <Answer>(use: (ending: AbortSignal) => Promise<Answer>) => Promise<Answer | undefined>;

export type Lender = {
	readonly lend: Lend;
	readonly isLent: () => boolean;
};

export type LenderOptions = {
	/** Gives up the screen and the keys, waits for `use`, and takes them back. */
	readonly suspend: <Answer>(use: () => Promise<Answer>) => Promise<Answer | undefined>;
	readonly stdout: Pick<WriteStream, 'write'>;
	/** Whether newsread listens to the mouse. */
	readonly hasMouse: () => boolean;
	/** Ends the process: what is registered for its exit still runs, and Node gives the terminal back as it found it. */
	readonly exit: (code: number) => never;
};

/** What the keyboard of a terminal sends to all that runs on it: meant for the program that has the terminal. */
const forOthers = ['SIGINT', 'SIGQUIT'] as const;
const ignore = () => {};

/** What ends newsread, also while another program has the terminal. */
const deadly = ['SIGTERM', 'SIGHUP'] as const;

/** What a shell says of a process that a signal has ended. */
const codeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

/** Creates what lends the terminal to other programs, one at a time. */
export const createLender = ({suspend, stdout, hasMouse, exit}: LenderOptions): Lender => {
	let lent = false;
	const lend: Lend = async use => {
		// Asked for once more before it was done (Ctrl-L held down).
		if (lent) return undefined;
		lent = true;
		const ending = new AbortController();
		const end = (signal: NodeJS.Signals) => ending.abort(signal);
		for (const signal of forOthers) process.on(signal, ignore);
		for (const signal of deadly) process.on(signal, end);
		stdout.write(mouseOff);
		try {
			return await suspend(async () => {
				const answer = await use(ending.signal);
				if (!ending.signal.aborted) return answer;
				// By an exit and not by the signal: a program that was ended may have left the terminal without an echo.
				return exit(codeOf(ending.signal.reason as NodeJS.Signals));
			});
		} finally {
			lent = false;
			for (const signal of forOthers) process.off(signal, ignore);
			for (const signal of deadly) process.off(signal, end);
			if (hasMouse()) stdout.write(mouseOn);
		}
	};
	return {lend, isLent: () => lent};
};

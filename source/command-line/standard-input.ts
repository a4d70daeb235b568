// Standard input without being asked for by `-`: it is read when something is piped or redirected into the program and no
// path is given. With a path it is never touched, so that a loop (`while read -r f; do newsread "$f"; done <list`) keeps it.
import {fstatSync} from 'node:fs';
import {UserError} from '../model/problem.ts';
import {say} from './standard-streams.ts';

/** Milliseconds without a byte after which the wait is reported. */
const patience = 500;

/** What `hasContent` needs of a stream: that of `process.stdin`. */
export type Input = Pick<NodeJS.ReadStream, 'on' | 'once' | 'off' | 'read' | 'unshift'>;

/** `none` for a terminal, /dev/null or closed; `empty` for a pipe or a file without a byte. */
export type InputState = 'content' | 'empty' | 'none';

/** Tells as soon as it is known whether standard input has content. What has been read to find out stays in `process.stdin`. */
export const stateOfStandardInput = async (): Promise<InputState> => {
	if (!isRedirected()) return 'none';
	try {
		const filled = await hasContent(process.stdin, () =>
			say('Waiting for standard input. To open your library: newsread </dev/null'),
		);
		return filled ? 'content' : 'empty';
	} catch (error) {
		throw new UserError(`Standard input cannot be read (${(error as Error).message}). Give a path instead.`);
	}
};

/** A socket is what some programs make for a pipe. */
const isRedirected = (): boolean => {
	try {
		const status = fstatSync(0);
		return status.isFIFO() || status.isFile() || status.isSocket();
	} catch {
		return false;
	}
};

/** Resolves at the first byte or at the end of `input`; calls `onSilence` once if neither has come for `wait` ms. */
export const hasContent = async (input: Input, onSilence: () => void, wait = patience): Promise<boolean> => {
	const {promise, resolve, reject} = Promise.withResolvers<boolean>();
	const look = () => {
		const chunk = input.read() as Buffer | null;
		if (chunk === null) return;
		input.off('readable', look);
		input.unshift(chunk);
		resolve(true);
	};
	input.on('readable', look);
	input.once('end', () => resolve(false));
	input.once('error', reject);
	const timer = setTimeout(onSilence, wait);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
	}
};

import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {UserError} from '../../model/problem.ts';

/**
 * Opens the stream of keys: standard input, or the terminal itself where standard input is something else or is read for
 * articles. Throws a UserError where the process has no terminal.
 */
export const openKeyboard = ({inputIsArticles}: {readonly inputIsArticles: boolean}): ReadStream => {
	if (!inputIsArticles && process.stdin.isTTY) return process.stdin;
	let terminal: number;
	try {
		terminal = openSync('/dev/tty', 'r');
	} catch {
		throw new UserError('There is no terminal to take keys from. Add --plain to print the articles instead.');
	}
	return stoppedByPause(new ReadStream(terminal));
};

type Inside = {
	readonly _handle?: {reading: boolean; readonly readStop: () => void} | null;
	readonly _readableState: {reading: boolean};
};

/**
 * A paused stream reads ahead, and would take keys from the program that has the terminal. Node stops process.stdin in
 * this way at a pause, and offers no other for streams of one's own.
 */
const stoppedByPause = (stream: ReadStream): ReadStream => {
	const {_handle: handle, _readableState: state} = stream as unknown as Inside;
	return stream.on('pause', () =>
		process.nextTick(() => {
			if (!handle?.reading || stream.readableFlowing || stream.destroyed) return;
			state.reading = false;
			handle.reading = false;
			handle.readStop();
		}),
	);
};

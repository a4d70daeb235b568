import type {ReadStream, WriteStream} from 'node:tty';

/** Waits for a key, so that the output of a program can be read before the story covers it again. */
export const anyKey = (keyboard: ReadStream, stdout: WriteStream, ending: AbortSignal): Promise<void> =>
	new Promise(resolve => {
		if (ending.aborted) return resolve();
		stdout.write('\r\nAny key goes back to the story.');
		keyboard.setRawMode(true);
		const done = () => {
			keyboard.off('data', done).pause().setRawMode(false);
			ending.removeEventListener('abort', done);
			resolve();
		};
		ending.addEventListener('abort', done);
		keyboard.ref().on('data', done).resume();
	});

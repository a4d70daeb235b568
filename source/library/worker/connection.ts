// The line to the worker: questions go out, each gets its answers back, and all get an error when the worker is gone.
import type {Worker} from 'node:worker_threads';
import type {LibraryEvent} from '../library.ts';
import {libraryStopped} from '../library-errors.ts';
import {errorOf} from './failure.ts';
import type {Answer, FromWorker, Question, ToWorker} from './messages.ts';

export type Listener = {
	readonly onEvent?: (event: LibraryEvent) => void;
	readonly onDone: (answer: Answer) => void;
	readonly onError: (error: Error) => void;
};

export type WorkerLine = {
	/** Returns a function that gives the question up: its listener hears no more. */
	readonly ask: (question: Question, listener: Listener) => () => void;
	/** Everyone who waits, and who asks later, gets this error. */
	readonly end: (error: Error) => void;
};

export const createWorkerLine = (worker: Worker): WorkerLine => {
	const listeners = new Map<number, Listener>();
	let asked = 0;
	let ended: Error | undefined;

	// A thread that nobody waits for must not keep the process from ending; one that somebody waits for must, be it for its end.
	const keepAwake = () => (listeners.size > 0 || ended !== undefined ? worker.ref() : worker.unref());

	const drop = (number: number): Listener | undefined => {
		const listener = listeners.get(number);
		listeners.delete(number);
		keepAwake();
		return listener;
	};

	const end = (error: Error): void => {
		ended ??= error;
		for (const number of [...listeners.keys()]) drop(number)!.onError(ended);
	};

	const hear = (message: FromWorker): void => {
		if ('event' in message) listeners.get(message.number)?.onEvent?.(message.event);
		else if ('answer' in message) drop(message.number)?.onDone(message.answer);
		else drop(message.number)?.onError(errorOf(message.failure));
	};

	const ask = (question: Question, listener: Listener): (() => void) => {
		if (ended) {
			listener.onError(ended);
			return () => {};
		}
		const number = ++asked;
		listeners.set(number, listener);
		keepAwake();
		const say = (message: ToWorker) => worker.postMessage(message);
		say({...question, number});
		return () => {
			if (drop(number)) say({ask: 'cancel', number});
		};
	};

	worker.on('message', hear);
	worker.on('error', error => end(libraryStopped(error instanceof Error ? error.message : String(error))));
	worker.on('messageerror', error => end(libraryStopped(error.message)));
	worker.on('exit', () => end(libraryStopped('it ended')));
	keepAwake();
	return {ask, end};
};

// The other side of the protocol: a request/response channel to the worker. If the worker dies, all pending requests fail.
import type {Worker} from 'node:worker_threads';
import type {StoryQuotes} from '../../model/article.ts';
import type {LibraryEvent} from '../library.ts';
import {libraryStopped} from '../library-errors.ts';
import {errorOf} from './failure.ts';
import type {Answer, FromWorker, LibraryRequest, ToWorker} from './messages.ts';

/** Called back with the events of a request or the quotes that it finds, and then once with its answer or its error. */
export type Listener = {
	readonly onEvent?: (event: LibraryEvent) => void;
	readonly onQuotes?: (found: StoryQuotes) => void;
	readonly onDone: (answer: Answer) => void;
	readonly onError: (error: Error) => void;
};

export type Connection = {
	/** Sends a request. Returns a function that cancels it: its listener is not called any more. */
	readonly send: (request: LibraryRequest, listener: Listener) => () => void;
	/** Fails all pending requests, and all to come, with this error. */
	readonly end: (error: Error) => void;
};

/** Connects to a worker that serves a library. */
export const createConnection = (worker: Worker): Connection => {
	const listeners = new Map<number, Listener>();
	/** What has come of long answers. */
	const begun = new Map<number, unknown[]>();
	let sent = 0;
	let ended: Error | undefined;

	// The thread keeps the process alive only while a request is pending or it is being ended.
	const keepAwake = () => (listeners.size > 0 || ended !== undefined ? worker.ref() : worker.unref());

	const drop = (number: number): Listener | undefined => {
		const listener = listeners.get(number);
		listeners.delete(number);
		begun.delete(number);
		keepAwake();
		return listener;
	};

	const end = (error: Error): void => {
		ended ??= error;
		for (const number of [...listeners.keys()]) drop(number)!.onError(ended);
	};

	const addPart = (number: number, part: readonly unknown[]): void => {
		if (!listeners.has(number)) return;
		const parts = begun.get(number) ?? [];
		begun.set(number, parts);
		parts.push(...part);
	};

	const wholeOf = (number: number, answer: Answer): Answer => {
		const parts = begun.get(number);
		if (parts === undefined) return answer;
		addPart(number, answer as readonly unknown[]);
		return parts as unknown as Answer;
	};

	const receive = (message: FromWorker): void => {
		if ('event' in message) listeners.get(message.number)?.onEvent?.(message.event);
		else if ('found' in message) listeners.get(message.number)?.onQuotes?.(message.found);
		else if ('part' in message) addPart(message.number, message.part);
		else if ('answer' in message) {
			const answer = wholeOf(message.number, message.answer);
			drop(message.number)?.onDone(answer);
		} else drop(message.number)?.onError(errorOf(message.failure));
	};

	const send = (request: LibraryRequest, listener: Listener): (() => void) => {
		if (ended) {
			listener.onError(ended);
			return () => {};
		}
		const number = ++sent;
		listeners.set(number, listener);
		keepAwake();
		const post = (message: ToWorker) => worker.postMessage(message);
		post({...request, number});
		return () => {
			if (drop(number)) post({ask: 'cancel', number});
		};
	};

	worker.on('message', receive);
	worker.on('error', error => end(libraryStopped(error instanceof Error ? error.message : String(error))));
	worker.on('messageerror', error => end(libraryStopped(error.message)));
	worker.on('exit', () => end(libraryStopped('it ended')));
	keepAwake();
	return {send, end};
};

// The library in a thread of its own: reading ten thousand articles never holds up a key.
import {getCompileCacheDir} from 'node:module';
import {dirname} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {Worker} from 'node:worker_threads';
import type {Article} from '../../model/article.ts';
import {createQueue} from '../flow/queue.ts';
import type {Library, LibraryEvent, QuoteMatch, SearchAnswer} from '../library.ts';
import {isLibraryClosed, libraryClosed} from '../library-errors.ts';
import {createWorkerLine} from './connection.ts';
import type {Answer, Question} from './messages.ts';

/** Beside this file: worker.js in the built program, worker.ts where Node runs the source. */
const besideThis = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A thread does not share the compile cache of the process: without one it compiles everything at each start. */
const environment = (): NodeJS.ProcessEnv => {
	const cache = getCompileCacheDir();
	return {...process.env, ...(cache !== undefined && {NODE_COMPILE_CACHE: dirname(cache)})};
};

export type WorkerOptions = {
	/** What `-` stands for; the process's own standard input if not given. */
	readonly stdin?: NodeJS.ReadableStream;
};

export const openInWorker = (workerUrl: URL = besideThis, {stdin}: WorkerOptions = {}): Library => {
	// Flags of the process, e.g. `--eval`, are not for the worker.
	const worker = new Worker(workerUrl, {stdin: true, execArgv: [], env: environment()});
	const line = createWorkerLine(worker);
	let stdinPassed = false;

	const passStdin = () => {
		if (stdinPassed) return;
		stdinPassed = true;
		// What breaks on this side ends the worker's input: the article is then what came before.
		pipeline(stdin ?? process.stdin, worker.stdin!).catch(() => {});
	};

	async function* open(paths: readonly string[]): AsyncGenerator<LibraryEvent> {
		const events = createQueue<LibraryEvent>();
		const giveUp = line.ask(
			{ask: 'open', paths},
			{
				onEvent: events.put,
				onDone: () => events.end(),
				onError: error => (isLibraryClosed(error) ? events.end() : events.end(error)),
			},
		);
		if (paths.includes('-')) passStdin();
		try {
			for (let event = await events.take(); event; event = await events.take()) yield event;
		} finally {
			giveUp();
		}
	}

	const ask = (question: Question, signal?: AbortSignal): Promise<Answer> => {
		const {promise, resolve, reject} = Promise.withResolvers<Answer>();
		if (signal?.aborted) {
			reject(signal.reason);
			return promise;
		}
		const giveUp = line.ask(question, {onDone: resolve, onError: reject});
		const abort = () => {
			giveUp();
			reject(signal!.reason);
		};
		signal?.addEventListener('abort', abort, {once: true});
		return promise.finally(() => signal?.removeEventListener('abort', abort));
	};

	return {
		open,
		prepare: async document => (await ask({ask: 'prepare', document})) as Article,
		article: async (article, {anew = false} = {}) => (await ask({ask: 'article', article, anew})) as Article,
		search: async (query, {limit, within, signal}) =>
			(await ask({ask: 'search', query, limit, ...(within !== undefined && {within})}, signal)) as SearchAnswer,
		quotesBy: async names => (await ask({ask: 'quotes-by', names})) as readonly QuoteMatch[],
		close: async () => {
			line.end(libraryClosed());
			await worker.terminate();
		},
	};
};

// The library in a thread of its own, so that reading ten thousand articles never delays a key.
import {getCompileCacheDir} from 'node:module';
import {dirname} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {Worker} from 'node:worker_threads';
import type {Article} from '../../model/article.ts';
import type {Topic} from '../../model/topic.ts';
import {createQueue} from '../flow/queue.ts';
import type {
	HeadlineAnswer,
	Library,
	LibraryEvent,
	NamesAndRoles,
	NewWords,
	PeopleInArticle,
	QuoteMatch,
	Revision,
	SearchAnswer,
	TextAnswer,
	TopicMatch,
} from '../library.ts';
import {isLibraryClosed, libraryClosed} from '../library-errors.ts';
import type {JoinedInArticle} from '../people/article-people.ts';
import {createConnection, type Listener} from './connection.ts';
import type {Answer, LibraryRequest} from './messages.ts';
import {createSharedWords} from './shared-words.ts';

/** Beside this file: worker.js in the built program, worker.ts where Node runs the source. */
const besideThis = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A thread does not share the compile cache of the process: without one it compiles everything at each start. */
const environment = (): NodeJS.ProcessEnv => {
	const cache = getCompileCacheDir();
	return {...process.env, ...(cache !== undefined && {NODE_COMPILE_CACHE: dirname(cache)})};
};

/**
 * Megabytes that a thread may fill with new objects before it looks for garbage: with Node's own limit it holds some 50 MB more after
 * 20,000 articles, and is no faster.
 */
const youngGeneration = 24;

/** What a worker is started with. */
export type WorkerData = {
	/** The folder where archives are kept; nothing is kept without. */
	readonly cache?: string | undefined;
};

export type WorkerOptions = WorkerData & {
	/** What the path `-` stands for. Default: the standard input of the process. */
	readonly stdin?: NodeJS.ReadableStream;
};

/** Starts a worker with an empty library in it. The thread alone does not keep the process alive. */
export const openInWorker = (workerUrl: URL = besideThis, {stdin, cache}: WorkerOptions = {}): Library => {
	// Flags of the process, e.g. `--eval`, are not for the worker.
	const worker = new Worker(workerUrl, {
		stdin: true,
		execArgv: [],
		env: environment(),
		resourceLimits: {maxYoungGenerationSizeMb: youngGeneration},
		workerData: {cache} satisfies WorkerData,
	});
	const connection = createConnection(worker);
	const shareWords = createSharedWords();
	let stdinPassed = false;

	const passStdin = () => {
		if (stdinPassed) return;
		stdinPassed = true;
		// If the stream fails here, the worker's input ends: the article is what came before.
		pipeline(stdin ?? process.stdin, worker.stdin!).catch(() => {});
	};

	async function* open(paths: readonly string[]): AsyncGenerator<LibraryEvent> {
		const events = createQueue<LibraryEvent>();
		const giveUp = connection.send(
			{ask: 'open', paths},
			{
				onEvent: event => {
					if (event.type === 'articles') shareWords(event.articles);
					events.put(event);
				},
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

	const ask = (
		request: LibraryRequest,
		{signal, onQuotes}: Pick<Listener, 'onQuotes'> & {readonly signal?: AbortSignal | undefined} = {},
	): Promise<Answer> => {
		const {promise, resolve, reject} = Promise.withResolvers<Answer>();
		if (signal?.aborted) {
			reject(signal.reason);
			return promise;
		}
		const giveUp = connection.send(request, {...(onQuotes && {onQuotes}), onDone: resolve, onError: reject});
		const abort = () => {
			giveUp();
			reject(signal!.reason);
		};
		signal?.addEventListener('abort', abort, {once: true});
		return promise.finally(() => signal?.removeEventListener('abort', abort));
	};

	return {
		open,
		prepare: async (document, onQuotes, aloneIn) =>
			(await ask({ask: 'prepare', document, aloneIn}, {onQuotes})) as readonly Topic[],
		revise: async paths => (await ask({ask: 'revise', paths})) as Revision,
		newWords: async (ids, {signal} = {}) => (await ask({ask: 'new-words', ids}, {signal})) as NewWords<QuoteMatch>,
		article: async (article, {anew = false} = {}) => (await ask({ask: 'article', article, anew})) as Article,
		search: async (query, {signal, ...options}) =>
			(await ask({ask: 'search', query, ...options}, {signal})) as SearchAnswer,
		headlines: async (query, {signal, ...options}) =>
			(await ask({ask: 'headlines', query, ...options}, {signal})) as HeadlineAnswer,
		texts: async (query, {signal, ...options}) =>
			(await ask({ask: 'texts', query, ...options}, {signal})) as TextAnswer,
		quotesBy: async names => (await ask({ask: 'quotes-by', names})) as readonly QuoteMatch[],
		quotesAbout: async topic => (await ask({ask: 'quotes-about', topic})) as readonly TopicMatch[],
		appearancesOf: async surnames => (await ask({ask: 'appearances', surnames})) as readonly PeopleInArticle[],
		joinPeople: async decisions => (await ask({ask: 'join-people', decisions})) as readonly JoinedInArticle[],
		namesAndRolesOf: async names => (await ask({ask: 'names-and-roles', names})) as NamesAndRoles,
		close: async () => {
			connection.end(libraryClosed());
			await worker.terminate();
		},
	};
};

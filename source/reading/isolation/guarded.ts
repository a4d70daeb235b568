// Reads formats whose parsers a hostile file can make slow or greedy in a thread of their own, the extraction thread. It is
// stopped when it takes too long or too much memory, so that no file blocks the program.
import type {Worker} from 'node:worker_threads';
import type {Origin} from '../../model/document.ts';
import type {Beginning, Hearing, ReadResult} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';

/**
 * Milliseconds of work. The fallback, which takes the words without parsing the markup, is linear and takes less than a
 * second.
 */
const defaultWait = 4000;
/** On a machine that is busy with other things, a thread is stopped after this many times as long at the latest. */
const mostWaits = 8;
/** Megabytes of the thread's heap; a newspaper's page takes twenty. */
const mostMemory = 224;
/** Megabytes for what is new; V8 takes three times as much by itself, and in a file of thousands of pages that stays. */
const mostNewMemory = 32;

/** Thrown by a guarded reader that gives up, as the file has too much of something. The message follows the file's name. */
export class ReadLimitError extends RangeError {
	override name = 'ReadLimitError';
}

/** Formats whose parser a hostile file can make slow. */
export type GuardedFormat =
	| 'database'
	| 'fodt'
	| 'html'
	| 'mhtml'
	| 'odt'
	| 'pdf'
	| 'pieces'
	| 'press-database'
	| 'webarchive'
	| 'word';

/** How to read each of them in the thread itself. */
export type GuardedReaders = Readonly<Record<GuardedFormat, () => Promise<Read>>>;

/** A message to the thread. */
export type Extraction = {
	readonly format: GuardedFormat;
	readonly bytes: Uint8Array;
	readonly origin: Origin;
	/** Whether anybody hears what a long file begins with. */
	readonly tellsBeginning: boolean;
};

/** Sent by the thread when it has loaded the parser and begins to read: loading is not the file's fault. */
export const begun = 'begun';

/** The thread's answer: a result, or what went wrong, to follow the file's name. */
export type Outcome = ReadResult | string;

/** Sent by the thread while it reads the rest. */
export type ReadSoFar = {readonly beginning: Beginning};

type Read = (bytes: Uint8Array, origin: Origin, hearing?: Hearing) => Promise<ReadResult>;

let readHere: GuardedReaders | undefined;
let askForWork: (milliseconds: number) => void = () => {};

/**
 * Called by the extraction thread: guarded readers that run in it read there, and start no thread of their own. `ask` tells
 * whoever waits for it that it may work longer.
 */
export const readInThisThread = (readers: GuardedReaders, ask: (milliseconds: number) => void): void => {
	readHere = readers;
	askForWork = ask;
};

/** Called by a reader that has read so much of a file that the rest may take so many milliseconds of work more. */
export const mayWorkLonger = (milliseconds: number): void => askForWork(milliseconds);

/**
 * Makes a format's `read` of one that may work for `wait` milliseconds in the extraction thread. If it is stopped or
 * fails, `fallback` reads the file in the calling thread instead, and the result has a problem. Rejects only where it is called
 * in the extraction thread, with what `read` throws.
 */
export const guarded =
	(format: GuardedFormat, fallback?: Read, wait = defaultWait): Read =>
	async (bytes, origin, {onBeginning} = {}) => {
		if (readHere !== undefined) return (await readHere[format]())(bytes, origin);
		const extraction = {format, bytes, origin, tellsBeginning: onBeginning !== undefined};
		const outcome = await extract(extraction, wait, onBeginning);
		if (typeof outcome !== 'string') return outcome;
		const rest: ReadResult = (await fallback?.(bytes, origin)) ?? {documents: [], problems: []};
		const isShown = rest.documents.length > 0;
		const problem = {
			path: cleanLine(origin.path),
			what: cleanLine(isShown ? `${outcome}; shown without formatting` : outcome),
			remedy: 'Save it as plain text.',
		};
		return {documents: rest.documents, problems: [problem, ...rest.problems]};
	};

type Thread = {
	/** Takes one file at a time; resolves to “took too long to read” after `wait` milliseconds of work. */
	readonly extract: (extraction: Extraction, wait: number, onBeginning: Hearing['onBeginning']) => Promise<Outcome>;
	readonly stop: () => void;
};

/**
 * Returns a function that measures the milliseconds a thread has worked since this call. It resolves to undefined on Node 22,
 * which cannot tell, and for a thread that has ended.
 */
const workOf = (worker: Worker): (() => Promise<number | undefined>) => {
	const measure = async () => {
		try {
			const {user, system} = await worker.cpuUsage();
			return (user + system) / 1000;
		} catch {
			return undefined;
		}
	};
	const before = measure();
	return async () => {
		const [start, now] = [await before, await measure()];
		return start === undefined || now === undefined ? undefined : now - start;
	};
};

const startThread = (onEnd: () => void): Thread => {
	const {Worker: WorkerThread} = process.getBuiltinModule('node:worker_threads');
	const url = new URL(import.meta.url.endsWith('.ts') ? '../thread/extract.ts' : './extract.js', import.meta.url);
	const worker = new WorkerThread(url, {
		// The compile cache is not inherited: the thread is given its folder.
		argv: [process.getBuiltinModule('node:module').getCompileCacheDir() ?? ''],
		resourceLimits: {maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: mostNewMemory},
		// Keeps what a parser prints off the screen.
		stdout: true,
		stderr: true,
	});
	// unref() does not let go of the streams of a thread that has printed: one line of a parser would keep the process alive.
	worker.stdout.destroy();
	worker.stderr.destroy();
	let settle: (outcome: Outcome) => void = () => {};
	let begin = () => {};
	let prolong: (milliseconds: number) => void = () => {};
	let hear: Hearing['onBeginning'];
	worker.on('message', (message: Outcome | ReadSoFar | typeof begun | number) => {
		if (message === begun) begin();
		else if (typeof message === 'number') prolong(message);
		else if (typeof message === 'object' && 'beginning' in message) hear?.(message.beginning);
		else settle(message);
	});
	worker.on('error', (error: {readonly code?: string; readonly message?: string}) => {
		const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
		settle(full ? 'needs too much memory to read' : `could not be read (${error.message ?? error})`);
	});
	worker.on('exit', () => {
		settle('could not be read (its thread ended)');
		onEnd();
	});
	return {
		stop: () => void worker.terminate(),
		extract: ({bytes, ...extraction}, wait, onBeginning) => {
			hear = onBeginning;
			const {promise, resolve} = Promise.withResolvers<Outcome>();
			let timer: NodeJS.Timeout | undefined;
			begin = () => {
				const used = workOf(worker);
				const start = Date.now();
				let allowed = wait;
				prolong = milliseconds => {
					allowed += milliseconds;
				};
				const look = async () => {
					const passed = Date.now() - start;
					const left = allowed - ((await used()) ?? passed);
					if (left <= 0 || passed >= mostWaits * allowed) settle('took too long to read');
					else if (timer !== undefined) timer = setTimeout(look, Math.max(left, wait / 4));
				};
				timer = setTimeout(look, wait);
			};
			// Only a thread that is at work keeps the process alive.
			worker.ref();
			settle = outcome => {
				settle = () => {};
				begin = () => {};
				prolong = () => {};
				hear = undefined;
				clearTimeout(timer);
				timer = undefined;
				worker.unref();
				resolve(outcome);
			};
			// A copy, as the fallback needs the buffer that would be transferred.
			const copy = Uint8Array.from(bytes);
			worker.postMessage({...extraction, bytes: copy} satisfies Extraction, [copy.buffer]);
			return promise;
		},
	};
};

/** A thread that waits for work. One is kept, as loading its parsers takes longer than reading a page. */
let idle: Thread | undefined;

const extract = async (extraction: Extraction, wait: number, onBeginning: Hearing['onBeginning']): Promise<Outcome> => {
	const thread =
		idle ??
		startThread(() => {
			if (idle === thread) idle = undefined;
		});
	idle = undefined;
	const outcome = await thread.extract(extraction, wait, onBeginning);
	if (typeof outcome === 'string' || idle) thread.stop();
	else idle = thread;
	return outcome;
};

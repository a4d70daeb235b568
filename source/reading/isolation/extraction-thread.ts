// The extraction thread as whoever waits for it sees it: it is stopped when it takes too long or too much memory.
import type {Worker} from 'node:worker_threads';
import type {Hearing} from '../format.ts';
import {begun, type Extraction, type Outcome, type ReadSoFar} from './extraction.ts';

/** On a machine that is busy with other things, a thread is stopped after this many times as long at the latest. */
const mostWaits = 8;
/** Megabytes of the thread's heap; a newspaper's page takes twenty. */
const mostMemory = 224;
/** Megabytes for what is new; V8 takes three times as much by itself, and in a file of thousands of pages that stays. */
const mostNewMemory = 32;

/** The extraction thread. */
export type Thread = {
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

/** Starts it; `onEnd` is called when it has ended. */
export const startThread = (onEnd: () => void): Thread => {
	const {Worker: WorkerThread} = process.getBuiltinModule('node:worker_threads');
	const url = new URL(
		import.meta.url.endsWith('.ts') ? '../thread/extract.ts' : './thread/extract.js',
		import.meta.url,
	);
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

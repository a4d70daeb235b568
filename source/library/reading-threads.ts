// Threads that read files for us, so that a large library takes all the cores there are. Each is given a few files at a
// time: it must not wait for the next one while we are busy with one of our own.
import type {Worker} from 'node:worker_threads';
import type {StepsOfFile} from './reading-thread.ts';
import type {FileToRead} from './steps-of-file.ts';

export type Errand = {
	readonly file: FileToRead;
	/** Undefined: could not be done there, and is left to us. */
	readonly done: (steps: StepsOfFile) => void;
};

export type ReadingThreads = {
	/** Begins what `next` gives, on as many threads as so many files are worth. */
	readonly begin: (waiting: number) => void;
	readonly stop: () => void;
};

/** Beside this file: reading-thread.js in the built program, .ts where Node runs the source. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const entry = new URL(`./reading-thread.${extension}`, import.meta.url);

/** Files in a thread's hands: one that it reads, and those that it goes on with. */
const inHand = 3;
/** A thread takes as long to start as a dozen articles to read. */
const worthAThread = 16;

const endedWith = (path: string, what: string): StepsOfFile => [
	{problem: {path, what: `could not be analysed (${what})`, remedy: 'Leave it out.'}},
];

/** `next` gives the next errand, undefined where there is none now. */
export const createReadingThreads = (most: number, next: () => Errand | undefined): ReadingThreads => {
	const threads = new Set<{readonly worker: Worker; readonly fill: () => void}>();

	const start = () => {
		// Asked for only here: most calls read one file.
		const {Worker} = process.getBuiltinModule('node:worker_threads');
		// What a parser prints is not for the screen. Flags of the process, as `--eval`, are not the thread's.
		const worker = new Worker(entry, {execArgv: [], stdout: true, stderr: true});
		const errands: Errand[] = [];
		const fill = () => {
			while (errands.length < inHand) {
				const errand = next();
				if (!errand) break;
				errands.push(errand);
				worker.postMessage(errand.file);
			}
			// One that nobody waits for must not keep the process from ending.
			if (errands.length > 0) worker.ref();
			else worker.unref();
		};
		const thread = {worker, fill};
		/** What it was at may have been too much for it; the others only have to be begun again. */
		const end = (what: string) => {
			threads.delete(thread);
			const [current, ...others] = errands.splice(0);
			for (const {done} of others) done(undefined);
			current?.done(endedWith(current.file.path, what));
		};
		worker.on('message', (steps: StepsOfFile) => {
			const {done} = errands.shift()!;
			fill();
			done(steps);
		});
		worker.on('error', error => end(error instanceof Error ? error.message : String(error)));
		worker.on('exit', () => end('its thread ended'));
		threads.add(thread);
	};

	return {
		begin: waiting => {
			while (threads.size < Math.min(most, Math.floor(waiting / worthAThread))) start();
			for (const {fill} of threads) fill();
		},
		stop: () => {
			for (const {worker} of threads) {
				worker.removeAllListeners();
				worker.terminate();
			}
			threads.clear();
		},
	};
};

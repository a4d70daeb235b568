// Formats whose parsers a hostile file can make slow or greedy are read in a thread of their own, which is stopped when
// it takes too long: no file holds the reader up, and none takes its memory.
import type {Origin} from '../../model/document.ts';
import type {Format, Reading} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';

/** Milliseconds. What follows, the words without their tags, is linear and done well within a second. */
const patience = 4000;
/** Megabytes of the thread's own; a page of a newspaper takes twenty. */
const mostMemory = 224;

/** Formats whose parser a hostile file can make slow. */
export type RiskyFormat = 'html' | 'mhtml' | 'pieces';

/** How each of them is read in this thread. */
export type RiskyReaders = Readonly<Record<RiskyFormat, () => Promise<Read>>>;

/** What the thread is asked, and what it answers. */
export type Extraction = {readonly format: RiskyFormat; readonly bytes: Uint8Array; readonly origin: Origin};

/** Sent by the thread when it has loaded the parser and begins with the file: loading is not the file's fault. */
export const begun = 'begun';

/** A reading, or what went wrong. */
export type Outcome = Reading | string;

type Read = Format['read'];

let readHere: RiskyReaders | undefined;

/** For the extraction thread: what it reads in turn (a page in an archive) is read there as well. */
export const readInThisThread = (readers: RiskyReaders): void => {
	readHere = readers;
};

/**
 * `fallback` gives what is left when the reading was stopped; without it only the problem is told. `wait` is how many
 * milliseconds it may take.
 */
export const guarded =
	(format: RiskyFormat, fallback?: Read, wait = patience): Read =>
	async (bytes, origin) => {
		if (readHere !== undefined) return (await readHere[format]())(bytes, origin);
		const outcome = await extract({format, bytes, origin}, wait);
		if (typeof outcome !== 'string') return outcome;
		const left: Reading = (await fallback?.(bytes, origin)) ?? {documents: [], problems: []};
		const shown = left.documents.length > 0;
		const problem = {
			path: cleanLine(origin.path),
			what: cleanLine(shown ? `${outcome}, and is shown without its layout` : outcome),
			remedy: 'Save it as plain text.',
		};
		return {documents: left.documents, problems: [problem, ...left.problems]};
	};

type Thread = {
	/** Takes one file at a time. */
	readonly extract: (extraction: Extraction, wait: number) => Promise<Outcome>;
	readonly stop: () => void;
};

const startThread = (onEnd: () => void): Thread => {
	const {Worker} = process.getBuiltinModule('node:worker_threads');
	const url = new URL(import.meta.url.endsWith('.ts') ? '../thread/extract.ts' : './extract.js', import.meta.url);
	const worker = new Worker(url, {
		// A thread keeps compiled code only where it is told to.
		argv: [process.getBuiltinModule('node:module').getCompileCacheDir() ?? ''],
		resourceLimits: {maxOldGenerationSizeMb: mostMemory},
		// What a parser prints is not for the screen.
		stdout: true,
		stderr: true,
	});
	let settle: (outcome: Outcome) => void = () => {};
	let begin = () => {};
	worker.on('message', (outcome: Outcome | typeof begun) => (outcome === begun ? begin() : settle(outcome)));
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
		extract: ({bytes, ...extraction}, wait) => {
			const {promise, resolve} = Promise.withResolvers<Outcome>();
			let timer: NodeJS.Timeout | undefined;
			begin = () => {
				timer = setTimeout(() => settle('took too long to read'), wait);
			};
			// A thread that nobody waits for must not keep the process from ending.
			worker.ref();
			settle = outcome => {
				settle = () => {};
				begin = () => {};
				clearTimeout(timer);
				worker.unref();
				resolve(outcome);
			};
			// A copy of its own: handing over the buffer would leave nothing for the fallback.
			const copy = Uint8Array.from(bytes);
			worker.postMessage({...extraction, bytes: copy} satisfies Extraction, [copy.buffer]);
			return promise;
		},
	};
};

/** A thread that has nothing to do now; one is kept, since its parsers take longer to load than a page to read. */
let idle: Thread | undefined;

const extract = async (extraction: Extraction, wait: number): Promise<Outcome> => {
	const thread =
		idle ??
		startThread(() => {
			if (idle === thread) idle = undefined;
		});
	idle = undefined;
	const outcome = await thread.extract(extraction, wait);
	if (typeof outcome === 'string' || idle) thread.stop();
	else idle = thread;
	return outcome;
};

// Reads formats whose parsers a hostile file can make slow or greedy in a thread of their own, the extraction thread. It is
// stopped when it takes too long or too much memory, so that no file blocks the program.
import type {Origin} from '../../model/document.ts';
import {lazy} from '../../model/memo.ts';
import type {Hearing, ReadResult} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';
import type {Extraction, GuardedFormat, Outcome} from './extraction.ts';
import type {Thread} from './extraction-thread.ts';

/**
 * Milliseconds of work. The fallback, which takes the words without parsing the markup, is linear and takes less than a
 * second.
 */
const defaultWait = 4000;

/** Thrown by a guarded reader that gives up, as the file has too much of something. The message follows the file's name. */
export class ReadLimitError extends RangeError {
	override name = 'ReadLimitError';
}

/** How to read each of them in the thread itself. */
export type GuardedReaders = Readonly<Record<GuardedFormat, () => Promise<Read>>>;

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

/** A thread that waits for work. One is kept, as loading its parsers takes longer than reading a page. */
let idle: Thread | undefined;

/** Only where there is something to guard. */
const loadThread = lazy(() => import('./extraction-thread.ts'));

const extract = async (extraction: Extraction, wait: number, onBeginning: Hearing['onBeginning']): Promise<Outcome> => {
	const {startThread} = await loadThread();
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

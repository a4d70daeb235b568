// What is said to the extraction thread, and by it.
import type {Origin} from '../../model/document.ts';
import type {Beginning, ReadResult} from '../format.ts';

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

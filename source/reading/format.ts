// What a format has to offer. The formats there are stand in formats.ts.
import type {Document, Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import {cleanLine} from './clean-text.ts';

export type Reading = {readonly documents: readonly Document[]; readonly problems: readonly Problem[]};

/** The beginning of a file: enough to tell what it is. */
export type Glimpse = {
	/** The first 4 KB. */
	readonly bytes: Uint8Array;
	/** The same as text, right for ASCII and UTF-16 markup only: letters beyond ASCII may be wrong. */
	readonly text: string;
};

export type Format = {
	readonly name: string;
	/** With the dot, lower case. Decide only where the content does not, and which files of a folder are taken. */
	readonly extensions: readonly `.${string}`[];
	/** True only when the content leaves no doubt. */
	readonly recognises: (glimpse: Glimpse) => boolean;
	/** Never throws: what goes wrong is a Problem. Asynchronous, as a parser loads when the first such file is met. */
	readonly read: (bytes: Uint8Array, origin: Origin) => Promise<Reading>;
};

/** A file that gives no document, and why. */
export const refused = ({path}: Origin, what: string, remedy?: string): Reading => ({
	documents: [],
	problems: [remedy === undefined ? {path: cleanLine(path), what} : {path: cleanLine(path), what, remedy}],
});

// What a format has to offer. The formats there are stand in formats.ts.
import {type Document, idOf, type Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import type {Allowance} from './limits.ts';
import {cleanLine} from './text/clean-text.ts';

export type ReadResult = {
	readonly documents: readonly Document[];
	readonly problems: readonly Problem[];
	/** The file is of another kind altogether (settings, a site map): worth telling only where it was named outright. */
	readonly foreign?: true;
};

/** The beginning of a file: enough to tell what it is. */
export type Glimpse = {
	/** The first 4 KB. */
	readonly bytes: Uint8Array;
	/** The same as text, right for ASCII and UTF-16 markup only: letters beyond ASCII may be wrong. */
	readonly text: string;
};

/** Where a file lies that is inside another one. Empty for a file of its own. */
export type Nesting = {
	readonly allowance?: Allowance;
	/** The name before packing, where the origin does not say it: `story.txt` for `story.txt.gz`. */
	readonly name?: string;
};

/** The table of formats, for files that hold files of any of them. */
export type FormatTable = {
	/** Never throws. */
	readonly readBytes: (bytes: Uint8Array, origin: Origin, nesting?: Nesting) => Promise<ReadResult>;
	readonly hasReadableName: (path: string) => boolean;
	/** Extensions, separated by blanks, for messages. */
	readonly readableExtensions: () => string;
};

/** What a format that holds other files needs to read them. */
export type ReadContext = Nesting & {readonly table: FormatTable};

/** A row of the table in formats.ts. */
export type Format = {
	/** As README shows it. */
	readonly name: string;
	/** With the dot, lower case. They decide where the content does not, and which files of a folder are opened. */
	readonly extensions: readonly `.${string}`[];
	/** Bytes; `sizeLimit` of limits.ts if absent. */
	readonly sizeLimit?: number;
	/** Returns true only when the content leaves no doubt. */
	readonly recognises: (glimpse: Glimpse) => boolean;
	/** Set if XML with one of the extensions is read even where its root element is beyond the glimpse. */
	readonly readsXml?: true;
	/** Never throws: what goes wrong is a Problem. Asynchronous, as parsers are loaded when they are first needed. */
	readonly read: (bytes: Uint8Array, origin: Origin, context: ReadContext) => Promise<ReadResult>;
};

export const problemAt = (origin: Origin, what: string, remedy?: string): Problem => {
	const path = cleanLine(idOf(origin));
	return remedy === undefined ? {path, what} : {path, what, remedy};
};

/** Where an article stands that has a name of its own inside a file, or inside a file that lies in a file. */
export const inside = ({path, entry}: Origin, key: string): Origin => ({
	path,
	entry: entry === undefined ? key : `${entry}#${key}`,
});

/** A file that gives no document, and why. */
export const refused = (origin: Origin, what: string, remedy?: string): ReadResult => ({
	documents: [],
	problems: [problemAt(origin, what, remedy)],
});

/** A file that holds no article, as its maker knows. */
export const foreign = (origin: Origin, what: string, remedy?: string): ReadResult => ({
	...refused(origin, what, remedy),
	foreign: true,
});

/** The result for bytes that are not text in any known encoding. */
export const notText = (origin: Origin): ReadResult => refused(origin, 'not a text file; skipped');

/** The result for a file of the right format in which no words are found. */
export const withoutText = (origin: Origin): ReadResult => refused(origin, 'no text found', 'Save the article again.');

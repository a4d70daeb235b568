// What a format has to offer. The formats there are stand in formats.ts.
import {type Document, idOf, type Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import type {Allowance} from './allowance.ts';
import {cleanLine} from './text/clean-text.ts';

export type Reading = {
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

/** How a file is read that lies in another one. */
export type Wrapping = {
	readonly allowance: Allowance;
	/** What the file was called before it was packed, where its origin does not say. */
	readonly name?: string;
};

/** The table of formats, for files that hold files of any of them. */
export type FormatTable = {
	/** Never throws. */
	readonly readBytes: (bytes: Uint8Array, origin: Origin, wrapping?: Wrapping) => Promise<Reading>;
	/** A ZIP archive that turns out to be an e-book. */
	readonly readBook: Format['read'];
	readonly hasReadableName: (path: string) => boolean;
	/** Extensions, parted by blanks, for messages. */
	readonly readableNames: () => string;
};

export type Format = {
	readonly name: string;
	/** With the dot, lower case. Decide only where the content does not, and which files of a folder are taken. */
	readonly extensions: readonly `.${string}`[];
	/** Bytes: where most of a file is pictures or attachments it may be larger than others. */
	readonly largest?: number;
	/** True only when the content leaves no doubt. */
	readonly recognises: (glimpse: Glimpse) => boolean;
	/** Never throws: what goes wrong is a Problem. Asynchronous, as a parser loads when the first such file is met. */
	readonly read: (bytes: Uint8Array, origin: Origin, wrapping?: Wrapping) => Promise<Reading>;
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
export const refused = (origin: Origin, what: string, remedy?: string): Reading => ({
	documents: [],
	problems: [problemAt(origin, what, remedy)],
});

/** A file that holds no article, as its maker knows. */
export const foreign = (origin: Origin, what: string, remedy: string): Reading => ({
	...refused(origin, what, remedy),
	foreign: true,
});

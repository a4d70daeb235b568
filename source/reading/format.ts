// What a format is. The table of them is in formats.ts.
import {type Document, idOf, type Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import type {Allowance} from './limits.ts';
import {cleanLine} from './text/clean-text.ts';

/** What reading a file gives. It has documents, problems, or both. */
export type ReadResult = {
	readonly documents: readonly Document[];
	readonly problems: readonly Problem[];
	/**
	 * Set if the file is of a kind that never holds articles (settings, a site map). Its problems are reported only where the
	 * file was named on the command line, not where it was found in a folder.
	 */
	readonly foreign?: true;
	/** Set on a foreign file whose facts went into the articles of other files: it was not left out. */
	readonly isCompanion?: true;
	/** The name of the format that read the file; absent where none did. */
	readonly format?: string;
};

/** The beginning of a file, by which its format is recognised. */
export type Glimpse = {
	/** The first 4 KB. */
	readonly bytes: Uint8Array;
	/** The same decoded as UTF-16 or ISO 8859-1: ASCII characters are right, others may not be. */
	readonly text: string;
};

/** More of the beginning of a file, for marks that do not stand at its start. */
export type Opening = Glimpse & {
	/**
	 * The first 64 KB with `\n` at the end of each line, decoded as `Glimpse.text` is: some databases put the names of all
	 * sources that were searched above the first article. Patterns must be linear.
	 */
	readonly long: string;
};

/** How a file is nested in another one; empty for one that is not. */
export type Nesting = {
	readonly allowance?: Allowance;
	/** The name before packing, where the origin does not say it: `story.txt` for `story.txt.gz`. */
	readonly name?: string;
};

/** What a long file begins with: the article of its first pages, as far as they can be read without the others. */
export type Beginning = {
	readonly document: Document;
	/** Pages of the whole file. */
	readonly pages: number;
};

/** What happens while a file is read. */
export type Hearing = {
	/** Is told once what a long file begins with, before all of it is read; the article may read a little otherwise then. */
	readonly onBeginning?: ((beginning: Beginning) => void) | undefined;
};

/** The table of formats, for files that hold files of any of them. */
export type FormatTable = {
	/** Never throws. */
	readonly readBytes: (bytes: Uint8Array, origin: Origin, nesting?: Nesting) => Promise<ReadResult>;
	readonly hasReadableName: (path: string) => boolean;
	/** Extensions, separated by blanks, for messages. */
	readonly readableExtensions: () => string;
};

/** What a format whose files contain other files needs to read those. */
export type ReadContext = Nesting & Hearing & {readonly table: FormatTable};

/** The bytes of a file from its beginning, piece by piece. */
export type ByteChunks = AsyncGenerator<Uint8Array, void, undefined>;

/** What reading a file gives, a part at a time. There is at least one. */
export type ReadParts = AsyncGenerator<ReadResult, void, undefined>;

/** Reads a file of any size, a piece at a time. */
export type ReadChunks = (chunks: ByteChunks, origin: Origin, context: ReadContext) => ReadParts;

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
	/**
	 * Set if its marks may stand anywhere in the opening. Asked where no other format is sure, and only of files with a sign that
	 * articles hardly have (foreign/opening.ts); asynchronous, as the patterns are loaded then.
	 */
	readonly recognisesOpening?: (opening: Opening) => Promise<boolean>;
	/** Set if what it recognises may be one of the foreign formats all the same. Where no format recognises a file, it may. */
	readonly mayBeForeign?: true;
	/** Raised when the same bytes give other documents than before, so that an archive reads them again. 1 if absent. */
	readonly version?: number;
	/** Set if its files hold files of other formats. */
	readonly holdsFiles?: true;
	/** Set if XML with one of the extensions is read even where its root element is beyond the glimpse. */
	readonly readsXml?: true;
	/** Never throws: what goes wrong is a Problem. Asynchronous, as parsers are loaded when they are first needed. */
	readonly read: (bytes: Uint8Array, origin: Origin, context: ReadContext) => Promise<ReadResult>;
	/** Set if a file may be of any size, as its limits are those of each entry. Never throws either. */
	readonly readChunks?: ReadChunks;
	/** Set if files with the extensions are hardly ever of this format: in a folder they are not opened. */
	readonly isOnlyNamed?: true;
};

/** Returns a problem of the article or file at `origin`. `what` and `remedy` are described at Problem. */
export const problemAt = (origin: Origin, what: string, remedy?: string): Problem => {
	const path = cleanLine(idOf(origin));
	return remedy === undefined ? {path, what} : {path, what, remedy};
};

/** Returns the origin of the article `key` in the file at `origin`. Nested keys are joined by `#`: `old.zip#mail.mbox#id`. */
export const inside = ({path, entry}: Origin, key: string): Origin => ({
	path,
	entry: entry === undefined ? key : `${entry}#${key}`,
});

/** Returns the result for a file that cannot be read. */
export const refused = (origin: Origin, what: string, remedy?: string): ReadResult => ({
	documents: [],
	problems: [problemAt(origin, what, remedy)],
});

/** Returns the result for a file of a kind that never holds articles. */
export const foreign = (origin: Origin, what: string, remedy?: string): ReadResult => ({
	...refused(origin, what, remedy),
	foreign: true,
});

/** Returns the result for bytes that are not text in any known encoding. */
export const notText = (origin: Origin): ReadResult => refused(origin, 'not a text file; skipped');

/** Returns the result for a file of the right format in which no words are found. */
export const withoutText = (origin: Origin): ReadResult => refused(origin, 'no text found', 'Save the article again.');

import type {Span} from './span.ts';

/** The file an article comes from; `entry` identifies one article in a feed, a mailbox or an archive. */
export type Origin = {readonly path: string; readonly entry?: string};

/** A link: its words, and an http or https address without user name and password. */
export type Link = {readonly text: string; readonly url: string};

/**
 * A stretch of text that its markup sets apart: emphasised, struck out (between two `~`, which belong to it), a link, or the
 * sign of a footnote. In a block it is a span of the block's text, in an article of the article's.
 */
export type MarkedSpan = Span & {
	readonly kind: 'emphasis' | 'strong' | 'struck' | 'link' | 'note';
	/** Of a link: as written in the file; in a document an absolute http or https address. */
	readonly url?: string;
};

/** Where the cells of a table's row are in its text; an empty cell has an empty span. Rows that follow each other are one table. */
export type RowCells = {readonly cells: readonly Span[]; readonly isHead?: true};

/** A block of a story. `text` has no line breaks and no characters that control anything: reading cleans it. */
export type Block = (
	| {readonly kind: 'paragraph' | 'blockquote' | 'list-item' | 'caption'; readonly text: string}
	| {readonly kind: 'subhead'; readonly text: string; readonly level: number}
) & {
	/** As written in the file; `Document.links` are made of them. */
	readonly links?: readonly Link[];
	/** In the order of their beginnings. */
	readonly marks?: readonly MarkedSpan[];
	/**
	 * Set if the block is a footnote, which begins with its sign, a line of code, or words of the story that are shown once
	 * more. Nobody is quoted there.
	 */
	readonly part?: 'note' | 'code' | 'pull-quote';
	/** Set if the block is a row of a table. */
	readonly row?: RowCells;
};

/** What reading passes to analysis: clean text and structure. A field that the file does not state is absent. */
export type Document = {
	readonly origin: Origin;
	readonly headline?: string;
	readonly byline?: string;
	/** The place, and the date if it is part of the line: “New Delhi”. */
	readonly dateline?: string;
	/** ISO 8601: year, month, day or time, as precise as the file states it. */
	readonly published?: string;
	readonly url?: string;
	/** The newspaper, agency or site that published it, as the file calls it: “The Pell Courant”. */
	readonly outlet?: string;
	/** The language as a BCP 47 tag in lower case: “de”, “pt-br”. Not always true: many pages say “en” of whatever they hold. */
	readonly language?: string;
	/** In text order, each address once; absent if there are none. */
	readonly links?: readonly Link[];
	readonly blocks: readonly Block[];
};

/** Returns the id of an article: its path, followed by `#` and the entry if there is one. */
export const idOf = ({path, entry}: Origin): string => (entry === undefined ? path : `${path}#${entry}`);

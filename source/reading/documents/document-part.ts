// What readers of office documents hand over: paragraphs and tables, with what the file says of them. What becomes of these is
// decided in paragraphs-document.ts, for every format alike.
import type {Link} from '../../model/document.ts';

/** A paragraph of an office document. */
export type DocumentParagraph = {
	/** As the file has it: not clean, with tabs, and a line feed for each line break. */
	readonly text: string;
	/** Of a heading, by its outline level or its style: 1 is the highest. */
	readonly level?: number;
	/** What its style says that it is. */
	readonly role?: 'title' | 'author' | 'date' | 'quotation' | 'caption';
	/** All of its words are bold. */
	readonly isStrong?: true;
	/** The bold words that it begins with, where others follow: the name of a speaker, perhaps. */
	readonly strongStart?: string;
	/** Set for an entry of a list: its number, with the sign behind it, or an empty text for a bullet. */
	readonly listMark?: string;
	/** Set in the middle of the line. */
	readonly isCentred?: true;
	/** It stands beside the text, as in a text box. */
	readonly isAside?: true;
	/** With addresses as the file writes them. */
	readonly links?: readonly Link[];
};

/** A table: the paragraphs of each cell, row by row. A table inside a cell is flattened to paragraphs. */
export type DocumentTable = {readonly rows: readonly (readonly (readonly DocumentParagraph[])[])[]};

/** A part of the text, in the order of the file. */
export type DocumentPart = DocumentParagraph | DocumentTable;

/** An office document. */
export type OfficeDocument = {
	readonly parts: readonly DocumentPart[];
	/** Footnotes and endnotes in the order in which the text refers to them; the references are not in the text. */
	readonly notes?: readonly (readonly DocumentParagraph[])[];
	/** From the properties. Templates leave theirs behind: they count only where the text has the same words. */
	readonly title?: string | undefined;
	readonly creator?: string | undefined;
};

/** Returns true for a table. */
export const isTable = (part: DocumentPart): part is DocumentTable => 'rows' in part;

// The common currency of the readers here: paragraphs, whether they come from a text, a page, or a document of an office program.
import {cleanLine} from '../text/clean-text.ts';

/** A paragraph of an export, in the order of the file. */
export type ExportParagraph = {
	/** Clean, on one line, never empty. */
	readonly text: string;
	/** What stands before the first tab or in the first cell of a table's row, if it is short: a code, as Factiva has them. */
	readonly lead?: string;
	/** Set in the middle of the line, where the file says so. */
	readonly isCentred?: boolean;
	/** What the markup says that it is. A heading style or bold type throughout makes a headline. */
	readonly part?: 'headline' | 'byline' | 'body';
};

/** UTF-16 units; a code is shorter. */
const longestLead = 12;

const lineBreak = /\r\n?|[\n\f\v\u0085\u2028\u2029]/;

/** Returns the paragraph that a line is, with tabs as the file has them; undefined for a blank one. */
const paragraphOf = (line: string): ExportParagraph | undefined => {
	const tab = line.indexOf('\t');
	const lead = tab < 0 || tab > longestLead ? '' : cleanLine(line.slice(0, tab));
	const text = cleanLine(lead === '' ? line : line.slice(tab));
	if (text === '') return lead === '' ? undefined : {text: lead};
	return lead === '' ? {text} : {text, lead};
};

/** Returns the lines of a text that is not wrapped, each as a paragraph; the text need not be clean. */
export const linesAsParagraphs = (text: string): readonly ExportParagraph[] =>
	text.split(lineBreak).flatMap(line => paragraphOf(line) ?? []);

/** Returns all words of a paragraph whose lead is no code. */
export const wordsOfParagraph = ({text, lead}: ExportParagraph): string =>
	lead === undefined ? text : `${lead} ${text}`;

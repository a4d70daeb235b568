// Joins the lines that LexisNexis and Retriever break at about eighty columns. Empty lines part the paragraphs there, so nothing
// has to be guessed as in plain text.
import type {TextLine} from '../plain-text/lines.ts';

/** Columns at which these databases break lines. */
const width = 80;
/** A line that had room for the next word and this much more was ended by its writer. */
const leftByHand = 25;
/** Columns of the first line of a paragraph, at least; one blank is a slip. */
const leastIndent = 2;

const firstWord = (text: string): number => {
	const end = text.indexOf(' ');
	return end < 0 ? Math.min(text.length, width) : Math.min(end, width);
};

/** Columns at the left of a line that is set in the middle of its page: one that fills its line has none. */
const leastMargin = 4;
/** Columns by which the margins may differ. */
const uneven = 6;

/** Returns true if all lines are set in the middle, and one of them is short enough to show it. */
export const isCentredGroup = (lines: readonly TextLine[]): boolean =>
	lines.some(({indent}) => indent >= leastMargin) &&
	lines.every(({indent, text}) => Math.abs(indent * 2 + text.length - width) <= uneven);

const beginsParagraph = (line: TextLine, last: TextLine): boolean =>
	line.gap > 0 ||
	(line.indent >= leastIndent && last.indent < leastIndent) ||
	last.indent + last.text.length + 1 + firstWord(line.text) <= width - leftByHand;

/** An address that was broken has no blank where the lines meet. */
const joined = (lines: readonly TextLine[]): string =>
	lines.map(({text}) => text).join(/^https?:\/\/\S+$/.test(lines[0]!.text) ? '' : ' ');

/** Returns the lines between empty ones, in groups. A line for which `begins` returns true begins a group in any case. */
export const groupsOf = (
	lines: readonly TextLine[],
	begins: (line: TextLine, last: TextLine) => boolean = () => false,
): readonly (readonly TextLine[])[] => {
	const groups: TextLine[][] = [];
	for (const line of lines) {
		const last = groups.at(-1)?.at(-1);
		if (last === undefined || line.gap > 0 || begins(line, last)) groups.push([line]);
		else groups.at(-1)!.push(line);
	}
	return groups;
};

/** Returns the lines of a group as one text. */
export const joinedLines = (group: readonly TextLine[]): string => joined(group);

/** Returns the paragraphs of a story, with those that its writer ended by hand or indented. */
export const storyParagraphs = (lines: readonly TextLine[]): readonly string[] =>
	groupsOf(lines, beginsParagraph).map(joined);

// A rule of the parser for the text of footnotes: `[^1]: words`, with further paragraphs indented. CommonMark knows none: there
// notes under one another are one paragraph, and a note of one word is an address for links.
import type {StateBlock} from 'markdown-it';

/** UTF-16 units of a note's name. */
const longestLabel = 40;

const bracket = 0x5b;
const caret = 0x5e;
const blank = 0x20;
const tab = 0x09;

/** Columns by which the further paragraphs of a note are indented. */
const indent = 4;

/**
 * Parses a footnote and what is indented below it. Its tokens are between `footnote_open`, whose `info` is the name, and
 * `footnote_close`. A note may follow a paragraph without an empty line.
 */
export const footnoteRule = (state: StateBlock, line: number, end: number, silent: boolean): boolean => {
	const start = state.bMarks[line]! + state.tShift[line]!;
	const lineEnd = state.eMarks[line]!;
	if (state.src.charCodeAt(start) !== bracket || state.src.charCodeAt(start + 1) !== caret) return false;
	if (state.sCount[line]! - state.blkIndent >= indent) return false;
	const close = state.src.slice(start, Math.min(lineEnd, start + longestLabel + 4)).indexOf(']:');
	const label = state.src.slice(start + 2, start + close);
	if (close < 3 || !/^[^\s[\]]+$/.test(label)) return false;
	if (silent) return true;
	const open = state.push('footnote_open', '', 1);
	open.info = label;

	const before = [state.bMarks[line]!, state.tShift[line]!, state.sCount[line]!] as const;
	const textStart = start + close + 2;
	let at = textStart;
	while (at < lineEnd && (state.src.charCodeAt(at) === blank || state.src.charCodeAt(at) === tab)) at++;
	// For the length of the note its first line begins behind the name, as if it were indented like the others.
	state.bMarks[line] = textStart;
	state.tShift[line] = at - textStart;
	state.blkIndent += indent;
	state.sCount[line] = state.blkIndent;
	state.md.block.tokenize(state, line, end);
	state.blkIndent -= indent;
	[state.bMarks[line], state.tShift[line], state.sCount[line]] = before;
	state.push('footnote_close', '', -1);
	return true;
};

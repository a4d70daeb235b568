import {columnsOf, cut} from '../../typesetting/measure.ts';
import {apart, cutLine, dropColumns, fit, type Line, place, run, wash} from '../../typesetting/runs.ts';
import {isMarkAt, wrap, wrapBalanced} from '../../typesetting/wrap.ts';
import {type Grid, pageColumn} from '../state/grid.ts';

/* Parts of every page but the story's. Columns count from `pageColumn`. */

/**
 * Sets words at the left edge of the text, or `hang` columns further left, beside what is in the gutter and the margin.
 */
export const textLine = (
	grid: Grid,
	words: Line,
	{margin = [], hang = 0, gutter = []}: {readonly margin?: Line; readonly hang?: number; readonly gutter?: Line} = {},
): Line => {
	const from = pageColumn(grid);
	const parts: [number, Line][] = [];
	if (grid.hang && gutter.length > 0) parts.push([grid.gutterColumn - from, gutter]);
	parts.push([grid.textColumn - hang - from, words]);
	if (grid.margin > 0 && margin.length > 0) parts.push([grid.marginColumn - from, cutLine(margin, grid.margin)]);
	return place(parts);
};

/** Sets the header of a page: kicker, headline and a line with facts at its left and right. */
export const pageHeader = (
	grid: Grid,
	{
		kicker,
		headline,
		hang = 0,
		left = '',
		right = '',
		facts = left === '' && right === '' ? [] : apart(run(left, 'muted'), run(right, 'muted'), grid.measure),
	}: {
		readonly kicker: string;
		readonly headline: Line;
		readonly hang?: number;
		readonly left?: string;
		readonly right?: string;
		/** In place of `left` and `right`. */
		readonly facts?: Line;
	},
): readonly Line[] => [
	...(grid.kicker ? [textLine(grid, [run(cut(kicker, grid.measure), 'accent')])] : []),
	textLine(grid, headline, {hang}),
	...(grid.airy ? [textLine(grid, [run('─'.repeat(grid.measure), 'rule')])] : []),
	...(facts.length === 0 ? [] : [textLine(grid, facts)]),
	...(grid.tight ? [] : [[]]),
];

/** Returns the first of several wordings that is not wider than `columns`; empty where none is. */
export const fittingWords = (columns: number, wordings: readonly string[]): string =>
	wordings.find(wording => columnsOf(wording) <= columns) ?? '';

/** Sets a headline in bold, cut to the measure. */
export const boldHeadline = (grid: Grid, text: string): Line => [run(cut(text, grid.measure), 'ink', {bold: true})];

/** Wraps a text at `columns`. */
export const wrapped = (text: string, columns: number): readonly string[] =>
	wrap(text, columns).map(({start, end}) => text.slice(start, end));

/** Wraps a text into as few rows as fit, all about as long. */
export const balanced = (text: string, columns: number): readonly string[] =>
	wrapBalanced(text, columns).map(({start, end}) => text.slice(start, end));

/** Returns how many columns a text hangs out to the left: 1 if it begins with a quotation mark. */
export const hangOf = (grid: Grid, text: string): number => (grid.hang && isMarkAt(text, 0) ? 1 : 0);

/** Draws lines as chosen: a pointer before the first, and a background from the gutter to the end of the margin. */
export const asChosen = (grid: Grid, lines: readonly Line[]): readonly Line[] => {
	const from = pageColumn(grid);
	const gutter = grid.gutterColumn - from;
	// On the narrowest screen with a margin, the margin reaches into the edge.
	const end = Math.max(grid.right, grid.margin > 0 ? grid.marginColumn + grid.margin : 0);
	return lines.map((line, index) => {
		const washed = wash(line, gutter, Math.max(gutter, end - from));
		const before: Line = index === 0 ? fit([run('›', 'accent', {bold: true})], gutter) : fit([], gutter);
		return [...before, ...dropColumns(washed, gutter)];
	});
};

/** Returns at most `rows` lines, among them those from `from` up to `to`. */
export const windowAround = (lines: readonly Line[], from: number, to: number, rows: number): readonly Line[] => {
	if (lines.length <= rows) return lines;
	const middle = Math.floor((from + to) / 2) - Math.floor(rows / 2);
	const top = Math.max(0, Math.min(lines.length - rows, Math.min(from, middle)));
	return lines.slice(top, top + rows);
};

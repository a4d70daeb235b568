import {cut} from '../../typesetting/measure.ts';
import {apart, cutLine, dropColumns, fit, type Line, place, run, wash} from '../../typesetting/runs.ts';
import {startsWithMark, wrap, wrapBalanced} from '../../typesetting/wrap.ts';
import type {Grid} from '../state/grid.ts';
import {pageColumn} from '../state/grid.ts';

/* Pieces that every page but the story is set from. Columns count from `pageColumn`. */

/** Words at the left edge of the measure, with something in the margin and in the gutter; `hang` columns further left. */
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

/** Kicker, headline and two facts: the head that every page but the story shares. */
export const pageHeader = (
	grid: Grid,
	{
		kicker,
		headline,
		hang = 0,
		left = '',
		right = '',
	}: {
		readonly kicker: string;
		readonly headline: Line;
		readonly hang?: number;
		readonly left?: string;
		readonly right?: string;
	},
): readonly Line[] => [
	...(grid.kicker ? [textLine(grid, [run(cut(kicker, grid.measure), 'accent')])] : []),
	textLine(grid, headline, {hang}),
	...(grid.airy ? [textLine(grid, [run('─'.repeat(grid.measure), 'rule')])] : []),
	...(left === '' && right === ''
		? []
		: [textLine(grid, apart(run(left, 'muted'), run(right, 'muted'), grid.measure))]),
	...(grid.tight ? [] : [[]]),
];

/** A headline in bold, cut to the measure. */
export const boldHeadline = (grid: Grid, text: string): Line => [run(cut(text, grid.measure), 'ink', {bold: true})];

export const wrapped = (text: string, columns: number): readonly string[] =>
	wrap(text, columns).map(({start, end}) => text.slice(start, end));
export const balanced = (text: string, columns: number): readonly string[] =>
	wrapBalanced(text, columns).map(({start, end}) => text.slice(start, end));
export const hangOf = (grid: Grid, text: string): number => (grid.hang && startsWithMark(text) ? 1 : 0);

/** The rows of what is chosen: marked at the left, on a background from the gutter to the end of the margin. */
export const asChosen = (grid: Grid, lines: readonly Line[]): readonly Line[] => {
	const from = pageColumn(grid);
	const gutter = grid.gutterColumn - from;
	// On the narrowest screen with a margin, names reach into the edge.
	const end = Math.max(grid.right, grid.margin > 0 ? grid.marginColumn + grid.margin : 0);
	return lines.map((line, index) => {
		const washed = wash(line, gutter, Math.max(gutter, end - from));
		const before: Line = index === 0 ? fit([run('›', 'accent', {bold: true})], gutter) : fit([], gutter);
		return [...before, ...dropColumns(washed, gutter)];
	});
};

/** As much of a list as the page holds under its head, with the chosen one in sight. */
export const windowAround = (lines: readonly Line[], from: number, to: number, rows: number): readonly Line[] => {
	if (lines.length <= rows) return lines;
	const middle = Math.floor((from + to) / 2) - Math.floor(rows / 2);
	const top = Math.max(0, Math.min(lines.length - rows, Math.min(from, middle)));
	return lines.slice(top, top + rows);
};

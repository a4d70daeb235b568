import type {QuoteMatch} from '../../library/library.ts';
import type {Span} from '../../model/span.ts';
import {paint} from '../../typesetting/paint.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import type {VoiceStyle} from '../../typesetting/voices.ts';
import {wrap} from '../../typesetting/wrap.ts';
import type {Grid} from '../state/grid.ts';
import {hangOf, textLine} from './page-parts.ts';
import {gutterStroke} from './strokes.ts';

/** Rows that a quote takes in a list; the rest of it is left out. */
const mostRows = 3;

type QuoteSetting = {
	readonly strong: boolean;
	readonly margin?: Line;
	/** The margins of the rows below the first; where there are more of them than rows of words, the bar goes on beside them. */
	readonly marginBelow?: readonly Line[];
	/** In place of the bar, beside the first row. */
	readonly gutter?: Line;
	/** The sign of a star or a note, beside the bar. */
	readonly kept?: string | undefined;
};

/**
 * Draws a quote as lists show it: up to three rows with the bar of its voice (or `gutter` beside the first), matches
 * underlined.
 */
export const quoteLines = (
	grid: Grid,
	{text, kind, matched}: Pick<QuoteMatch, 'text' | 'kind'> & {readonly matched?: readonly Span[]},
	voice: Pick<VoiceStyle, 'role' | 'sign' | 'unsure'>,
	{strong, margin = [], marginBelow = [], gutter, kept}: QuoteSetting,
): readonly Line[] => {
	const all = wrap(text, grid.measure, {hang: grid.hang});
	const more = ' …';
	const rows = all.length > mostRows ? wrap(text, grid.measure - more.length, {hang: grid.hang}) : all;
	const marks = [...text.matchAll(/[“”„"«»]/gu)].map(({index, 0: mark}) => ({
		span: {start: index, end: index + mark.length},
		style: {role: voice.role, bold: true},
	}));
	const hits = (matched ?? []).map(span => ({span, style: {role: 'ink' as const, bold: true, underline: true}}));
	const lines = rows.slice(0, mostRows).map((row, index) => {
		const words = paint(text, row, {role: strong ? 'ink' : 'text'}, [...marks, ...hits]);
		const first = index === 0;
		return textLine(grid, index === mostRows - 1 && rows.length > mostRows ? [...words, run(more, 'muted')] : words, {
			margin: first ? margin : (marginBelow[index - 1] ?? []),
			hang: hangOf(grid, text.slice(row.start, row.start + 1)),
			gutter:
				first && gutter !== undefined
					? gutter
					: [
							gutterStroke(voice, {begins: first, indirect: kind === 'indirect', lettered: grid.margin === 0}),
							// Where the gutter has two columns, the quotation mark needs the second one.
							...(first && kept !== undefined && grid.textColumn - grid.gutterColumn > 2 ? [run(kept, 'accent')] : []),
						],
		});
	});
	const stroke = gutterStroke(voice, {begins: false, indirect: kind === 'indirect', lettered: false});
	const left = grid.margin > 0 ? marginBelow.slice(Math.max(0, lines.length - 1)) : [];
	return [...lines, ...left.map(line => textLine(grid, [], {margin: line, gutter: [stroke]}))];
};

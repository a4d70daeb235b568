import type {QuoteMatch} from '../../library/library.ts';
import type {Span} from '../../model/span.ts';
import {paint} from '../../typesetting/paint.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import type {Voice} from '../../typesetting/voices.ts';
import {wrap} from '../../typesetting/wrap.ts';
import type {Grid} from '../grid.ts';
import {hangOf, setLine} from './page.ts';
import {pageColumn} from './story.ts';

const mostRows = 3;

/** A quote on its own, as lists show it: three rows of it at most, the bar of its voice, the words that matched underlined. */
export const quoteLines = (
	grid: Grid,
	{text, kind, matched}: Pick<QuoteMatch, 'text' | 'kind'> & {readonly matched?: readonly Span[]},
	voice: Pick<Voice, 'role' | 'sign'>,
	{strong, margin = []}: {readonly strong: boolean; readonly margin?: Line},
): readonly Line[] => {
	const rows = wrap(text, grid.measure, {hang: grid.hang});
	const shown = rows.slice(0, mostRows);
	const marks = [...text.matchAll(/[“”„"«»]/gu)].map(({index, 0: mark}) => ({
		span: {start: index, end: index + mark.length},
		style: {role: voice.role, bold: true},
	}));
	const hits = (matched ?? []).map(span => ({span, style: {role: 'ink' as const, bold: true, underline: true}}));
	return shown.map((row, index) => {
		const words = [...paint(text, row, {role: strong ? 'ink' : 'text'}, [...marks, ...hits])];
		if (index === mostRows - 1 && rows.length > mostRows) words.push(run(' …', 'muted'));
		const hang = hangOf(grid, text.slice(row.start, row.start + 1));
		const line = setLine(grid, words, index === 0 ? margin : [], hang);
		const from = pageColumn(grid);
		const letter = grid.margin === 0 && index === 0;
		const bar = letter ? run(voice.sign, voice.role, {bold: true}) : run(kind === 'indirect' ? '┊' : '│', voice.role);
		return grid.hang
			? place([
					[grid.gutterColumn - from, [bar]],
					[grid.textColumn - hang - from, dropColumns(line, grid.textColumn - hang - from)],
				])
			: line;
	});
};

/** A line without the blanks it was set in with. */
const dropColumns = (line: Line, columns: number): Line =>
	columns > 0 && line[0]?.text.length === columns && line[0].text.trim() === '' ? line.slice(1) : line;

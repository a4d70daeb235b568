import {memoizeRecent} from '../../model/memo.ts';
import type {Row} from '../../typesetting/rows.ts';
import {type Line, type Run, run} from '../../typesetting/runs.ts';
import type {VoiceStyle} from '../../typesetting/voices.ts';
import {listRule} from '../drawing/list-rule.ts';
import {stroke} from '../drawing/strokes.ts';
import {currentPage, gridOf, withTextInSight} from '../pages/pages.ts';
import {type RowVoice, voicesOnRows} from '../state/row-voices.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {findMatches} from '../state/text-matches.ts';
import {rowsShowing} from '../state/viewport.ts';

/**
 * Draws the rule at the foot of every page. In a story it is as long as the story, coloured where someone is quoted, with a
 * frame round what is on the screen; below a list it shows where in the list one is. While files are read it shows the progress.
 */
export const drawVoiceBar = (state: State): readonly Line[] => {
	const grid = gridOf(state);
	const columns = Math.max(1, grid.right - grid.edge);
	const edge: Line = grid.edge > 0 ? [run(' '.repeat(grid.edge))] : [];
	return [[...edge, ...barFor(withTextInSight(state), columns)]];
};

const barFor = (state: State, columns: number): Line => {
	if (state.loading && state.page !== 'story' && state.found > 0) return progress(state.read / state.found, columns);
	const {list} = currentPage(state);
	if (list !== undefined)
		return listRule(columns, heightOf(state), {cursor: list.cursor(state), length: list.length(state)});
	if (state.page !== 'story' || state.story === undefined) return [run('─'.repeat(columns), 'rule')];
	const {story} = state;
	const rows = rowsOf(state, story);
	const cells = cellsFor(rows, voicesOnRows(story.article, rows), columns);
	const height = heightOf(state);
	const whole = rows.length <= height;
	const from = Math.round((story.top * columns) / rows.length);
	const to = Math.min(
		columns - 1,
		Math.max(from + 1, Math.round((Math.min(rows.length, story.top + height) * columns) / rows.length) - 1),
	);
	const line: Run[] = cells.map((cell, index) => {
		if (cell === 'gap') return run(' ');
		if (cell !== undefined) return stroke(cell, state.theme);
		return run('─', whole || (index >= from && index <= to) ? 'muted' : 'rule');
	});
	if (!whole) {
		line[from] = run('├', 'text');
		line[to] = run('┤', 'text');
	}
	if (story.find !== undefined)
		for (const [index, match] of findMatches(story.article, story.find.query).entries()) {
			const at = Math.min(columns - 1, Math.floor((rowsShowing(rows, match).first * columns) / rows.length));
			if (index === story.find.current) line[at] = run('┃', 'accent', {bold: true});
			else if (line[at]!.text !== '┃') line[at] = run('┸', 'accent');
		}
	return line.map((part, index) => ({
		...part,
		target: {kind: 'row', index: Math.floor((index * rows.length) / columns)},
	}));
};

const progress = (share: number, columns: number): Line => {
	const done = Math.round(columns * Math.min(1, share));
	return [run('━'.repeat(done), 'accent'), run('─'.repeat(columns - done), 'rule')];
};

type Cell = VoiceStyle | 'gap' | undefined;

/**
 * Returns what each cell of the bar shows: the most quoted voice of its rows, a gap where a section begins, or
 * narration.
 */
const cellsFor = memoizeRecent(
	(rows: readonly Row[], rowVoices: readonly (readonly RowVoice[])[], columns: number): readonly Cell[] => {
		const rangeOf = (cell: number): readonly [number, number] => {
			const start = Math.floor((cell * rows.length) / columns);
			return [start, Math.max(start + 1, Math.floor(((cell + 1) * rows.length) / columns))];
		};
		const cells: Cell[] = Array.from({length: columns}, (_, cell) => {
			const letters = new Map<string, {voice: VoiceStyle; count: number}>();
			const [start, end] = rangeOf(cell);
			for (let row = start; row < Math.min(end, rows.length); row++)
				for (const {voice, kind, letters: count} of rowVoices[row]!) {
					if (kind === 'indirect') continue;
					const sum = letters.get(voice.short) ?? {voice, count: 0};
					sum.count += count;
					letters.set(voice.short, sum);
				}
			return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.voice;
		});
		giveEachQuoteACell(cells, rows, rowVoices);
		for (let cell = 1; cell < columns; cell++) {
			const section = (at: number) => rows[Math.min(rows.length - 1, rangeOf(at)[0])]?.section ?? 0;
			if (section(cell) !== section(cell - 1) && cells[cell] === undefined) cells[cell] = 'gap';
			else if (section(cell) !== section(cell - 1) && cells[cell - 1] === undefined) cells[cell - 1] = 'gap';
		}
		return cells;
	},
);

/**
 * Gives a quote without a cell of its voice the middle cell of its rows. The least quoted voices come last, so that
 * none covers them.
 */
const giveEachQuoteACell = (cells: Cell[], rows: readonly Row[], rowVoices: readonly (readonly RowVoice[])[]) => {
	const spans = new Map<number, {voice: VoiceStyle; first: number; last: number}>();
	const heardRows = new Map<string, number>();
	for (const [row, onRow] of rowVoices.entries()) {
		if (onRow.length === 0) continue;
		for (const {quote, voice, kind} of onRow) {
			if (kind === 'indirect') continue;
			heardRows.set(voice.short, (heardRows.get(voice.short) ?? 0) + 1);
			const span = spans.get(quote);
			if (span === undefined) spans.set(quote, {voice, first: row, last: row});
			else span.last = row;
		}
	}
	const cellOf = (row: number) => Math.min(cells.length - 1, Math.floor((row * cells.length) / rows.length));
	const quotes = [...spans.values()].sort((a, b) => heardRows.get(b.voice.short)! - heardRows.get(a.voice.short)!);
	for (const {voice, first, last} of quotes) {
		let shown = false;
		for (let cell = cellOf(first); cell <= cellOf(last); cell++) {
			const there = cells[cell];
			if (there !== undefined && there !== 'gap' && there.short === voice.short) shown = true;
		}
		if (!shown) cells[cellOf((first + last) >> 1)] = voice;
	}
};

import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {columnsOfLine, cutLine, type Line, place, run} from '../../../typesetting/runs.ts';
import {textLine} from '../../drawing/page-parts.ts';
import {type Grid, pageColumn} from '../../state/grid.ts';
import {heightOf} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {narrowingLine} from '../search/chips.ts';
import {compareOrder, compareState, narrowingQuery} from './compare-state.ts';
import {missingOf, shortNames, topicHeading} from './compare-words.ts';
import {comparedQuotes} from './compared-quotes.ts';
import {type Columns, columnsFor, drawColumnHeads, drawColumns} from './draw-columns.ts';
import {drawOneBelow, drawRowHeads} from './draw-one-below.ts';

const titleLine = (state: State, columns: number, isOneBelow: boolean): Line => {
	const order = compareOrder(state);
	const names = shortNames(state).join(', ');
	const query = narrowingQuery(state);
	const topic = run(`${topicHeading(state)}${isOneBelow ? ':' : ''}`, 'ink', {bold: true});
	const chips = query === '' ? [] : [run('   '), ...narrowingLine(state, query, state.screen.columns)];
	const line: Line = [topic, run(`${isOneBelow ? ' ' : '   '}${names}`), ...chips];
	const used = columnsOfLine(line);
	if (used + 3 + columnsOf(order) > columns) return cutLine(line, columns);
	return [...line, run(isOneBelow ? ' '.repeat(columns - used - columnsOf(order)) : '   '), run(order, 'muted')];
};

/** What is said where there is nothing to show, or where one of them said nothing. */
const noticeOf = (state: State): string => {
	if (compareState(state).matches === undefined) return 'Looking for quotes…';
	const missing = missingOf(state);
	return missing === '' || !state.loading ? missing : `${missing.slice(0, -1)} so far.`;
};

const drawWide = (state: State, grid: Grid, columns: Columns): readonly Line[] => {
	const width = columns.to - columns.from;
	const at = (line: Line): Line => place([[columns.from, line]]);
	const notice = noticeOf(state);
	const head = [
		...(grid.kicker ? [at([run('COMPARE', 'accent')])] : []),
		at(titleLine(state, width, false)),
		...(grid.airy ? [at([run('─'.repeat(width), 'rule')])] : []),
		...drawColumnHeads(state, columns),
		...(notice === '' ? [] : [...(grid.tight ? [] : [[]]), at([run(cut(notice, width), 'muted')])]),
		...(grid.tight ? [] : [[]]),
	];
	return comparedQuotes(state).length === 0
		? head
		: [...head, ...drawColumns(state, grid, columns, Math.max(1, heightOf(state) - head.length))];
};

const drawNarrow = (state: State, grid: Grid): readonly Line[] => {
	const notice = noticeOf(state);
	const head = [
		...(grid.kicker ? [textLine(grid, [run(cut('COMPARE', grid.measure), 'accent')])] : []),
		textLine(grid, titleLine(state, grid.measure, true)),
		...drawRowHeads(state, grid),
		...(notice === '' ? [] : [textLine(grid, [run(cut(notice, grid.measure), 'muted')])]),
		...(grid.tight ? [] : [[]]),
	];
	const quotes =
		comparedQuotes(state).length === 0 ? [] : drawOneBelow(state, grid, Math.max(1, heightOf(state) - head.length));
	return [...head, ...quotes].map(line => place([[pageColumn(grid), line]]));
};

/** Draws what two or three people said: side by side where there is room, else one below the other. */
export const drawCompare = (state: State, grid: Grid): readonly Line[] => {
	const columns = columnsFor(grid, compareState(state).people.length);
	return columns === undefined ? drawNarrow(state, grid) : drawWide(state, grid, columns);
};

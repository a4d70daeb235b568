import {columnsOfLine, fit, type Line} from '../../typesetting/runs.ts';
import {steady} from '../../typesetting/stable-clusters.ts';
import {toAnsi} from '../../typesetting/themes.ts';
import type {State} from '../state/state.ts';
import {type Box, panesShown} from './pane-table.ts';

/** Cuts and pads lines to exactly the rows and columns of a box, and makes them as wide on every terminal. */
export const framed = (lines: readonly Line[], {columns, rows}: Box): readonly Line[] =>
	Array.from({length: rows}, (_, row) =>
		fit(lines[row] ?? [], columns).map(part => ({...part, text: steady(part.text)})),
	);

/** Where the cursor of the terminal stands, counted from the corner of the screen; undefined where nothing is typed. */
export const caretIn = (
	drawn: readonly {readonly box: Box; readonly lines: readonly Line[]}[],
): {readonly column: number; readonly row: number} | undefined => {
	for (const {box, lines} of drawn)
		for (const [row, line] of lines.entries()) {
			const at = line.findIndex(({caret}) => caret);
			if (at !== -1) return {column: box.column + columnsOfLine(line.slice(0, at)), row: box.row + row};
		}
	return undefined;
};

/** Draws all panes. Returns as many lines as the screen has rows, each as wide as the screen. */
export const screenOf = (state: State): readonly Line[] => {
	const {columns, rows} = state.screen;
	const screen: Line[] = Array.from({length: rows}, () => fit([], columns));
	const parts = new Map<number, [Box, Line][]>();
	for (const {pane, box} of panesShown(state))
		for (const [index, line] of framed(pane.draw(state), box).entries()) {
			const row = box.row + index;
			if (row < rows) parts.set(row, [...(parts.get(row) ?? []), [box, line]]);
		}
	for (const [row, placed] of parts) {
		let used = 0;
		const line: Line[number][] = [];
		for (const [{column, columns: width}, part] of placed.sort((a, b) => a[0].column - b[0].column)) {
			line.push(...fit([], Math.max(0, column - used)), ...part);
			used = column + width;
		}
		screen[row] = fit(line, columns);
	}
	return screen;
};

/** Draws all panes as they are written to a terminal, with line feeds between the rows. */
export const ansiOf = (state: State): string =>
	screenOf(state)
		.map(line => toAnsi(line, state.theme))
		.join('\n');

import {columnsOf} from '../../typesetting/measure.ts';
import type {Line, Target} from '../../typesetting/runs.ts';
import type {State} from '../state/state.ts';
import {panesShown} from './pane-table.ts';

/**
 * Returns what a click on a cell of the screen means: what is drawn in that cell, or else anywhere on its line of the
 * pane.
 */
export const targetAt = (state: State, column: number, row: number): Target | undefined => {
	for (const {pane, box} of [...panesShown(state)].reverse()) {
		if (column < box.column || column >= box.column + box.columns || row < box.row || row >= box.row + box.rows)
			continue;
		const line = pane.draw(state)[row - box.row];
		return line && (targetIn(line, column - box.column) ?? line.find(({target}) => target !== undefined)?.target);
	}
	return undefined;
};

const targetIn = (line: Line, column: number): Target | undefined => {
	let used = 0;
	for (const {text, target} of line) {
		used += columnsOf(text);
		if (column < used) return target;
	}
	return undefined;
};

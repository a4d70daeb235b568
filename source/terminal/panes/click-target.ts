import {columnsOf} from '../../typesetting/measure.ts';
import type {Line} from '../../typesetting/runs.ts';
import type {RailPane, State} from '../state/state.ts';
import {panesShown} from './pane-table.ts';

/** Something on the screen that a click means. */
export type Target =
	| {readonly kind: 'rail'; readonly pane: RailPane; readonly index: number}
	/** An entry of the list that the page shows. */
	| {readonly kind: 'entry'; readonly index: number}
	| {readonly kind: 'quote'; readonly index: number}
	/** A row of the story, as the voice bar has it. */
	| {readonly kind: 'row'; readonly index: number};

const written = /^(?:rail (sections|people|topics)|(entry|quote|row)) (\d+)$/u;

export const targetOf = (words: string): Target | undefined => {
	const [, pane, kind, index] = written.exec(words) ?? [];
	if (index === undefined) return undefined;
	return pane === undefined
		? {kind: kind as 'entry', index: Number(index)}
		: {kind: 'rail', pane: pane as RailPane, index: Number(index)};
};

/** What stands at a cell of the screen: there, or else anywhere on that line of its pane. */
export const targetAt = (state: State, column: number, row: number): Target | undefined => {
	for (const {pane, box} of [...panesShown(state)].reverse()) {
		if (column < box.column || column >= box.column + box.columns || row < box.row || row >= box.row + box.rows)
			continue;
		const line = pane.draw(state)[row - box.row];
		const words =
			line && (targetIn(line, column - box.column) ?? line.find(({target}) => target !== undefined)?.target);
		return words === undefined ? undefined : targetOf(words);
	}
	return undefined;
};

const targetIn = (line: Line, column: number): string | undefined => {
	let used = 0;
	for (const {text, target} of line) {
		used += columnsOf(text);
		if (column < used) return target;
	}
	return undefined;
};

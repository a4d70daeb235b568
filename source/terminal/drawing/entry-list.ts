import {type Line, targeted} from '../../typesetting/runs.ts';
import type {Grid} from '../state/grid.ts';
import {asChosen, windowAround} from './page-parts.ts';

export type ListEntry = {
	/** Place in the whole list, for a click. */
	readonly index: number;
	/** Lines above it that are not part of it: a date, a headline. */
	readonly above?: readonly Line[];
	readonly lines: readonly Line[];
	/** Blank rows below it. */
	readonly gap?: number;
};

/** Indices near the chosen entry: enough to fill `rows` rows, since no entry has less than one. */
export const indicesNear = (length: number, at: number, rows: number): readonly number[] => {
	const start = Math.max(0, at - rows);
	return Array.from({length: Math.max(0, Math.min(length, at + rows + 1) - start)}, (_, index) => start + index);
};

/** Sets entries one below the other in `rows` rows, the chosen one marked and in sight. */
export const drawEntries = (grid: Grid, entries: readonly ListEntry[], at: number, rows: number): readonly Line[] => {
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	for (const {index, above = [], lines: entry, gap = 0} of entries) {
		lines.push(...above);
		if (index === at) [from, to] = [lines.length - Math.min(1, above.length), lines.length + entry.length];
		lines.push(...(index === at ? asChosen(grid, entry) : entry).map(line => targeted(line, {kind: 'entry', index})));
		for (let blank = 0; blank < gap; blank++) lines.push([]);
	}
	return windowAround(lines, Math.max(0, from), to, Math.max(1, rows));
};

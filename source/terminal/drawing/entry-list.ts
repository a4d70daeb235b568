import {type Line, targeted} from '../../typesetting/runs.ts';
import type {Grid} from '../state/grid.ts';
import {asChosen, windowAround} from './page-parts.ts';

/** An entry of a page's list, drawn. */
export type ListEntry = {
	/** Index in the whole list. */
	readonly index: number;
	/** Lines above the entry that are not part of it: a date, a headline. */
	readonly above?: readonly Line[];
	readonly lines: readonly Line[];
	/** Blank rows below the entry. */
	readonly gap?: number;
};

/** Returns the indices near the cursor: enough entries to fill `rows` rows, since each has at least one. */
export const indicesNear = (length: number, cursor: number, rows: number): readonly number[] => {
	const start = Math.max(0, cursor - rows);
	return Array.from({length: Math.max(0, Math.min(length, cursor + rows + 1) - start)}, (_, index) => start + index);
};

/** Draws entries one below the other in `rows` rows, with the one at the cursor as chosen and in sight. */
export const drawEntries = (
	grid: Grid,
	entries: readonly ListEntry[],
	cursor: number,
	rows: number,
): readonly Line[] => {
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	for (const {index, above = [], lines: entry, gap = 0} of entries) {
		lines.push(...above);
		if (index === cursor) [from, to] = [lines.length - Math.min(1, above.length), lines.length + entry.length];
		lines.push(
			...(index === cursor ? asChosen(grid, entry) : entry).map(line => targeted(line, {kind: 'entry', index})),
		);
		for (let blank = 0; blank < gap; blank++) lines.push([]);
	}
	return windowAround(lines, Math.max(0, from), to, Math.max(1, rows));
};

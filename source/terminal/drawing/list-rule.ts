import {type Line, run} from '../../typesetting/runs.ts';

/** Rows that an entry takes with what stands above it, at the least: what is on the screen is a guess. */
const rowsOfEntry = 2;

/** Columns of the frame, so that it is seen in the longest list. */
const leastFrame = 3;

/** Draws the rule at the foot of a list with a frame where one is in it; a plain rule where all of it may be on the screen. */
export const listRule = (
	columns: number,
	rows: number,
	{cursor, length}: {readonly cursor: number; readonly length: number},
): Line => {
	const shown = Math.max(1, Math.floor(rows / rowsOfEntry));
	if (length <= shown || columns < 2 * leastFrame) return [run('─'.repeat(columns), 'rule')];
	const frame = Math.max(leastFrame, Math.round((columns * shown) / length));
	const before = Math.round(((columns - frame) * cursor) / (length - 1));
	return [
		run('─'.repeat(before), 'rule'),
		run('├', 'text'),
		run('─'.repeat(frame - 2), 'muted'),
		run('┤', 'text'),
		run('─'.repeat(columns - before - frame), 'rule'),
	];
};

import {type Command, type Keymap, keyOf} from '../../keymap/keymap.ts';
import {columnsOf} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';

/** A command whose key works here (or two that belong together), and in a word or two what it does. */
export type Hint = readonly [command: Command | readonly Command[], does: string];

const shown = (key: string) => ({up: '↑', down: '↓'})[key] ?? key;

/** How hints are drawn. */
type HintOptions = {
	/** Blanks stand before the first hint as well. */
	readonly indented?: boolean;
	/** Characters are text now, and no keys. */
	readonly whileTyping?: boolean;
};

/**
 * Draws as many hints as fit into `room` columns. The way to the help stands at the end, and is the last to go: whoever
 * knows it finds the rest.
 */
export const hintLine = (
	table: Keymap,
	list: readonly Hint[],
	room: number,
	{indented = false, whileTyping = false}: HintOptions = {},
): Line => {
	const gapBefore = (isFirst: boolean) => (isFirst && !indented ? 0 : 3);
	const drawn = ([command, does]: Hint): {readonly line: Line; readonly columns: number} | undefined => {
		const keys = (typeof command === 'string' ? [command] : command)
			.map(name => shown(keyOf(name, table, whileTyping)))
			.filter(key => key !== '')
			.join(' ');
		if (keys === '') return undefined;
		return {line: [run(keys, 'ink'), run(` ${does}`, 'muted')], columns: columnsOf(keys) + 1 + columnsOf(does)};
	};
	const help = list.find(([command]) => command === 'help');
	const last = help && drawn(help);
	const kept = last !== undefined && gapBefore(true) + last.columns <= room ? last : undefined;
	const line: Line[number][] = [];
	let used = 0;
	for (const hint of list) {
		const next = hint === help ? undefined : drawn(hint);
		if (next === undefined) continue;
		const gap = gapBefore(used === 0);
		if (used + gap + next.columns + (kept === undefined ? 0 : 3 + kept.columns) > room) break;
		line.push(run(' '.repeat(gap)), ...next.line);
		used += gap + next.columns;
	}
	return kept === undefined ? line : [...line, run(' '.repeat(gapBefore(used === 0))), ...kept.line];
};

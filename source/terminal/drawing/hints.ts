import {type Command, type Keymap, keyOf} from '../../keymap/keymap.ts';
import {columnsOf} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';

/** A command whose key works here (or two that belong together), and in a word or two what it does. */
export type Hint = readonly [command: Command | readonly Command[], does: string];

const shown = (key: string) => ({up: '↑', down: '↓'})[key] ?? key;

/**
 * Draws as many hints as fit into `room` columns. `indented` puts the blanks between hints before the first one too.
 */
export const hintLine = (table: Keymap, list: readonly Hint[], room: number, indented = false): Line => {
	const line: Line[number][] = [];
	let used = 0;
	for (const [command, does] of list) {
		const keys = (typeof command === 'string' ? [command] : command)
			.map(name => shown(keyOf(name, table)))
			.filter(key => key !== '')
			.join(' ');
		if (keys === '') continue;
		const gap = line.length > 0 || indented ? 3 : 0;
		const columns = gap + columnsOf(keys) + 1 + columnsOf(does);
		if (used + columns > room) break;
		line.push(run(' '.repeat(gap)), run(keys, 'ink'), run(` ${does}`, 'muted'));
		used += columns;
	}
	return line;
};

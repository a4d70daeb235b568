import {findSections} from '../library/find-section.ts';
import type {Command, Keymap} from './keymap.ts';
import type {State} from './state.ts';

/** Something that the palette can do: a command of the key table, or reading another path. */
export type Offer = {readonly name: string; readonly keys: string; readonly does: Command | {readonly read: string}};

/** What makes no sense by name: moving by a line, and what one does while typing. */
const left: ReadonlySet<string> = new Set(['While typing']);

const allIn = (table: Keymap): readonly Offer[] =>
	table.flatMap(({commands, keys, group, where}) =>
		left.has(group) || where.every(place => place === 'typing')
			? []
			: commands.map((command, index) => ({
					name: command.replaceAll('-', ' '),
					keys: keys[index]?.[0] ?? '',
					does: command as Command,
				})),
	);

const reading = /^(?:open|read) +(.+)$/u;

/** The commands that fit what has been typed, the best first; “open PATH” reads a file or a folder. */
export const offeredCommands = ({palette: {query}, keymap}: State): readonly Offer[] => {
	const all = allIn(keymap);
	const path = reading.exec(query)?.[1];
	const other: readonly Offer[] = path === undefined ? [] : [{name: `open ${path}`, keys: '', does: {read: path}}];
	if (query.trim() === '') return all;
	// Names of commands are found as heads of sections are: by words, unfinished words, and with slips.
	const found = findSections(
		all.map(({name}) => ({subhead: name})),
		query,
	);
	return [...other, ...(/^\d+$/u.test(query.trim()) ? [] : found.map(({index}) => all[index]!))];
};

/*
THE key table. A row is one thing that keys do, often in two directions. The help, the status line, the README and
--print-keys are rendered from it; a command without a handler in update.ts does not compile. Keys are named as they are
shown: a character, or Enter, Tab, S-Tab (with shift), Esc, C-d (with control), up, PgDn …
*/

import type {KeyRow, Where} from './key-row.ts';

export type {KeyRow, Where} from './key-row.ts';

/** The keys as they are without settings. */
export const keymap = [
	{
		commands: ['line-down', 'line-up'],
		keys: [
			['j', 'down'],
			['k', 'up'],
		],
		does: 'line down, up',
		group: 'Move',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['page-down', 'page-up'],
		keys: [
			['space', 'PgDn', 'C-f'],
			['b', 'PgUp', 'C-b'],
		],
		does: 'page down, up',
		group: 'Move',
		where: ['story', 'list'],
	},
	{
		commands: ['half-down', 'half-up'],
		keys: [
			['d', 'C-d'],
			['u', 'C-u'],
		],
		does: 'half page down, up',
		group: 'Move',
		where: ['story', 'list'],
	},
	{
		commands: ['first', 'last'],
		keys: [
			['g', 'Home'],
			['G', 'End'],
		],
		does: 'top, bottom',
		group: 'Move',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['next-paragraph', 'previous-paragraph'],
		keys: [['}'], ['{']],
		does: 'next, previous paragraph',
		group: 'Move',
		where: ['story'],
	},
	{
		commands: ['next-section', 'previous-section'],
		keys: [[']'], ['[']],
		does: 'next, previous section',
		group: 'Move',
		where: ['story'],
	},
	{
		commands: ['next-quote', 'previous-quote'],
		keys: [[')'], ['(']],
		does: 'next, previous quote',
		group: 'Move',
		where: ['story'],
	},
	{
		commands: ['next-article', 'previous-article'],
		keys: [['J'], ['K']],
		does: 'next, previous article',
		group: 'Move',
		where: ['story'],
	},

	{commands: ['find'], keys: [['/']], does: 'search this story', group: 'Find', where: ['story']},
	{
		commands: ['next-match', 'previous-match'],
		keys: [['n'], ['N']],
		does: 'next, previous match',
		group: 'Find',
		where: ['story'],
	},
	{
		commands: ['search-quotes'],
		keys: [['"']],
		does: 'search quotes',
		group: 'Find',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['filter'], keys: [['/']], does: 'filter list', group: 'Find', where: ['rail', 'list']},
	{
		commands: ['palette'],
		keys: [[':']],
		does: 'find a command by name',
		group: 'Find',
		where: ['story', 'rail', 'list'],
	},

	{
		commands: ['next-pane', 'previous-pane'],
		keys: [
			['Tab', 'l'],
			['S-Tab', 'h'],
		],
		does: 'next, previous pane',
		group: 'Panes',
		where: ['story', 'rail'],
	},
	{commands: ['sections'], keys: [['t']], does: 'sections', group: 'Panes', where: ['story', 'rail']},
	{commands: ['people'], keys: [['P']], does: 'people', group: 'Panes', where: ['story', 'rail', 'list']},
	{commands: ['topics'], keys: [['T']], does: 'topics', group: 'Panes', where: ['story', 'rail', 'list']},
	{commands: ['library'], keys: [['L']], does: 'library', group: 'Panes', where: ['story', 'rail', 'list']},
	{
		commands: ['fold', 'fold-all'],
		keys: [['x'], ['X']],
		does: 'fold section, all sections',
		group: 'Panes',
		where: ['story', 'rail'],
	},
	{
		commands: ['section-alone'],
		keys: [['Z']],
		does: 'show this section only',
		group: 'Panes',
		where: ['story', 'rail'],
	},
	{
		commands: ['story-alone'],
		keys: [['z']],
		does: 'show or hide the sidebar',
		group: 'Panes',
		where: ['story', 'rail'],
	},
	{
		commands: ['wider', 'narrower'],
		keys: [['+', '='], ['-']],
		does: 'wider, narrower text',
		group: 'Panes',
		where: ['story'],
	},

	{commands: ['shade'], keys: [['c']], does: 'switch dark and light', group: 'Panes', where: ['story', 'rail', 'list']},

	{
		commands: ['open'],
		keys: [['Enter']],
		does: 'open, or jump to it',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list', 'typing'],
	},
	{
		commands: ['copy', 'copy-cited'],
		keys: [['y'], ['Y']],
		does: 'copy quote, with citation',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['open-address'],
		keys: [['o']],
		does: 'open in browser',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['links'],
		keys: [['O']],
		does: 'list links',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['edit'],
		keys: [['e']],
		does: 'open in editor',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['save', 'pipe'],
		keys: [['s'], ['|']],
		does: 'save, pipe to command',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['star'],
		keys: [['*']],
		does: 'star quote or story',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['toggle-read'],
		keys: [['r']],
		does: 'mark as read or unread',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['note'],
		keys: [['a']],
		does: 'add note to quote',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['stars-and-notes'],
		keys: [['A']],
		does: 'list stars, notes, marks',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['save-notes'],
		keys: [['E']],
		does: 'export stars and notes',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['who-said-it', 'next-unsure'],
		keys: [['w'], ['W']],
		does: 'who said it, next unsure',
		group: 'With a story or a quote',
		where: ['story', 'list'],
	},
	{
		commands: ['mark-speaker', 'name-speaker', 'no-quote'],
		keys: [['space'], ['/'], ['-']],
		does: 'several, other, no quote',
		group: 'With a story or a quote',
		where: ['answer'],
	},
	{
		commands: ['set-mark', 'go-to-mark'],
		keys: [['m'], ["'"]],
		does: 'set mark, go to mark',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['undo'],
		keys: [['U']],
		does: 'undo star, note, speaker …',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['back'],
		keys: [['C-o']],
		does: 'go back',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list', 'typing'],
	},

	{commands: ['problems'], keys: [['!']], does: 'list problems', group: 'Program', where: ['story', 'rail', 'list']},
	{
		commands: ['try-again'],
		keys: [['R']],
		does: 'reload files',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['help'], keys: [['?']], does: 'help', group: 'Program', where: ['story', 'rail', 'list']},
	{
		commands: ['mouse'],
		keys: [['M']],
		does: 'turn mouse on or off',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['redraw'], keys: [['C-l']], does: 'redraw', group: 'Program', where: ['everywhere']},
	{commands: ['suspend'], keys: [['C-z']], does: 'suspend', group: 'Program', where: ['everywhere']},
	{commands: ['escape'], keys: [['Esc']], does: 'cancel, or go back', group: 'Program', where: ['everywhere']},
	{commands: ['quit'], keys: [['q']], does: 'go back, then quit', group: 'Program', where: ['story', 'rail', 'list']},
	{commands: ['quit-now'], keys: [['Q']], does: 'quit', group: 'Program', where: ['story', 'rail', 'list']},
	{commands: ['interrupt'], keys: [['C-c']], does: 'quit immediately', group: 'Program', where: ['everywhere']},

	{
		commands: ['choose-next', 'choose-previous'],
		keys: [
			['down', 'C-n'],
			['up', 'C-p'],
		],
		does: 'next, previous result',
		group: 'While typing',
		where: ['typing'],
	},
	{
		commands: ['next-speaker', 'previous-speaker'],
		keys: [['Tab'], ['S-Tab']],
		does: 'filter by speaker',
		group: 'While typing',
		where: ['typing'],
	},
	{
		commands: ['erase', 'erase-word', 'erase-all'],
		keys: [['Backspace', 'Delete', 'C-h'], ['C-w'], ['C-u']],
		does: 'delete character, word, all',
		group: 'While typing',
		where: ['typing'],
	},
] as const satisfies readonly KeyRow[];

/** The name of a command: “next-quote”. */
export type Command = (typeof keymap)[number]['commands'][number];

/** The key table as the user has it: `keymap`, or one with other keys from the settings. */
export type Keymap = readonly KeyRow[];

/** Returns the command that a key runs in the first of the places where it is bound, or else everywhere. */
export const commandFor = (key: string, places: readonly Where[], table: Keymap = keymap): Command | undefined => {
	for (const place of [...places, 'everywhere'] as const)
		for (const row of table) {
			if (!row.where.includes(place)) continue;
			const index = row.keys.findIndex(keys => keys.includes(key));
			if (index !== -1) return row.commands[index] as Command;
		}
	return undefined;
};

/** Returns the key to show for a command: “space”, “C-d”; empty if it has none. */
export const keyOf = (command: Command, table: Keymap = keymap): string => {
	for (const {commands, keys} of table) {
		const index = commands.indexOf(command);
		if (index !== -1) return keys[index]?.[0] ?? '';
	}
	return '';
};

/** Returns the first key of each direction: “j k”. */
export const keysShown = (row: KeyRow): string =>
	row.keys
		.map(keys => keys[0])
		.filter(key => key !== undefined)
		.join(' ');

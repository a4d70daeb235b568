/*
THE key table. A row is one thing that keys do, often in two directions; help, the status line, the README and the list
that `--print-keys` gives are rendered from it, and a command that nobody handles does not compile (update.ts).
Keys are named as they are shown: a character, or Enter, Tab, S-Tab (with shift), Esc, C-d (with control), up, PgDn ….
*/

/** Where a key works. `story` keys also work while the sidebar has the keys, unless a `rail` row takes them. */
export type Where = 'everywhere' | 'story' | 'rail' | 'list' | 'typing';

export type KeyRow = {
	readonly commands: readonly string[];
	/** For each command, the keys that call it; the first is the one shown. The reader's settings may leave it none. */
	readonly keys: readonly (readonly string[])[];
	readonly does: string;
	readonly group: 'Move' | 'Find' | 'Panes' | 'With a story or a quote' | 'Program' | 'While typing';
	readonly where: readonly Where[];
};

export const keymap = [
	{
		commands: ['line-down', 'line-up'],
		keys: [
			['j', 'down'],
			['k', 'up'],
		],
		does: 'a line down, up',
		group: 'Move',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['page-down', 'page-up'],
		keys: [
			['space', 'PgDn', 'C-f'],
			['b', 'PgUp', 'C-b'],
		],
		does: 'a page down, up',
		group: 'Move',
		where: ['story', 'list'],
	},
	{
		commands: ['half-down', 'half-up'],
		keys: [
			['d', 'C-d'],
			['u', 'C-u'],
		],
		does: 'half a page down, up',
		group: 'Move',
		where: ['story', 'list'],
	},
	{
		commands: ['first', 'last'],
		keys: [
			['g', 'Home'],
			['G', 'End'],
		],
		does: 'first row, last row',
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

	{commands: ['find'], keys: [['/']], does: 'words in this story', group: 'Find', where: ['story']},
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
		does: 'a quote, by words in it',
		group: 'Find',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['filter'], keys: [['/']], does: 'narrow this list by typing', group: 'Find', where: ['rail', 'list']},
	{commands: ['palette'], keys: [[':']], does: 'a command, by name', group: 'Find', where: ['story', 'rail', 'list']},

	{
		commands: ['next-pane', 'previous-pane'],
		keys: [
			['Tab', 'l'],
			['S-Tab', 'h'],
		],
		does: 'to the next, previous pane',
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
		does: 'fold this section, all',
		group: 'Panes',
		where: ['story', 'rail'],
	},
	{commands: ['section-alone'], keys: [['Z']], does: 'this section alone', group: 'Panes', where: ['story', 'rail']},
	{
		commands: ['story-alone'],
		keys: [['z']],
		does: 'the story without sidebar',
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

	{commands: ['shade'], keys: [['c']], does: 'dark or light colours', group: 'Panes', where: ['story', 'rail', 'list']},

	{
		commands: ['open'],
		keys: [['Enter']],
		does: 'open, or go there',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list', 'typing'],
	},
	{
		commands: ['copy', 'copy-cited'],
		keys: [['y'], ['Y']],
		does: 'copy quote, with its source',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['open-address'],
		keys: [['o']],
		does: 'open in the browser',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['links'],
		keys: [['O']],
		does: 'the links in this story',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['edit'],
		keys: [['e']],
		does: 'edit at this line',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['save', 'pipe'],
		keys: [['s'], ['|']],
		does: 'save, hand to a program',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['star'],
		keys: [['*']],
		does: 'star the quote or story',
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
		does: 'a note on the chosen quote',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['stars-and-notes'],
		keys: [['A']],
		does: 'all stars, notes and marks',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['save-notes'],
		keys: [['E']],
		does: 'save stars and notes',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['set-mark', 'go-to-mark'],
		keys: [['m'], ["'"]],
		does: 'set a mark, go to one',
		group: 'With a story or a quote',
		where: ['story', 'rail'],
	},
	{
		commands: ['undo'],
		keys: [['U']],
		does: 'undo star, note, mark, read',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['back'],
		keys: [['C-o']],
		does: 'back to where you were',
		group: 'With a story or a quote',
		where: ['story', 'rail', 'list', 'typing'],
	},

	{commands: ['problems'], keys: [['!']], does: 'problems', group: 'Program', where: ['story', 'rail', 'list']},
	{
		commands: ['try-again'],
		keys: [['R']],
		does: 'read the files again',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['help'], keys: [['?']], does: 'these keys', group: 'Program', where: ['story', 'rail', 'list']},
	{commands: ['mouse'], keys: [['M']], does: 'mouse on or off', group: 'Program', where: ['story', 'rail', 'list']},
	{commands: ['redraw'], keys: [['C-l']], does: 'draw again', group: 'Program', where: ['everywhere']},
	{commands: ['suspend'], keys: [['C-z']], does: 'suspend', group: 'Program', where: ['everywhere']},
	{commands: ['escape'], keys: [['Esc']], does: 'back out, never quits', group: 'Program', where: ['everywhere']},
	{commands: ['quit'], keys: [['q']], does: 'back, then quit', group: 'Program', where: ['story', 'rail', 'list']},
	{commands: ['quit-now'], keys: [['Q']], does: 'quit', group: 'Program', where: ['story', 'rail', 'list']},
	{commands: ['interrupt'], keys: [['C-c']], does: 'quit at once', group: 'Program', where: ['everywhere']},

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
		does: 'results by one speaker',
		group: 'While typing',
		where: ['typing'],
	},
	{
		commands: ['erase', 'erase-word', 'erase-all'],
		keys: [['Backspace', 'Delete', 'C-h'], ['C-w'], ['C-u']],
		does: 'erase a letter, word, all',
		group: 'While typing',
		where: ['typing'],
	},
] as const satisfies readonly KeyRow[];

export type Command = (typeof keymap)[number]['commands'][number];

/** The key table as the reader has it: this one, or with keys of their own. */
export type Keymap = readonly KeyRow[];

/** The command that a key calls at the first of the places that knows it. */
export const commandFor = (key: string, places: readonly Where[], table: Keymap = keymap): Command | undefined => {
	for (const place of [...places, 'everywhere'] as const)
		for (const row of table) {
			if (!row.where.includes(place)) continue;
			const index = row.keys.findIndex(keys => keys.includes(key));
			if (index !== -1) return row.commands[index] as Command;
		}
	return undefined;
};

/** The key to show for a command: “space”, “C-d”; empty where it has none. */
export const keyOf = (command: Command, table: Keymap = keymap): string => {
	for (const {commands, keys} of table) {
		const index = commands.indexOf(command);
		if (index !== -1) return keys[index]?.[0] ?? '';
	}
	return '';
};

/** “j k”: the first key of each direction. */
export const keysShown = (row: KeyRow): string =>
	row.keys
		.map(keys => keys[0])
		.filter(key => key !== undefined)
		.join(' ');

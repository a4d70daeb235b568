import type {KeyRow} from './key-row.ts';

/** Keys that work in a text field. */
export const typingKeys = [
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

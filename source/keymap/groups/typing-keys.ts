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
		commands: ['next-results', 'previous-results'],
		keys: [['Tab'], ['S-Tab']],
		does: 'next, previous results',
		group: 'While typing',
		where: ['typing'],
	},
	{
		commands: ['keep-search', 'forget-search'],
		keys: [['C-s'], ['C-x']],
		does: 'keep, forget a search',
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

import type {KeyRow} from './key-row.ts';

/** Searching, filtering, and finding a command. */
export const findKeys = [
	{commands: ['next-order'], keys: [['S']], does: 'next order of the list', group: 'Find', where: ['list']},
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
		does: 'search everything',
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
	{commands: ['compare'], keys: [['v']], does: 'compare people', group: 'Find', where: ['rail', 'list']},
] as const satisfies readonly KeyRow[];

import type {KeyRow} from './key-row.ts';

/** The program as a whole. */
export const programKeys = [
	{commands: ['problems'], keys: [['!']], does: 'list problems', group: 'Program', where: ['story', 'rail', 'list']},
	{
		commands: ['try-again'],
		keys: [['R']],
		does: 'show what is new, reload',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['help'],
		keys: [['?', 'F1']],
		does: 'help',
		group: 'Program',
		where: ['story', 'rail', 'list', 'typing'],
	},
	{
		commands: ['where'],
		keys: [['C-g']],
		does: 'show file and place',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
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
	{
		commands: ['quit-now', 'quit-without-asking'],
		keys: [['Q'], []],
		does: 'quit',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['quit-like-vi'],
		keys: [['Z']],
		does: 'ZZ quit, ZQ without asking',
		group: 'Program',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['interrupt'], keys: [['C-c']], does: 'quit immediately', group: 'Program', where: ['everywhere']},
] as const satisfies readonly KeyRow[];

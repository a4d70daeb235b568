import type {KeyRow} from './key-row.ts';

/** Moving in a story or a list. */
export const moveKeys = [
	{
		commands: ['line-down', 'line-up'],
		keys: [
			['j', 'down', 'C-n'],
			['k', 'up', 'C-p'],
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
		commands: ['row-down', 'row-up'],
		keys: [['C-e'], ['C-y']],
		does: 'scroll a row down, up',
		group: 'Move',
		where: ['story', 'list'],
	},
	{
		commands: ['first', 'last'],
		keys: [
			['g', 'Home'],
			['G', 'End'],
		],
		does: 'top, bottom; 10G the tenth',
		group: 'Move',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['go-to-share'],
		keys: [['%']],
		does: '50% goes to the middle',
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
		commands: ['next-group', 'previous-group', 'next-year', 'previous-year'],
		keys: [[']'], ['['], ['}'], ['{']],
		does: 'next, previous group, year',
		group: 'Move',
		where: ['list'],
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
	{commands: ['next-unread'], keys: [['.']], does: 'next unread', group: 'Move', where: ['story', 'rail', 'list']},
] as const satisfies readonly KeyRow[];

import type {KeyRow} from './key-row.ts';

/** What is on the screen beside the text, and how wide the text is. */
export const paneKeys = [
	{
		commands: ['next-pane', 'previous-pane'],
		keys: [
			['Tab', 'l'],
			['S-Tab', 'h'],
		],
		does: 'next, previous pane',
		group: 'Panes',
		where: ['story', 'rail', 'list'],
	},
	{commands: ['sections'], keys: [['t']], does: 'sections', group: 'Panes', where: ['story', 'rail']},
	{commands: ['people'], keys: [['P']], does: 'people', group: 'Panes', where: ['story', 'rail', 'list']},
	{commands: ['topics'], keys: [['T']], does: 'topics', group: 'Panes', where: ['story', 'rail', 'list']},
	{commands: ['digest'], keys: [['D']], does: 'digest: what is new', group: 'Panes', where: ['story', 'rail', 'list']},
	{commands: ['library'], keys: [['L']], does: 'library', group: 'Panes', where: ['story', 'rail', 'list']},
	{
		commands: ['fold', 'fold-all'],
		keys: [['x'], ['X']],
		does: 'fold section or group, all',
		group: 'Panes',
		where: ['story', 'rail', 'list'],
	},
	{
		commands: ['section-alone'],
		keys: [['i']],
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
] as const satisfies readonly KeyRow[];

import type {Command} from './keymap.ts';

/** What vi, less and their like call a command, as it is typed after `:`. Only the whole word counts. */
export const commandAliases: ReadonlyMap<string, Command> = new Map<string, Command>([
	...(['q', 'qa', 'qall', 'wq', 'wqa', 'x', 'xa', 'exit'] as const).map(name => [name, 'quit-now'] as const),
	...(['q!', 'qa!', 'qall!', 'cq'] as const).map(name => [name, 'quit-without-asking'] as const),
	['h', 'help'],
	['w', 'save'],
	['n', 'next-article'],
	['next', 'next-article'],
	['p', 'previous-article'],
	['prev', 'previous-article'],
	['f', 'where'],
	['file', 'where'],
	['ls', 'library'],
	['marks', 'stars-and-notes'],
	['u', 'undo'],
	['undo', 'undo'],
	['toc', 'sections'],
	['$', 'last'],
	['theme', 'shade'],
	['colorscheme', 'shade'],
	['bg', 'suspend'],
	['stop', 'suspend'],
]);

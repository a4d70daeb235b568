// THE flag table. The parser, `--help`, the man page, the completions and the README are made from it; its order is theirs.

export const groups = {
	find: 'Find',
	list: 'List instead of the text',
	output: 'Output',
	input: 'Input',
	about: 'About newsread',
} as const;

/** A flag without `value` is a switch. `value` is the name that help shows for it. */
export type Flag = {
	readonly short?: string;
	readonly value?: string;
	readonly choices?: readonly string[];
	/** Completed by file names. */
	readonly file?: true;
	readonly group: keyof typeof groups;
	readonly does: string;
};

export const flags = {
	section: {short: 's', value: 'WORDS', group: 'find', does: 'the section whose subhead fits best'},
	quote: {short: 'q', value: 'WORDS', group: 'find', does: 'the quotes that match, best first; typos are forgiven'},
	person: {
		short: 'p',
		value: 'NAME',
		group: 'find',
		does: 'what a person said and where they are mentioned; as CSV or JSON, the quotes',
	},
	topic: {short: 't', value: 'WORDS', group: 'find', does: 'the articles and sections about it'},
	sections: {group: 'list', does: 'list the sections'},
	quotes: {group: 'list', does: 'list the quotes, each with its speaker'},
	indirect: {group: 'list', does: 'also what was said in other words: with quotes, people, sections'},
	people: {group: 'list', does: 'list the people'},
	topics: {group: 'list', does: 'list the topics'},
	json: {group: 'output', does: 'print one JSON array'},
	jsonl: {group: 'output', does: 'print JSON, one article (or quote, person, topic, section) a line'},
	format: {
		value: 'FORMAT',
		choices: ['text', 'markdown', 'csv'],
		group: 'output',
		does: 'print as text, markdown or csv',
	},
	plain: {group: 'output', does: 'print, also on a terminal'},
	width: {value: 'N', group: 'output', does: 'columns to set the text in, 10 to 1000'},
	color: {
		value: 'WHEN',
		choices: ['auto', 'always', 'never'],
		group: 'output',
		does: 'colour: auto (on a terminal), always or never; auto obeys NO_COLOR',
	},
	theme: {
		value: 'NAME',
		choices: ['auto', 'dark', 'light'],
		group: 'output',
		does: 'colours for a dark or a light background; auto asks the terminal',
	},
	'files-from': {value: 'FILE', file: true, group: 'input', does: 'read the paths from FILE, one a line; - is stdin'},
	help: {short: 'h', group: 'about', does: 'show this help'},
	version: {short: 'V', group: 'about', does: 'show the version'},
	'print-keys': {group: 'about', does: 'print the keys and colours of the reader, as a settings file'},
	completion: {
		value: 'SHELL',
		choices: ['bash', 'zsh', 'fish'],
		group: 'about',
		does: 'print the completions for bash, zsh or fish',
	},
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

/** The same table with every row under the one type, for whoever walks over it. */
export const flagRows: readonly (readonly [FlagName, Flag])[] = Object.entries(flags) as [FlagName, Flag][];

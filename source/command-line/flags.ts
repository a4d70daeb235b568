// THE flag table. The parser, the help, the man page, the completions and the README are generated from it, in its order.

/** The groups of the help, in order, with their titles. */
export const groups = {
	find: 'Find',
	list: 'List',
	output: 'Output',
	input: 'Input',
	about: 'About newsread',
} as const;

/** A row of the flag table. */
export type Flag = {
	/** One letter: “s” for -s. */
	readonly short?: string;
	/** The placeholder that the help shows for the value; absent for a switch, which takes none. */
	readonly value?: string;
	/** The only values allowed. */
	readonly choices?: readonly string[];
	/** May be given several times. */
	readonly several?: true;
	/** Completed with file names. */
	readonly file?: true;
	/** Completed with what is known of the folders on the line. */
	readonly names?: 'people' | 'sections' | 'topics';
	readonly group: keyof typeof groups;
	/** What the help says. */
	readonly does: string;
};

/** All flags by their long names. */
export const flags = {
	section: {
		short: 's',
		value: 'WORDS',
		names: 'sections',
		group: 'find',
		does: 'the section whose subhead matches best',
	},
	quote: {
		short: 'q',
		value: 'WORDS',
		group: 'find',
		does: 'the quotes that match, best first; typos are tolerated, and told where it comes to that',
	},
	text: {
		value: 'WORDS',
		group: 'find',
		does: 'the articles whose text has the words, each with the sentence, newest first',
	},
	person: {
		short: 'p',
		value: 'NAME',
		several: true,
		names: 'people',
		group: 'find',
		does: 'what a person said and where they are mentioned; as CSV or JSON, the quotes; give it again for another person',
	},
	topic: {short: 't', value: 'WORDS', names: 'topics', group: 'find', does: 'the articles and sections about a topic'},
	since: {
		value: 'DAY',
		group: 'find',
		does: 'only articles from DAY on: 2026-03-14, march 2026, monday, yesterday, 7d (7 days ago)',
	},
	until: {value: 'DAY', group: 'find', does: 'only articles up to DAY'},
	sure: {
		value: 'SHARE',
		group: 'find',
		does: 'only quotes whose speaker is named with this confidence or more, 0 to 1',
	},
	sections: {group: 'list', does: 'list sections'},
	quotes: {group: 'list', does: 'list quotes with their speakers'},
	indirect: {
		group: 'list',
		does: 'include paraphrased (indirect) speech; use with --quotes, --people, --sections, --person',
	},
	people: {group: 'list', does: 'list people; over a folder, each person once'},
	'by-story': {group: 'list', does: 'list people story by story; use with --people'},
	topics: {group: 'list', does: 'list topics'},
	list: {group: 'list', does: 'list articles: path, date, headline, quotes, words, writer, address, copies'},
	count: {
		value: 'BY',
		group: 'list',
		does: 'count quotes by one or several of person, topic, outlet, writer, day, month, year: person,month',
	},
	'all-copies': {
		group: 'list',
		does: 'list and count copies, too: the same text or the same address in another file',
	},
	digest: {
		group: 'list',
		does: 'what has come since you last looked or, with --since, was published since a day: by topic, and who said what',
	},
	sort: {
		value: 'ORDER',
		choices: ['date', 'oldest', 'path', 'speaker'],
		group: 'list',
		does: 'newest first (date), oldest first, as the files are found (path), or by speaker',
	},
	follow: {
		group: 'output',
		does: 'wait for new articles, and print each as JSON Lines when its file is complete; of one that changes later, new quotes',
	},
	json: {group: 'output', does: 'print one JSON array'},
	jsonl: {group: 'output', does: 'print JSON Lines: one article (or quote, person, topic, section) a line'},
	format: {
		value: 'FORMAT',
		choices: ['text', 'markdown', 'csv', 'bibtex', 'csl-json'],
		group: 'output',
		does: 'print as text, markdown or csv, or the sources as bibtex or csl-json',
	},
	plain: {group: 'output', does: 'print to standard output even on a terminal'},
	width: {value: 'N', group: 'output', does: 'wrap text at N columns (10 to 1000)'},
	color: {
		value: 'WHEN',
		choices: ['auto', 'always', 'never'],
		group: 'output',
		does: 'use colour: auto (only on a terminal), always or never; auto respects NO_COLOR',
	},
	theme: {
		value: 'NAME',
		choices: ['auto', 'dark', 'light'],
		group: 'output',
		does: 'colours for a dark or a light background; auto asks the terminal',
	},
	corrections: {
		group: 'output',
		does: 'print your corrections of speakers as JSON Lines, with the words around each quote',
	},
	'files-from': {
		value: 'FILE',
		file: true,
		group: 'input',
		does: 'read paths from FILE, one a line; - is standard input',
	},
	'add-corrections': {
		value: 'FILE',
		file: true,
		group: 'input',
		does: 'take in the corrections of FILE, JSON Lines as --corrections prints them; yours stay; - is standard input',
	},
	'no-cache': {group: 'input', does: 'read every file anew, and keep nothing of folders between runs'},
	help: {short: 'h', group: 'about', does: 'show this help'},
	version: {short: 'V', group: 'about', does: 'show the version'},
	'print-keys': {group: 'about', does: 'print the default keys and colours as a settings file'},
	completion: {
		value: 'SHELL',
		choices: ['bash', 'zsh', 'fish'],
		group: 'about',
		does: 'print shell completions for bash, zsh or fish',
	},
	names: {
		value: 'KIND',
		choices: ['people', 'sections', 'topics'],
		group: 'about',
		does: 'print the people, sections or topics that are known of a folder: for completions',
	},
} as const satisfies Record<string, Flag>;

/** The long name of a flag, without its dashes. */
export type FlagName = keyof typeof flags;

/** The flags in order, each with the type `Flag`. */
export const flagRows: readonly (readonly [FlagName, Flag])[] = Object.entries(flags) as [FlagName, Flag][];

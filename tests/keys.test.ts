import {describe, expect, test} from 'vitest';
import {type Command, keymap} from '../source/keymap/keymap.ts';
import {newsFolder, storyFile} from './helpers/reader-in-pty.ts';
import {until} from './helpers/until.ts';

/*
Every key of the key table, pressed in a real pseudo terminal, with what is seen of it. A command without a scenario
does not compile; what a scenario waits for must not be on the screen before the key. Starting the program takes much longer
than a key does: scenarios after which Esc leads back to the first screen share one program.
*/

const facts = (from: number, to: number) =>
	Array.from({length: to - from + 1}, (_, index) => `Fact ${from + index} about the night ferry.`).join('\n\n');

const {open: openReader, write} = newsFolder();
// A folder would open on its list.
const paths = [
	write(
		'a-ferry.md',
		storyFile({title: 'Night ferry stays', date: '2023-02-18', url: 'https://example.org/ferry'}, [
			facts(1, 6),
			'“We will run it at a loss,” Mara Lindqvist said.',
			'“Nobody will wait until morning,” Lindqvist said.',
			facts(7, 14),
			'## What it costs',
			facts(15, 20),
			'“Eleven people is not a route,” Ines Halloran said. “It is a taxi with a funnel.”',
			facts(21, 30),
			'## What the island wants',
			'“Give us two years,” said Piet Vandersteen.',
			facts(31, 44),
		]),
	),
	write('b-choir.md', storyFile({title: 'Choir seeks tenors', date: '2023-02-17'}, ['One line about the choir.'])),
	write('c-picture.txt', Buffer.from('\u0089PNG\r\n\u001A\n\0\0\0', 'latin1')),
];

const bytes: Readonly<Record<string, string>> = {
	space: ' ',
	Enter: '\r',
	Tab: '\t',
	'S-Tab': '\u001B[Z',
	Esc: '\u001B',
	up: '\u001B[A',
	down: '\u001B[B',
	PgDn: '\u001B[6~',
	PgUp: '\u001B[5~',
	Home: '\u001B[H',
	End: '\u001B[F',
	Backspace: '\u007F',
	Delete: '\u001B[3~',
	F1: '\u001BOP',
};
const bytesOf = (key: string) => bytes[key] ?? (/^C-.$/u.test(key) ? String.fromCharCode(key.charCodeAt(2) & 31) : key);

type Scenario = {
	/** Keys before the one that is tried, each with what is seen when it has done its work. */
	readonly before?: readonly (readonly [key: string, sees: string | RegExp])[];
	readonly sees?: string | RegExp;
	readonly gone?: string;
	readonly exit?: number;
	/** What another program writes on the terminal. */
	readonly prints?: string;
	/** Esc does not take back what it does: it needs a program of its own. */
	readonly lasts?: true;
};

/** The page down that most scenarios begin with. */
const down = ['space', 'Fact 14 '] as const;
const searching = [
	['"', 'SEARCH'],
	['loss', /“loss[\s\S]*1 of \d/u],
] as const;
/** A word that quotes, a headline and texts have. */
const everything = [
	['"', 'SEARCH'],
	['the', /WORDS IN THE TEXT[\s\S]*1 of \d/u],
] as const;

const asking = [
	[')', 'quote 1 of 4'],
	['w', 'WHO SAID IT?'],
] as const;

const scenarios: Readonly<Record<Command, Scenario>> = {
	'line-down': {gone: 'NIGHT FERRY'},
	'line-up': {before: [['5j', 'Fact 8 ']], gone: 'Fact 8 '},
	'page-down': {sees: 'Fact 14 '},
	'page-up': {before: [down], sees: 'Fact 1 '},
	'half-down': {sees: 'Fact 10 '},
	'half-up': {before: [down], sees: 'Fact 6 '},
	first: {before: [['G', 'Fact 44 ']], sees: 'Fact 1 '},
	last: {sees: 'Fact 44 '},
	'row-down': {gone: 'NIGHT FERRY'},
	'row-up': {before: [['5j', 'Fact 8 ']], gone: 'Fact 8 '},
	'go-to-share': {before: [['50', /^ +50 /mu]], sees: '50%'},
	'next-paragraph': {before: [['3}', 'Fact 8 ']], gone: 'Fact 3 '},
	'previous-paragraph': {before: [['5}', 'Fact 10 ']], sees: 'Fact 4 '},
	'next-section': {sees: 'What it costs'},
	'previous-section': {before: [[']]', 'What the island wants']], sees: 'What it costs'},
	'next-group': {before: [['A', 'No stars, notes or marks yet.']], sees: 'This list has no groups.'},
	'previous-group': {before: [['A', 'No stars, notes or marks yet.']], sees: 'This list has no groups.'},
	'next-year': {before: [['A', 'No stars, notes or marks yet.']], sees: 'This list has no years.'},
	'previous-year': {before: [['A', 'No stars, notes or marks yet.']], sees: 'This list has no years.'},
	'next-quote': {sees: 'quote 1 of 4'},
	'previous-quote': {before: [['))', 'quote 2 of 4']], sees: 'quote 1 of 4'},
	'next-article': {lasts: true, sees: 'Choir seeks tenors'},
	'previous-article': {before: [['J', 'Choir seeks tenors']], sees: 'Night ferry stays'},
	find: {sees: /Enter keep {3}Esc back/u},
	'next-match': {
		before: [
			['/', 'Enter keep'],
			['loss', '1 of 1'],
			['C-u', 'Enter keep'],
			['two', '1 of 1'],
			['C-u', 'Enter keep'],
			['people', '1 of 1'],
			['C-u', 'Enter keep'],
			['said', '1 of 4'],
			['Enter', 'n next'],
		],
		sees: '2 of 4',
	},
	'previous-match': {
		before: [
			['/', 'Enter keep'],
			['said', '1 of 4'],
			['Enter', 'n next'],
		],
		sees: '4 of 4',
	},
	'next-unread': {lasts: true, sees: 'Choir seeks tenors'},
	digest: {sees: 'DIGEST'},
	'next-order': {before: [['A', 'No stars, notes or marks yet.']], sees: 'This list has only one order.'},
	filter: {before: [['L', 'LIBRARY']], sees: 'Tab keep'},
	'search-quotes': {sees: 'SEARCH'},
	palette: {sees: 'COMMANDS'},
	'next-pane': {sees: 'SECTIONS'},
	'previous-pane': {sees: 'TOPICS'},
	sections: {sees: 'SECTIONS'},
	people: {sees: 'PEOPLE'},
	topics: {sees: 'TOPICS'},
	library: {sees: 'LIBRARY'},
	fold: {lasts: true, before: [[']', 'What it costs']], sees: '… 1 quote   Halloran'},
	'fold-all': {lasts: true, before: [['G', 'Fact 44 ']], gone: 'Fact 44 '},
	'section-alone': {before: [[']', 'What it costs']], gone: 'Night ferry stays'},
	'story-alone': {before: [['t', 'SECTIONS']], gone: 'SECTIONS'},
	shade: {lasts: true, sees: 'Light colours'},
	wider: {lasts: true, before: [['-----', /^ {9}Fact 1 /mu]], sees: /^ {8}Fact 1 /mu},
	narrower: {lasts: true, before: [['-', 'Fact 1 ']], sees: /^ {6}Fact 1 /mu},
	open: {lasts: true, before: [['L', 'LIBRARY']], gone: 'LIBRARY'},
	compare: {before: [['P', 'PEOPLE']], sees: 'COMPARE'},
	copy: {before: [[')', 'quote 1 of 4']], sees: 'Sent to the terminal'},
	'copy-cited': {before: [[')', 'quote 1 of 4']], sees: 'Sent with its source'},
	'open-address': {sees: 'Opened https://example.org/ferry'},
	links: {sees: 'LINKS'},
	edit: {lasts: true, prints: 'a-ferry.md'},
	save: {sees: 'Save as: night-ferry-stays.md'},
	pipe: {sees: 'Pipe to command:'},
	star: {lasts: true, before: [[')', 'quote 1 of 4']], sees: '│*'},
	'toggle-read': {lasts: true, sees: /Marked as (?:un)?read/u},
	note: {before: [[')', 'quote 1 of 4']], sees: 'Note:'},
	'stars-and-notes': {sees: 'No stars, notes or marks yet.'},
	'save-notes': {sees: 'Save stars and notes as:'},
	'who-said-it': {before: [[')', 'quote 1 of 4']], sees: 'WHO SAID IT?'},
	'next-unsure': {sees: 'No quote of this story is unsure.'},
	'mark-speaker': {before: asking, sees: /\+1/u},
	'name-speaker': {before: asking, sees: 'Name:'},
	'no-quote': {before: asking, lasts: true, sees: 'No quote, as you say'},
	'set-mark': {sees: 'Set mark (a–z):'},
	'go-to-mark': {sees: 'Go to mark (a–z)'},
	undo: {
		before: [
			[')', 'quote 1 of 4'],
			['*', '│*'],
		],
		gone: '│*',
	},
	back: {
		before: [
			['t', 'SECTIONS'],
			['jjEnter', 'What the island wants'],
		],
		sees: 'Fact 1 ',
	},
	problems: {sees: 'PROBLEMS'},
	'try-again': {lasts: true, before: [['L', 'LIBRARY']], sees: /Reading|2 articles, newest/u},
	help: {sees: 'HELP'},
	mouse: {lasts: true, sees: 'The mouse selects text again'},
	redraw: {sees: 'Fact 1 '},
	suspend: {},
	escape: {before: [['?', 'HELP']], gone: 'HELP'},
	quit: {lasts: true, exit: 0},
	'quit-now': {lasts: true, exit: 0},
	'quit-without-asking': {lasts: true, exit: 0},
	'quit-like-vi': {sees: 'Z quit, Q quit without asking'},
	where: {sees: /a-ferry\.md, section 1 of 3, \d+%/u},
	interrupt: {lasts: true, exit: 130},
	'choose-next': {before: everything, sees: /2 of \d$/mu},
	'choose-previous': {before: [...everything, ['down', /2 of \d$/mu]], sees: /1 of \d$/mu},
	'next-results': {before: everything, sees: /[2-9] of \d$/mu},
	'previous-results': {before: everything, sees: /[2-9] of \d$/mu},
	'keep-search': {before: searching, sees: 'Keep this search as: loss'},
	'forget-search': {
		before: [
			...searching,
			[String.fromCharCode(19), 'Keep this search as: loss'],
			['Enter', 'Kept “loss”'],
			['C-u', 'KEPT SEARCHES'],
		],
		sees: 'Forgot “loss”',
	},
	erase: {before: searching, sees: /“los {0,3}$/mu},
	'erase-word': {
		before: [
			['"', 'SEARCH'],
			['at loss', '1 of'],
		],
		sees: /“at {0,3}$/mu,
	},
	'erase-all': {before: searching, sees: 'WHAT YOU MAY TYPE'},
};

/** Names of keys in a row of keys are pressed one by one; anything else is typed as it stands. */
const press = (keys: string) => keys.replaceAll(/Enter|space|down|C-u/gu, name => bytesOf(name));

const cases = keymap.flatMap(row =>
	row.commands.flatMap((command, index) => row.keys[index]!.map(key => [key, command] as const)),
);

const open = async () => {
	const terminal = openReader({paths, environment: {BROWSER: 'true', VISUAL: '', EDITOR: 'echo'}});
	await terminal.sees('4 quotes, 3 voices');
	await terminal.sees('1 of 2');
	// All files have been read: no message of theirs comes in between keys.
	await terminal.sees('1 file could not be read');
	return terminal;
};
type Terminal = Awaited<ReturnType<typeof open>>;

/** All rows but the last, which has hints or a message; whether blanks were written at their ends is not seen. */
const rowsOf = (terminal: Terminal) =>
	terminal
		.shown()
		.split('\n')
		.slice(0, -1)
		.map(row => row.trimEnd());

/** Esc as a sequence of its own, since three times the usual one in a row would be Alt with Esc. */
const escapeKey = '\u001B[27u';

let shared: Terminal | undefined;
let firstScreen: readonly string[] = [];

const openShared = async (): Promise<Terminal> => {
	if (shared === undefined) {
		shared = await open();
		firstScreen = rowsOf(shared);
		return shared;
	}
	shared.type(`${escapeKey.repeat(3)}g`);
	await shared.sees('space page');
	await until(() => expect(rowsOf(shared!)).toEqual(firstScreen));
	return shared;
};

// Suspending needs a shell that the process can be given back to: tests/end-to-end.test.ts.
describe.each(cases.filter(([, command]) => command !== 'suspend'))('%s', (key, command) => {
	test(`does ${command}`, async () => {
		const scenario: Scenario = scenarios[command];
		const terminal = scenario.lasts ? await open() : await openShared();
		try {
			for (const [keys, seen] of scenario.before ?? []) {
				terminal.type(press(keys));
				await terminal.sees(seen);
			}
			if (scenario.gone !== undefined) expect(terminal.shown()).toContain(scenario.gone);
			if (scenario.sees !== undefined && command !== 'redraw' && command !== 'try-again')
				expect(terminal.shown()).not.toMatch(
					typeof scenario.sees === 'string' ? new RegExp(RegExp.escape(scenario.sees), 'u') : scenario.sees,
				);
			terminal.type(bytesOf(key));
			if (scenario.exit !== undefined) expect(await terminal.exit).toBe(scenario.exit);
			if (scenario.sees !== undefined) await terminal.sees(scenario.sees);
			if (scenario.gone !== undefined) await terminal.seesNot(scenario.gone);
			if (scenario.prints !== undefined) await until(() => expect(terminal.output()).toContain(scenario.prints));
		} catch (error) {
			// Whatever state it is in, it fails no other scenario.
			if (terminal === shared) shared = undefined;
			throw error;
		} finally {
			if (terminal !== shared) terminal.kill();
		}
	});
});

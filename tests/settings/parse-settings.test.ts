import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {usualTemplate} from '../../source/citation/template.ts';
import {commands, keymapWith} from '../../source/keymap/key-bindings.ts';
import {keymap} from '../../source/keymap/keymap.ts';
import {describeProblem} from '../../source/model/problem.ts';
import {parseSettings} from '../../source/settings/parse-settings.ts';
import {keysText} from '../../source/settings/print-settings.ts';
import {usualColours} from '../../source/typesetting/themes.ts';

const parsed = (text: string) => parseSettings(text, 'settings.toml', {HOME: '/home/quill'});
const settingsOf = async (text: string) => {
	const {settings, problems} = await parsed(text);
	expect(problems).toEqual([]);
	return settings;
};
const nothing = {keys: new Map(), colors: {dark: {}, light: {}}};

test('every setting is read', async () => {
	expect(
		await settingsOf(`
			library = "~/news"
			theme = "light"
			width = 72

			[keys]
			next-quote = ["ä", "C-t"]
			help = "H"
			redraw = []

			[colors.dark]
			ink = "#FFFFFF"
			[colors.light]
			wash = "#eeeeee"`),
	).toEqual({
		library: '/home/quill/news',
		theme: 'light',
		width: 72,
		keys: new Map([
			['next-quote', ['ä', 'C-t']],
			['help', ['H']],
			['redraw', []],
		]),
		colors: {dark: {ink: '#FFFFFF'}, light: {wash: '#eeeeee'}},
	});
});

test.each([
	['', 'nothing'],
	['# nothing yet\r\n', 'a comment'],
	['\uFEFF[keys]\n[colors]\n', 'empty tables behind a byte order mark'],
])('%j changes nothing', async text => {
	expect(await settingsOf(text)).toEqual(nothing);
});

describe('the file that --print-keys prints', () => {
	test('changes nothing when it is saved', async () => {
		const {keys, colors, ...rest} = await settingsOf(keysText());
		expect(rest).toEqual({theme: 'auto', citation: usualTemplate, cache: true});
		expect(keymapWith(keys)).toEqual(keymap);
		expect(colors).toEqual(usualColours);
	});

	test('has every command once', () => {
		for (const command of commands) expect(keysText().match(new RegExp(`^${command} = `, 'gm'))).toHaveLength(1);
	});

	test('has its examples in a form that may be used', async () => {
		const used = keysText().replaceAll(/^# (?=[a-z]+ = )/gm, '');
		expect(await settingsOf(used)).toMatchObject({library: '/home/quill/articles', width: 66});
	});

	test('has lines that fit a screen', () => {
		for (const line of keysText().split('\n')) expect(line.length).toBeLessThanOrEqual(120);
	});
});

describe('a wrong setting is reported on one line, with its place and what to write instead', () => {
	test.each([
		['widht = 66', '1: unknown setting “widht”. Did you mean “width”?'],
		['cache = "no"', '1: invalid cache “no”. Use true or false, without quotation marks.'],
		['citation = "{speaker}"', '1: citation without {quote}. Add {quote} where the words belong.'],
		[
			'\n\nfont = "serif"',
			'3: unknown setting “font”. The settings are library, theme, width, citation, cache, keys and colors.',
		],
		['width = "66"', '1: invalid width “66”. Use a whole number of columns from 10 to 1000.'],
		['width = 9', '1: invalid width 9. Use a whole number of columns from 10 to 1000.'],
		['width = 66.5', '1: invalid width 66.5. Use a whole number of columns from 10 to 1000.'],
		['theme = "drak"', '1: invalid theme “drak”. Did you mean “dark”?'],
		['theme = true', '1: invalid theme true. Choose auto, dark or light.'],
		['library = "news"', '1: invalid library “news”. Use a full path, or one that begins with ~/.'],
		[
			'library = "news\\u001B[2J\\nof today"',
			'1: invalid library “news [2J of today”. Use a full path, or one that begins with ~/.',
		],
		['library = ["~/news"]', '1: invalid library a list. Use a full path, or one that begins with ~/.'],
		['library = 2024-05-03', '1: invalid library a date. Use a full path, or one that begins with ~/.'],
		['keys = "vi"', '1: “keys” must be a table, not “vi”. Write [keys] above its lines.'],
		['[[keys]]\nhelp = "H"', '1: “keys” must be a table, not a list. Write [keys] above its lines.'],
		['# mine\n\n[keys]\nnext-qoute = ["n"]', '4: unknown command “next-qoute”. Did you mean “next-quote”?'],
		['[keys]\ndance = "d"', '2: unknown command “dance”. To list the commands, run newsread --print-keys.'],
		['keys = {dance = "d"}', '1: unknown command “dance”. To list the commands, run newsread --print-keys.'],
		['keys."next-qoute" = "n"', '1: unknown command “next-qoute”. Did you mean “next-quote”?'],
		['[keys]\nhelp = 5', '2: invalid key for “help”: 5. Write keys as strings, as in ["n", "C-n"].'],
		['[keys]\nhelp = ["H", ["h"]]', '2: invalid key for “help”: a list. Write keys as strings, as in ["n", "C-n"].'],
		['[keys]\nhelp = "Ctrl-N"', '2: unknown key “Ctrl-N”. Did you mean “C-n”?'],
		['[keys]\nhelp = "C-N"', '2: unknown key “C-N”. Did you mean “C-n”?'],
		['[keys]\nhelp = "escape"', '2: unknown key “escape”. Did you mean “Esc”?'],
		['[keys]\nhelp = "pgup"', '2: unknown key “pgup”. Did you mean “PgUp”?'],
		['[keys]\nhelp = " "', '2: unknown key “ ”. Did you mean “space”?'],
		[
			'[keys]\nhelp = "gg"',
			'2: unknown key “gg”. A key is a character, C- and a letter (with control), space, Enter, Tab, S-Tab, Esc, Backspace, Delete, up, down, left, right, PgUp, PgDn, Home, End or F1 to F12.',
		],
		['[keys]\nhelp = ["H", "5"]', '2: “5” cannot be a key. Digits are counts, as in 5j.'],
		['[keys]\nhelp = "C-i"', '2: “C-i” cannot be a key of its own. Terminals send it as Tab.'],
		[
			'[keys]\nhelp = "j"',
			'2: “j” is already bound to “line-down”. Use another key, or bind “line-down” to another one too.',
		],
		[
			'[keys]\nhelp = [\n  "H",\n  "F",\n]\nproblems = "H"',
			'6: “H” is already bound to “help”. Use another key, or bind “help” to another one too.',
		],
		[
			'[keys]\nproblems = "H"\nhelp = "H"',
			'3: “H” is already bound to “problems”. Use another key, or bind “problems” to another one too.',
		],
		[
			'[keys]\nredraw = "j"',
			'2: “j” is already bound to “line-down”. Use another key, or bind “line-down” to another one too.',
		],
		[
			'[keys]\nchoose-next = ["C-n", "j"]',
			'2: “choose-next” works in text fields only, where “j” is typed. Use a key with C- or one that has a name.',
		],
		[
			'[keys]\nescape = "e"',
			'2: “escape” needs a key that works in text fields. Add one that is not a character, such as Esc.',
		],
		[
			'[keys]\ninterrupt = []',
			'2: “interrupt” needs a key that works in text fields. Add one that is not a character, such as C-c.',
		],
		['colors = "dark"', '1: “colors” must be a table, not “dark”. Write [colors] above its lines.'],
		['[colors]\nink = "#ffffff"', '2: unknown setting “colors.ink”. There are colors.dark and colors.light.'],
		['[colors.drak]\nink = "#ffffff"', '1: unknown setting “colors.drak”. Did you mean “colors.dark”?'],
		['[colors.dark]\n\nimk = "#ffffff"', '3: unknown colour “imk”. Did you mean “ink”?'],
		['colors.light.ink = "red"', '1: invalid colour for “ink”: “red”. Use a hex colour, such as "#14120f".'],
		['[colors.light]\nink = "#fff"', '2: invalid colour for “ink”: “#fff”. Use a hex colour, such as "#14120f".'],
		[
			'__proto__ = 1',
			'1: unknown setting “__proto__”. The settings are library, theme, width, citation, cache, keys and colors.',
		],
		[
			'library = """\n~/news\n# [keys]\nwidth = 3"""\nfont = 1',
			'5: unknown setting “font”. The settings are library, theme, width, citation, cache, keys and colors.',
		],
		[
			'"theme" = \'auto\' # [x]\n[ keys ] # "\nhelp = "?"\n"fold-al" = "V"',
			'4: unknown command “fold-al”. Did you mean “fold-all”?',
		],
	])('%j', async (text, message) => {
		const {problems} = await parsed(text);
		expect(problems.map(describeProblem)).toContain(`settings.toml:${message}`);
	});

	test.each([
		['a table without its end', '[keys\nhelp = "H"', 1],
		['a setting stated twice', 'theme = "dark"\ntheme = "light"', 2],
		['a setting without its value', 'theme = "dark"\nwidth =', 2],
		['a string without its marks', 'theme = dark', 1],
		['a string without its end', 'theme = "dark', 1],
		['lists in lists without an end', `width = ${'['.repeat(5000)}`, 1],
	])('%s', async (_, text, line) => {
		const {problems} = await parsed(text);
		expect(problems.map(describeProblem)).toEqual([
			expect.stringMatching(
				new RegExp(`^settings\\.toml:${line}: not valid TOML \\([^\n]+\\)\\. Correct this line, or delete it\\.$`),
			),
		]);
	});
});

describe('beside a wrong line', () => {
	test.each([
		'font = "serif"',
		'width = "66"',
		'library = "news"',
		'helo',
		'theme = dark',
		'width =',
		'library = "news',
		"library = 'news",
		'= 3',
		'colors = "dark"',
	])('%j the other settings are used, whatever the order', async bad => {
		for (const lines of [
			['theme = "light"', bad, 'keys.help = "H"'],
			[bad, 'theme = "light"', 'keys.help = "H"'],
			['theme = "light"', 'keys.help = "H"', bad],
		]) {
			const {settings, problems} = await parsed(lines.join('\n'));
			expect(settings).toEqual({...nothing, theme: 'light', keys: new Map([['help', ['H']]])});
			expect(problems.map(({path}) => path)).toEqual([`settings.toml:${lines.indexOf(bad) + 1}`]);
		}
	});

	test('a wrong key costs its own command only', async () => {
		const {settings} = await parsed('[keys]\nhelp = "H"\ndance = "d"\nproblems = "H"\nlinks = 5\nedit = "#"');
		expect(settings.keys).toEqual(
			new Map([
				['help', ['H']],
				['edit', ['#']],
			]),
		);
	});

	test('a wrong colour costs its own role only', async () => {
		const {settings} = await parsed('[colors.dark]\nink = "red"\nwash = "#eeeeee"\n[colors.drak]\nink = "#ffffff"');
		expect(settings.colors).toEqual({dark: {wash: '#eeeeee'}, light: {}});
	});

	test('a list without its end costs no line below it', async () => {
		const {settings, problems} = await parsed('keys.help = ["H"\nwidth = 72\ntheme = "dark"');
		expect(settings).toEqual({...nothing, width: 72, theme: 'dark'});
		expect(problems).toHaveLength(1);
	});

	test('the settings of a table whose header is wrong do not end up in the table before', async () => {
		const {settings, problems} = await parsed(
			'[colors.dark]\nwash = "#eeeeee"\n[colors.light\nink = "#ffffff"\n[keys]\nhelp = "H"',
		);
		expect(settings).toEqual({keys: new Map([['help', ['H']]]), colors: {dark: {wash: '#eeeeee'}, light: {}}});
		expect(problems.map(({path}) => path)).toEqual(['settings.toml:3']);
	});
});

test('a file of quite another kind is given up after a few problems', async () => {
	const page = Array.from({length: 500}, (_, number) => `<p>Paragraph ${number} of a page</p>`).join('\n');
	const {settings, problems} = await parsed(page);
	expect(settings).toEqual(nothing);
	expect(problems.length).toBeLessThan(30);
});

test('any text gives settings and problems of one line each, never an error', async () => {
	const line = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'[keys]',
			'[keys',
			'[[keys]]',
			'[colors.dark]',
			'ink = "#ffffff"',
			'help = ["H"',
			']',
			'"""',
			"'''",
		),
		fc.constantFrom('width = 72', 'width = {', 'theme = "dark"', 'library = """', 'keys.help = "H"', 'a.b.c = 1', '}'),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, {maxLength: 30}), async lines => {
			const {problems} = await parsed(lines.join('\n'));
			for (const problem of problems) expect(describeProblem(problem)).toMatch(/^settings\.toml:\d+: \P{C}+[.?]$/u);
		}),
	);
});

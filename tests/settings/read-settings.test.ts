import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {pathsOf} from '../../source/command-line/input-paths.ts';
import {commands, keymapWith} from '../../source/keymap/key-bindings.ts';
import {commandFor, keymap} from '../../source/keymap/keymap.ts';
import {UserError} from '../../source/model/problem.ts';
import {keysText} from '../../source/settings/print-settings.ts';
import {parseSettings, readSettings, settingsPath} from '../../source/settings/read-settings.ts';
import {usualColours} from '../../source/typesetting/themes.ts';

const settingsOf = (text: string) => parseSettings(text, 'settings.toml', {HOME: '/home/quill'});

/** A folder for settings until the end of the test, and the environment that leads to it. */
const withSettings = (text: string | Uint8Array) => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-settings-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const environment = {XDG_CONFIG_HOME: folder, HOME: folder};
	const path = settingsPath(environment, 'linux')!;
	mkdirSync(dirname(path));
	writeFileSync(path, text);
	return {environment, path, folder};
};

test('every setting is read', async () => {
	expect(
		await settingsOf(`
			library = "~/news"
			theme = "light"
			width = 72

			[keys]
			next-quote = ["ä", "C-n"]
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
			['next-quote', ['ä', 'C-n']],
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
	expect(await settingsOf(text)).toEqual({keys: new Map(), colors: {dark: {}, light: {}}});
});

describe('the file that --print-keys prints', () => {
	test('changes nothing when it is saved', async () => {
		const {keys, colors, ...rest} = await settingsOf(keysText());
		expect(rest).toEqual({theme: 'auto'});
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

describe('what is wrong is told in one line, with its place and what may stand there', () => {
	test.each([
		['widht = 66', '1: no setting “widht”. Did you mean “width”?'],
		['\n\nfont = "serif"', '3: no setting “font”. There are library, theme, width, keys and colors.'],
		['width = "66"', '1: “width” takes a number of columns from 10 to 1000, not “66”.'],
		['width = 9', '1: “width” takes a number of columns from 10 to 1000, not 9.'],
		['width = 66.5', '1: “width” takes a number of columns from 10 to 1000, not 66.5.'],
		['theme = "drak"', '1: “theme” takes auto, dark or light, not “drak”. Did you mean “dark”?'],
		['theme = true', '1: “theme” takes auto, dark or light, not true.'],
		['library = "news"', '1: “library” takes a full path, or one that begins with ~/, not “news”.'],
		[
			'library = "news\\u001B[2J\\nof today"',
			'1: “library” takes a full path, or one that begins with ~/, not “news [2J of today”.',
		],
		['library = ["~/news"]', '1: “library” takes a full path, or one that begins with ~/, not a list.'],
		['library = 2024-05-03', '1: “library” takes a full path, or one that begins with ~/, not a date.'],
		['keys = "vi"', '1: “keys” is a table, as in [keys], not “vi”.'],
		['[[keys]]\nhelp = "H"', '1: “keys” is a table, as in [keys], not a list.'],
		['# mine\n\n[keys]\nnext-qoute = ["n"]', '4: no command “next-qoute”. Did you mean “next-quote”?'],
		['[keys]\ndance = "d"', '2: no command “dance”. newsread --print-keys lists them.'],
		['keys = {dance = "d"}', '1: no command “dance”. newsread --print-keys lists them.'],
		['keys."next-qoute" = "n"', '1: no command “next-qoute”. Did you mean “next-quote”?'],
		['[keys]\nhelp = 5', '2: “help” takes keys, as in ["n", "C-n"], not 5.'],
		['[keys]\nhelp = ["H", ["h"]]', '2: “help” takes keys, as in ["n", "C-n"], not a list.'],
		['[keys]\nhelp = "Ctrl-N"', '2: “Ctrl-N” is no key. Did you mean “C-n”?'],
		['[keys]\nhelp = "C-N"', '2: “C-N” is no key. Did you mean “C-n”?'],
		['[keys]\nhelp = "escape"', '2: “escape” is no key. Did you mean “Esc”?'],
		['[keys]\nhelp = "pgup"', '2: “pgup” is no key. Did you mean “PgUp”?'],
		['[keys]\nhelp = " "', '2: “ ” is no key. Did you mean “space”?'],
		[
			'[keys]\nhelp = "gg"',
			'2: “gg” is no key. A key is a character, C- and a letter (with control), space, Enter, Tab, S-Tab, Esc, Backspace, Delete, up, down, left, right, PgUp, PgDn, Home or End.',
		],
		['[keys]\nhelp = ["H", "5"]', '2: “5” counts, as in 5j, and cannot be a key.'],
		['[keys]\nhelp = "C-i"', '2: “C-i” is the same as “Tab” to a terminal.'],
		[
			'[keys]\nhelp = "j"',
			'2: “j” is the key of “line-down” already. Give “line-down” another one, or take one that is free.',
		],
		[
			'[keys]\nhelp = [\n  "H",\n  "F",\n]\nproblems = "H"',
			'6: “H” is the key of “help” already. Give “help” another one, or take one that is free.',
		],
		[
			'[keys]\nproblems = "H"\nhelp = "H"',
			'3: “H” is the key of “problems” already. Give “problems” another one, or take one that is free.',
		],
		[
			'[keys]\nredraw = "j"',
			'2: “j” is the key of “line-down” already. Give “line-down” another one, or take one that is free.',
		],
		[
			'[keys]\nchoose-next = ["C-n", "j"]',
			'2: “j” types itself where “choose-next” works. Take one with C- or one that has a name.',
		],
		['[keys]\nescape = "e"', '2: “escape” needs a key that types nothing, as Esc does.'],
		['[keys]\ninterrupt = []', '2: “interrupt” needs a key that types nothing, as C-c does.'],
		['colors = "dark"', '1: “colors” is a table, as in [colors], not “dark”.'],
		['[colors]\nink = "#ffffff"', '2: no setting “colors.ink”. There are colors.dark and colors.light.'],
		['[colors.drak]\nink = "#ffffff"', '1: no setting “colors.drak”. Did you mean “colors.dark”?'],
		['[colors.dark]\n\nimk = "#ffffff"', '3: no colour “imk”. Did you mean “ink”?'],
		['colors.light.ink = "red"', '1: “ink” takes a colour such as "#14120f", not “red”.'],
		['[colors.light]\nink = "#fff"', '2: “ink” takes a colour such as "#14120f", not “#fff”.'],
		['__proto__ = 1', '1: no setting “__proto__”. There are library, theme, width, keys and colors.'],
		[
			'library = """\n~/news\n# [keys]\nwidth = 3"""\nfont = 1',
			'5: no setting “font”. There are library, theme, width, keys and colors.',
		],
		[
			'"theme" = \'auto\' # [x]\n[ keys ] # "\nhelp = "?"\n"fold-al" = "V"',
			'4: no command “fold-al”. Did you mean “fold-all”?',
		],
	])('%j', async (text, message) => {
		const error = await settingsOf(text).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(UserError);
		expect((error as UserError).message).toBe(`settings.toml:${message}`);
	});

	test.each([
		['a table without its end', '[keys\nhelp = "H"', 1],
		['a setting stated twice', 'theme = "dark"\ntheme = "light"', 2],
		['a setting without its value', 'theme = "dark"\nwidth =', 2],
		['a string without its end', 'theme = "dark', 1],
		['lists in lists without an end', `width = ${'['.repeat(5000)}`, 1],
	])('%s', async (_, text, line) => {
		await expect(settingsOf(text)).rejects.toThrow(new RegExp(`^settings\\.toml:${line}: not TOML \\([^\n]+\\)\\.$`));
	});
});

describe('the file', () => {
	test('lies in the folder for settings', () => {
		expect(settingsPath({HOME: '/home/quill'}, 'linux')).toBe('/home/quill/.config/newsread/settings.toml');
		expect(settingsPath({HOME: '/Users/quill'}, 'darwin')).toBe('/Users/quill/.config/newsread/settings.toml');
		expect(settingsPath({HOME: '/home/quill', XDG_CONFIG_HOME: '/etc/quill'}, 'linux')).toBe(
			'/etc/quill/newsread/settings.toml',
		);
		expect(settingsPath({HOME: '/home/quill', XDG_CONFIG_HOME: 'etc'}, 'linux')).toBe(
			'/home/quill/.config/newsread/settings.toml',
		);
		expect(settingsPath({}, 'linux')).toBeUndefined();
	});

	test('need not be there', async () => {
		const nothing = {keys: new Map(), colors: {dark: {}, light: {}}};
		expect(await readSettings({XDG_CONFIG_HOME: join(import.meta.dirname, 'nowhere')}, 'linux')).toEqual(nothing);
		expect(await readSettings({}, 'linux')).toEqual(nothing);
	});

	test('is named by its errors', async () => {
		const {environment, path} = withSettings('theme = "dark"\nfont = 1\n');
		await expect(readSettings(environment, 'linux')).rejects.toThrow(`${path}:2: no setting “font”.`);
	});

	test('is UTF-8, and says so where it is not', async () => {
		const {environment, path} = withSettings(Uint8Array.of(0x23, 0xe4, 0x0a));
		await expect(readSettings(environment, 'linux')).rejects.toThrow(`${path}: not UTF-8. Save it as UTF-8.`);
	});

	test('is told of where it cannot be read', async () => {
		const {environment, path} = withSettings('');
		rmSync(path);
		mkdirSync(path);
		await expect(readSettings(environment, 'linux')).rejects.toThrow(`${path}: could not be read (EISDIR`);
	});
});

describe('the library of the settings', () => {
	test('is opened where no path is given', async () => {
		const {environment} = withSettings('library = "~/news"');
		await expect(pathsOf({paths: []}, environment, 'shipped')).rejects.toThrow(
			'no such folder, and the setting library names it',
		);
		mkdirSync(join(environment.HOME, 'news'));
		expect(await pathsOf({paths: []}, environment, 'shipped')).toEqual([join(environment.HOME, 'news')]);
		expect(await pathsOf({paths: ['a.txt']}, environment, 'shipped')).toEqual(['a.txt']);
	});

	test('gives way to NEWSREAD_LIBRARY', async () => {
		const {environment} = withSettings('library = "~/news"');
		expect(await pathsOf({paths: []}, {...environment, NEWSREAD_LIBRARY: '.'}, 'shipped')).toEqual(['.']);
		await expect(pathsOf({paths: []}, {...environment, NEWSREAD_LIBRARY: 'elsewhere'}, 'shipped')).rejects.toThrow(
			'elsewhere: no such folder, and NEWSREAD_LIBRARY names it',
		);
	});

	test('is not asked for where paths are given: a wrong file stops nobody', async () => {
		const {environment} = withSettings('font = 1');
		expect(await pathsOf({paths: ['a.txt']}, environment, 'shipped')).toEqual(['a.txt']);
		await expect(pathsOf({paths: []}, environment, 'shipped')).rejects.toThrow(UserError);
	});
});

describe('a key table with other keys', () => {
	const keysOf = (table: ReturnType<typeof keymapWith>, command: string, place: string) =>
		table
			.filter(({where}) => (where as readonly string[]).includes(place))
			.flatMap(({commands: own, keys}) => keys[(own as readonly string[]).indexOf(command)] ?? []);

	test('leaves all other commands theirs', () => {
		const table = keymapWith(new Map([['next-quote', ['v']]]));
		expect(table).toHaveLength(keymap.length);
		expect(keysOf(table, 'next-quote', 'story')).toEqual(['v']);
		expect(keysOf(table, 'previous-quote', 'story')).toEqual(['(']);
		expect(commandFor('(', ['story'])).toBe('previous-quote');
	});

	test('lets a letter be typed where one types', () => {
		const table = keymapWith(
			new Map([
				['open', ['Enter', 'v']],
				['redraw', ['C-l', 'V']],
			]),
		);
		expect(keysOf(table, 'open', 'story')).toEqual(['Enter', 'v']);
		expect(keysOf(table, 'open', 'typing')).toEqual(['Enter']);
		expect(keysOf(table, 'redraw', 'list')).toEqual(['C-l', 'V']);
		expect(keysOf(table, 'redraw', 'typing')).toEqual(['C-l']);
	});
});

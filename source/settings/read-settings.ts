// The settings file: TOML -> Settings, or a UserError that names the line and what may stand there.
import {readFileSync} from 'node:fs';
import {isAbsolute, join} from 'node:path';
import {clashIn, commands, faultOfKeys, type Keys} from '../keymap/key-bindings.ts';
import type {Command} from '../keymap/keymap.ts';
import {nearestWord} from '../matching/nearest-word.ts';
import type {Environment} from '../model/environment.ts';
import {expandHome, homeOf} from '../model/home.ts';
import {UserError} from '../model/problem.ts';
import {type Colours, type Shade, shades, usualColours} from '../typesetting/themes.ts';
import {lineFinder} from './toml-lines.ts';

/** What the file does not state is absent. */
export type Settings = {
	/** The articles to open when no path is given. */
	readonly library?: string;
	readonly theme?: 'auto' | Shade;
	/** Columns of text. */
	readonly width?: number;
	/** Only the commands that are given other keys. */
	readonly keys: Keys;
	readonly colors: Readonly<Record<Shade, Partial<Colours>>>;
};

const none: Settings = {keys: new Map(), colors: {dark: {}, light: {}}};

/** Where the settings lie; undefined where nobody has a home. */
export const settingsPath = (environment: Environment, platform: NodeJS.Platform): string | undefined => {
	const {XDG_CONFIG_HOME: stated = '', APPDATA = ''} = environment;
	if (isAbsolute(stated)) return join(stated, 'newsread', 'settings.toml');
	if (platform === 'win32' && APPDATA !== '') return join(APPDATA, 'newsread', 'settings.toml');
	const home = homeOf(environment);
	return home && join(home, '.config', 'newsread', 'settings.toml');
};

/** Undefined where there is no file. Read at once: it is small, and the first screen waits for it. */
const bytesOf = (path: string): Uint8Array | undefined => {
	try {
		return readFileSync(path);
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		throw new UserError(`${path}: could not be read (${message}).`);
	}
};

export const readSettings = async (environment: Environment, platform: NodeJS.Platform): Promise<Settings> => {
	const path = settingsPath(environment, platform);
	if (path === undefined) return none;
	const bytes = bytesOf(path);
	if (bytes === undefined) return none;
	let text: string;
	try {
		text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		throw new UserError(`${path}: not UTF-8. Save it as UTF-8.`);
	}
	return parseSettings(text, path, environment);
};

/** `path` is how errors call the file. */
export const parseSettings = async (text: string, path: string, environment: Environment): Promise<Settings> => {
	const file = await parseToml(text, path);
	const lineOf = lineFinder(text);
	const fault: Fault = (setting, sentence) => new UserError(oneLine(`${path}:${lineOf(setting)}: ${sentence}`));
	const {library, theme, width, keys = {}, colors = {}} = file;
	for (const name of Object.keys(file)) if (!names.includes(name)) throw fault([name], unknown('setting', name, names));
	return {
		...(library !== undefined && {library: libraryFrom(library, environment, fault)}),
		...(theme !== undefined && {theme: themeFrom(theme, fault)}),
		...(width !== undefined && {width: widthFrom(width, fault)}),
		keys: keysFrom(tableFrom(keys, ['keys'], fault), fault),
		colors: colorsFrom(tableFrom(colors, ['colors'], fault), fault),
	};
};

type Table = Readonly<Record<string, unknown>>;
type Fault = (setting: readonly string[], sentence: string) => UserError;

const names = ['library', 'theme', 'width', 'keys', 'colors'];

const parseToml = async (text: string, path: string): Promise<Table> => {
	const {parse, TomlError} = await import('smol-toml');
	try {
		return parse(text, {maxDepth: 16});
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const what = error.message.split('\n', 1)[0]!.replace(/^Invalid TOML document: /, '');
		throw new UserError(oneLine(`${path}:${error.line}: not TOML (${what}).`));
	}
};

/** A value may hold line breaks, and what a terminal obeys. */
const oneLine = (message: string): string => message.replaceAll(/\p{C}/gu, ' ');

const unknown = (kind: string, name: string, known: readonly string[], see = `There are ${listed(known)}.`): string => {
	const meant = nearestWord(name, known);
	return `no ${kind} “${name}”. ${meant === undefined ? see : `Did you mean “${meant}”?`}`;
};

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A value as an error shows it. */
const shown = (value: unknown): string => {
	if (typeof value === 'string') return `“${value}”`;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return Array.isArray(value) ? 'a list' : value instanceof Date ? 'a date' : 'a table';
};

const isTable = (value: unknown): value is Table => shown(value) === 'a table';

const tableFrom = (value: unknown, path: readonly string[], fault: Fault): Table => {
	if (isTable(value)) return value;
	throw fault(path, `“${path.join('.')}” is a table, as in [${path.join('.')}], not ${shown(value)}.`);
};

const libraryFrom = (value: unknown, environment: Environment, fault: Fault): string => {
	const path = typeof value === 'string' ? expandHome(value, environment) : '';
	if (isAbsolute(path)) return path;
	throw fault(['library'], `“library” takes a full path, or one that begins with ~/, not ${shown(value)}.`);
};

const themeFrom = (value: unknown, fault: Fault): 'auto' | Shade => {
	const themes = ['auto', ...shades] as const;
	const theme = themes.find(one => one === value);
	if (theme !== undefined) return theme;
	const meant = typeof value === 'string' ? nearestWord(value, themes) : undefined;
	throw fault(
		['theme'],
		`“theme” takes auto, dark or light, not ${shown(value)}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
	);
};

const widthFrom = (value: unknown, fault: Fault): number => {
	if (typeof value === 'number' && Number.isInteger(value) && value >= 10 && value <= 1000) return value;
	throw fault(['width'], `“width” takes a number of columns from 10 to 1000, not ${shown(value)}.`);
};

const isCommand = (name: string): name is Command => (commands as readonly string[]).includes(name);

const keysFrom = (table: Table, fault: Fault): Keys => {
	const keys = new Map<Command, readonly string[]>();
	for (const [name, value] of Object.entries(table)) {
		if (!isCommand(name))
			throw fault(['keys', name], unknown('command', name, commands, 'newsread --print-keys lists them.'));
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		const wrong = list.find(key => typeof key !== 'string');
		if (wrong !== undefined)
			throw fault(['keys', name], `“${name}” takes keys, as in ["n", "C-n"], not ${shown(wrong)}.`);
		const own = [...new Set(list as readonly string[])];
		const what = faultOfKeys(name, own);
		if (what !== undefined) throw fault(['keys', name], what);
		keys.set(name, own);
	}
	const clash = clashIn(keys);
	if (clash === undefined) return keys;
	const {key, command, other} = clash;
	// One of the two may be as it always is; of two in the file, the later one is at fault.
	const here = [...keys.keys()].findLast(one => one === command || one === other)!;
	const there = here === command ? other : command;
	throw fault(
		['keys', here],
		`“${key}” is the key of “${there}” already. Give “${there}” another one, or take one that is free.`,
	);
};

const colorsFrom = (table: Table, fault: Fault): Settings['colors'] => {
	const shades = Object.keys(usualColours) as readonly Shade[];
	for (const name of Object.keys(table)) {
		if ((shades as readonly string[]).includes(name)) continue;
		const meant = nearestWord(name, shades);
		const instead = meant === undefined ? 'There are colors.dark and colors.light.' : `Did you mean “colors.${meant}”?`;
		throw fault(['colors', name], `no setting “colors.${name}”. ${instead}`);
	}
	const [dark, light] = (['dark', 'light'] as const).map(shade =>
		shadeFrom(tableFrom(table[shade] ?? {}, ['colors', shade], fault), shade, fault),
	);
	return {dark: dark!, light: light!};
};

const shadeFrom = (table: Table, shade: Shade, fault: Fault): Partial<Colours> => {
	const roles = Object.keys(usualColours[shade]);
	for (const [role, value] of Object.entries(table)) {
		if (!roles.includes(role)) throw fault(['colors', shade, role], unknown('colour', role, roles));
		if (typeof value !== 'string' || !/^#[\da-f]{6}$/i.test(value))
			throw fault(
				['colors', shade, role],
				`“${role}” takes a colour such as "${usualColours[shade].ink}", not ${shown(value)}.`,
			);
	}
	return table as Partial<Colours>;
};

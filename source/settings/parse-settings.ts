// The text of the settings file -> Settings, and a problem with its line for everything in it that cannot be used.
import {isAbsolute} from 'node:path';
import {faultOfTemplate, usualTemplate} from '../citation/template.ts';
import {clashIn, commands, faultOfKeys, type Keys} from '../keymap/key-bindings.ts';
import type {Command} from '../keymap/keymap.ts';
import {nearestWord} from '../matching/nearest-word.ts';
import type {Environment} from '../model/environment.ts';
import {expandHome} from '../model/home.ts';
import type {Problem} from '../model/problem.ts';
import {type Colours, type Shade, shades, usualColours} from '../typesetting/themes.ts';
import {parseToml, type Table} from './parse-toml.ts';
import {lineFinder} from './toml-lines.ts';

/** A setting that the file does not state, or states wrongly, is absent. */
export type Settings = {
	/** The articles to open when no path is given. */
	readonly library?: string;
	readonly theme?: 'auto' | Shade;
	/** Columns of text. */
	readonly width?: number;
	/** The template of citations. */
	readonly citation?: string;
	/** Whether what was found in a folder is kept for the next time. */
	readonly cache?: boolean;
	/** Only the commands that are bound to other keys than usual. */
	readonly keys: Keys;
	readonly colors: Readonly<Record<Shade, Partial<Colours>>>;
};

/** `path` ends with the line: “settings.toml:3”. */
export type SettingsProblem = Problem & {
	/** The first word of the setting (`library`, `keys`), if it has one. */
	readonly setting?: string;
};

/** What a settings file says, and what is wrong with it. */
export type ParsedSettings = {
	readonly settings: Settings;
	/** In the order of the file. Empty when all of it could be used. */
	readonly problems: readonly SettingsProblem[];
};

/** The settings of an empty file. */
export const noSettings: Settings = {keys: new Map(), colors: {dark: {}, light: {}}};

/** Reports what is wrong with the setting at a path such as `['colors', 'dark', 'ink']`. */
type Report = (setting: readonly string[], what: string, remedy: string) => undefined;

const settingNames = ['library', 'theme', 'width', 'citation', 'cache', 'keys', 'colors'];

/** `path` is how problems name the file. Never throws: whatever the text is, see `problems`. */
export const parseSettings = async (text: string, path: string, environment: Environment): Promise<ParsedSettings> => {
	const {table, text: parsed, badLines} = await parseToml(text);
	const lineOf = lineFinder(parsed);
	const problems: (SettingsProblem & {readonly line: number})[] = badLines.map(({line, why, word}) => ({
		path: `${path}:${line}`,
		line,
		what: oneLine(`not valid TOML (${why})`),
		remedy: 'Correct this line, or delete it.',
		...(word !== undefined && {setting: word}),
	}));
	const report: Report = (setting, what, remedy) => {
		const line = lineOf(setting);
		problems.push({path: `${path}:${line}`, line, what: oneLine(what), remedy, setting: setting[0]!});
		return undefined;
	};
	const {library, theme, width, citation, cache, keys = {}, colors = {}} = table;
	for (const name of Object.keys(table)) if (!settingNames.includes(name)) reportUnknownSetting(name, report);
	const settings: Settings = {
		...present('library', library, value => libraryFrom(value, environment, report)),
		...present('theme', theme, value => themeFrom(value, report)),
		...present('width', width, value => widthFrom(value, report)),
		...present('citation', citation, value => citationFrom(value, report)),
		...present('cache', cache, value => cacheFrom(value, report)),
		keys: keysFrom(tableFrom(keys, ['keys'], report), report),
		colors: colorsFrom(tableFrom(colors, ['colors'], report), report),
	};
	const inOrder = problems.sort((a, b) => a.line - b.line).map(({line: _, ...problem}) => problem);
	return {settings, problems: inOrder};
};

/** Returns an object with the setting, or an empty one if it is not stated or cannot be used. */
const present = <Name extends string, Value>(
	name: Name,
	value: unknown,
	from: (value: unknown) => Value | undefined,
): {readonly [Key in Name]?: Value} => {
	const usable = value === undefined ? undefined : from(value);
	return usable === undefined ? {} : ({[name]: usable} as {readonly [Key in Name]?: Value});
};

/** Replaces line breaks and control characters, which a value may have. */
const oneLine = (message: string): string => message.replaceAll(/\p{C}/gu, ' ');

const didYouMean = (name: string, known: readonly string[]): string | undefined => {
	const meant = nearestWord(name, known);
	return meant === undefined ? undefined : `Did you mean “${meant}”?`;
};

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const reportUnknownSetting = (name: string, report: Report): undefined =>
	report(
		[name],
		`unknown setting “${name}”`,
		didYouMean(name, settingNames) ?? `The settings are ${listed(settingNames)}.`,
	);

/** Returns a value as a message shows it. */
const shown = (value: unknown): string => {
	if (typeof value === 'string') return `“${value}”`;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return Array.isArray(value) ? 'a list' : value instanceof Date ? 'a date' : 'a table';
};

const isTable = (value: unknown): value is Table => shown(value) === 'a table';

const tableFrom = (value: unknown, path: readonly string[], report: Report): Table => {
	if (isTable(value)) return value;
	report(
		path,
		`“${path.join('.')}” must be a table, not ${shown(value)}`,
		`Write [${path.join('.')}] above its lines.`,
	);
	return {};
};

const libraryFrom = (value: unknown, environment: Environment, report: Report): string | undefined => {
	const path = typeof value === 'string' ? expandHome(value, environment) : '';
	if (isAbsolute(path)) return path;
	return report(['library'], `invalid library ${shown(value)}`, 'Use a full path, or one that begins with ~/.');
};

const themeFrom = (value: unknown, report: Report): 'auto' | Shade | undefined => {
	const themes = ['auto', ...shades] as const;
	const theme = themes.find(one => one === value);
	if (theme !== undefined) return theme;
	const meant = typeof value === 'string' ? didYouMean(value, themes) : undefined;
	return report(['theme'], `invalid theme ${shown(value)}`, meant ?? 'Choose auto, dark or light.');
};

const widthFrom = (value: unknown, report: Report): number | undefined => {
	if (typeof value === 'number' && Number.isInteger(value) && value >= 10 && value <= 1000) return value;
	return report(['width'], `invalid width ${shown(value)}`, 'Use a whole number of columns from 10 to 1000.');
};

const citationFrom = (value: unknown, report: Report): string | undefined => {
	if (typeof value !== 'string')
		return report(['citation'], `invalid citation ${shown(value)}`, `Use a text such as '${usualTemplate}'.`);
	const fault = faultOfTemplate(value);
	return fault === undefined ? value : report(['citation'], fault.what, fault.remedy);
};

const cacheFrom = (value: unknown, report: Report): boolean | undefined =>
	typeof value === 'boolean'
		? value
		: report(['cache'], `invalid cache ${shown(value)}`, 'Use true or false, without quotation marks.');

const isCommand = (name: string): name is Command => (commands as readonly string[]).includes(name);

const keysFrom = (table: Table, report: Report): Keys => {
	const keys = new Map<Command, readonly string[]>();
	for (const [name, value] of Object.entries(table)) {
		const setting = ['keys', name];
		if (!isCommand(name)) {
			const remedy = didYouMean(name, commands) ?? 'To list the commands, run newsread --print-keys.';
			report(setting, `unknown command “${name}”`, remedy);
			continue;
		}
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		const wrong = list.find(key => typeof key !== 'string');
		if (wrong !== undefined) {
			report(setting, `invalid key for “${name}”: ${shown(wrong)}`, 'Write keys as strings, as in ["n", "C-n"].');
			continue;
		}
		const own = [...new Set(list as readonly string[])];
		const fault = faultOfKeys(name, own);
		if (fault === undefined) keys.set(name, own);
		else report(setting, fault.what, fault.remedy);
	}
	return withoutClashes(keys, report);
};

/** Where one key is bound to two commands, the one that is bound to it later in the file keeps its usual keys. */
const withoutClashes = (keys: Keys, report: Report): Keys => {
	const clash = clashIn(keys);
	if (clash === undefined) return keys;
	const {key, command, other} = clash;
	const later = [...keys.keys()].findLast(one => one === command || one === other)!;
	const earlier = later === command ? other : command;
	report(
		['keys', later],
		`“${key}” is already bound to “${earlier}”`,
		`Use another key, or bind “${earlier}” to another one too.`,
	);
	return withoutClashes(new Map([...keys].filter(([name]) => name !== later)), report);
};

const colorsFrom = (table: Table, report: Report): Settings['colors'] => {
	for (const name of Object.keys(table)) {
		if ((shades as readonly string[]).includes(name)) continue;
		const meant = nearestWord(name, shades);
		const remedy = meant === undefined ? 'There are colors.dark and colors.light.' : `Did you mean “colors.${meant}”?`;
		report(['colors', name], `unknown setting “colors.${name}”`, remedy);
	}
	const [dark, light] = (['dark', 'light'] as const).map(shade =>
		shadeFrom(tableFrom(table[shade] ?? {}, ['colors', shade], report), shade, report),
	);
	return {dark: dark!, light: light!};
};

const shadeFrom = (table: Table, shade: Shade, report: Report): Partial<Colours> => {
	const roles = Object.keys(usualColours[shade]);
	const usable = Object.entries(table).filter(([role, value]) => {
		const setting = ['colors', shade, role];
		if (!roles.includes(role)) {
			report(setting, `unknown colour “${role}”`, didYouMean(role, roles) ?? `The colours are ${listed(roles)}.`);
			return false;
		}
		if (typeof value === 'string' && /^#[\da-f]{6}$/i.test(value)) return true;
		const example = usualColours[shade].ink;
		report(setting, `invalid colour for “${role}”: ${shown(value)}`, `Use a hex colour, such as "${example}".`);
		return false;
	});
	return Object.fromEntries(usable) as Partial<Colours>;
};

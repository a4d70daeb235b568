// What each setting may be. A value that cannot be used is reported, and is as if it were not there.
import {isAbsolute} from 'node:path';
import {faultOfTemplate, usualTemplate} from '../citation/template.ts';
import {clashIn, commands, faultOfKeys, type Keys} from '../keymap/key-bindings.ts';
import type {Command} from '../keymap/keymap.ts';
import {nearestWord} from '../matching/nearest-word.ts';
import type {Environment} from '../model/environment.ts';
import {expandHome} from '../model/home.ts';
import {type Colours, type Shade, shades, usualColours} from '../typesetting/themes.ts';
import type {Table} from './parse-toml.ts';
import type {Settings} from './settings.ts';

/** Reports what is wrong with the setting at a path such as `['colors', 'dark', 'ink']`. */
export type ReportSetting = (setting: readonly string[], what: string, remedy: string) => undefined;

/** The settings of the highest level, in the order of the documentation. */
export const settingNames = ['library', 'theme', 'width', 'citation', 'cache', 'keys', 'colors'];

const didYouMean = (name: string, known: readonly string[]): string | undefined => {
	const meant = nearestWord(name, known);
	return meant === undefined ? undefined : `Did you mean “${meant}”?`;
};

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Reports a setting that does not exist, with the one that may be meant. */
export const reportUnknownSetting = (name: string, report: ReportSetting): undefined =>
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

/** Returns a value that must be a table, and an empty one where it is not. */
export const tableFrom = (value: unknown, path: readonly string[], report: ReportSetting): Table => {
	if (isTable(value)) return value;
	report(
		path,
		`“${path.join('.')}” must be a table, not ${shown(value)}`,
		`Write [${path.join('.')}] above its lines.`,
	);
	return {};
};

/** Returns the folder as an absolute path. */
export const libraryFrom = (value: unknown, environment: Environment, report: ReportSetting): string | undefined => {
	const path = typeof value === 'string' ? expandHome(value, environment) : '';
	if (isAbsolute(path)) return path;
	return report(['library'], `invalid library ${shown(value)}`, 'Use a full path, or one that begins with ~/.');
};

/** Returns the theme. */
export const themeFrom = (value: unknown, report: ReportSetting): 'auto' | Shade | undefined => {
	const themes = ['auto', ...shades] as const;
	const theme = themes.find(one => one === value);
	if (theme !== undefined) return theme;
	const meant = typeof value === 'string' ? didYouMean(value, themes) : undefined;
	return report(['theme'], `invalid theme ${shown(value)}`, meant ?? 'Choose auto, dark or light.');
};

/** Returns a number of columns. */
export const widthFrom = (value: unknown, report: ReportSetting): number | undefined => {
	if (typeof value === 'number' && Number.isInteger(value) && value >= 10 && value <= 1000) return value;
	return report(['width'], `invalid width ${shown(value)}`, 'Use a whole number of columns from 10 to 1000.');
};

/** Returns a template of citations that can be filled in. */
export const citationFrom = (value: unknown, report: ReportSetting): string | undefined => {
	if (typeof value !== 'string')
		return report(['citation'], `invalid citation ${shown(value)}`, `Use a text such as '${usualTemplate}'.`);
	const fault = faultOfTemplate(value);
	return fault === undefined ? value : report(['citation'], fault.what, fault.remedy);
};

/** Returns whether what was found in a folder is kept. */
export const cacheFrom = (value: unknown, report: ReportSetting): boolean | undefined =>
	typeof value === 'boolean'
		? value
		: report(['cache'], `invalid cache ${shown(value)}`, 'Use true or false, without quotation marks.');

const isCommand = (name: string): name is Command => (commands as readonly string[]).includes(name);

/** Returns the keys of each command whose keys differ from the usual ones. */
export const keysFrom = (table: Table, report: ReportSetting): Keys => {
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
const withoutClashes = (keys: Keys, report: ReportSetting): Keys => {
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

/** Returns the colours of each shade that differ from the usual ones. */
export const colorsFrom = (table: Table, report: ReportSetting): Settings['colors'] => {
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

const shadeFrom = (table: Table, shade: Shade, report: ReportSetting): Partial<Colours> => {
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

// The text of the settings file -> Settings, and a problem with its line for everything in it that cannot be used.
import type {Environment} from '../model/environment.ts';
import {parseToml} from './parse-toml.ts';
import {
	cacheFrom,
	citationFrom,
	colorsFrom,
	keysFrom,
	libraryFrom,
	type ReportSetting,
	reportUnknownSetting,
	settingNames,
	tableFrom,
	themeFrom,
	widthFrom,
} from './setting-values.ts';
import type {ParsedSettings, Settings, SettingsProblem} from './settings.ts';
import {lineFinder} from './toml-lines.ts';

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
	const report: ReportSetting = (setting, what, remedy) => {
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

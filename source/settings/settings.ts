import type {Keys} from '../keymap/key-bindings.ts';
import type {Problem} from '../model/problem.ts';
import type {Colours, Shade} from '../typesetting/themes.ts';

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

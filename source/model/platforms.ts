// What is otherwise on each platform: the folders of a program, and the programs that copy, open, edit and run.
import type {Environment} from './environment.ts';

/** A program and its arguments. */
export type Call = readonly [program: string, ...rest: string[]];

/** A program that puts its standard input on the clipboard. */
export type ClipboardProgram = {
	readonly call: Call;
	/** The variable without which it has no clipboard to reach. */
	readonly needs?: string;
	/** Default: UTF-8. */
	readonly encoding?: 'utf8' | 'utf16le';
	/** Variables to set for it. */
	readonly variables?: Environment;
};

/** `own` is the folder where the platform has a variable for it, `home` the one below the home folder. */
type Place = {readonly own?: {readonly variable: string; readonly folder: string}; readonly home: string};

/** One row of the table. Programs are found by PATH, and the first that works is taken. */
export type PlatformRow = {
	readonly folders: {readonly settings: Place; readonly state: Place; readonly cache: Place};
	readonly clipboards: readonly ClipboardProgram[];
	/** They get the address as their last argument. */
	readonly openers: readonly Call[];
	readonly editor: Call;
	/** `variable` names the user's own; the command follows `flags`, in quotes where the shell takes those apart itself. */
	readonly shell: {
		readonly variable: string;
		readonly usual: string;
		readonly flags: readonly string[];
		readonly quotes?: true;
	};
};

const unix = {
	folders: {
		settings: {home: '.config/newsread'},
		state: {home: '.local/state/newsread'},
		cache: {home: '.cache/newsread'},
	},
	clipboards: [
		{call: ['wl-copy'], needs: 'WAYLAND_DISPLAY'},
		{call: ['xclip', '-selection', 'clipboard'], needs: 'DISPLAY'},
		{call: ['xsel', '--clipboard', '--input'], needs: 'DISPLAY'},
	],
	openers: [['xdg-open']],
	editor: ['vi'],
	shell: {variable: 'SHELL', usual: 'sh', flags: ['-c']},
} as const satisfies PlatformRow;

/** Without a byte order mark, which it would copy; its guess is sure of any text with a blank or a Latin letter. */
const clip = {call: ['clip.exe'], encoding: 'utf16le'} as const satisfies ClipboardProgram;

/** explorer.exe ends with 1 whatever comes of it, and cmd.exe takes an address apart. */
const rundll = ['rundll32.exe', 'url.dll,FileProtocolHandler'] as const satisfies Call;

/** By the names that Node has for platforms, and `wsl`, which Node takes for Linux. */
export const platforms = {
	unix,
	darwin: {
		...unix,
		folders: {
			...unix.folders,
			state: {home: 'Library/Application Support/newsread'},
			cache: {home: 'Library/Caches/newsread'},
		},
		// In a terminal without a locale it takes its input for Mac OS Roman.
		clipboards: [{call: ['pbcopy'], variables: {LC_CTYPE: 'UTF-8'}}],
		openers: [['open']],
	},
	android: {...unix, clipboards: [{call: ['termux-clipboard-set']}], openers: [['termux-open-url'], ['xdg-open']]},
	wsl: {...unix, clipboards: [...unix.clipboards, clip], openers: [['wslview'], rundll, ['xdg-open']]},
	win32: {
		folders: {
			settings: {...unix.folders.settings, own: {variable: 'APPDATA', folder: 'newsread'}},
			state: {...unix.folders.state, own: {variable: 'LOCALAPPDATA', folder: 'newsread'}},
			cache: {...unix.folders.cache, own: {variable: 'LOCALAPPDATA', folder: 'newsread/Cache'}},
		},
		clipboards: [clip],
		openers: [rundll],
		editor: ['notepad.exe'],
		shell: {variable: 'ComSpec', usual: 'cmd.exe', flags: ['/d', '/s', '/c'], quotes: true},
	},
} as const satisfies Readonly<Record<string, PlatformRow>>;

/** Returns the row of a platform; that of Unix for all which have none. */
export const platformRow = (environment: Environment, platform: NodeJS.Platform): PlatformRow => {
	if (platform === 'linux' && environment.WSL_DISTRO_NAME !== undefined) return platforms.wsl;
	return platform === 'darwin' || platform === 'android' || platform === 'win32' ? platforms[platform] : platforms.unix;
};

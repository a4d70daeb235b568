// Each row of the table, with the platform handed in. Only Linux has been tried in fact.
import {describe, expect, test} from 'vitest';
import type {Environment} from '../../source/model/environment.ts';
import {cacheFolder, settingsFolder, stateFolder} from '../../source/model/folders.ts';
import {platformRow, platforms} from '../../source/model/platforms.ts';
import {clipboardPrograms} from '../../source/terminal/effects/clipboard.ts';
import {callForCommand, callForEditing, callsForBrowsing} from '../../source/terminal/effects/programs.ts';

type Row = {
	readonly platform: NodeJS.Platform;
	readonly environment: Environment;
	readonly folders: readonly (string | undefined)[];
	readonly clipboards: readonly string[];
	readonly openers: readonly string[];
	readonly editor: string;
	readonly shell: readonly string[];
};

const rundll = 'rundll32.exe url.dll,FileProtocolHandler';
const unix = {editor: 'vi', shell: ['sh', '-c', 'wc -w'], openers: ['xdg-open']};
const home = (folder: string) => [
	`${folder}/.config/newsread`,
	`${folder}/.local/state/newsread`,
	`${folder}/.cache/newsread`,
];

const rows: Readonly<Record<keyof typeof platforms, readonly Row[]>> = {
	unix: [
		{
			...unix,
			platform: 'linux',
			environment: {HOME: '/home/quill', DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', SHELL: '/usr/bin/fish'},
			folders: home('/home/quill'),
			clipboards: ['wl-copy', 'xclip -selection clipboard', 'xsel --clipboard --input'],
			shell: ['/usr/bin/fish', '-c', 'wc -w'],
		},
		{
			...unix,
			platform: 'openbsd',
			environment: {XDG_CONFIG_HOME: '/a', XDG_STATE_HOME: '/b', XDG_CACHE_HOME: '/c', DISPLAY: ':0'},
			folders: ['/a/newsread', '/b/newsread', '/c/newsread'],
			clipboards: ['xclip -selection clipboard', 'xsel --clipboard --input'],
		},
		// The specification of the variables says to ignore relative paths, and empty ones.
		{
			...unix,
			platform: 'freebsd',
			environment: {HOME: '/home/quill', XDG_CONFIG_HOME: 'a', XDG_STATE_HOME: '', XDG_CACHE_HOME: './c'},
			folders: home('/home/quill'),
			clipboards: [],
		},
		{...unix, platform: 'linux', environment: {}, folders: [undefined, undefined, undefined], clipboards: []},
	],
	darwin: [
		{
			...unix,
			platform: 'darwin',
			environment: {HOME: '/Users/quill', SHELL: '/bin/zsh'},
			folders: [
				'/Users/quill/.config/newsread',
				'/Users/quill/Library/Application Support/newsread',
				'/Users/quill/Library/Caches/newsread',
			],
			clipboards: ['pbcopy'],
			openers: ['open'],
			shell: ['/bin/zsh', '-c', 'wc -w'],
		},
		{
			...unix,
			platform: 'darwin',
			environment: {XDG_CONFIG_HOME: '/a', XDG_STATE_HOME: '/b', XDG_CACHE_HOME: '/c'},
			folders: ['/a/newsread', '/b/newsread', '/c/newsread'],
			clipboards: ['pbcopy'],
			openers: ['open'],
		},
	],
	android: [
		{
			...unix,
			platform: 'android',
			environment: {HOME: '/data/home'},
			folders: home('/data/home'),
			clipboards: ['termux-clipboard-set'],
			openers: ['termux-open-url', 'xdg-open'],
		},
	],
	wsl: [
		{
			...unix,
			platform: 'linux',
			environment: {HOME: '/home/quill', WSL_DISTRO_NAME: 'Debian', WAYLAND_DISPLAY: 'wayland-0'},
			folders: home('/home/quill'),
			clipboards: ['wl-copy', 'clip.exe'],
			openers: ['wslview', rundll, 'xdg-open'],
		},
	],
	win32: [
		{
			platform: 'win32',
			environment: {
				APPDATA: 'C:\\Users\\quill\\AppData\\Roaming',
				LOCALAPPDATA: 'C:\\Users\\quill\\AppData\\Local',
				ComSpec: 'C:\\Windows\\cmd.exe',
				// Set by a shell that came with Git, and a path that Windows does not know.
				SHELL: '/usr/bin/bash',
			},
			folders: [
				'C:\\Users\\quill\\AppData\\Roaming\\newsread',
				'C:\\Users\\quill\\AppData\\Local\\newsread',
				'C:\\Users\\quill\\AppData\\Local\\newsread\\Cache',
			],
			clipboards: ['clip.exe'],
			openers: [rundll],
			editor: 'notepad.exe',
			shell: ['C:\\Windows\\cmd.exe', '/d', '/s', '/c', '"wc -w"'],
		},
		{
			platform: 'win32',
			environment: {USERPROFILE: 'C:\\Users\\quill', XDG_CACHE_HOME: 'D:\\cache'},
			folders: [
				'C:\\Users\\quill\\.config\\newsread',
				'C:\\Users\\quill\\.local\\state\\newsread',
				'D:\\cache\\newsread',
			],
			clipboards: ['clip.exe'],
			openers: [rundll],
			editor: 'notepad.exe',
			shell: ['cmd.exe', '/d', '/s', '/c', '"wc -w"'],
		},
	],
};

describe.each(Object.entries(rows).flatMap(([name, all]) => all.map(row => [name, row.platform, row] as const)))(
	'in the row %s, on %s,',
	(name, platform, {environment, folders, clipboards, openers, editor, shell}) => {
		test('files are kept in the folders of the platform', () => {
			expect([settingsFolder, stateFolder, cacheFolder].map(folder => folder(environment, platform))).toEqual(folders);
		});

		test('text is copied by the programs that have a clipboard to reach', () => {
			expect(clipboardPrograms(environment, platform).map(({call}) => call.join(' '))).toEqual(clipboards);
			expect(clipboardPrograms({...environment, SSH_TTY: '/dev/pts/1'}, platform)).toEqual([]);
		});

		test('an address is the last argument of the programs that open it', () => {
			const calls = callsForBrowsing('https://example.org/a?b=c&d', environment, platform);
			expect(calls).toEqual(openers.map(opener => [...opener.split(' '), 'https://example.org/a?b=c&d']));
			expect(callsForBrowsing('https://example.org', {...environment, BROWSER: 'w3m'}, platform)).toEqual([
				['w3m', 'https://example.org/'],
			]);
		});

		test('a file is opened in the usual editor where none is set', async () => {
			const prepared = await callForEditing(import.meta.filename, '', environment, platform);
			expect('call' in prepared && prepared.call[0]).toBe(editor);
			expect('call' in prepared && prepared.call.at(-1)).toBe(import.meta.filename);
			expect('call' in prepared && prepared.call.includes('+1')).toBe(editor === 'vi');
		});

		test('a command is run by the shell of the user, and by none at a fixed place', () => {
			expect(callForCommand('wc -w', environment, platform)).toEqual({call: shell, isQuoted: platform === 'win32'});
			expect(callForCommand('wc -w', {}, platform).call[0]).toMatch(/^[a-z.]+$/);
		});

		test('its row is found', () => {
			expect(platformRow(environment, platform)).toBe(platforms[name as keyof typeof platforms]);
		});
	},
);

import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {describeProblem} from '../../source/model/problem.ts';
import {readSettings} from '../../source/settings/read-settings.ts';
import {settingsPath} from '../../source/settings/settings-path.ts';
import {withSettings} from '../helpers/settings.ts';

const nothing = {keys: new Map(), colors: {dark: {}, light: {}}};
const problemsOf = async (environment: Readonly<Record<string, string>>) =>
	(await readSettings(environment, 'linux')).problems.map(describeProblem);

test('the settings file lies in the folder for settings', () => {
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

test('it need not be there', async () => {
	const none = {settings: nothing, problems: []};
	expect(await readSettings({XDG_CONFIG_HOME: join(import.meta.dirname, 'nowhere')}, 'linux')).toEqual(none);
	expect(await readSettings({}, 'linux')).toEqual(none);
});

test('a problem names the file and the line, and the other lines are used', async () => {
	const {environment, path} = withSettings('theme = "dark"\nfont = 1\n');
	const {settings, problems} = await readSettings(environment, 'linux');
	expect(settings).toEqual({...nothing, theme: 'dark'});
	expect(problems).toMatchObject([{path: `${path}:2`, what: 'unknown setting “font”'}]);
});

test('a line that is not UTF-8 is reported, and the other lines are used', async () => {
	const {environment, path} = withSettings(
		Buffer.concat([Buffer.from('theme = "dark"\n# '), Uint8Array.of(0xe4), Buffer.from('\nwidth = 72\n')]),
	);
	expect((await readSettings(environment, 'linux')).settings).toEqual({...nothing, theme: 'dark', width: 72});
	expect(await problemsOf(environment)).toEqual([`${path}:2: not UTF-8. Save it as UTF-8.`]);
});

test('a file that cannot be read is reported, and all is as usual', async () => {
	const {environment, path} = withSettings('');
	rmSync(path);
	mkdirSync(path);
	expect((await readSettings(environment, 'linux')).settings).toEqual(nothing);
	expect(await problemsOf(environment)).toEqual([expect.stringContaining(`${path}: cannot be read (EISDIR`)]);
});

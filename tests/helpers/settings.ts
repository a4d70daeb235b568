import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {settingsPath} from '../../source/settings/settings-path.ts';

/** Writes a settings file that lasts until the end of the test; `environment` leads to it, and to its folder as the home. */
export const withSettings = (text: string | Uint8Array) => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-settings-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	const environment = {XDG_CONFIG_HOME: folder, HOME: folder};
	const path = settingsPath(environment, 'linux')!;
	mkdirSync(dirname(path));
	writeFileSync(path, text);
	return {environment, path};
};

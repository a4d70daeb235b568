import {join} from 'node:path';
import type {Environment} from '../model/environment.ts';
import {settingsFolder} from '../model/folders.ts';

/** Returns the path of the settings file; undefined where the user has no home folder. */
export const settingsPath = (environment: Environment, platform: NodeJS.Platform): string | undefined => {
	const folder = settingsFolder(environment, platform);
	return folder && join(folder, 'settings.toml');
};

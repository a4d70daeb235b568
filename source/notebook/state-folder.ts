import {isAbsolute, join} from 'node:path';
import type {Environment} from '../model/environment.ts';
import {homeOf} from '../model/home.ts';

/**
 * Returns the folder for the state that newsread keeps; undefined without a home folder. XDG_STATE_HOME is used on all
 * platforms.
 */
export const stateFolder = (environment: Environment, platform: NodeJS.Platform): string | undefined => {
	const {XDG_STATE_HOME: stated = '', LOCALAPPDATA = ''} = environment;
	// The XDG base directory specification says to ignore relative paths.
	if (isAbsolute(stated)) return join(stated, 'newsread');
	if (platform === 'win32' && LOCALAPPDATA !== '') return join(LOCALAPPDATA, 'newsread');
	const home = homeOf(environment);
	if (home === undefined) return undefined;
	return join(home, ...(platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'state']), 'newsread');
};

import {isAbsolute, join} from 'node:path';
import type {Environment} from '../../model/environment.ts';
import {homeOf} from '../../model/home.ts';

/**
 * Returns the folder for what newsread can make again; undefined without a home folder. XDG_CACHE_HOME is used on all
 * platforms.
 */
export const cacheFolder = (environment: Environment, platform: NodeJS.Platform): string | undefined => {
	const {XDG_CACHE_HOME: stated = '', LOCALAPPDATA = ''} = environment;
	// The XDG base directory specification says to ignore relative paths.
	if (isAbsolute(stated)) return join(stated, 'newsread');
	if (platform === 'win32' && LOCALAPPDATA !== '') return join(LOCALAPPDATA, 'newsread', 'Cache');
	const home = homeOf(environment);
	if (home === undefined) return undefined;
	return join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'newsread');
};

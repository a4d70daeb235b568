import {isAbsolute, join} from 'node:path';
import type {Environment} from '../model/environment.ts';
import {homeOf} from '../model/home.ts';

/** The folder for what newsread keeps for the reader; undefined where nobody has a home. XDG_STATE_HOME counts anywhere. */
export const stateFolder = (environment: Environment, platform: NodeJS.Platform): string | undefined => {
	const {XDG_STATE_HOME: stated = '', LOCALAPPDATA = ''} = environment;
	// A relative one is to be ignored, says the XDG base directory specification.
	if (isAbsolute(stated)) return join(stated, 'newsread');
	if (platform === 'win32' && LOCALAPPDATA !== '') return join(LOCALAPPDATA, 'newsread');
	const home = homeOf(environment);
	if (home === undefined) return undefined;
	return join(home, ...(platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'state']), 'newsread');
};

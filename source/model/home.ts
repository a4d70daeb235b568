import type {Environment} from './environment.ts';

/** Returns the user's home folder; undefined where the environment names none. */
export const homeOf = ({HOME, USERPROFILE}: Environment): string | undefined => HOME || USERPROFILE || undefined;

/**
 * Replaces a leading `~` with the home folder: `~` alone and `~/news`, but not `~ann`. Returns every other path, and
 * every path of a user without a home, as it is.
 */
export const expandHome = (path: string, environment: Environment): string => {
	const home = homeOf(environment);
	if (home === undefined || !/^~(?:\/|$)/.test(path)) return path;
	return `${home.replace(/\/+$/, '')}${path.slice(1)}` || '/';
};

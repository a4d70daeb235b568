// Where newsread keeps its own files. The variables of the XDG base directory specification count on all platforms.
import {posix, win32} from 'node:path';
import type {Environment} from './environment.ts';
import {homeOf} from './home.ts';
import {platformRow} from './platforms.ts';

/** Returns a folder of newsread; undefined where the environment names no home folder. */
type FolderIn = (environment: Environment, platform: NodeJS.Platform) => string | undefined;

const folderIn =
	(kind: 'settings' | 'state' | 'cache', variable: string): FolderIn =>
	(environment, platform) => {
		const {join, isAbsolute} = platform === 'win32' ? win32 : posix;
		const stated = environment[variable] ?? '';
		// The specification says to ignore relative paths.
		if (isAbsolute(stated)) return join(stated, 'newsread');
		const {own, home: inHome} = platformRow(environment, platform).folders[kind];
		const base = own && environment[own.variable];
		if (own && base) return join(base, own.folder);
		const home = homeOf(environment);
		return home && join(home, inHome);
	};

/** Returns the folder of settings.toml; undefined where the environment names no home folder. */
export const settingsFolder = folderIn('settings', 'XDG_CONFIG_HOME');

/** Returns the folder for what the reader keeps; undefined where the environment names no home folder. */
export const stateFolder = folderIn('state', 'XDG_STATE_HOME');

/** Returns the folder for what newsread can make again; undefined where the environment names no home folder. */
export const cacheFolder = folderIn('cache', 'XDG_CACHE_HOME');

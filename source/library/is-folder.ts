import {statSync} from 'node:fs';

/** Tells whether there is a folder at a path; `-` is none. */
export const isFolder = (path: string): boolean => {
	try {
		return path !== '-' && statSync(path).isDirectory();
	} catch {
		return false;
	}
};

// Archives of folders that nobody has opened for a long time: the folder may be gone, and nothing else would ever remove them.
import {readdirSync, statSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {removeArchiveFile} from './open-archive-file.ts';

/** Half a year, in milliseconds. */
const keptFor = 183 * 86_400_000;

/** Notes that an archive is in use. Reading does not change the time of its file. */
export const markUsed = (path: string): void => {
	try {
		utimesSync(path, new Date(), new Date());
	} catch {
		// It cannot be written: nobody removes it either.
	}
};

/** Removes the archives in a cache folder that were used last more than half a year ago. */
export const removeStaleArchives = (folder: string, now = Date.now()): void => {
	try {
		for (const name of readdirSync(folder)) {
			const path = join(folder, name);
			if (/^archive-[\da-f]{40}\.db$/.test(name) && now - statSync(path).mtimeMs > keptFor) removeArchiveFile(path);
		}
	} catch {
		// A cache that cannot be read, or that another program is clearing.
	}
};

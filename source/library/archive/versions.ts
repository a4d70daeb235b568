// What an archive was made with. Whatever was made with something else is made again.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Written into the built program by the bundler. */
declare const BUILT_ARCHIVE_VERSION: string;

/** The folders that decide what is found in a document, and how an archive keeps it. What pages tell about frames is kept, too. */
const folders = ['analysis', 'library', 'matching', 'model', join('reading', 'saved-pages')];

/** Returns a hash of all that decides what an archive holds, as it stands in the source folder `root`. */
export const hashSources = (root: string): string => {
	const hash = createHash('sha1');
	for (const folder of folders)
		for (const name of readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).toSorted())
			if (/\.(?:ts|json)$/.test(name)) hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)));
	return hash.digest('hex');
};

let version: string | undefined;

/** Returns the version of the archives that this program makes. */
export const archiveVersion = (): string => {
	version ??=
		typeof BUILT_ARCHIVE_VERSION === 'string'
			? BUILT_ARCHIVE_VERSION
			: hashSources(fileURLToPath(new URL('../../', import.meta.url)));
	return version;
};

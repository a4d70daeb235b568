// What an archive was made with. Whatever was made with something else is made again.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Written into the built program by the bundler. */
declare const BUILT_ANALYSIS: string;

/** The folders that decide what is found in a document. */
const folders = ['analysis', 'model'];

/** Returns a hash of the analysis as it stands in the source folder `root`: it changes with every word of it. */
export const hashAnalysis = (root: string): string => {
	const hash = createHash('sha1');
	for (const folder of folders)
		for (const name of readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).toSorted())
			if (/\.(?:ts|json)$/.test(name)) hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)));
	return hash.digest('hex');
};

let analysis: string | undefined;

/** Returns the version of the analysis that this program has. */
export const analysisVersion = (): string => {
	analysis ??=
		typeof BUILT_ANALYSIS === 'string'
			? BUILT_ANALYSIS
			: hashAnalysis(fileURLToPath(new URL('../../', import.meta.url)));
	return analysis;
};

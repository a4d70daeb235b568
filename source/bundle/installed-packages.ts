// The licences of packages that the bundler does not see, since another package brings them in its own bundle.
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {LicenseInfo} from 'rolldown-license-plugin';

type Manifest = {
	readonly name: string;
	readonly version: string;
	readonly license: string;
	readonly dependencies?: Readonly<Record<string, string>>;
};

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Returns the folder of a package as Node finds it for a module in `from`. */
const folderOf = (name: string, from: string): string => {
	for (let folder = from; ; folder = dirname(folder)) {
		const found = join(folder, 'node_modules', name);
		try {
			manifestOf(found);
			return found;
		} catch (error) {
			if (folder === dirname(folder)) throw error;
		}
	}
};

/** Returns the licences of all that a package depends on, and they in turn, each once. `from` is a folder that has it. */
export const dependenciesOf = (name: string, from: string): readonly LicenseInfo[] => {
	const folders = new Set<string>();
	const add = (folder: string): void => {
		for (const dependency of Object.keys(manifestOf(folder).dependencies ?? {})) {
			const found = folderOf(dependency, folder);
			if (folders.has(found)) continue;
			folders.add(found);
			add(found);
		}
	};
	add(folderOf(name, from));
	return [...folders].map(folder => {
		const {name: found, version, license} = manifestOf(folder);
		const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one));
		return {name: found, version, license, licenseText: file ? readFileSync(join(folder, file), 'utf8') : ''};
	});
};

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import type {Rolldown} from 'tsdown';

/**
 * Returns the names that `code` exports, as its export clauses write them ("decamelize as e"), sorted. Throws where `code`
 * exports in any other form.
 */
export const exportClauses = (code: string): readonly string[] => {
	const clauses = [...code.matchAll(/^export \{([^}]*)\};?$/gm)];
	const exports = code.match(/^export\b/gm) ?? [];
	if (clauses.length === 0 || clauses.length < exports.length)
		throw new Error('It exports in another form than “export {a as b};”.');
	return clauses
		.flatMap(([, names = '']) => names.split(','))
		.map(name => name.trim())
		.filter(name => name !== '')
		.sort();
};

/** Throws a sentence that says what to do unless the code of `standIn` exports the same names as that of meow's bundle. */
export const checkStandIn = (bundle: string, standIn: string): void => {
	const [theirs, ours] = [exportClauses(bundle), exportClauses(standIn)].map(names => names.join(', '));
	if (theirs !== ours)
		throw new Error(
			`meow/build/dependencies.js exports {${theirs}}, but source/shims/meow-dependencies.ts {${ours}}. Make the shim export the same functions under the same names, from the packages and versions that meow/build/licenses.md names.`,
		);
};

/**
 * Replaces meow's bundle of its dependencies by the module at `standIn`. The bundle contains all of read-package-up and
 * normalize-package-data, which newsread never calls, since it hands its package.json over: they would take longer to load
 * than all the rest of the command line.
 */
export const lightMeow = (standIn: string): Rolldown.Plugin => ({
	name: 'light-meow',
	buildStart() {
		const bundle = new URL('dependencies.js', pathToFileURL(createRequire(import.meta.url).resolve('meow')));
		checkStandIn(readFileSync(bundle, 'utf8'), readFileSync(standIn, 'utf8'));
	},
	resolveId: (id, importer = '') =>
		id === './dependencies.js' && importer.includes('/node_modules/meow/') ? standIn : undefined,
});

import {isBuiltin} from 'node:module';
import type {Rolldown} from 'tsdown';
import builtins from './builtins.json' with {type: 'json'};

const prefix = '\0builtins.json:';

/**
 * Returns a module that looks up each export of the built-in module `name` by itself: those that the oldest Node has and this
 * one still has. Throws where source/bundle/builtins.json does not list `name`.
 */
export const lookUpEach = (name: string): string => {
	const exported: string | undefined = (builtins as Readonly<Record<string, string>>)[`node:${name}`];
	if (exported === undefined)
		throw new Error(
			`source/bundle/builtins.json does not list node:${name}. If the oldest Node in package.json has it, add it in source/bundle/list-builtins.ts and run that with this Node.`,
		);
	const here: object = process.getBuiltinModule(name) ?? {};
	return [
		`const builtin = /* @__PURE__ */ process.getBuiltinModule('node:${name}');`,
		'export default builtin;',
		...exported
			.split(' ')
			.filter(key => key in here)
			.map(key => `const _${key} = /* @__PURE__ */ (() => builtin.${key})(); export {_${key} as ${key}};`),
	].join('\n');
};

/**
 * Replaces the imports of built-in modules by `process.getBuiltinModule`, in the files whose path contains one of `folders`.
 * To import a built-in, Node reads all of its exports: node:process opens the standard streams then, and node:fs loads its
 * streams, 12 ms in all.
 *
 * A name that the oldest Node lacks is a missing export: rolldown stops.
 */
export const lightBuiltins = (folders: readonly string[]): Rolldown.Plugin => ({
	name: 'light-builtins',
	resolveId: (id, importer, {kind}) =>
		isBuiltin(id) && kind === 'import-statement' && folders.some(folder => importer?.includes(folder))
			? `${prefix}${id.replace(/^node:/, '')}`
			: undefined,
	load: id => (id.startsWith(prefix) ? lookUpEach(id.slice(prefix.length)) : undefined),
});

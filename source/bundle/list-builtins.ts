/*
Writes source/bundle/builtins.json: the names that each built-in module exports in the oldest Node that package.json allows.
Run it with that Node, after `engines` has changed:

	npx node@22.23 source/bundle/list-builtins.ts
*/
import {writeFileSync} from 'node:fs';
import {builtinModules} from 'node:module';

/** Node warns about a deprecated module as soon as it is loaded; newsread uses none of them. */
const deprecated = ['node:punycode', 'node:sys', 'node:wasi'];

/** Node 22 lists only the modules that can be imported without `node:` as well. */
const modules = [...new Set([...builtinModules, 'node:sqlite'].map(name => `node:${name.replace(/^node:/, '')}`))]
	.filter(name => !name.startsWith('node:_') && !deprecated.includes(name))
	.sort();

const exportedBy = (name: string): string =>
	Object.keys(process.getBuiltinModule(name) ?? {})
		.filter(key => /^[a-z][\w$]*$/i.test(key))
		.sort()
		.join(' ');

writeFileSync(
	new URL('builtins.json', import.meta.url),
	`${JSON.stringify(Object.fromEntries(modules.map(name => [name, exportedBy(name)])), undefined, '\t')}\n`,
);

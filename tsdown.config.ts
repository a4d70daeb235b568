import {writeFile} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import {defineConfig} from 'tsdown';
import {manPage} from './source/command-line/man-page.ts';

const path = (relative: string) => new URL(relative, import.meta.url).pathname;

/**
 * meow carries the whole of read-package-up and normalize-package-data, for a package.json that we hand it as it is. They
 * take a third of the start-up time of `newsread FILE | head`, so they are cut out here; what meow does with arguments
 * stays. A meow that looks otherwise stops the build: then cut anew, or leave it whole.
 */
const lightMeow = {
	name: 'light-meow',
	transform(code: string, id: string) {
		if (!id.endsWith('/meow/build/dependencies.js')) return undefined;
		const cuts: readonly (readonly [cut: string | RegExp, left: string])[] = [
			['promisify(execFile);', ''],
			['createRequire ? createRequire(import.meta.url) : undefined', 'undefined'],
			['var libExports = requireLib$1();', 'var libExports = {};'],
			['var normalizeExports = requireNormalize();', 'var normalizeExports = {};'],
			['getDefaultExportFromCjs(normalizeExports)', 'undefined'],
			// Names of flags in small letters stay as they are; what would say so compiles patterns over all of Unicode.
			['	if (text.length < 2) {', '	if (/^[a-z]+$/.test(text)) return text;\n	if (text.length < 2) {'],
			[
				'function camelCase(input, options) {',
				'function camelCase(input, options) {\n	if (!options?.pascalCase && /^[a-z]+$/.test(input)) return input;',
			],
			[/function readPackageUpSync\(options\) \{[\s\S]*?\n\}/, 'function readPackageUpSync() {}'],
		];
		return cuts.reduce((kept, [cut, left]) => {
			const rest = kept.replace(cut, () => left);
			if (rest === kept) throw new Error(`tsdown.config.ts: meow has no “${cut}” to cut out any more.`);
			return rest;
		}, code);
	},
};

/**
 * To import a built-in module Node asks it for everything it exports: node:process opens the standard streams then, and
 * node:fs loads its streams, 12 ms in all. Asked for by name, a built-in gives what is used and no more.
 */
const lightBuiltins = {
	name: 'light-builtins',
	resolveId: (id: string, importer: string | undefined, {kind}: {readonly kind?: string}) =>
		isBuiltin(id) && kind === 'import-statement' && /\/(?:source|meow)\//.test(importer ?? '')
			? `\0builtin:${id.replace(/^node:/, '')}`
			: undefined,
	load(id: string) {
		if (!id.startsWith('\0builtin:')) return undefined;
		const name = id.slice('\0builtin:'.length);
		const exported = Object.keys(process.getBuiltinModule(name) ?? {}).filter(key => /^[a-z_$][\w$]*$/i.test(key));
		return [
			`const builtin = /* @__PURE__ */ process.getBuiltinModule('node:${name}');`,
			'export default builtin;',
			...exported.map(key => `const _${key} = /* @__PURE__ */ (() => builtin.${key})(); export {_${key} as ${key}};`),
		].join('\n');
	},
};

/**
 * A module that a group has taken into its file leaves a file behind that only hands on what it exports. Finding and
 * loading it takes as long as a thousand lines of code: whoever asks for it by import() is sent to where it is.
 */
const withoutDetours = {
	name: 'without-detours',
	generateBundle(_: unknown, bundle: Record<string, {type: string; code?: string}>) {
		for (const [name, {code = ''}] of Object.entries(bundle)) {
			const [, inner, outer, target] =
				/^export\s*\{\s*([\w$]+) as ([\w$]+)\s*\}\s*from\s*"\.\/([\w-]+\.js)";?\s*$/.exec(code) ?? [];
			if (target === undefined) continue;
			const asked = new RegExp(`import\\([\`"']\\./${name.replace('.', '\\.')}[\`"']\\)`, 'g');
			for (const chunk of Object.values(bundle))
				if (chunk.code !== undefined)
					chunk.code = chunk.code.replace(asked, `import("./${target}").then(({${inner}:${outer}})=>({${outer}}))`);
		}
	},
};

export default defineConfig({
	entry: {cli: 'source/cli.ts', worker: 'source/library/worker/worker.ts', extract: 'source/reading/thread/extract.ts'},
	outDir: 'dist',
	format: 'esm',
	platform: 'node',
	// .js, as package.json says for the bin.
	fixedExtension: false,
	// Lowering the syntax would rewrite regular expressions inside hot loops.
	target: false,
	// One bundle: resolving some hundred small packages at start costs more than the program itself.
	deps: {alwaysBundle: [/.*/], onlyBundle: false},
	alias: {
		'react-devtools-core': path('source/shims/react-devtools-core.ts'),
		// The same answers without compiling a pattern of all emoji at start.
		'string-width': path('source/shims/string-width.ts'),
	},
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	plugins: [lightMeow, lightBuiltins, withoutDetours],
	// What the print path and the reader both begin with stands in one file: each more takes a good half millisecond to find
	// and load. What else the first screen needs is another.
	outputOptions: {
		codeSplitting: {
			groups: [
				{
					name: 'run',
					test: /\/source\/(?:run|command-line\/(?:input-paths|flags)|matching\/(?:nearest-word|find-sections|match-names|edit-distance)|analysis\/analyse-sections|library\/(?:read-articles|catalogue\/(?:people|tallies|sorted-list))|shims\/string-width|(?:model|typesetting)\/[\w-]+)\.ts$/,
					priority: 2,
				},
				{
					name: 'reader',
					test: /\/source\/(?:commands\/read|terminal\/open-reader|notebook\/notebook|settings\/read-settings|keymap\/key-bindings)\.ts$/,
					priority: 1,
				},
			],
		},
	},
	minify: true,
	dts: false,
	hash: false,
	hooks: {
		'build:done': async () => {
			await writeFile(path('dist/newsread.1'), manPage());
		},
	},
});

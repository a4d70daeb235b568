import {readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {type LicenseInfo, licensePlugin} from 'rolldown-license-plugin';
import {defineConfig, type UserConfig} from 'tsdown';
import {asciiOnly} from './source/bundle/ascii-only.ts';
import {compiledAtOnce} from './source/bundle/compiled-at-once.ts';
import {dependenciesOf} from './source/bundle/installed-packages.ts';
import {licencesText} from './source/bundle/licences.ts';
import {lightBuiltins} from './source/bundle/light-builtins.ts';
import {lightLinkedom} from './source/bundle/light-linkedom.ts';
import {lightMarkdown} from './source/bundle/light-markdown.ts';
import {lightMeow} from './source/bundle/light-meow.ts';
import {anyOf, mustMatch, sourceFile} from './source/bundle/must-match.ts';
import {withoutDetours} from './source/bundle/without-detours.ts';
import {manPage} from './source/command-line/man-page.ts';
import {hashSources} from './source/library/archive/versions.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const alias = {
	'react-devtools-core': path('source/shims/react-devtools-core.ts'),
	// Bare addresses are found by reading/assembly/links.ts.
	'linkify-it': path('source/shims/linkify-it.ts'),
	// The same code as a module of ECMAScript, which needs no wrapper.
	'punycode.js': path('node_modules/punycode.js/punycode.es6.js'),
	// The same answers without compiling a pattern of all emoji at start.
	'string-width': path('source/shims/string-width.ts'),
};
const entities = path('source/reading/markdown/entities.ts');
const meow = path('source/shims/meow-dependencies.ts');

/** Files of the command line that import built-in modules on the way to the first screen. */
const light = [path('source/'), '/node_modules/meow/'];

/** What the print path and the reader both begin with is one file: to find and load another takes over half a millisecond. */
const run = [
	...[
		'run',
		'command-line/input-paths',
		'command-line/flags',
		'matching/nearest-word',
		'matching/days',
		'matching/fold',
		'matching/search-words',
		'library/search/query',
		'library/search/kept-states',
		'library/search/language/query-pieces',
		'library/search/language/search-keys',
		'library/search/language/article-facts',
		'library/search/language/narrowing',
		'matching/find-sections',
		'matching/match-names',
		'matching/name-readings',
		'matching/edit-distance',
		'analysis/analyse-sections',
		'notebook/state-schema',
		'notebook/corrections',
		'notebook/records',
		'notebook/visits',
		'notebook/first-words',
		'notebook/anchoring/[\\w-]+',
		'library/read-articles',
		'library/flow/pace',
		'library/is-folder',
		'library/file-stamps',
		'library/digest/by-topic',
		'settings/settings-path',
		'library/catalogue/(?:topic-words|topics|near-topics|copies|orders)',
		'storage/[\\w-]+',
		'library/catalogue/people',
		'library/people/names',
		'library/people/(?:as-decided|corrected|by-hand|roles)',
		'library/catalogue/summary',
		'library/search/named-before',
		'library/catalogue/tallies',
		'library/catalogue/sorted-list',
		'citation/(?:cite|quotation|template)',
		'shims/string-width',
		'model/[\\w-]+',
		'typesetting/[\\w-]+',
	].map(sourceFile),
];

/** The rest of what the first screen needs. */
const reader = [
	'commands/read',
	'terminal/opening/open-reader',
	'notebook/(?:open-)?notebook',
	'settings/read-settings',
	'keymap/key-bindings',
].map(sourceFile);

/** What runs at nearly every start, up to the first screen or the first quotes. */
const atOnce = [
	...['run', 'commands/(?:read|print|searches)', 'command-line/(?!man-page|help|completions)[\\w-]+', 'keymap/[\\w-]+'],
	...['library/[\\w-]+', 'library/flow/[\\w-]+', 'model/[\\w-]+', 'matching/[\\w-]+', 'storage/[\\w-]+'],
	...['notebook/(?:[\\w-]+|anchoring/fingerprint)', 'settings/read-settings', 'typesetting/[\\w-]+'],
	...['reading/[\\w-]+', 'reading/(?:assembly|foreign|markdown|plain-text|recognise|table|text)/[\\w-]+'],
	...['reading/facts/dates', 'terminal/(?:drawing|effects|opening|panes|state|update)/[\\w-]+'],
	...['terminal/ink/first-paint', 'terminal/input/[\\w-]+', 'terminal/pages/(?:pages|story[\\w-]*)'],
	...['analysis/(?!lexicon|language)[\\w/-]+', '(?:print|selection)/[\\w-]+'],
].map(sourceFile);

/** What a print needs next. The library needs a part of it, for which there would be a file more to load. */
const searches = ['commands/searches', 'selection/select-in-files', 'print/labels'].map(sourceFile);

/** What runs for the first page or mail. */
const atOncePage = ['reading/(?:assembly|facts|html|text)/[\\w-]+', 'reading/html/blocks/[\\w-]+'].map(sourceFile);

const stopsWithoutMatch = (what: string, patterns: readonly RegExp[]) =>
	patterns.map(pattern => ({
		what: `the pattern ${pattern} of ${what}`,
		matches: (module: string) => pattern.test(module),
	}));

const shared = {
	format: 'esm',
	platform: 'node',
	// .js, as package.json says for the bin.
	fixedExtension: false,
	// Lowering the syntax would rewrite regular expressions inside hot loops.
	target: false,
	// One bundle: resolving some hundred small packages at start costs more than the program itself.
	deps: {alwaysBundle: [/.*/], onlyBundle: false},
	alias,
	minify: true,
	dts: false,
	hash: false,
} as const satisfies UserConfig;

const inThread = Promise.withResolvers<readonly LicenseInfo[]>();

/**
 * The thread that reads pages, mails and documents, with a copy of what it needs of the program: loading the program's first
 * file for that would take a tenth of the time to the first words of a page.
 */
const thread = defineConfig({
	...shared,
	entry: {extract: 'source/reading/thread/extract.ts'},
	outDir: 'dist/thread',
	plugins: [
		lightLinkedom(),
		lightBuiltins(light),
		compiledAtOnce(anyOf(atOncePage)),
		mustMatch(stopsWithoutMatch('compiledAtOnce', atOncePage)),
		asciiOnly,
		licensePlugin({done: packages => inThread.resolve(packages)}),
	],
});

const program = defineConfig({
	...shared,
	entry: {
		cli: 'source/cli.ts',
		index: 'source/index.ts',
		worker: 'source/library/worker/worker.ts',
		'guess-language': 'source/analysis/language/guess-language.ts',
	},
	outDir: 'dist',
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		BUILT_ARCHIVE_VERSION: JSON.stringify(hashSources(path('source/'))),
	},
	plugins: [
		lightMeow(meow),
		lightMarkdown(entities),
		lightBuiltins(light),
		compiledAtOnce(anyOf(atOnce)),
		mustMatch([
			...stopsWithoutMatch('a codeSplitting group', [...run, ...reader, ...searches]),
			...stopsWithoutMatch('compiledAtOnce', atOnce),
			...Object.entries({...alias, 'meow/build/dependencies.js': meow}).map(([name, target]) => ({
				what: `the alias of “${name}”`,
				matches: (module: string) => module === target,
			})),
			...light.map(folder => ({
				what: `the folder “${folder}” of lightBuiltins`,
				matches: (module: string) => module.includes(folder),
			})),
		]),
		withoutDetours,
		asciiOnly,
		licensePlugin({
			// linkedom/worker is a bundle of its own, with its dependencies inside.
			done: async (packages, context) => {
				const all = [...packages, ...(await inThread.promise), ...dependenciesOf('linkedom', path('.'))];
				const source = licencesText([...new Map(all.map(one => [`${one.name} ${one.version}`, one])).values()], {
					licence: readFileSync(path('license'), 'utf8'),
					wordLists: readFileSync(path('source/analysis/lexicon/readme.md'), 'utf8'),
				});
				context.emitFile({type: 'asset', fileName: 'licenses.txt', source});
			},
		}),
	],
	outputOptions: {
		codeSplitting: {
			groups: [
				{name: 'run', test: anyOf(run), priority: 2},
				{name: 'reader', test: anyOf(reader), priority: 1},
				{name: 'searches', test: anyOf(searches)},
			],
		},
	},
	hooks: {
		'build:done': async () => {
			await writeFile(path('dist/newsread.1'), manPage());
		},
	},
});

/** The types of the library, in one file. */
const types = defineConfig({
	entry: {index: 'source/index.ts'},
	outDir: 'dist',
	clean: false,
	format: 'esm',
	platform: 'node',
	fixedExtension: false,
	dts: {emitDtsOnly: true},
	hash: false,
});

export default [thread, program, types];

// The laws of the house, read from the imports. A broken one fails with the sentence that says what to change.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix, relative} from 'node:path';
import {expect, test} from 'vitest';

const root = join(import.meta.dirname, '..', 'source');

/** Which folders a folder may import, itself aside. Files at the top of source/ may import everything. */
const layers: Readonly<Record<string, readonly string[]>> = {
	model: [],
	reading: ['model'],
	analysis: ['model'],
	typesetting: ['model'],
	matching: ['model'],
	storage: ['model'],
	citation: ['model', 'matching', 'typesetting'],
	notebook: ['model', 'storage', 'citation'],
	keymap: ['matching'],
	print: ['model', 'typesetting', 'citation'],
	library: ['model', 'reading', 'analysis', 'matching', 'storage'],
	selection: ['model', 'library', 'analysis', 'matching'],
	settings: ['model', 'keymap', 'matching', 'typesetting', 'citation'],
	'command-line': ['model', 'matching', 'settings', 'typesetting'],
	terminal: ['model', 'typesetting', 'library', 'notebook', 'keymap', 'matching', 'citation'],
	commands: [
		'model',
		'reading',
		'analysis',
		'citation',
		'typesetting',
		'matching',
		'notebook',
		'keymap',
		'print',
		'library',
		'selection',
		'settings',
		'command-line',
		'terminal',
	],
	shims: ['typesetting'],
	bundle: [],
};

/** Packages that only one folder, or only these files, may import. */
const keepers: Readonly<Record<string, string | readonly string[]>> = {
	react: 'terminal/ink',
	ink: 'terminal/ink',
	'string-width': 'typesetting',
	'get-east-asian-width': 'typesetting',
	'fuse.js': ['library/search/fuse-opinion.ts', 'library/search/highlights.ts', 'matching/match-names.ts'],
	'markdown-it': 'reading/markdown',
	'js-yaml': ['reading/markdown/front-matter.ts'],
	'franc-min': ['analysis/language/guess-language.ts'],
	chardet: ['reading/text/encoding-detector.ts'],
	feedsmith: 'reading/feed',
	'bplist-parser': ['reading/saved-pages/main-resource.ts'],
	'unpdf/pdfjs': ['reading/documents/pdf/open-pdf.ts'],
	'postal-mime': ['reading/mail/parse-mail.ts'],
	parse5: ['reading/html/html-tree.ts', 'reading/html/nodes.ts', 'reading/html/story-of-page.ts'],
	linkedom: ['reading/html/story-of-page.ts'],
	'@mozilla/readability': ['reading/html/story-of-page.ts'],
	'yargs-parser': ['shims/meow-dependencies.ts'],
	'minimist-options': ['shims/meow-dependencies.ts'],
	'smol-toml': ['settings/parse-toml.ts', 'reading/markdown/toml-matter.ts'],
};

/** No I/O, no clock, no chance: the same answer for the same question, every time. */
const pure = ['model', 'analysis', 'typesetting', 'citation'];
/** node:module loads a file of our own that is hardly ever needed: an import that waits. node:path joins words. */
const harmless = ['node:util', 'node:module', 'node:path'];
const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|setTimeout|fetch\()/;

const dumpingGrounds = ['utils', 'util', 'lib', 'helpers', 'common', 'shared', 'types', 'constants', 'hooks'];

/** A table of words may be as long as the language. */
const isTable = (file: string): boolean => file.startsWith('analysis/lexicon/');
const mostLines = 350;

type Import = {readonly target: string; readonly typeOnly: boolean};
type SourceFile = {
	readonly file: string;
	readonly folder: string;
	readonly text: string;
	readonly imports: readonly Import[];
};

const importPattern = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;

const importsOf = (file: string, text: string): readonly Import[] =>
	[...text.matchAll(importPattern)].map(([, type, whole, dynamic]) => {
		const target = (whole ?? dynamic)!;
		return {
			target: target.startsWith('.') ? posix.normalize(posix.join(dirname(file), target)) : target,
			typeOnly: type !== undefined,
		};
	});

const files: readonly SourceFile[] = readdirSync(root, {recursive: true, withFileTypes: true})
	.filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
	.map(entry => {
		const path = join(entry.parentPath, entry.name);
		const file = relative(root, path).split('\\').join('/');
		const text = readFileSync(path, 'utf8');
		return {file, folder: folderOf(file), text, imports: importsOf(file, text)};
	});

function folderOf(file: string): string {
	return file.includes('/') ? file.split('/')[0]! : '';
}

const faults = (find: (file: SourceFile) => readonly string[]): readonly string[] => files.flatMap(find);

test('a folder imports only what its layer may', () => {
	expect(
		faults(({file, folder, imports}) => {
			const may = layers[folder];
			if (folder === '') return [];
			if (!may) return [`source/${file} stands in a folder that has no layer. Name it in tests/architecture.test.ts.`];
			return imports
				.filter(({target}) => /\.tsx?$/.test(target))
				.filter(({target}) => ![folder, ...may].includes(folderOf(target)))
				.map(({target}) => `source/${file} imports ${target}. ${folder} may import: ${may.join(', ') || 'nothing'}.`);
		}),
	).toEqual([]);
});

/** The rooms of the reader, from the bottom up: each imports those below it. Effects and Ink stand side by side. */
const floors: Readonly<Record<string, number>> = {
	input: 0,
	state: 1,
	drawing: 2,
	pages: 3,
	panes: 4,
	update: 5,
	effects: 6,
	ink: 6,
	opening: 7,
};

test('a room of the reader imports the rooms below it', () => {
	const roomOf = (file: string): string | undefined => /^terminal\/([a-z]+)\//.exec(file)?.[1];
	expect(
		faults(({file, imports}) => {
			const room = roomOf(file);
			if (room === undefined) return [];
			if (floors[room] === undefined)
				return [`source/${file} is in a room without a floor. Give it one in tests/architecture.test.ts.`];
			return imports.flatMap(({target}) => {
				const other = roomOf(target);
				if (other === undefined || other === room || floors[other]! < floors[room]!) return [];
				return [`source/${file} imports ${target}, which is not below it. Move what they share down.`];
			});
		}),
	).toEqual([]);
});

test('the terminal takes from the library its types, and what neither reads files nor starts threads', () => {
	const byName = new Map(files.map(one => [one.file, one]));
	const reach = (target: string, seen = new Set<string>()): ReadonlySet<string> => {
		if (seen.has(target)) return seen;
		seen.add(target);
		for (const one of byName.get(target)?.imports ?? []) if (!one.typeOnly) reach(one.target, seen);
		return seen;
	};
	expect(
		faults(({file, folder, imports}) =>
			imports
				.filter(({target, typeOnly}) => folder === 'terminal' && folderOf(target) === 'library' && !typeOnly)
				.flatMap(({target}) => {
					const bad = [...reach(target)].find(one => one.startsWith('reading/') || one.startsWith('node:'));
					if (bad === undefined) return [];
					return [`source/${file} imports ${target}, which imports ${bad}. run.ts hands over the library: ask that.`];
				}),
		),
	).toEqual([]);
});

test('imports never run in a circle, not even those of types or by import()', () => {
	const targets = new Map(files.map(({file, imports}) => [file, imports.map(({target}) => target)]));
	const done = new Set<string>();
	const circles: string[] = [];
	const walk = (file: string, way: readonly string[]) => {
		const at = way.indexOf(file);
		if (at !== -1)
			circles.push(`source/${[...way.slice(at), file].join(' -> ')}. Part what they share into a file of its own.`);
		if (at !== -1 || done.has(file)) return;
		for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
		done.add(file);
	};
	for (const file of targets.keys()) walk(file, []);
	expect(circles).toEqual([]);
});

/** Files of one folder; a table of words may be as long as the language. */
const mostFiles = 28;

test('a folder has no more files than one can look over, and few stand outside of one', () => {
	const folders = Map.groupBy(files, ({file}) => dirname(file));
	expect([...folders].flatMap(([folder, inside]) => (inside.length > mostFiles ? [folder] : []))).toEqual([]);
	expect(folders.get('.')?.map(({file}) => file)).toEqual(['cli.ts', 'index.ts', 'run.ts']);
});

test('a package has one keeper', () => {
	expect(
		faults(({file, imports}) =>
			imports.flatMap(({target}) => {
				const name = Object.keys(keepers).find(one => target === one || target.startsWith(`${one}/`));
				if (name === undefined) return [];
				const keeper = keepers[name]!;
				if (typeof keeper === 'string' ? file.startsWith(`${keeper}/`) : keeper.includes(file)) return [];
				const who = typeof keeper === 'string' ? keeper : keeper.join(' and ');
				return [`source/${file} imports ${target}. Only ${who} may: it has what you need, or should.`];
			}),
		),
	).toEqual([]);
});

test('nothing on the way to a pipe imports the terminal, but by import() when the reader opens', () => {
	expect(
		faults(({file, folder, text, imports}) =>
			imports
				// commands/read.ts is the reader's door.
				.filter(({target}) => target === 'commands/read.ts' || folderOf(target) === 'terminal')
				.filter(() => folder !== 'terminal' && file !== 'commands/read.ts')
				.filter(({target}) => !text.includes(`import('./${target}')`))
				.map(({target}) => `source/${file} imports ${target}. Load it by import() where the reader opens.`),
		),
	).toEqual([]);
});

/** What nobody imports: where the program and its threads begin, and what the build puts in. */
const entries = [
	'cli.ts',
	'index.ts',
	'library/worker/worker.ts',
	'reading/thread/extract.ts',
	'command-line/man-page.ts',
	'shims/linkify-it.ts',
	'shims/meow-dependencies.ts',
	'shims/react-devtools-core.ts',
	'shims/string-width.ts',
	'bundle/ascii-only.ts',
	'bundle/compiled-at-once.ts',
	'bundle/installed-packages.ts',
	'bundle/licences.ts',
	'bundle/light-builtins.ts',
	'bundle/light-linkedom.ts',
	'bundle/light-markdown.ts',
	'bundle/light-meow.ts',
	'bundle/list-builtins.ts',
	'bundle/must-match.ts',
	'bundle/without-detours.ts',
];

test('every file is on a way from where the program begins', () => {
	const imports = new Map(files.map(({file, imports}) => [file, imports.map(({target}) => target)]));
	const reached = new Set<string>();
	const waiting = [...entries];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (reached.has(file)) continue;
		reached.add(file);
		waiting.push(...(imports.get(file) ?? []));
	}
	expect(
		faults(({file}) => (reached.has(file) ? [] : [`source/${file} is imported by nothing that runs. Take it out.`])),
	).toEqual([]);
});

test('pure folders have no I/O, clock or chance', () => {
	expect(
		faults(({file, folder, text, imports}) => {
			if (!pure.includes(folder)) return [];
			const builtIns = imports.filter(({target}) => target.startsWith('node:') && !harmless.includes(target));
			const called = impure.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))?.[0];
			return [
				...builtIns.map(({target}) => `source/${file} imports ${target}. ${folder} is pure: take it as an argument.`),
				...(called === undefined ? [] : [`source/${file} uses ${called}. ${folder} is pure: take it as an argument.`]),
			];
		}),
	).toEqual([]);
});

/** Tools beside the tests: they measure seconds, and nothing fails by them. */
const tools = /^(?:archives|bench|pictures|training|mutants)\/|^hostile\/(?:fuzz|read-one|time-reading)\.ts$/;
const clocks = /\b(?:performance\.now|hrtime|cpuUsage|threadCpuUsage|resourceUsage|Date\.now)\b|\bnew Date\(\)/;

test('no test looks at a clock', () => {
	const found = readdirSync(import.meta.dirname, {recursive: true, encoding: 'utf8'})
		.map(file => file.split('\\').join('/'))
		.filter(file => /\.tsx?$/.test(file) && !tools.test(file) && file !== 'architecture.test.ts')
		.flatMap(file => {
			const clock = clocks.exec(readFileSync(join(import.meta.dirname, file), 'utf8'))?.[0];
			return clock === undefined ? [] : [`tests/${file} uses ${clock}. Count work: tests/helpers/count-work.ts.`];
		});
	expect(found).toEqual([]);
});

test('no folder and no file is a dumping ground', () => {
	expect(
		faults(({file}) =>
			file
				.split('/')
				.map(part => part.replace(/\.tsx?$/, ''))
				.filter(part => dumpingGrounds.includes(part))
				.map(part => `source/${file}: “${part}” says nothing of what it holds. Name the thing, and the file after it.`),
		),
	).toEqual([]);
});

/** The names that a file exports, and whether each has a doc comment above it. */
const exportsOf = ({file, text}: SourceFile): readonly {readonly name: string; readonly documented: boolean}[] =>
	isTable(file)
		? []
		: [
				...text.matchAll(/(\*\/\n|\/\/[^\n]*\n)?^export (?:async )?(const|function\*?|type|interface|class) (\w+)/gm),
			].map(([, comment, kind, name]) => ({
				name: name!,
				documented: comment !== undefined || kind === 'type' || kind === 'interface',
			}));

test('an exported name means one thing in the whole program', () => {
	const homes = Map.groupBy(
		files.flatMap(source => exportsOf(source).map(({name}) => ({name, file: source.file}))),
		({name}) => name,
	);
	expect(
		[...homes].flatMap(([name, found]) =>
			found.length > 1
				? [`${name} is exported by ${found.map(({file}) => file).join(' and ')}. Name one of them otherwise.`]
				: [],
		),
	).toEqual([]);
});

test('an exported function or value says what it is', () => {
	expect(
		faults(source =>
			exportsOf(source)
				.filter(({documented}) => !documented)
				.map(
					({name}) =>
						`source/${source.file}: ${name} has no doc comment. Say what it returns, in which unit, and when it fails.`,
				),
		),
	).toEqual([]);
});

test('a file holds one idea', () => {
	expect(
		faults(({file, text}) => {
			const lines = text.split('\n').length;
			if (isTable(file) || lines <= mostLines) return [];
			return [`source/${file} has ${lines} lines, more than ${mostLines}. It holds two ideas: part them.`];
		}),
	).toEqual([]);
});

test('names are lower case words with hyphens', () => {
	expect(
		faults(({file}) =>
			/^(?:[a-z0-9]+(?:-[a-z0-9]+)*[/.])+tsx?$/.test(file) ? [] : [`source/${file}: write its name in kebab-case.`],
		),
	).toEqual([]);
});

test('the map names paths that exist, and is short enough to be read', () => {
	const map = readFileSync(join(root, 'readme.md'), 'utf8');
	const paths = [...map.matchAll(/`((?:[a-z-]+\/)*[a-z-]+(?:\/|\.tsx?|\.md)?)`/g)].map(([, path]) => path!);
	const isPath = (path: string): boolean =>
		path.includes('/') || /\.(?:tsx?|md)$/.test(path) || Object.hasOwn(layers, path);
	const missing = paths
		.filter(isPath)
		.filter(path => ![root, join(root, '..')].some(base => existsSync(join(base, path))));
	expect(missing).toEqual([]);
	expect(paths.filter(isPath).length).toBeGreaterThan(40);
	expect(map.split('\n').length).toBeLessThanOrEqual(110);
	expect(map.split(/\s+/).length).toBeLessThanOrEqual(1600);
	for (const folder of Object.keys(layers)) expect(map).toContain(`| \`${folder}\` |`);
});

test('the laws see every kind of import', () => {
	const seen = importsOf(
		'print/a.ts',
		[
			"import {a} from './b.ts';",
			"import type {c} from '../model/d.ts';",
			"import 'ink';",
			"export {e} from '../library/f.ts';",
			"import {\n\tlong,\n\tlist,\n} from '../typesetting/g.ts';",
			"const h = await import('../terminal/i.tsx');",
		].join('\n'),
	);
	expect(seen).toEqual([
		{target: 'print/b.ts', typeOnly: false},
		{target: 'model/d.ts', typeOnly: true},
		{target: 'ink', typeOnly: false},
		{target: 'library/f.ts', typeOnly: false},
		{target: 'typesetting/g.ts', typeOnly: false},
		{target: 'terminal/i.tsx', typeOnly: false},
	]);
	expect(files.length).toBeGreaterThan(50);
});

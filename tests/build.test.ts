import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseAst} from 'vitest/node';
import packageJson from '../package.json' with {type: 'json'};
import {inAscii} from '../source/bundle/ascii-only.ts';
import {inParentheses} from '../source/bundle/compiled-at-once.ts';
import {lookUpEach} from '../source/bundle/light-builtins.ts';
import {withLateNumbers} from '../source/bundle/light-linkedom.ts';
import {checkStandIn, exportClauses} from '../source/bundle/light-meow.ts';
import {sourceFile, unmatched} from '../source/bundle/must-match.ts';
import {sendOn} from '../source/bundle/without-detours.ts';
import {flagRows} from '../source/command-line/flags.ts';
import {LinkifyIt} from '../source/shims/linkify-it.ts';
import * as ours from '../source/shims/meow-dependencies.ts';

const meowFile = (name: string) => new URL(name, pathToFileURL(createRequire(import.meta.url).resolve('meow')));
const bundle = readFileSync(meowFile('dependencies.js'), 'utf8');
const shim = readFileSync(new URL('../source/shims/meow-dependencies.ts', import.meta.url), 'utf8');

describe("what stands in for meow's dependencies", () => {
	test('exports what those of the installed meow export', () => {
		expect(() => checkStandIn(bundle, shim)).not.toThrow();
	});

	test.each([
		['exports another function under a name', bundle.replace('redent as r', 'indent as r')],
		['exports one more', bundle.replace('redent as r', 'redent as r, wrap as w')],
		['exports one less', bundle.replace('redent as r, ', '')],
		['exports in another form', `${bundle}\nexport const more = 1;`],
	])('stops the build when meow %s', (_, changed) => {
		expect(changed).not.toBe(bundle);
		expect(() => checkStandIn(changed, shim)).toThrow();
	});

	test('is told apart in a sentence that says what to do', () => {
		expect(() => checkStandIn('export { a as b };', 'export {\n\tc as d,\n\ta as b,\n};')).toThrow(
			'meow/build/dependencies.js exports {a as b}, but source/shims/meow-dependencies.ts {a as b, c as d}. Make the shim export the same functions',
		);
	});

	test('comes from packages of the versions that meow bundles', () => {
		const licences = readFileSync(meowFile('licenses.md'), 'utf8');
		const bundled = new Map(
			[...licences.matchAll(/^Name: (.+)\nVersion: (.+)$/gm)].map(([, name, version]) => [name, version]),
		);
		const imported = [...shim.matchAll(/from '([^'/]+)/g)].map(([, name]) => name!);
		expect(imported).toHaveLength(2);
		for (const name of imported)
			expect([name, (packageJson.devDependencies as Readonly<Record<string, string>>)[name]]).toEqual([
				name,
				bundled.get(name),
			]);
	});

	test('answers as they do, for every flag of newsread', async () => {
		const theirs = await import(meowFile('dependencies.js').href);
		const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
		const names = flagRows.map(([name]) => name);
		// A minus before a blank is refused before meow sees it.
		const handedOver = fc.string().filter(word => !/^-\s/.test(word));
		fc.assert(
			fc.property(fc.subarray(names), fc.array(handedOver), (some, words) => {
				const flags = Object.fromEntries(some.map(name => [camelCase(name), {type: 'string-array'}]));
				const argv = [...some.map(name => `--${name}="=${name}"`), ...words];
				const [first, second] = [theirs, ours].map(({b, c, d, e, y}) => {
					const options = b({...d({...flags, arguments: 'string'}, {separator: '-', exclude: ['stopEarly', '--']})});
					const parsed = y(argv, {...options, configuration: {'greedy-arrays': false, 'parse-numbers': false}});
					return {
						options,
						parsed,
						flags: c(parsed, {exclude: ['--', /^\w$/]}),
						spelled: some.map(name => e(camelCase(name), {separator: '-'})),
					};
				});
				expect(second).toEqual(first);
			}),
		);
	});
});

test('what imports nothing of meow exports nothing, and says so', () => {
	expect(() => exportClauses('const a = 1;')).toThrow('It exports in another form');
});

test('a pattern, an alias or a folder that matches no module stops the build with its name', () => {
	const expected = [
		{what: 'the pattern of “run”', matches: (module: string) => sourceFile('run').test(module)},
		{what: 'the alias of “ink”', matches: (module: string) => module === '/a/ink.ts'},
	];
	expect(unmatched(expected, ['/a/source/run.ts', '/a/ink.ts'])).toBeUndefined();
	expect(unmatched(expected, ['/a/source/runs.ts', '/a/ink.ts'])).toBe(
		'tsdown.config.ts: the pattern of “run” matches no module of the bundle. Correct it, or take it out.',
	);
	expect(unmatched(expected, ['/a/source/run.ts'])).toContain('the alias of “ink” matches no module');
});

describe('the built-in modules of the bundle', () => {
	test('export what both the oldest Node and this one export, looked up one by one', () => {
		const code = lookUpEach('string_decoder');
		expect(code).toContain("process.getBuiltinModule('node:string_decoder')");
		expect(code).toContain('export {_StringDecoder as StringDecoder}');
		// Node 24 has it and Node 22 does not.
		expect(lookUpEach('fs')).not.toContain('Utf8Stream');
	});

	test('that the oldest Node does not have stop the build with what to do', () => {
		expect(() => lookUpEach('sys')).toThrow('source/bundle/builtins.json does not list node:sys. If the oldest Node');
	});
});

describe('the number format of linkedom', () => {
	test('is made once, when a number is first written', () => {
		let made = 0;
		class NumberFormat {
			constructor() {
				made++;
			}
			format = String;
		}
		const code = withLateNumbers('const formatter = new Intl.NumberFormat("en-US", {\n\tuseGrouping: false\n});');
		const write = new Function('Intl', `${code}\nreturn value => formatter.format(value);`)({NumberFormat});
		expect(made).toBe(0);
		expect([write(7), write(8)]).toEqual(['7', '8']);
		expect(made).toBe(1);
	});

	test('is in the installed package; where it is gone the build stops', () => {
		const linkedom = readFileSync(new URL('../node_modules/linkedom/worker.js', import.meta.url), 'utf8');
		expect(withLateNumbers(linkedom)).toContain('format ??= new Intl.NumberFormat("en-US"');
		expect(() => withLateNumbers('const x = 1;')).toThrow('finds 0 number formats in linkedom/worker');
	});
});

describe('a chunk that only hands on what another one exports', () => {
	const chunk = (fileName: string, code: string, rest: object = {}) => ({
		fileName,
		code,
		dynamicImports: [] as string[],
		moduleIds: ['a.ts'],
		isDynamicEntry: false,
		...rest,
	});
	const detour = (code: string) => chunk('run2.js', code, {moduleIds: [], isDynamicEntry: true});

	test('is passed by', () => {
		const importer = chunk('cli.js', 'import(`./run2.js`).then(({run:e})=>e())', {dynamicImports: ['run2.js']});
		expect(sendOn([chunk('run.js', 'export{n}'), importer, detour('export{n as run}from"./run.js";')])).toEqual([
			'run2.js',
		]);
		expect(importer.code).toBe('import("./run.js").then(({n:run})=>({run})).then(({run:e})=>e())');
	});

	test('stops the build where it, or what imports it, looks otherwise than expected', () => {
		const importer = chunk('cli.js', 'load(`./run2.js`)', {dynamicImports: ['run2.js']});
		expect(() => sendOn([detour('export*from"./run.js";')])).toThrow('run2.js is “export*from"./run.js";”. Correct');
		expect(() => sendOn([importer, detour('export{n as run}from"./run.js";')])).toThrow(
			'cli.js does not import run2.js as expected. Correct',
		);
	});
});

describe('code in ASCII', () => {
	const evaluated = (code: string): unknown => new Function(`return ${code}`)();

	test('means the same in strings, templates and patterns', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				const literal = JSON.stringify(text);
				const template = `\`${literal.slice(1, -1).replace(/[`$]/g, '\\$&')}\``;
				for (const code of [literal, template]) {
					expect(inAscii(code)).toMatch(/^[\0-\x7f]*$/);
					expect(evaluated(inAscii(code))).toBe(text);
				}
			}),
		);
		for (const pattern of ['/^[“”—🙂]$/u', '/^[“-”]$/', '/^🙂$/'])
			for (const sign of ['“', '”', '—', '🙂', 'a'])
				expect((evaluated(inAscii(pattern)) as RegExp).test(sign)).toBe((evaluated(pattern) as RegExp).test(sign));
	});

	test('is refused where a backslash would change its meaning', () => {
		expect(() => inAscii('/\\é/')).toThrow('Write what it stands for without the backslash');
		expect(inAscii('"\\\\é"')).toBe('"\\\\\\u00e9"');
	});
});

describe('functions in parentheses', () => {
	const program = (name: string) => readFileSync(new URL(`../dist/${name}.js`, import.meta.url), 'utf8');
	const marked = (code: string): string => inParentheses(code, parseAst(code));

	test('are those that are expressions, at any depth; methods and declarations stay as they are', () => {
		expect(marked('const f = a => a.map(b => b + 1);')).toBe('const f = (a => a.map((b => b + 1)));');
		expect(marked('export default async function () {}')).toBe('export default async function () {}');
		expect(marked('run(function () {}, async () => {})')).toBe('run((function () {}), (async () => {}))');
		const others = 'class A { b() {} static c = 1 } const d = {e() {}, get f() { return 1; }}; function g() {}';
		expect(marked(others)).toBe(others);
	});

	test('mean the same, and keep their names', () => {
		const code =
			'(() => { const one = x => x + 1; const two = {three: y => one(y) * 2}; return [one.name, two.three.name, two.three(3)]; })()';
		const value = (source: string): unknown => new Function(`return ${source}`)();
		expect(value(marked(code))).toEqual(value(code));
		expect(value(marked(code))).toEqual(['one', 'three', 8]);
	});

	test('stay so in the built program, whose minifier could take them off', () => {
		for (const name of ['run', 'reader', 'analyse'])
			expect(program(name).match(/=\((?:\w+|\([^()]*\))=>/g)?.length ?? 0, name).toBeGreaterThan(100);
	});
});

test('CommonMark never asks the linkifier, which the bundle has none of', async () => {
	const {default: markdownIt} = await import('markdown-it');
	const parser = markdownIt('commonmark');
	// @ts-expect-error: it can do nothing.
	parser.linkify = new LinkifyIt();
	expect(parser.render('See www.example.com and <https://example.org>.')).toContain('See www.example.com and <a href');
});

test('the built program decodes the character references of Markdown, whose table it loads for them alone', () => {
	const program = join(import.meta.dirname, '..', 'dist', 'cli.js');
	const {stdout} = spawnSync(process.execPath, [program, '--no-cache', '--plain', '-'], {
		input:
			'# The caf&eacute; reopens\n\nTea &amp; toast cost [&pound;3](https://example.org/?a&amp;b "&copy;"), said Ann Vale &#8212; &bogus; and all.\n',
		encoding: 'utf8',
	});
	expect(stdout).toContain('The café reopens');
	expect(stdout).toContain('Tea & toast cost £3, said Ann Vale — &bogus; and all.');
});

test('the thread that reads pages is whole in its folder: it loads nothing of the program beside it', () => {
	const folder = new URL('../dist/thread/', import.meta.url);
	const files = readdirSync(folder);
	expect(files).toContain('extract.js');
	for (const file of files)
		expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(/from ?["'`]\.\.|import\(["'`]\.\./);
});

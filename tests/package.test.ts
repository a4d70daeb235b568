// The package as others get it: packed, and installed in an empty folder without a network.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import packageJson from '../package.json' with {type: 'json'};
import {root} from './helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-package-'));
afterAll(() => rmSync(folder, {recursive: true}));
const installed = join(folder, 'node_modules', 'newsread');
const guide = readFileSync(join(root, 'docs', 'library.md'), 'utf8');

const run = (program: string, argv: readonly string[], cwd = folder): string =>
	execFileSync(program, argv, {
		cwd,
		encoding: 'utf8',
		stdio: 'pipe',
		env: {PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, HOME: folder},
	});

beforeAll(() => {
	run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
	writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
	const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
	run('npm', ['install', ...quiet, join(folder, packed())]);
	mkdirSync(join(folder, 'news'));
	writeFileSync(
		join(folder, 'news', 'ferry.md'),
		'# The ferry stays\n\n“We keep the night ferry,” said Ada Quill, the harbour master.\n\nBen Marrow was not asked. “A pity,” he said.\n',
	);
});

const packed = (): string => readdirSync(folder).find(name => name.endsWith('.tgz'))!;

describe('the package', () => {
	test('takes less than 1.9 MB to download', () => {
		expect(statSync(join(folder, packed())).size).toBeLessThan(1_900_000);
	});

	test('brings nothing beside itself', () => {
		expect('dependencies' in packageJson).toBe(false);
		expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['newsread']);
		expect(existsSync(join(installed, 'node_modules'))).toBe(false);
		expect(Object.keys(packageJson.scripts).filter(name => /^(?:pre|post)?install$/.test(name))).toEqual([]);
	});

	test('starts, and has its articles, its man page and the licences of what is in it', () => {
		expect(run(join(folder, 'node_modules', '.bin', 'newsread'), ['--version'])).toBe(`${packageJson.version}\n`);
		expect(run(join(folder, 'node_modules', '.bin', 'newsread'), ['--list', join(installed, 'articles')])).toContain(
			'\t',
		);
		expect(readFileSync(join(installed, 'dist', 'licenses.txt'), 'utf8')).toMatch(/^react \d/m);
		const linked = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\(((?:docs|tests)\/[\w/.-]+)/g)].map(
			([, path]) => path!,
		);
		for (const file of [
			packageJson.man,
			packageJson.exports['./schema.json'],
			'docs/changelog.md',
			'license',
			...linked,
		])
			expect(existsSync(join(installed, file))).toBe(true);
	});
});

test('the changelog begins with the version of the package', () => {
	const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync(join(root, 'docs', 'changelog.md'), 'utf8')) ?? [];
	expect(newest).toBe(packageJson.version);
});

describe('what docs/library.md shows', () => {
	const examples = [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code!);
	const names = examples.map((_, nth) => `example-${nth + 1}.ts`);

	beforeAll(() => {
		for (const [nth, code] of examples.entries()) writeFileSync(join(folder, names[nth]!), code);
	});

	test('has the types that it uses', () => {
		const compilerOptions = {
			module: 'nodenext',
			target: 'esnext',
			strict: true,
			exactOptionalPropertyTypes: true,
			noEmit: true,
			types: ['node'],
			typeRoots: [join(root, 'node_modules', '@types')],
		};
		writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: names}));
		const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
		expect(run(process.execPath, [compiler, '-p', '.'])).toBe('');
	});

	test.each([
		[1, 'Ada Quill: “We keep the night ferry,”\nBen Marrow: “A pity,”\n'],
		[2, 'Ada Quill\n'],
		[3, '“We keep the night ferry,”\n'],
		[4, 'Ada Quill\n'],
	])('prints, as example %i, %j', (nth, output) => {
		expect(run(process.execPath, [names[nth - 1]!])).toBe(output);
	});

	test('names the definitions of the schema', () => {
		const schema: {$defs: {line: {anyOf: readonly {$ref: string}[]}}} = JSON.parse(
			readFileSync(join(installed, 'docs', 'schema.json'), 'utf8'),
		);
		for (const {$ref} of schema.$defs.line.anyOf) expect(guide).toContain(`\`${$ref.split('/').at(-1)}\``);
	});
});

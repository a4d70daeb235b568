// The built program over a folder in which articles lie several times: each quote is listed and counted once.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const program = join(import.meta.dirname, '..', 'dist', 'cli.js');
const home = mkdtempSync(join(tmpdir(), 'newsread-copies-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));

const story = (headline: string, day: string, body: string, address = ''): string =>
	`---\ntitle: ${headline}\ndate: ${day}\n${address && `url: ${address}\n`}---\n\n${body}\n`;

const mill =
	'“The wheel turns again,” said Ada Quill, the miller, who had waited for the water since the dry summer in which the brook ran out. “It creaks,” Quill said.';
const fair = '“The fair is on,” said Ben Marrow, the mayor. The stalls open at nine.';
const address = 'https://gazette.example/fair';

const stories = {
	'mill.md': story('The mill grinds', '2026-05-02', mill),
	'wire/mill-2.md': story('Mill grinds', '2026-05-03', mill),
	'fair.md': story('The fair', '2026-05-04', fair, address),
	'later/fair.md': story(
		'The fair',
		'2026-05-04',
		`${fair}\n\n“The fair is over,” Marrow said on Sunday. Ada Quill came too.`,
		address,
	),
};

beforeAll(() => {
	for (const folder of ['news', 'many']) {
		for (const place of ['wire', 'later']) mkdirSync(join(home, folder, place), {recursive: true});
		for (const [name, text] of Object.entries(stories)) writeFileSync(join(home, folder, name), text);
	}
	for (let number = 0; number < 70; number++)
		writeFileSync(
			join(home, 'many', `x-${number}.md`),
			story(`Rain on day ${number}`, '2026-01-01', `It rained ${number} hours.`),
		);
});

const run = (...argv: readonly string[]): readonly string[] => {
	const {stdout} = spawnSync(process.execPath, [program, ...argv], {
		cwd: home,
		input: '',
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: home},
	});
	return stdout === '' ? [] : stdout.trimEnd().split('\n');
};
const placed = (...argv: readonly string[]) =>
	run(...argv, '--jsonl', 'news').map(line => {
		const {text, path} = JSON.parse(line) as {text: string; path: string};
		return [text, path];
	});

describe('of an article that lies in several files', () => {
	test('each quote is listed once, for the first by path, and a later version adds its own', () => {
		expect(placed('--quotes')).toEqual([
			['“The fair is on,”', 'news/fair.md'],
			['“The fair is over,”', 'news/later/fair.md'],
			['“The wheel turns again,”', 'news/mill.md'],
			['“It creaks,”', 'news/mill.md'],
		]);
		expect(placed('--person', 'quill')).toEqual([
			['“The wheel turns again,”', 'news/mill.md'],
			['“It creaks,”', 'news/mill.md'],
		]);
		expect(placed('--quote', 'wheel turns')).toEqual([['“The wheel turns again,”', 'news/mill.md']]);
		// Texts are printed as they are found, the newest first.
		expect(placed('--text', 'brook').map(([, path]) => path)).toEqual(['news/wire/mill-2.md']);
		expect(placed('--quotes', '--sort', 'date').map(([text]) => text)).toEqual([
			'“The fair is on,”',
			'“The fair is over,”',
			'“The wheel turns again,”',
			'“It creaks,”',
		]);
	});

	test('people, topics and counts have it once', () => {
		expect(run('--people', 'news')).toEqual([
			'Ada Quill\t2\t0\t2\t2026-05-02\t2026-05-04',
			'Ben Marrow\t2\t0\t1\t2026-05-04\t2026-05-04',
		]);
		expect(run('--count', 'month,person', 'news')).toEqual(['2026-05\tAda Quill\t2\t1', '2026-05\tBen Marrow\t2\t1']);
		expect(run('--count', 'month', '--person', 'marrow', 'news')).toEqual(['2026-05\t2\t1']);
		const topics = run('--topics', 'news').map(line => line.split('\t').at(-1));
		expect(topics).not.toContain('news/wire/mill-2.md');
	});

	test('a list of articles has one line, with the number of copies', () => {
		expect(run('--list', 'news').map(line => [line.split('\t')[0], line.split('\t').at(-2)])).toEqual([
			['news/fair.md', '2'],
			['news/mill.md', '2'],
		]);
	});

	test('is:copy finds those that lie in several files, and !is:copy the others, with an archive and without', () => {
		const foundFor = (flag: string, query: string, ...argv: readonly string[]) =>
			run(flag, query, '--jsonl', ...argv).map(line => (JSON.parse(line) as {path: string}).path);
		for (const argv of [['news'], ['many'], ['many', '--no-cache'], ['many', '--since', '2026-01-02']]) {
			expect(new Set(foundFor('--quote', 'is:copy', ...argv))).toEqual(
				new Set(['mill.md', 'fair.md', 'later/fair.md'].map(name => `${argv[0]}/${name}`)),
			);
			expect(foundFor('--quote', '!is:copy creaks', ...argv)).toEqual([]);
			expect(foundFor('--text', 'is:copy stalls', ...argv)).toEqual([`${argv[0]}/fair.md`]);
			expect(foundFor('--text', '!is:copy stalls', ...argv)).toEqual([]);
		}
		expect(foundFor('--text', '!is:copy rained', 'many')).toHaveLength(70);
	});

	test('every file counts where that is asked for, and where it is the only one', () => {
		expect(run('--quotes', '--all-copies', 'news')).toHaveLength(7);
		expect(run('--people', '--all-copies', 'news')[0]).toBe('Ada Quill\t4\t0\t3\t2026-05-02\t2026-05-04');
		expect(run('--list', '--all-copies', 'news')).toHaveLength(4);
		expect(run('--quotes', 'news/wire/mill-2.md')).toHaveLength(2);
		expect(run('--jsonl', 'news')).toHaveLength(4);
	});
});

test('a list of sources has an article and its copies once, with the quotes of all', () => {
	const keys = (...argv: readonly string[]) =>
		run('--format', 'bibtex', ...argv, 'news').filter(line => line.startsWith('@'));
	expect(keys()).toHaveLength(2);
	expect(keys('--quotes')).toHaveLength(2);
	expect(keys('--all-copies')).toHaveLength(3);
	expect(run('--format', 'bibtex', '--quotes', 'news').join('\n')).toMatch(
		/“The fair is on,” — Ben Marrow; “The fair is over,”/u,
	);
	expect(JSON.parse(run('--format', 'csl-json', 'news').join('\n'))).toHaveLength(2);
});

test('an archive gives the same as reading every file anew', () => {
	run('--list', 'many');
	for (const argv of [
		['--quotes', '--jsonl'],
		['--people'],
		['--topics'],
		['--person', 'quill', '--format', 'markdown'],
		['--person', 'marrow', '--count', 'day'],
		['--quote', 'fair', '--jsonl'],
		['--text', 'fair', '--jsonl'],
		['--list', '--person', 'quill'],
	]) {
		const kept = run(...argv, 'many');
		expect(kept.length).toBeGreaterThan(0);
		expect([argv, run(...argv, '--no-cache', 'many')]).toEqual([argv, kept]);
	}
});

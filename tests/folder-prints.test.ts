// The built program over a folder of dated stories: which of them, in which order, and how they are added up.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const program = join(import.meta.dirname, '..', 'dist', 'cli.js');
let folder = '';

const story = (headline: string, date: string, body: string, address = '') =>
	`---\ntitle: ${headline}\ndate: ${date}\nauthor: Lena Arvid\n${address && `url: ${address}\n`}---\n\n${body}\n`;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsread-folder-'));
	mkdirSync(join(folder, 'news'));
	const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text);
	write(
		'a-weir.md',
		story(
			'The weir is open again',
			'2026-03-14',
			'“The water may pass,” said Ada Quill, the warden of the weir. “It has waited long enough.”\n\nThe weir was shut for a year.\n\n“We will see what it costs,” said Ben Marrow, the treasurer.',
			'https://gazette.example/weir',
		),
	);
	write(
		'b-lamp.md',
		story('The lamp burns', '2026-02-03', '“It burns all night,” said Ada Quill, the warden of the weir.'),
	);
	write('c-tram.md', story('No tram today', '2025-11-30', '“The rails are bent,” said Ben Marrow, the treasurer.'));
	write('d-undated.txt', 'A notice\n\n“The hall is closed,” said Cora Lind, the caretaker.\n');
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const newsread = (...argv: readonly string[]) => {
	const {stdout, stderr, status} = spawnSync(process.execPath, [program, ...argv], {
		cwd: folder,
		input: '',
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder},
	});
	return {stdout, stderr, status};
};
const lines = (...argv: readonly string[]) =>
	newsread(...argv)
		.stdout.trimEnd()
		.split('\n');
const words = (...argv: readonly string[]) =>
	lines('--quotes', '--jsonl', ...argv, 'news').map(line => (JSON.parse(line) as {text: string}).text.split(' … ')[0]);

describe('a period', () => {
	test('leaves out what is older, newer, or of no date', () => {
		expect(words('--since', '2026-02')).toEqual([
			'“The water may pass,”',
			'“We will see what it costs,”',
			'“It burns all night,”',
		]);
		expect(words('--until', '2025')).toEqual(['“The rails are bent,”']);
		expect(words('--since', '2026-02', '--until', '2026-02')).toEqual(['“It burns all night,”']);
	});

	test('without any article says so, and how many had no date', () => {
		expect(newsread('--quotes', '--since', '2026-05-01', 'news')).toEqual({
			stdout: '',
			stderr: 'No articles since 2026-05-01: 4 left out, 1 of them without a date. Choose a wider period.\n',
			status: 0,
		});
	});
});

describe('an order', () => {
	test('by date begins with the newest and ends with what has none', () => {
		expect(words('--sort', 'date')).toEqual([
			'“The water may pass,”',
			'“We will see what it costs,”',
			'“It burns all night,”',
			'“The rails are bent,”',
			'“The hall is closed,”',
		]);
	});

	test('by speaker keeps together what one person said', () => {
		expect(lines('--quotes', '--sort', 'speaker', 'news').map(line => line.split('\t')[0])).toEqual([
			'Ada Quill',
			'Ada Quill',
			'Ben Marrow',
			'Ben Marrow',
			'Cora Lind',
		]);
	});

	test('holds for quotes that are looked for, too', () => {
		const found = lines('--quote', 'it', '--sort', 'date', '--jsonl', 'news');
		const dates = found.map(line => (JSON.parse(line) as {date?: string}).date ?? '');
		expect(dates).toEqual(dates.toSorted().reverse());
	});
});

describe('several people', () => {
	test('are given one after another', () => {
		expect(
			lines('--person', 'marrow', '--person', 'lind', '--quotes', 'news').map(line => line.split('\t')[0]),
		).toEqual(['Ben Marrow', 'Ben Marrow', 'Cora Lind']);
	});

	test('have each quote once, even if they are one', () => {
		const once = newsread('--person', 'quill', '--jsonl', 'news').stdout;
		expect(newsread('--person', 'quill', '--person', 'Ada Quill', '--jsonl', 'news').stdout).toBe(once);
	});

	test('who are not there are told of, and the others are printed', () => {
		const {stdout, stderr, status} = newsread('--person', 'lind', '--person', 'zzzq', '--quotes', 'news');
		expect(stdout).toMatch(/^Cora Lind\t/);
		expect(stderr).toMatch(/^No person matches “zzzq”\. People: .*\n$/);
		expect(status).toBe(0);
	});
});

describe('what is asked for', () => {
	test('has the same facts in CSV, in JSON and on lines', () => {
		const facts = ['2026-03-14', 'Lena Arvid', 'https://gazette.example/weir'];
		const about = ['--quotes', '--person', 'quill', '--since', '2026-03', 'news'];
		expect(JSON.parse(lines(...about, '--jsonl')[0]!)).toMatchObject({
			date: facts[0],
			byline: facts[1],
			url: facts[2],
			confidence: expect.any(Number),
		});
		expect(lines(...about)[0]!.split('\t')).toEqual(expect.arrayContaining(facts));
		expect(lines(...about, '--format', 'csv')[1]!.split(',')).toEqual(expect.arrayContaining(facts));
	});

	test('can be limited to speakers who are sure', () => {
		const sure = lines('--quotes', '--jsonl', 'news').map(line => JSON.parse(line) as {confidence: number});
		const least = Math.max(...sure.map(({confidence}) => confidence));
		expect(words('--sure', String(least))).toHaveLength(sure.filter(({confidence}) => confidence >= least).length);
		expect(newsread('--quotes', '--sure', '1', 'news').stderr).toBe(
			'No quotes found. A lower --sure than 1 may find some.\n',
		);
	});
});

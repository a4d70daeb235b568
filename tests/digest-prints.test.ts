// The built program over a library that was read in the reader: what has come since, and what was published since a day.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openNotebook} from '../source/notebook/open-notebook.ts';
import {nameOfLibrary, placeIn} from '../source/notebook/visits.ts';

const program = join(import.meta.dirname, '..', 'dist', 'cli.js');
const home = mkdtempSync(join(tmpdir(), 'newsread-digest-'));
const news = join(home, 'news');
afterAll(() => rmSync(home, {recursive: true, force: true}));

const story = (headline: string, day: string, body: string, address = ''): string =>
	`---\ntitle: ${headline}\ndate: ${day}\n${address && `url: ${address}\n`}---\n\n${body}\n`;
const address = 'https://gazette.example/lock';

const stories = {
	'lock.md': story('The lock', '2026-02-01', '“The lock is shut,” said Ada Quill, the keeper.', address),
	'ferry.md': story(
		'The night ferry',
		'2018-11-20',
		[
			'“The ferry sails in any weather,” said Nils Orrey, the skipper.',
			'Carl Dunmore and Peter Ashworth were asked twice. Ella Rook, a pilot, was not there. The ferry was late.',
			'“Nobody told the ferry,” he said.',
		].join('\n\n'),
	),
	'old.md': story('An old bridge', '2019-05-06', '“It sways,” said Ben Marrow, the builder.'),
	'lock-later.md': story(
		'The lock',
		'2026-02-01',
		'“The lock is shut,” said Ada Quill, the keeper. The lamp was lit at dusk.\n\n“It is open,” Quill said at noon.',
		address,
	),
};

const digest = (...argv: readonly string[]) => {
	const {stdout, stderr, status} = spawnSync(process.execPath, [program, '--digest', ...argv, 'news'], {
		cwd: home,
		input: '',
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: home},
	});
	return {lines: stdout.trimEnd().split('\n'), stderr, status};
};

const leave = (known: readonly string[]): void => {
	const notebook = openNotebook(join(home, '.local', 'state', 'newsread'), ({what}) => expect(what).toBe(''));
	const places = known.map(name => placeIn([news], join(news, name)));
	notebook.keepVisit(nameOfLibrary([news]), {left: Date.parse('2026-03-01T12:00:00'), known: new Set(places)});
	notebook.close();
};

beforeAll(() => {
	mkdirSync(news);
	for (const [name, text] of Object.entries(stories)) writeFileSync(join(news, name), text);
});

describe('a digest without a day', () => {
	test('says that nothing is known of a library that was never read in the reader', () => {
		const {lines, stderr, status} = digest();
		expect(lines).toEqual(['']);
		expect(stderr).toContain('was not read in the reader yet. Give a day');
		expect(status).toBe(1);
	});

	test('has what has come since then, whatever its date, and of a later version what is new in it', () => {
		leave(['lock.md', 'ferry.md']);
		const {lines, status} = digest();
		expect(status).toBe(0);
		expect(lines[0]).toMatch(/^Arrived since 1 March 2026, when you last looked/u);
		expect(lines[1]).toBe('2 new articles, 2 quotes, 2 voices, 1 quote said before left out');
		const text = lines.join('\n');
		expect(text).toContain('“It sways,” — Ben Marrow');
		expect(text).toContain('“It is open,” — Ada Quill');
		expect(text).not.toContain('“The lock is shut,”');
		expect(text).toMatch(/Quoted here for the first time\n {2}Ben Marrow, 1 quote$/u);
		expect(digest('--format', 'markdown').lines[0]).toMatch(/^# Arrived since /u);
	});

	test('says so where nothing has come', () => {
		leave(Object.keys(stories));
		expect(digest().stderr).toMatch(/^No article has come since 1 March 2026, when you last looked\./u);
		expect(digest().status).toBe(0);
	});
});

test('a digest since a day goes by the dates of the articles', () => {
	const {lines} = digest('--since', '2026');
	expect(lines.slice(0, 2)).toEqual([
		'Published since 1 January 2026',
		'1 article, 2 quotes, 1 voice, 1 copy left out',
	]);
	expect(lines.join('\n')).not.toContain('Marrow');
});

test('a digest counts a quote whose speaker is a question beside the others', () => {
	const {lines} = digest('--since', '2018', '--until', '2018');
	expect(lines[1]).toBe('1 article, 1 quote, 1 unsure, 1 voice');
	expect(lines).toContain('Ferry (1 article, 1 quote, 1 unsure)');
	expect(digest('--since', '2020', '--until', '2020').stderr).toContain('--since 2019-');
	expect(digest('--since', '2019-01', '--until', '2019-02').stderr).toContain('has 1 article and 1 quote, 1 unsure.');
});

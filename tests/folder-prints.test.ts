// The built program over a folder of dated stories: which of them, in which order, and how they are added up.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
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
		.stdout.replace(/\n$/, '')
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
			status: 1,
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

	test('may begin with the oldest; what has no date is last all the same', () => {
		expect(words('--sort', 'oldest')).toEqual([
			'“The rails are bent,”',
			'“It burns all night,”',
			'“The water may pass,”',
			'“We will see what it costs,”',
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

describe('people over a folder', () => {
	test('are added up, with the days of their first and last story', () => {
		expect(lines('--people', 'news')).toEqual([
			'Ada Quill\t2\t0\t2\t2026-02-03\t2026-03-14',
			'Ben Marrow\t2\t0\t2\t2025-11-30\t2026-03-14',
			'Cora Lind\t1\t0\t1\t\t',
		]);
		expect(JSON.parse(lines('--people', '--jsonl', '--person', 'lind', 'news')[0]!)).toEqual({
			name: 'Cora Lind',
			quotes: 1,
			unsure: 0,
			articles: 1,
			first: null,
			last: null,
		});
	});

	test('are listed story by story where that is asked for', () => {
		expect(lines('--people', '--by-story', 'news').filter(line => line.startsWith('Ada Quill'))).toHaveLength(2);
	});

	test('are the same under every way to limit them', () => {
		expect(lines('--people', '--since', '2026-03', 'news')).toEqual([
			'Ada Quill\t1\t0\t1\t2026-03-14\t2026-03-14',
			'Ben Marrow\t1\t0\t1\t2026-03-14\t2026-03-14',
		]);
	});
});

describe('a list of articles', () => {
	test('has one a line, path first', () => {
		expect(lines('--list', 'news')[0]!.split('\t')).toEqual([
			'news/a-weir.md',
			'2026-03-14',
			'The weir is open again',
			'2',
			expect.stringMatching(/^\d+$/),
			'Lena Arvid',
			'https://gazette.example/weir',
			'1',
			'2026-03-14',
		]);
		expect(lines('--list', 'news')).toHaveLength(4);
	});

	test('may be limited, and sorted by date', () => {
		const dates = (...argv: readonly string[]) => lines('--list', ...argv, 'news').map(line => line.split('\t')[1]);
		expect(dates('--sort', 'date')).toEqual(['2026-03-14', '2026-02-03', '2025-11-30', '']);
		expect(dates('--sort', 'oldest')).toEqual(['2025-11-30', '2026-02-03', '2026-03-14', '']);
		expect(dates('--person', 'marrow')).toEqual(['2026-03-14', '2025-11-30']);
		expect(dates('--person', 'marrow', '--person', 'quill')).toEqual(['2026-03-14', '2025-11-30', '2026-02-03']);
	});

	test('without any article says why', () => {
		expect(newsread('--list', '--person', 'zzzq', 'news')).toMatchObject({
			stdout: '',
			stderr: expect.stringMatching(/^No person matches “zzzq”\./),
			status: 1,
		});
		expect(newsread('--list', '--until', '2001', 'news').stderr).toMatch(/^No articles until 2001-12-31: 4 left out/);
	});
});

describe('a count', () => {
	test('is of quotes, by person and time, the most quoted first and times in order', () => {
		expect(lines('--count', 'person,month', 'news')).toEqual([
			'Ada Quill\t2026-02\t1\t1',
			'Ada Quill\t2026-03\t1\t1',
			'Ben Marrow\t2025-11\t1\t1',
			'Ben Marrow\t2026-03\t1\t1',
			'Cora Lind\t\t1\t1',
		]);
	});

	test('has its words as columns, in every form', () => {
		expect(lines('--count', 'outlet', '--format', 'csv', 'news').map(line => line.trim())).toEqual([
			'outlet,quotes,articles',
			'gazette.example,2,1',
			',3,3',
		]);
		expect(lines('--count', 'year', '--jsonl', 'news').map(line => JSON.parse(line))).toEqual([
			{year: '2025', quotes: 1, articles: 1},
			{year: '2026', quotes: 3, articles: 2},
			{year: null, quotes: 1, articles: 1},
		]);
	});

	test('may be of one person only', () => {
		expect(lines('--count', 'year', '--person', 'marrow', 'news')).toEqual(['2025\t1\t1', '2026\t1\t1']);
	});
});

describe('an archive', () => {
	let kept = '';
	beforeAll(() => {
		kept = join(folder, '.cache', 'newsread');
	});
	const archives = () => readdirSync(kept).filter(name => name.endsWith('.db'));

	test('changes nothing of a list, a sum or a count', () => {
		mkdirSync(join(folder, 'many'));
		for (let number = 0; number < 70; number++)
			writeFileSync(
				join(folder, 'many', `${number}.md`),
				story(
					`Week ${number} of the weir`,
					`2026-0${1 + (number % 9)}-11`,
					`“Week ${number} was wet,” said ${number % 3 ? 'Ada Quill' : 'Ben Marrow'}, who counts the weeks.`,
				),
			);
		for (const argv of [
			['--list'],
			['--people'],
			['--count', 'person,month'],
			['--list', '--sort', 'date', '--jsonl'],
		]) {
			const anew = newsread(...argv, '--no-cache', 'many');
			expect(anew.stdout.length).toBeGreaterThan(20);
			expect(newsread(...argv, 'many')).toEqual(anew);
			expect(newsread(...argv, 'many')).toEqual(anew);
		}
		expect(archives()).toHaveLength(1);
	});

	test('are kept nowhere where the settings say so', () => {
		for (const name of archives()) rmSync(join(kept, name));
		const settings = join(folder, '.config', 'newsread');
		mkdirSync(settings, {recursive: true});
		writeFileSync(join(settings, 'settings.toml'), 'cache = false\n');
		const {status} = newsread('--list', 'many');
		rmSync(settings, {recursive: true});
		expect(status).toBe(0);
		expect(archives()).toEqual([]);
	});
});

describe('a digest', () => {
	test('has the new articles by topic, who said what, and who never spoke before', () => {
		const {stdout, status} = newsread('--digest', '--since', '2026-03', 'news');
		expect(stdout).toMatch(/^Published since 1 March 2026\n1 article, 2 quotes, 2 voices\n/);
		expect(stdout).toContain('• The weir is open again (news/a-weir.md)');
		expect(stdout).toContain('“The water may pass,” … “It has waited long enough.” — Ada Quill');
		expect(stdout).not.toContain('for the first time');
		expect(status).toBe(0);
		expect(newsread('--digest', '--since', '2026-02', 'news').stdout).toMatch(/first time\n {2}Ada Quill, 2 quotes\n$/);
	});

	test('has the source of each quote in Markdown', () => {
		expect(newsread('--digest', '--since', '2026-03', '--format', 'markdown', 'news').stdout).toContain(
			'— Ben Marrow, quoted by Lena Arvid, “The weir is open again”, 14 March 2026, <https://gazette.example/weir>',
		);
	});

	test('without anything new says what a wider period has', () => {
		expect(newsread('--digest', '--since', '2026-04-10', 'news')).toEqual({
			stdout: '',
			stderr: 'No article was published since 2026-04-10. --since 2026-03-11 has 1 article and 2 quotes.\n',
			status: 0,
		});
	});

	test('leaves out copies, and what was said before, and counts them', () => {
		mkdirSync(join(folder, 'copies'));
		const write = (name: string, date: string, words: string) =>
			writeFileSync(
				join(folder, 'copies', name),
				story(
					'The pump',
					date,
					`“${words},” said Ada Quill, the warden of the weir. The pump stands behind the mill, where the brook comes down from the hill, and it was built when the mill was.`,
				),
			);
		write('a.md', '2026-01-01', 'It leaks');
		write('b.md', '2026-03-02', 'It is mended');
		write('c.md', '2026-03-02', 'It is mended');
		write('d.md', '2026-03-03', 'It leaks');
		expect(lines('--digest', '--since', '2026-03', 'copies')[1]).toBe('1 article, 1 quote, 1 voice, 2 copies left out');
	});
});

describe('literature', () => {
	test('has each article once, with the quotes that were found', () => {
		const {stdout} = newsread('--person', 'marrow', '--person', 'quill', '--format', 'bibtex', 'news');
		expect(stdout.match(/^@misc\{/gm)).toHaveLength(3);
		expect(stdout).toContain('annote = {“We will see what it costs,” — Ben Marrow; “The water');
		expect(stdout).toContain('url = {https://gazette.example/weir}');
		const items = JSON.parse(newsread('--format', 'csl-json', 'news').stdout) as {id: string; title: string}[];
		expect(items.map(({title}) => title)).toEqual([
			'The weir is open again',
			'The lamp burns',
			'No tram today',
			'A notice',
		]);
		expect(JSON.parse(newsread('--format', 'csl-json', '--person', 'zzzq', 'news').stdout)).toEqual([]);
	});
});

test('the setting for citations holds for Markdown', () => {
	mkdirSync(join(folder, '.config', 'newsread'), {recursive: true});
	writeFileSync(
		join(folder, '.config', 'newsread', 'settings.toml'),
		"citation = '{quote} ({speaker}[, {isodate}])'\n",
	);
	const {stdout} = newsread('--quotes', '--person', 'lind', '--person', 'marrow', '--format', 'markdown', 'news');
	rmSync(join(folder, '.config'), {recursive: true});
	expect(stdout).toContain('> “The hall is closed,”\n>\n> (Cora Lind)\n');
	expect(stdout).toContain('(Ben Marrow, 2026-03-14)');
});

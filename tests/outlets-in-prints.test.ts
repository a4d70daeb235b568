// The built program over an export of a press database, which has no addresses, and pages that have them: who published what.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const program = join(import.meta.dirname, '..', 'dist', 'cli.js');
let folder = '';

const inDatabase = (headline: string, paper: string, said: string) =>
	`${headline}\n${paper}\nMarch 3, 2029\nCopyright 2029\nLength: 40 words\nByline: Lena Arvid\nBody\nThe weir at Orrin was opened at dawn.\n“${said},” said Ines Calder, the keeper of the weir.\nLoad-Date: March 4, 2029\nEnd of Document\n`;
const inMatter = (headline: string, facts: string, said: string) =>
	`---\ntitle: ${headline}\ndate: 2029-03-03\n${facts}\n---\n\n“${said},” said Ines Calder, the keeper of the weir.\n`;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsread-outlets-'));
	mkdirSync(join(folder, 'news'));
	const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text);
	write(
		'a-export.txt',
		inDatabase('Weir opens', 'The Orrin Echo', 'It held all night') +
			inDatabase('Weir closes', 'THE ORRIN ECHO', 'It leaks again') +
			inDatabase('Weir for sale', 'The Orrin Echo', 'Nobody wants it'),
	);
	write('b-host.md', inMatter('Weir sold', 'url: https://www.pell.example/weir', 'It has gone for a song'));
	write('c-name.md', inMatter('Weir moved', 'publication: WWW.Pell.example', 'It stands elsewhere now'));
	write(
		'd-both.md',
		inMatter('Weir painted', 'url: https://vale.example/weir\noutlet: Vale & Orrin Herald', 'It is green from today'),
	);
});
/** Pages of one paper, of which one names it, and of two that share a platform. */
const writePages = () => {
	mkdirSync(join(folder, 'pages'));
	const write = (name: string, facts: string) =>
		writeFileSync(join(folder, 'pages', name), inMatter(`Weir ${name}`, facts, `It is ${name}`));
	write('a.md', 'url: https://www.dale.example/one');
	write('b.md', 'url: https://dale.example/two\noutlet: The Dale Lantern');
	write('c.md', 'outlet: The Dale Lantern');
	write('d.md', 'url: https://letters.example/x');
	write('e.md', 'url: https://letters.example/y\noutlet: Notes from Pell');
	write('f.md', 'url: https://letters.example/z\noutlet: Notes from Orrin');
};
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const newsread = (...argv: readonly string[]): string =>
	spawnSync(process.execPath, [program, ...argv], {
		cwd: folder,
		input: '',
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder},
	}).stdout;

describe('who published an article', () => {
	test('is counted under one name, however it is spelled, as an archive has it as well', () => {
		const counted = () => newsread('--count', 'outlet', 'news').trimEnd().split('\n');
		const expected = ['The Orrin Echo\t3\t3', 'pell.example\t2\t2', 'Vale & Orrin Herald\t1\t1'];
		expect([counted(), counted()]).toEqual([expected, expected]);
	});

	test('is counted once where some pages name it and others have its address only', () => {
		writePages();
		const counted = () => newsread('--count', 'outlet', 'pages').trimEnd().split('\n');
		const expected = [
			'The Dale Lantern\t3\t3',
			'Notes from Orrin\t1\t1',
			'Notes from Pell\t1\t1',
			'letters.example\t1\t1',
		];
		expect([counted(), counted()]).toEqual([expected, expected]);
	});

	test('is in the JSON of articles and quotes only where the file states it', () => {
		const linesOf = (...argv: readonly string[]) =>
			newsread('--jsonl', ...argv)
				.trimEnd()
				.split('\n')
				.map(line => (JSON.parse(line) as {outlet?: string}).outlet);
		const expected = [
			'The Orrin Echo',
			'THE ORRIN ECHO',
			'The Orrin Echo',
			undefined,
			'WWW.Pell.example',
			'Vale & Orrin Herald',
		];
		expect(linesOf('news')).toEqual(expected);
		expect(linesOf('--quotes', 'news')).toEqual(expected);
	});

	test('is cited where there is no address', () => {
		const cited = newsread('--quotes', '--format', 'markdown', 'news');
		expect(cited).toContain('“Weir opens”, 3 March 2029, The Orrin Echo, ');
		expect(cited).toContain('“Weir sold”, 3 March 2029, <https://www.pell.example/weir>');
	});

	test('is in lists of literature, the host where no file states it', () => {
		const items = JSON.parse(newsread('--format', 'csl-json', 'news')) as readonly Readonly<Record<string, unknown>>[];
		expect(items.map(item => item['container-title'])).toEqual([
			'The Orrin Echo',
			'THE ORRIN ECHO',
			'The Orrin Echo',
			'pell.example',
			'WWW.Pell.example',
			'Vale & Orrin Herald',
		]);
		expect(newsread('--format', 'bibtex', 'news/d-both.md')).toContain('howpublished = {Vale \\& Orrin Herald}');
	});
});

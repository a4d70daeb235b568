import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const run = promisify(execFile);
const program = new URL('../source/cli.ts', import.meta.url).pathname;

const home = mkdtempSync(join(tmpdir(), 'newsread-texts-'));
const folder = join(home, 'news');

/** Prints with a cache of its own; more than 64 files are kept in an archive. */
const print = async (...argv: readonly string[]) => {
	const env = {...process.env, XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state')};
	const done = await run(process.execPath, [program, ...argv], {env, cwd: home}).catch(
		(failed: {readonly stdout: string; readonly stderr: string; readonly code: number}) => failed,
	);
	return {code: 0, ...done};
};

beforeAll(async () => {
	const {mkdir} = await import('node:fs/promises');
	await mkdir(folder);
	for (let day = 1; day <= 70; day++)
		writeFileSync(
			join(folder, `${day}.md`),
			[
				'---',
				`title: Day ${day} at the lock`,
				`date: 2024-0${1 + Math.floor(day / 25)}-${String(1 + (day % 25)).padStart(2, '0')}`,
				'---',
				'',
				`The keeper counted ${day} boats. ${day % 35 === 0 ? 'A heron stood on the lower gate.' : 'Nothing else happened.'}`,
				'',
				'## The weather',
				'',
				`“It rained on day ${day},” said Edda Holt, the keeper.`,
			].join('\n'),
		);
});
afterAll(() => rmSync(home, {recursive: true, force: true}));

describe('--text', () => {
	const lines = (out: string) => out.trimEnd().split('\n');

	test('prints of each article the sentence with the words, its section, headline, date and path, newest first', async () => {
		const {stdout} = await print('--text', 'heron gate', 'news', '--no-cache');
		expect(lines(stdout)).toEqual([
			'A heron stood on the lower gate.\tOpening\tDay 70 at the lock\t2024-03-21\t\tnews/70.md',
			'A heron stood on the lower gate.\tOpening\tDay 35 at the lock\t2024-02-11\t\tnews/35.md',
		]);
	});

	test('finds the same in an archive, when it is made and when it is there', async () => {
		const without = await print('--text', 'heron gate', 'news', '--no-cache');
		await print('--quotes', 'news');
		expect(await print('--text', 'heron gate', 'news')).toEqual(without);
		expect(await print('--text', 'heron gate', 'news')).toEqual(without);
	});

	test('says where the words stand in JSON Lines', async () => {
		const {stdout} = await print('--text', 'heron after:2024-03', 'news', '--jsonl');
		expect(lines(stdout).map(line => JSON.parse(line))).toMatchObject([
			{text: 'A heron stood on the lower gate.', start: 29, end: 61, subhead: null, path: 'news/70.md'},
		]);
	});

	test('takes the words of the query language, and --since as well', async () => {
		const count = async (...argv: readonly string[]) => {
			const {stdout} = await print('--text', ...argv, 'news');
			return stdout === '' ? 0 : lines(stdout).length;
		};
		expect(await count('heron before:2024-03')).toBe(1);
		expect(await count('heron', '--since', '2024-03')).toBe(1);
		expect(await count('"lower gate" | nowhere')).toBe(2);
		expect(await count('boats by:holt')).toBe(70);
		expect(await count('boats by:nobody')).toBe(0);
		expect(await count('hreon')).toBe(2);
		expect(await count("'hreon")).toBe(0);
	});

	test('finds what has come and what has changed since, and nothing that is gone', async () => {
		const story = (words: string) => `---\ntitle: Later\ndate: 2025-01-01\n---\n\n${words} The gate was shut.\n`;
		writeFileSync(join(folder, '90.md'), story('A second heron came to the gate.'));
		writeFileSync(join(folder, '1.md'), story('A third heron left the gate.'));
		rmSync(join(folder, '35.md'));
		const {stdout} = await print('--text', 'heron gate', 'news');
		expect(lines(stdout).map(line => line.split('\t')[0])).toEqual([
			'A third heron left the gate.',
			'A second heron came to the gate.',
			'A heron stood on the lower gate.',
		]);
		expect((await print('--text', 'heron gate', 'news', '--no-cache')).stdout).toBe(stdout);
	});

	test('ends with 1 where nothing is found, and with 2 for what only the reader knows', async () => {
		expect(await print('--text', 'walrus', 'news')).toMatchObject({
			code: 1,
			stderr: 'No text has “walrus”. Try fewer words.\n',
		});
		const refused = await print('--text', 'heron is:starred', 'news');
		expect(refused.code).toBe(2);
		expect(refused.stderr).toContain('is:starred works in the reader');
		expect((await print('--text', 'heron', '--person', 'holt', 'news')).code).toBe(2);
	});
});

describe('--quote', () => {
	test('takes the same language, with an archive and without', async () => {
		for (const cache of [[], ['--no-cache']]) {
			const {stdout} = await print('--quote', 'rained after:2024-03 section:weather', 'news', '--jsonl', ...cache);
			const days = stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line).date as string);
			expect(days.length).toBe(21);
			expect(days.every(day => day >= '2024-03-01')).toBe(true);
		}
	});
});

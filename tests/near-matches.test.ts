// The built program finds quotes by words that are not those that were typed, and says so in every form.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';

const program = join(import.meta.dirname, '..', 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'newsread-near-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

writeFileSync(
	join(folder, 'a-weir.md'),
	'# The weir\n\n“The weirs of the valley are old,” said Ada Quill. “We painted the sluice,” said Ben Marrow.\n',
);
writeFileSync(join(folder, 'b-weir.md'), '# The other weir\n\n“A weir needs a keeper,” said Cora Lind.\n');

const print = (...argv: readonly string[]): string =>
	spawnSync(process.execPath, [program, ...argv, '.'], {
		cwd: folder,
		input: '',
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder},
	}).stdout;

const found = (query: string): readonly (readonly [string, string | undefined])[] =>
	print('--quote', query, '--jsonl')
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line) as {text: string; readAs?: string})
		.map(({text, readAs}) => [text, readAs]);

describe('a quote that has other words than were looked for', () => {
	test('comes behind those that have them, and has the words it was found by', () => {
		expect(found('weirs')).toEqual([
			['“The weirs of the valley are old,”', undefined],
			['“A weir needs a keeper,”', 'weir'],
		]);
		expect(found('panited sluice')).toEqual([['“We painted the sluice,”', 'painted sluice']]);
		expect(found('sluice gate')).toEqual([['“We painted the sluice,”', 'sluice']]);
	});

	test('is found as typed where the last word is only begun, and by the name of its speaker', () => {
		expect(found('slui')).toEqual([['“We painted the sluice,”', undefined]]);
		expect(found('marrow sluice')).toEqual([['“We painted the sluice,”', undefined]]);
		expect(found('sluice by:marrow')).toEqual([['“We painted the sluice,”', undefined]]);
		expect(found('sluice by:marow')).toEqual([['“We painted the sluice,”', 'sluice by:"ben marrow"']]);
	});

	test('says so in a pipe, for reading, as Markdown and as CSV', () => {
		const lines = print('--quote', 'weirs').trimEnd().split('\n');
		expect(lines.map(line => line.split('\t').slice(-2))).toEqual([
			['', 'a-weir.md'],
			['read as “weir”', 'b-weir.md'],
		]);
		expect(print('--quote', 'panited', '--width', '60')).toContain('\n  read as “painted”\n');
		expect(print('--quote', 'panited', '--format', 'markdown')).toContain('\n*read as “painted”*\n');
		expect(print('--quote', 'panited', '--format', 'csv')).toMatch(/,readAs,path\r\n.*,painted,a-weir\.md\r\n/u);
		expect(print('--quotes').split('\n')[0]).not.toContain('read as');
	});
});

test('a text that has another word than was looked for says so', () => {
	expect(print('--text', 'keper', '--jsonl')).toContain('"readAs":"keeper"');
	expect(print('--text', 'keper').split('\t').slice(-2)).toEqual(['read as “keeper”', 'b-weir.md\n']);
	expect(print('--text', 'keeper', '--jsonl')).not.toContain('readAs');
});

describe('a person whose name is misspelt', () => {
	const ask = (...argv: readonly string[]) => {
		const {stdout, stderr, status} = spawnSync(process.execPath, [program, ...argv, '.'], {
			cwd: folder,
			input: '',
			encoding: 'utf8',
			env: {PATH: process.env.PATH, HOME: folder},
		});
		return {stdout, stderr, status};
	};
	const readAs = (...argv: readonly string[]): readonly (string | undefined)[] =>
		ask(...argv)
			.stdout.trimEnd()
			.split('\n')
			.map(line => (JSON.parse(line) as {readAs?: string}).readAs);

	test.each([
		[['--person', 'Marow']],
		[['--person', 'Marow', '--quotes']],
		[['--person', 'Marow', '--sections']],
		[['--person', 'Marow', '--count', 'person']],
		[['--person', 'Marow', '--quote', 'sluice']],
	])('is shown with whom it was taken for: %j', argv => {
		const {stdout, stderr, status} = ask(...argv);
		expect(stdout).not.toBe('');
		expect(stderr).toBe('No “Marow”: shown is Ben Marrow.\n');
		expect(status).toBe(0);
	});

	test('is named in JSON as it was found', () => {
		expect(readAs('--person', 'Marow', '--jsonl')).toEqual(['Ben Marrow']);
		expect(readAs('--person', 'Marow', '--people', '--by-story', '--jsonl')).toEqual(['Ben Marrow']);
		expect(readAs('--person', 'Marrow', '--jsonl')).toEqual([undefined]);
	});

	test.each(['Marrow', 'marr', 'Ben Marrow'])('is not what %s is', name => {
		expect(ask('--person', name).stderr).toBe('');
	});
});

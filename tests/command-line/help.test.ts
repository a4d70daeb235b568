import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {completionFor} from '../../source/command-line/completions.ts';
import {flagDetails} from '../../source/command-line/flag-details.ts';
import {flagRows} from '../../source/command-line/flags.ts';
import {flagTable, helpText} from '../../source/command-line/help.ts';
import {manPage} from '../../source/command-line/man-page.ts';
import {keymap} from '../../source/keymap/keymap.ts';
import {keyTable} from '../../source/settings/print-settings.ts';
import {columnsOf} from '../../source/typesetting/measure.ts';

describe('every flag is told of', () => {
	test.each([
		['the help', helpText(80)],
		['the README’s table', flagTable()],
		['the man page', manPage().replaceAll('\\-', '-')],
		['the completions for bash', completionFor('bash')],
		['the completions for zsh', completionFor('zsh')],
		['the completions for fish', completionFor('fish').replaceAll(/-l (\S+)/g, '--$1')],
	])('in %s', (_, text) => {
		for (const [name] of flagRows) expect(text).toMatch(new RegExp(`--${name}(?![\\w-])`));
	});
});

test('the help fits its columns', () => {
	// An example is a command to copy: it stays on one line.
	for (const columns of [40, 60, 80, 200])
		for (const line of helpText(columns).split('\n'))
			if (!line.startsWith('  newsread')) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
});

test('the README’s table has no cell torn by a bar', () => {
	for (const line of flagTable().split('\n')) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
});

describe('in bash', () => {
	const offered = (words: string) => {
		const script = `${completionFor('bash')}\nCOMP_WORDS=(${words})\nCOMP_CWORD=$((\${#COMP_WORDS[@]}-1))\n_newsread\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
		const {stdout, stderr} = spawnSync('bash', ['-c', script], {encoding: 'utf8', cwd: import.meta.dirname});
		expect(stderr).toBe('');
		return stdout.trim().split('\n');
	};

	test('flags are completed', () => {
		expect(offered('newsread --sec')).toEqual(['--section', '--sections']);
	});

	test('choices are completed behind their flag', () => {
		expect(offered('newsread --completion f')).toEqual(['fish']);
		expect(offered("newsread --format ''")).toEqual(['text', 'markdown', 'csv', 'bibtex', 'csl-json']);
	});

	test('files are completed where a path may stand', () => {
		expect(offered('newsread help.t')).toEqual(['help.test.ts']);
		expect(offered('newsread --files-from help.t')).toEqual(['help.test.ts']);
	});
});

test('a text cannot break out of its quotation marks in zsh and fish', () => {
	for (const shell of ['zsh', 'fish'] as const)
		for (const line of completionFor(shell).split('\n'))
			expect((line.replaceAll(/\\'|'\\''/g, '').match(/'/g) ?? []).length % 2).toBe(0);
});

test('a line of the man page that begins with a dot is a macro of the page', () => {
	for (const line of manPage().split('\n')) if (/^[.']/.test(line)) expect(line).toMatch(/^\.(?:TH|SH|SS|TP|B)\b/);
});

describe('the man page', () => {
	test('says more of most flags than the help does, a sentence a line', () => {
		const page = manPage().replaceAll('\\-', '-').replaceAll('\n', ' ');
		expect(flagRows.filter(([name]) => flagDetails[name] !== undefined).length).toBeGreaterThan(25);
		for (const details of Object.values(flagDetails)) expect(page).toContain(details.replaceAll('\\', '\\e'));
		for (const line of manPage().split('\n')) expect(line.replaceAll(/\\./g, '-').length).toBeLessThanOrEqual(80);
	});

	test.each([
		['groff', ['-man', '-Tutf8', '-ww']],
		['mandoc', ['-T', 'lint', '-W', 'warning']],
	])('gives %s nothing to warn of', (program, options) => {
		const {error, stdout, stderr} = spawnSync(program, options, {input: manPage(), encoding: 'utf8'});
		if (error) return;
		expect(program === 'mandoc' ? stdout + stderr : stderr).toBe('');
	});
});

test('the README’s table tells of every key', () => {
	for (const row of keymap) expect(keyTable()).toContain(`| ${row.does} |`);
});

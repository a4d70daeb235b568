import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {shellCommands, shellWords} from '../../../source/terminal/effects/shell-words.ts';

const lettersOf = (...letters: readonly string[]) => fc.array(fc.constantFrom(...letters)).map(parts => parts.join(''));

describe('the words of a variable', () => {
	test.each([
		['vi', ['vi']],
		['  code   --wait ', ['code', '--wait']],
		['"/opt/My Editor/edit" -n', ['/opt/My Editor/edit', '-n']],
		["'/opt/My Editor/edit' -n", ['/opt/My Editor/edit', '-n']],
		['/opt/My\\ Editor/edit', ['/opt/My Editor/edit']],
		['emacs -e "(setq a \\"b\\")"', ['emacs', '-e', '(setq a "b")']],
		['a"b c"\'d e\'f', ['ab cd ef']],
		['\'\' ""', ['', '']],
		['"a\\b\\$c"', ['a\\b$c']],
		["'a\\b'", ['a\\b']],
		['a\\\nb "c\\\nd"', ['ab', 'cd']],
		['a\tb\nc', ['a', 'b', 'c']],
		['C:\\\\edit.exe', ['C:\\edit.exe']],
		['a;b&c|d>e', ['a;b&c|d>e']],
		['$HOME/`edit`', ['$HOME/`edit`']],
		['', []],
		[' \t', []],
	])('%j are %j', (value, words) => {
		expect(shellWords(value)).toEqual(words);
	});

	test.each(["'", '"', "a 'b", 'a "b', '"a\\"', "'a' 'b"])('%j has a quote that nobody closes', value => {
		expect(shellWords(value)).toBeUndefined();
		expect(shellCommands(value)).toBeUndefined();
	});

	test('are those that sh reads', () => {
		const value = lettersOf('a', '-b', ' ', '\t', "'", '"', '\\', '/', ':', 'é');
		const values = fc.sample(value, 500);
		const script =
			'for value; do (eval "set -- $value" && for word; do printf "%s\\0" "$word"; done; printf "\\1\\0"); done';
		const {stdout} = spawnSync('sh', ['-c', script, 'sh', ...values], {encoding: 'utf8'});
		// What has a syntax error ends without the mark.
		const read = values.map(one => {
			const words = shellWords(one);
			return words === undefined ? '' : [...words, '\u0001'].map(word => `${word}\0`).join('');
		});
		expect(read.filter(words => words === '').length).toBeGreaterThan(50);
		expect(stdout).toBe(read.join(''));
	});

	test('come back as they were, however they are quoted', () => {
		const quotings = [
			(word: string) => `'${word.replaceAll("'", "'\\''")}'`,
			(word: string) => `"${word.replaceAll(/[$`"\\]/gu, '\\$&')}"`,
			(word: string) => word.replaceAll(/[^\n]/gu, '\\$&').replaceAll('\n', "'\n'") || "''",
		];
		const quoted = fc.tuple(
			lettersOf('a', ' ', '\n', '\t', "'", '"', '\\', '$', '`', ':', 'é', '😀'),
			fc.constantFrom(...quotings),
		);
		fc.assert(
			fc.property(fc.array(quoted), words => {
				const value = words.map(([word, quote]) => quote(word)).join(' ');
				expect(shellWords(value)).toEqual(words.map(([word]) => word));
			}),
		);
	});
});

describe('a list of commands', () => {
	test.each([
		['firefox:w3m', [['firefox'], ['w3m']]],
		['firefox --new-tab %s:w3m', [['firefox', '--new-tab', '%s'], ['w3m']]],
		["'a:b' c\\:d:e", [['a:b', 'c:d'], ['e']]],
		[':w3m::', [['w3m']]],
		['', []],
	])('%j is %j', (value, commands) => {
		expect(shellCommands(value)).toEqual(commands);
	});

	test('is one command where every colon is quoted', () => {
		expect(shellCommands('a":"b \':\'')).toEqual([['a:b', ':']]);
	});
});

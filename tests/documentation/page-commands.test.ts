import {expect, test} from 'vitest';
import {blocksOf, commandsOf, isShown} from './page-commands.ts';

const page = 'Words.\n\n```console\n$ one |\n> two\nfirst\n…\n$ three\n[2]\n```\n\n```sh by hand\nfour\n```\n';

test('a block of commands says how it is tried', () => {
	expect(blocksOf(page)).toEqual([
		{language: 'console', how: '', lines: ['$ one |', '> two', 'first', '…', '$ three', '[2]']},
		{language: 'sh', how: 'by hand', lines: ['four']},
	]);
});

test('a command has its output and its exit status', () => {
	expect(commandsOf(blocksOf(page)[0]!)).toEqual([
		{command: 'one |\ntwo', output: ['first', '…'], status: 0},
		{command: 'three', output: [], status: 2},
	]);
});

test('what is printed is what is shown, but for an ellipsis', () => {
	expect(isShown(['a', '…', 'z'], 'a\nb\nc\nz\n')).toBe(true);
	expect(isShown(['a … c'], 'a b c\n')).toBe(true);
	expect(isShown(['a'], 'a\nb\n')).toBe(false);
	expect(isShown(['a.c'], 'abc\n')).toBe(false);
	expect(isShown([], '')).toBe(true);
	expect(isShown(['…'], '')).toBe(true);
});

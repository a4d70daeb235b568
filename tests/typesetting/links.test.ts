import {expect, test} from 'vitest';
import {run} from '../../source/typesetting/runs.ts';
import {themeFor} from '../../source/typesetting/theme-choice.ts';
import {type Theme, toAnsi} from '../../source/typesetting/themes.ts';

const theme: Theme = {depth: 'none', shade: 'dark', links: true};
const linked = (link: string, text = 'words') => run(text, 'text', {underline: true, link});

test('a link is written with its address, where the terminal knows links', () => {
	const line = [run('see '), linked('https://mill.example/a?b=1'), run('.')];
	expect(toAnsi(line, theme)).toMatch(
		/^see \u001B\[4m\u001B\]8;id=\w+;https:\/\/mill\.example\/a\?b=1\u0007words\u001B\]8;;\u0007/u,
	);
	expect(toAnsi(line, {...theme, links: false})).toBe('see \u001B[4mwords\u001B[0m.');
});

test('a link that goes on in another style is not begun again, and two links are two', () => {
	const address = 'https://mill.example/';
	const one = [linked(address, 'a'), run('b', 'ink', {bold: true, link: address})];
	expect(toAnsi(one, theme).match(/8;id=/gu)).toHaveLength(1);
	expect(toAnsi([linked(address, 'a'), linked('https://dam.example/', 'b')], theme).match(/8;id=/gu)).toHaveLength(2);
});

test('no address drives the terminal, or leads to something else than the web', () => {
	const hostile = [
		'https://mill.example/\u0007\u001B]52;c;AAAA\u0007',
		'https://mill.example/\u001B\\x',
		'https://mill.example/\u009Cx',
		'https://mill.example/a b',
		'https://mill.example/\u202Egnp',
		'javascript:alert(1)',
		'file:///etc/passwd',
		`https://mill.example/${'a'.repeat(3000)}`,
	];
	for (const link of hostile) {
		expect(linked(link).style.link, link.slice(0, 40)).toBeUndefined();
		expect(toAnsi([linked(link)], theme)).not.toContain('\u001B]');
	}
});

test('terminals that would print the address get none', () => {
	const links = (TERM?: string) => themeFor('auto', 'dark', TERM === undefined ? {} : {TERM}).links;
	expect([links('xterm-256color'), links('foot'), links('tmux-256color')]).toEqual([true, true, true]);
	expect([links('linux'), links('dumb'), links('screen'), links()]).toEqual([false, false, false, false]);
});

import {expect, test} from 'vitest';
import {run} from '../../source/typesetting/runs.ts';
import {type Theme, toAnsi} from '../../source/typesetting/themes.ts';

const line = [run('tide', 'accent'), run(' gauge', 'ink', {wash: true})];
const usual = {depth: 'truecolor', shade: 'dark'} as const satisfies Theme;
const own = {dark: {accent: '#010203', wash: '#040506'}, light: {accent: '#070809'}};

test('the reader’s own colours stand in the place of the usual ones, each for its background', () => {
	const before = toAnsi(line, usual);
	expect(toAnsi(line, {...usual, colours: own})).toBe(
		before.replace('38;2;255;154;134', '38;2;1;2;3').replace('48;2;35;38;45', '48;2;4;5;6'),
	);
	expect(toAnsi(line, {...usual, shade: 'light', colours: own})).toContain('\u001B[38;2;7;8;9mtide');
	expect(toAnsi(line, usual)).toBe(before);
});

test('a terminal of sixteen colours keeps to its own', () => {
	const sixteen = {depth: 'sixteen', shade: 'dark'} as const;
	expect(toAnsi(line, {...sixteen, colours: own})).toBe(toAnsi(line, sixteen));
});

import {expect, test} from 'vitest';
import {inkFor} from '../../source/print/ansi.ts';
import {run} from '../../source/typesetting/runs.ts';

const line = [run('tide', 'accent', {bold: true})];
const isColoured = (color: 'auto' | 'always' | 'never', terminal: boolean, environment: Record<string, string> = {}) =>
	inkFor(color, 'auto', {terminal, environment})(line).includes('\u001B');

test('colours are for terminals, unless they are asked for', () => {
	expect(isColoured('auto', true)).toBe(true);
	expect(isColoured('auto', false)).toBe(false);
	expect(isColoured('always', false)).toBe(true);
	expect(isColoured('never', true)).toBe(false);
});

test('NO_COLOR, a dumb terminal and FORCE_COLOR are heard, the flag before them', () => {
	expect(isColoured('auto', true, {NO_COLOR: '1'})).toBe(false);
	expect(isColoured('auto', true, {NO_COLOR: ''})).toBe(true);
	expect(isColoured('auto', true, {TERM: 'dumb'})).toBe(false);
	expect(isColoured('auto', false, {FORCE_COLOR: '1'})).toBe(true);
	expect(isColoured('auto', true, {FORCE_COLOR: '0'})).toBe(false);
	expect(isColoured('auto', true, {NO_COLOR: '1', FORCE_COLOR: '1'})).toBe(false);
	expect(isColoured('always', false, {NO_COLOR: '1', TERM: 'dumb'})).toBe(true);
});

test('as many colours as the terminal has, for the background that was named', () => {
	const printed = (theme: 'dark' | 'light', environment: Record<string, string>) =>
		inkFor('always', theme, {terminal: false, environment})(line);
	expect(printed('dark', {})).toBe('\u001B[91;1mtide\u001B[0m');
	expect(printed('light', {})).toBe('\u001B[31;1mtide\u001B[0m');
	expect(printed('dark', {COLORTERM: 'truecolor'})).toMatch(/38;2;/);
});

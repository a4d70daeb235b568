import {expect, test} from 'vitest';
import {splitFunctionKeys} from '../../../source/terminal/input/function-keys.ts';

test.each([
	['xterm', '\u001BOP', 'F1'],
	['the Linux console', '\u001B[[A', 'F1'],
	['a VT220', '\u001B[11~', 'F1'],
	['xterm', '\u001B[15~', 'F5'],
	['xterm', '\u001B[24~', 'F12'],
])('what %s sends as %j is %3$s', (_, sequence, key) => {
	expect(splitFunctionKeys(`a${sequence}b`)).toEqual({keys: 'ab', pressed: [key]});
});

test('arrows, pages, mouse reports and brackets stay what they are', () => {
	for (const keys of [
		'\u001B[A',
		'\u001BOA',
		'\u001B[5~',
		'\u001B[3~',
		'\u001B[200~',
		'\u001B[1~',
		'\u001B[27u',
		'[11~',
		'OP',
	])
		expect(splitFunctionKeys(keys)).toEqual({keys, pressed: []});
});

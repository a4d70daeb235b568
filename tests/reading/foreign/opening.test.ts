import {expect, test} from 'vitest';
import {mayBeForeign} from '../../../source/reading/foreign/opening.ts';

const looksForeign = (text: string) =>
	mayBeForeign({text: text.slice(0, 1000), bytes: Buffer.from(text), long: text, end: text.slice(-2048)});

test('a headline with a line under it, of whatever length, is an article of ours', () => {
	for (const length of [11, 40, 77, 99])
		for (const rule of ['=', '-']) expect(looksForeign(`A gauge\n${rule.repeat(length)}\n\nIt rained.\n`)).toBe(false);
});

test.each(['='.repeat(10), '='.repeat(100), '='.repeat(78), `${'-'.repeat(78)} `])(
	'a rule as a program writes it may be foreign: %s',
	rule => {
		expect(looksForeign(`A gauge\n${rule}\n\nIt rained.\n`)).toBe(true);
	},
);

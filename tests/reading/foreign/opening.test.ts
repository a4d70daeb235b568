import {expect, test} from 'vitest';
import {mayBeForeign} from '../../../source/reading/foreign/opening.ts';

const looksForeign = (text: string) => mayBeForeign({text: text.slice(0, 1000), bytes: Buffer.from(text), long: text});

test('a headline with a line under it, of whatever length, is an article of ours', () => {
	for (const length of [10, 11, 40, 77, 99, 100])
		for (const rule of ['=', '-']) expect(looksForeign(`A gauge\n${rule.repeat(length)}\n\nIt rained.\n`)).toBe(false);
});

test.each(['='.repeat(78), `${'-'.repeat(78)} `])('a rule as a program writes it may be foreign: %s', rule => {
	expect(looksForeign(`A gauge\n${rule}\n\nIt rained.\n`)).toBe(true);
});

test.each([
	'Pier Gazette, p. 3',
	'Hafenblatt vom 02.03.',
	'3 of 12',
	'20230218a',
	'gefunden am Montag',
	'_'.repeat(50),
	'It rained.\nBody',
	'It rained.\n   HD A gauge',
	'It rained.\u2028Body',
])('what only programs write may be foreign, wherever it stands: %j', words => {
	expect(looksForeign(`A gauge of the river\n\n${words}\n`)).toBe(true);
});

test('the words of an article that are like those of a program are ours', () => {
	for (const words of ['Somebody of 12', 'the pier, page 3', 'vom Hafen', 'a2 ^ b', 'in 2023 of course', 'HDX'])
		expect(looksForeign(`A gauge of the river\n\n${words}\n`)).toBe(false);
});

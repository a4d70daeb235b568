import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {leastNamed} from '../../source/model/doubt.ts';
import {measuredDoubt, rightOf100} from '../../source/model/measured-doubt.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const row = (label: string): readonly string[] =>
	readme
		.split('\n')
		.find(line => line.startsWith(`| ${label} |`))!
		.split('|')
		.slice(2, -1)
		.map(cell => cell.trim());

test('the figures on the screen are those of the README', () => {
	expect(measuredDoubt.map(({from}) => from)).toEqual(row('confidence').map(cell => Number.parseFloat(cell)));
	const measured = row('person right, of 100').map(cell => {
		const [, few, of] = /^(\d+) of (\d+)$/.exec(cell) ?? [];
		return few === undefined ? Number.parseInt(cell, 10) : Math.round((100 * Number(few)) / Number(of));
	});
	expect(measuredDoubt.map(one => one.rightOf100)).toEqual(measured);
});

test('a confidence has the figure of its step, and none where nobody is named', () => {
	expect(rightOf100(0.62)).toBe(rightOf100(0.5));
	expect(rightOf100(leastNamed - 0.01)).toBeUndefined();
});

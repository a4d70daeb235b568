/*
What was judged by eye of the draw that `tests/bench/identity.ts` makes: who was joined over 948 articles of one year, and who was
kept apart. Ids and names only.
*/
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {surnameIn} from '../../../source/library/people/names.ts';

type Judged = {readonly name: string; readonly verdict: 'right' | 'unsure' | 'wrong'};

const {surnames, names, apart} = JSON.parse(readFileSync(new URL('./judged.json', import.meta.url), 'utf8')) as Record<
	'surnames' | 'names',
	readonly Judged[]
> & {
	readonly apart: readonly {readonly one: string; readonly other: string; readonly verdict: 'two' | 'unsure' | 'one'}[];
};

const wrong = (judged: readonly Judged[]) => judged.filter(({verdict}) => verdict === 'wrong');

describe('of what was judged by eye', () => {
	test('at most two bare surnames of sixteen are given to somebody else', () => {
		expect(surnames).toHaveLength(16);
		expect(wrong(surnames).length).toBeLessThanOrEqual(2);
	});

	test('at most three full names and nicknames of fifty are two people', () => {
		expect(names).toHaveLength(50);
		expect(wrong(names).length).toBeLessThanOrEqual(3);
	});

	test('no two people kept apart are one, and none of them share a first name', () => {
		expect(apart).toHaveLength(50);
		for (const {one, other, verdict} of apart) {
			expect(verdict).not.toBe('one');
			expect(surnameIn(one)).toBe(surnameIn(other));
			expect(one.split(' ')[0]).not.toBe(other.split(' ')[0]);
		}
	});
});

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {memoizeByObject, memoizeRecent} from '../../source/model/memo.ts';

const counting = <Arguments extends readonly unknown[], Value>(compute: (...args: Arguments) => Value) => {
	let calls = 0;
	return {
		compute: (...args: Arguments): Value => {
			calls++;
			return compute(...args);
		},
		calls: () => calls,
	};
};

describe('memoizeByObject', () => {
	test('computes once for each object, whatever the order of the questions', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({min: 0, max: 5})), questions => {
				const keys = Array.from({length: 6}, (_, id) => ({id}));
				const {compute, calls} = counting(({id}: {readonly id: number}) => id * 2);
				const memoized = memoizeByObject(compute);
				for (const question of questions) expect(memoized(keys[question]!)).toBe(question * 2);
				expect(calls()).toBe(new Set(questions).size);
			}),
		);
	});

	test('remembers a result that is undefined', () => {
		const {compute, calls} = counting((_: object) => undefined);
		const memoized = memoizeByObject(compute);
		const key = {};
		memoized(key);
		memoized(key);
		expect(calls()).toBe(1);
	});

	test('tells what it remembers without computing anything', () => {
		const {compute, calls} = counting(({id}: {readonly id: number}) => id * 2);
		const memoized = memoizeByObject(compute);
		const key = {id: 3};
		expect(memoized.known(key)).toBeUndefined();
		expect(calls()).toBe(0);
		memoized(key);
		expect(memoized.known(key)).toBe(6);
	});

	test('hands further arguments on', () => {
		const memoized = memoizeByObject((key: {readonly id: number}, factor: number) => key.id * factor);
		expect(memoized({id: 3}, 4)).toBe(12);
	});
});

describe('memoizeRecent', () => {
	test('returns what the function would, and computes nothing that it has just been asked', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 3}))), questions => {
				const {compute, calls} = counting((a: number, b: number) => `${a},${b}`);
				const memoized = memoizeRecent(compute);
				for (const [a, b] of questions) {
					expect(memoized(a, b)).toBe(`${a},${b}`);
					const before = calls();
					memoized(a, b);
					expect(calls()).toBe(before);
				}
			}),
		);
	});

	test('forgets the oldest result beyond its capacity', () => {
		const {compute, calls} = counting((value: number) => value);
		const memoized = memoizeRecent(compute, 2);
		for (const value of [1, 2, 3, 1]) memoized(value);
		expect(calls()).toBe(4);
	});
});

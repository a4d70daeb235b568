import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createSortedList, type SortedList} from '../../../source/library/catalogue/sorted-list.ts';

const numbers = () => createSortedList<number>((a, b) => a - b);

const all = <Item>(list: SortedList<Item>): readonly Item[] => list.slice(0, list.count);

const change = fc.record({add: fc.uniqueArray(fc.nat(2000), {maxLength: 400}), remove: fc.nat(100)});

describe('a sorted list', () => {
	test('holds what was added and not removed, in order, and lists before it stay as they were', () => {
		fc.assert(
			fc.property(fc.array(change, {maxLength: 8}), changes => {
				let list = numbers();
				let expected: readonly number[] = [];
				const before: [SortedList<number>, readonly number[]][] = [];
				for (const {add, remove} of changes) {
					const removed = expected.filter((_, index) => index % 100 < remove);
					const kept = expected.filter((_, index) => index % 100 >= remove);
					const added = add.filter(number => !kept.includes(number));
					list = list.changed({removed, added});
					expected = [...kept, ...added].sort((a, b) => a - b);
					before.push([list, expected]);
				}
				for (const [then, what] of before) {
					expect(all(then)).toEqual(what);
					expect(then.count).toBe(what.length);
				}
			}),
			{numRuns: 40},
		);
	});

	test('gives any window of it, and the position of each item', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.nat(5000), {maxLength: 900}),
				fc.integer({min: -20, max: 1000}),
				fc.integer({min: -20, max: 1000}),
				(added, from, to) => {
					const list = numbers().changed({added});
					const sorted = [...added].sort((a, b) => a - b);
					expect(list.slice(from, to)).toEqual(sorted.slice(Math.max(0, from), Math.max(0, to)));
					for (const [position, number] of sorted.entries()) expect(list.positionOf(number)).toBe(position);
					expect(list.positionOf(0.5)).toBe(-1);
				},
			),
			{numRuns: 40},
		);
	});

	test('grows at about the same cost for each item, however long it is', () => {
		const comparisonsFor = (count: number): number => {
			let comparisons = 0;
			let list = createSortedList<number>((a, b) => {
				comparisons++;
				return a - b;
			});
			// Scattered by a step that has no factor in common with the count.
			for (let at = 0; at < count; at += 32)
				list = list.changed({added: Array.from({length: 32}, (_, more) => ((at + more) * 7919) % count)});
			expect(list.count).toBe(count);
			return comparisons / count;
		};
		// Two comparisons more for four times as many items: it halves what is left with each.
		expect(comparisonsFor(32_000) - comparisonsFor(8_000)).toBeLessThan(3);
	});
});

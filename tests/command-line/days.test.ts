import {expect, test} from 'vitest';
import {periodFrom} from '../../source/command-line/days.ts';

const today = () => '2026-03-31';
const since = (typed: string) => periodFrom(typed, undefined, today).since;
const until = (typed: string) => periodFrom(undefined, typed, today).until;

test.each([
	['today', '2026-03-31'],
	['Yesterday', '2026-03-30'],
	['7d', '2026-03-24'],
	['2w', '2026-03-17'],
	['1m', '2026-02-28'],
	['1y', '2025-03-31'],
	['2026-03-14', '2026-03-14'],
])('%s is the day %s', (typed, day) => {
	expect([since(typed), until(typed)]).toEqual([day, day]);
});

test('a month or a year begins with its first day and ends with its last', () => {
	expect([since('2024-02'), until('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
	expect([since('2025'), until('2025')]).toEqual(['2025-01-01', '2025-12-31']);
});

test('an empty period is the whole of time', () => {
	expect(periodFrom(undefined, undefined, today)).toEqual({});
});

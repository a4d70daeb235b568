import {expect, test} from 'vitest';
import {periodFrom} from '../../source/command-line/days.ts';
import {dayForms} from '../../source/matching/day-forms.ts';
import {typedDay} from '../../source/matching/days.ts';

/** A Tuesday. */
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
	['3 days ago', '2026-03-28'],
	['2 weeks', '2026-03-17'],
	['2026-03-14', '2026-03-14'],
	['2026/3/4', '2026-03-04'],
	['monday', '2026-03-30'],
	['Tue', '2026-03-31'],
	['last tuesday', '2026-03-24'],
	['last monday', '2026-03-30'],
	['wednesday', '2026-03-25'],
	['3 March', '2026-03-03'],
	['march 3rd', '2026-03-03'],
	['1st April', '2025-04-01'],
	['14 sept 2024', '2024-09-14'],
	['Sep 14, 2024', '2024-09-14'],
	['3-march-2025', '2025-03-03'],
	['29 feb', '2024-02-29'],
])('%s is the day %s', (typed, day) => {
	expect([since(typed), until(typed)]).toEqual([day, day]);
});

test.each([
	['2024-02', '2024-02-01', '2024-02-29'],
	['2024-2', '2024-02-01', '2024-02-29'],
	['march 2025', '2025-03-01', '2025-03-31'],
	['march', '2026-03-01', '2026-03-31'],
	['april', '2025-04-01', '2025-04-30'],
	['2025', '2025-01-01', '2025-12-31'],
	['this week', '2026-03-30', '2026-04-05'],
	['last week', '2026-03-23', '2026-03-29'],
	['last month', '2026-02-01', '2026-02-28'],
	['last year', '2025-01-01', '2025-12-31'],
])('%s is from %s to %s', (typed, first, last) => {
	expect([since(typed), until(typed)]).toEqual([first, last]);
});

test('the month before January is in the year before', () => {
	expect(typedDay('last month', 'first', '2026-01-15')).toBe('2025-12-01');
});

test.each([
	'31 february',
	'30 feb 2024',
	'2024-13',
	'0000-00',
	'mo',
	'last',
	'ma',
	'march 32',
	'marching',
	'3/4',
	'12.3.2025',
	'soon',
])('%s is no day', typed => {
	expect(() => since(typed)).toThrow(/use a date/u);
});

test('every example of the table is a day of its own form', () => {
	for (const form of dayForms)
		for (const example of form.examples)
			expect([example, dayForms.find(({read}) => read(example.replaceAll('-', ' '), today()))]).toEqual([
				example,
				form,
			]);
});

test('an empty period is the whole of time', () => {
	expect(periodFrom(undefined, undefined, today)).toEqual({});
});

import {expect, test} from 'vitest';
import {dayIn, daysBefore, momentOf, timeOfDay} from '../../source/typesetting/moments.ts';

const at = (day: number, hour = 8) => new Date(2031, 9, day, hour, 5);

test.each([
	[at(16), 'today 08:05'],
	[at(15, 23), 'yesterday 23:05'],
	[at(14, 18), 'Tuesday 18:05'],
	[at(9), '9 October 2031'],
	[at(17), '17 October 2031'],
])('%s is said as one says it on 16 October', (time, words) => {
	expect(momentOf(time, at(16, 20))).toBe(words);
});

test('a day and a time of day are those of this time zone', () => {
	expect(dayIn(at(9))).toBe('2031-10-09');
	expect(timeOfDay(at(9, 0))).toBe('00:05');
});

test('days are counted back over the ends of months', () => {
	expect(daysBefore('2032-03-01', 1)).toBe('2032-02-29');
	expect(daysBefore('2031-10-16', 7)).toBe('2031-10-09');
});

import {expect, test} from 'vitest';
import {dateOfCount, statedDate} from '../../../source/reading/facts/stated-date.ts';

test.each([
	['Fri, 24 Feb 2023 23:30:00 -0800', '2023-02-24T23:30:00-08:00'],
	['24 Feb 2023 18:05 GMT', '2023-02-24T18:05Z'],
	['Fri, 24 February 2023 08:05:09 EST', '2023-02-24T08:05:09-05:00'],
	['Thu, 01 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
	['1 Jan 99', '1999-01-01'],
	['24-Feb-2023', '2023-02-24'],
	['Fri Feb 24 23:30:00 2023', '2023-02-24T23:30:00'],
	['2023-02-24T08:15:00+0100', '2023-02-24T08:15:00+01:00'],
	['2023-02-24 08:15:00', '2023-02-24T08:15:00'],
	['2023-02-24T08:15:00.123Z', '2023-02-24T08:15:00Z'],
	['Friday, February 24, 2023', '2023-02-24'],
	['24.02.2023', '2023-02-24'],
	['4.2.2023', '2023-02-04'],
	['24.02.2023 8:15', '2023-02-24T08:15'],
	['2023-02', '2023-02'],
	['2023', '2023'],
	['24 Feb 2023 99:99', '2023-02-24'],
	['24 Feb 2023 08:15 XYZ', '2023-02-24T08:15'],
])('%s is %s', (words, iso) => {
	expect(statedDate(words)).toBe(iso);
});

test.each(['', 'yesterday', '03/04/2023', '31 Feb 2023', '02.24.2023', '1.2.2023.4', '2023-13', 'Fri', '12', '99999'])(
	'“%s” states no date',
	words => {
		expect(statedDate(words)).toBeUndefined();
	},
);

test('a count of seconds or milliseconds is a date only in our time', () => {
	expect(dateOfCount(1_677_225_600)).toBe('2023-02-24T08:00:00Z');
	expect(dateOfCount(1_677_225_600_000)).toBe('2023-02-24T08:00:00Z');
	expect(dateOfCount(12)).toBeUndefined();
	expect(dateOfCount(1e300)).toBeUndefined();
});

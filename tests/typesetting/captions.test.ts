import {expect, test} from 'vitest';
import {paceOf, timeLeft} from '../../source/typesetting/captions.ts';

test.each([
	[3, '10 s left'],
	[38, '40 s left'],
	[60, '1 min left'],
	[250, '4 min left'],
	[3600, '1 h 0 min left'],
	[4210, '1 h 10 min left'],
])('the time left is rounded: %d seconds are “%s”', (seconds, words) => {
	expect(timeLeft(seconds)).toBe(words);
});

test('a pace is files a second and the time left', () => {
	expect(paceOf({perSecond: 1340.4, secondsLeft: 250})).toBe('1,340 a second, 4 min left');
	expect(paceOf({perSecond: 0.2, secondsLeft: 50})).toBe('1 a second, 50 s left');
});

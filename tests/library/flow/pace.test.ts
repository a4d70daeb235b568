import {expect, test} from 'vitest';
import {measurePace} from '../../../source/library/flow/pace.ts';

/** Tells of a reading of 10,000 files four times a second, at so many files a second. */
const after = (seconds: number, perSecond: (second: number) => number) => {
	const paceAt = measurePace();
	let [read, pace] = [0, paceAt(10_000, 0, 0)];
	for (let quarter = 1; quarter <= seconds * 4; quarter++) {
		read += perSecond(quarter / 4) / 4;
		pace = paceAt(10_000, read, quarter * 250);
	}
	return pace;
};

test('nothing is said in the first five seconds', () => {
	expect(after(4, () => 100)).toBeUndefined();
	expect(after(5, () => 100)).toBeDefined();
});

test('the rate and the time left are those of a steady reading', () => {
	const pace = after(20, () => 100)!;
	expect(pace.perSecond).toBeCloseTo(100);
	expect(pace.secondsLeft).toBeCloseTo(80);
});

test('files that came from an archive at once do not count for those that are read now', () => {
	const pace = after(20, second => (second <= 5 ? 1000 : 50))!;
	expect(pace.perSecond).toBeCloseTo(50);
});

test('nothing is said when nothing moves, or nothing is left', () => {
	expect(after(30, second => (second <= 5 ? 100 : 0))).toBeUndefined();
	expect(after(110, () => 100)).toBeUndefined();
});

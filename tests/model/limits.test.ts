import {describe, expect, test} from 'vitest';
import {isWithin, limited} from '../../source/model/limits.ts';
import {lockStory} from '../helpers/story.ts';

describe('a period', () => {
	const march = {since: '2026-03-01', until: '2026-03-31'};

	test.each(['2026-03-01', '2026-03-31T23:59:00+05:00', '2026-03'])('has %s', published => {
		expect(isWithin(published, march)).toBe(true);
	});

	test.each(['2026-02-28', '2026-04-01', '2026', 'March', undefined])('has not %s', published => {
		expect(isWithin(published, march)).toBe(false);
	});

	test('has a month whose last day is its own', () => {
		expect(isWithin('2026-02', {until: '2026-02-28'})).toBe(true);
	});
});

test('only quotes are left whose speaker is as sure as is asked for', () => {
	const speakers = (sure: number) => limited(lockStory(), {sure})?.quotes.map(({speaker}) => speaker);
	expect(speakers(0.9)).toEqual(['Hanne Voss']);
	expect(speakers(0.5)).toEqual(['Hanne Voss', 'Emil Brandt']);
	expect(speakers(0)).toEqual(['Hanne Voss', 'Emil Brandt']);
});

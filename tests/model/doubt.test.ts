import {expect, test} from 'vitest';
import {isUnsure, leastNamed, leastSure, percentOf, probably, sureSpeakers} from '../../source/model/doubt.ts';

test('a name stands from 0.7 on, and is a question from 0.35 to there', () => {
	expect([leastNamed, leastSure]).toEqual([0.35, 0.7]);
	expect(isUnsure({speaker: 'Emil Brandt', confidence: leastSure})).toBe(false);
	expect(isUnsure({speaker: 'Emil Brandt', confidence: 0.699})).toBe(true);
});

test('only a name can be a question: a quote that names nobody asks nothing', () => {
	expect(isUnsure({confidence: 0.4})).toBe(false);
});

test('a quote counts for its speaker where that is sure', () => {
	expect(sureSpeakers({speaker: 'Emil Brandt', confidence: 0.9})).toEqual(['Emil Brandt']);
	expect(sureSpeakers({speakers: ['Emil Brandt', 'Ann Vale'], confidence: 0.9})).toEqual(['Emil Brandt', 'Ann Vale']);
	expect(sureSpeakers({speaker: 'Emil Brandt', confidence: 0.5})).toEqual([]);
	expect(sureSpeakers({confidence: 0.9})).toEqual([]);
});

test('what leaves the program says “probably”, and what it rests on', () => {
	expect(probably('Emil Brandt', 'he')).toBe('probably Emil Brandt (“he”, to be checked)');
	expect(probably('Emil Brandt')).toBe('probably Emil Brandt');
	expect(percentOf(0.615)).toBe('62%');
});

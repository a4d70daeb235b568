import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {leastNamed} from '../../source/model/doubt.ts';
import {measuredDoubt, rightOf100} from '../../source/model/measured-doubt.ts';

type Step = {
	readonly from: number;
	readonly person?: {readonly of: number; readonly right?: number; readonly percent: number};
};
const record = JSON.parse(readFileSync(new URL('../../docs/accuracy.json', import.meta.url), 'utf8')) as {
	readonly sets: readonly {readonly confidence?: readonly Step[]}[];
};

/** Of 100 persons of all sets together that were named with so much confidence. */
const recorded = (from: number): number => {
	const steps = record.sets.flatMap(({confidence = []}) => confidence.filter(step => step.from === from));
	const people = steps.flatMap(({person}) => person ?? []);
	const right = people.reduce((sum, one) => sum + (one.right ?? (one.percent * one.of) / 100), 0);
	// Rounded down: it is never told to be surer than it is.
	return Math.floor((100 * right) / people.reduce((sum, {of}) => sum + of, 0));
};

test('the figures on the screen are those of the record, all sets together', () => {
	expect(measuredDoubt).toEqual(measuredDoubt.map(({from}) => ({from, rightOf100: recorded(from)})));
	expect(measuredDoubt.map(({from}) => from)).toEqual(record.sets[0]!.confidence!.map(({from}) => from));
});

test('a confidence has the figure of its step, and none where nobody is named', () => {
	expect(rightOf100(0.62)).toBe(rightOf100(0.5));
	expect(rightOf100(leastNamed - 0.01)).toBeUndefined();
});

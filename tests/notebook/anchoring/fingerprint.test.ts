import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hashOf, isEditOf, piecesOf, piecesToKeep} from '../../../source/notebook/anchoring/fingerprint.ts';

/** Sentences of one story: no two stories share one. */
const sentences = (story: string, count: number): readonly string[] =>
	Array.from({length: count}, (_, number) => `The ${story} was seen at the quay for the ${number}th time.`);

const edited = (before: readonly string[], now: readonly string[]): boolean =>
	isEditOf(piecesOf(now.join(' ')), piecesToKeep(piecesOf(before.join(' '))));

test('only the same text has the same hash', () => {
	fc.assert(
		fc.property(fc.string({minLength: 1, maxLength: 80}), fc.nat(), fc.string({maxLength: 2}), (text, at, other) => {
			const changed = text.slice(0, at % text.length) + other + text.slice((at % text.length) + 1);
			expect(hashOf(changed) === hashOf(text)).toBe(changed === text);
		}),
	);
});

describe('an edit is told from another story', () => {
	const ferry = sentences('ferry', 40);
	const gauge = sentences('gauge', 40);
	test.each<[string, readonly string[], readonly string[], boolean]>([
		['a sentence was changed', ferry, ferry.with(7, 'This sentence was changed by the desk.'), true],
		['half of it is new', ferry, [...ferry.slice(0, 20), ...gauge.slice(0, 20)], true],
		['it was cut to a part', ferry, ferry.slice(0, 6), true],
		['it has grown to twenty times its length', ferry, [...sentences('crane', 760), ...ferry], true],
		['a long one was cut to a part', sentences('crane', 2000), sentences('crane', 300), true],
		['another story', ferry, gauge, false],
		[
			'another story with the same last lines',
			[...ferry, ...gauge.slice(0, 4)],
			[...sentences('crane', 40), ...gauge.slice(0, 4)],
			false,
		],
		['too short to tell', ferry.slice(0, 2), gauge.slice(0, 2), true],
		['the file was empty for a moment', ferry, [], true],
	])('%s', (_, before, now, verdict) => {
		expect(edited(before, now)).toBe(verdict);
	});
});

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fold} from '../../source/matching/fold.ts';
import {wordsOf} from '../../source/matching/search-words.ts';

const words = (text: string) => wordsOf(text).map(word => word.text);
const anyText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc.string({unit: fc.constantFrom(..."aéß’'“ .-sU1漢がガ한İǅ\u0301\ud83d\ude00")}),
);

describe('folding', () => {
	test('case, accents and the shape of marks do not count', () => {
		expect(fold('“ŁÓDŹ” – Ægir’s')).toBe('"lodz" - agir\'s');
		expect(fold('ΟΔΟΣ')).toBe(fold('οδός'));
		expect(fold('Ёлка')).toBe('елка');
	});

	test('other alphabets keep the marks that make another letter', () => {
		expect(fold('が한글')).toBe('が한글');
	});

	test('gives one unit for one unit, and folding twice changes nothing more', () => {
		fc.assert(
			fc.property(anyText, text => {
				expect(fold(text).length).toBe(text.length);
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});

describe('words', () => {
	test.each([
		['Don’t shut the mayor’s bridge!', ['dont', 'shut', 'the', 'mayor', 'bridge']],
		['the captains’ ferry-boat', ['the', 'captains', 'ferry', 'boat']],
		['U.S. and U.S.-led, 3.5 at the end.Next', ['us', 'and', 'us', 'led', '3', '5', 'at', 'the', 'end', 'next']],
		['Vára\u0301dy', ['varady']],
		['港の船 boat', ['港', 'の', '船', 'boat']],
		['G20 🙂 2,000', ['g20', '2', '000']],
		['— … “”', []],
	])('%s', (text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	test('stand in order inside the text, do not overlap, and hold something to compare', () => {
		fc.assert(
			fc.property(anyText, text => {
				let end = 0;
				for (const word of wordsOf(text)) {
					expect(word.start).toBeGreaterThanOrEqual(end);
					expect(word.end).toBeGreaterThan(word.start);
					expect(word.end).toBeLessThanOrEqual(text.length);
					expect(word.text.length).toBeGreaterThan(0);
					expect(word.text.length).toBeLessThanOrEqual(40);
					end = word.end;
				}
			}),
		);
	});
});

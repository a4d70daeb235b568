import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import ownStringWidth from '../../source/shims/string-width.ts';
import {clustersOf, columnsOf, cut} from '../../source/typesetting/measure.ts';
import {steady} from '../../source/typesetting/stable-clusters.ts';

const tricky = fc.constantFrom(
	'👨‍👩‍👧',
	'❤️',
	'1️⃣',
	'#⃣',
	'🇳🇱',
	'한',
	'각',
	'ᄀ',
	'ᄀᄀ',
	'漢',
	'が',
	'ｶﾞ',
	'é',
	'नी',
	'ทำ',
	'क्ष',
	'؀',
	'…',
	'“',
	'─',
	'☎',
	'✂',
	'㊗',
	'\u200B',
	'\uD800',
	'\u00AD',
	' ',
	'a',
);
const text = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.array(tricky).map(parts => parts.join('')),
);

describe('columnsOf', () => {
	test('agrees with string-width on any text as it is drawn', () => {
		fc.assert(
			fc.property(text, words => {
				const drawn = steady(words);
				expect(columnsOf(drawn)).toBe(stringWidth(drawn, {countAnsiEscapeCodes: true}));
			}),
			{numRuns: 3000},
		);
	});

	test('agrees with string-width on any text that has no letters joined to others', () => {
		fc.assert(
			fc.property(text, words => {
				fc.pre([...clustersOf(words)].every(({text: cluster}) => (cluster.match(/\p{L}/gu)?.length ?? 0) < 2));
				expect(columnsOf(words)).toBe(stringWidth(words, {countAnsiEscapeCodes: true}));
			}),
			{numRuns: 3000},
		);
	});

	test.each([
		['ทำ', 2],
		['ນ້ຳ', 2],
		['क्षण', 3],
		['ज्‍ञ', 2],
	])('counts each letter of %s', (words, columns) => {
		expect(columnsOf(words)).toBe(columns);
	});

	test('as string-width itself, leaves escape sequences out', () => {
		const coloured = '\u001B[38;2;1;2;3m“Yes”\u001B[0m';
		expect(ownStringWidth(coloured)).toBe(stringWidth(coloured));
	});

	test('the clusters of a text make up the text', () => {
		fc.assert(
			fc.property(text, words => {
				expect([...clustersOf(words)].map(cluster => cluster.text).join('')).toBe(words);
			}),
		);
	});
});

describe('cut', () => {
	test('never exceeds its columns, and leaves alone what fits', () => {
		fc.assert(
			fc.property(text, fc.nat(30), (words, columns) => {
				const kept = cut(words, columns);
				expect(columnsOf(kept)).toBeLessThanOrEqual(columns);
				if (columnsOf(words) <= columns) expect(kept).toBe(words);
			}),
		);
	});

	test('tears no family apart', () => {
		expect(cut('ab👨‍👩‍👧cd', 4)).toBe('ab…');
		expect(cut('ab👨‍👩‍👧cd', 5)).toBe('ab👨‍👩‍👧…');
	});
});

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columnsOf} from '../../source/typesetting/measure.ts';
import {wrap, wrapBalanced} from '../../source/typesetting/wrap.ts';
import {growthFrom} from '../helpers/count-work.ts';

const set = (text: string, columns: number, options = {}) =>
	wrap(text, columns, options).map(({start, end}) => text.slice(start, end));

const word = fc.constantFrom(
	'the',
	'harbour',
	'a',
	'“Yes,”',
	'Mr.',
	'Vale',
	'E.',
	'12',
	'March',
	'extraordinarily',
	'漢字仮名交じり文。',
	'👨‍👩‍👧',
	'https://example.org/a/very/long/address',
	'–',
	'is',
);
const prose = fc.array(word, {maxLength: 60}).map(words => words.join(' '));

describe('wrap', () => {
	test('no row is wider than its measure, and no visible character is lost', () => {
		fc.assert(
			fc.property(prose, fc.integer({min: 2, max: 80}), (text, columns) => {
				const rows = set(text, columns);
				for (const row of rows) expect(columnsOf(row)).toBeLessThanOrEqual(columns);
				expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
			}),
		);
	});

	test('any text and any width come to an end', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.integer({min: 0, max: 20}), (text, columns) => {
				const rows = set(text, columns);
				expect(rows.join('').replaceAll(/[ \n\t]/gu, '')).toBe(text.replaceAll(/[ \n\t]/gu, ''));
			}),
		);
	});

	test('takes no more rows than filling each row greedily', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', 'bb', 'ccc', 'dddd', 'eeeee'), {minLength: 1, maxLength: 60}),
				fc.integer({min: 5, max: 40}),
				(words, columns) => {
					let rows = 1;
					let used = 0;
					for (const piece of words) {
						if (used > 0 && used + 1 + piece.length > columns) {
							rows++;
							used = 0;
						}
						used += (used > 0 ? 1 : 0) + piece.length;
					}
					expect(set(words.join(' '), columns)).toHaveLength(rows);
				},
			),
		);
	});

	test('evens the rag instead of leaving one short row', () => {
		expect(set('aaa bb cc ddddd', 6)).toEqual(['aaa', 'bb cc', 'ddddd']);
	});

	test('leaves no lone last word where another break is as short', () => {
		expect(set('one two three four five six', 23)).toEqual(['one two three four', 'five six']);
	});

	test('an opening mark hangs in the column left of the text', () => {
		expect(set('“We will” go home', 8, {hang: true})).toEqual(['“We will”', 'go home']);
		expect(set('“We will” go home', 8)).toHaveLength(3);
	});

	test('keeps a title with its name, a day with its month, a number with its unit', () => {
		for (const pair of ['Mr. Vale', 'E. Vale', '2 March', '40 km', '1,200 tonnes'])
			for (let columns = pair.length; columns < 40; columns++)
				expect(
					set(`so it was said by ${pair} to those who came`, columns).some(row => row.includes(pair)),
					`${pair} at ${columns}`,
				).toBe(true);
	});

	test('breaks between Chinese characters, but never before a closing mark', () => {
		for (const row of set('政府は「新しい計画」を発表した。', 8)) expect(row).not.toMatch(/^[」。]/u);
	});

	test('takes work in proportion to the text', async () => {
		const paragraph = (times: number) => 'the harbour board has met again and “nothing” came of it, '.repeat(times);
		expect(await growthFrom(200, paragraph, text => wrap(text, 66))).toBeLessThan(4.2);
	});
});

describe('wrapBalanced', () => {
	test('needs no more rows than wrap, in a narrower measure', () => {
		const headline = 'Ferry stays for the winter after a night of talks at the harbour board';
		const rows = wrapBalanced(headline, 60).map(({start, end}) => headline.slice(start, end));
		expect(rows).toEqual(['Ferry stays for the winter after a', 'night of talks at the harbour board']);
	});

	test('fits its measure whatever the words', () => {
		fc.assert(
			fc.property(prose, fc.integer({min: 2, max: 60}), (text, columns) => {
				for (const {start, end} of wrapBalanced(text, columns))
					expect(columnsOf(text.slice(start, end))).toBeLessThanOrEqual(columns);
			}),
		);
	});
});

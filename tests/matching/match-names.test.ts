import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {matchNames} from '../../source/matching/match-names.ts';

const names = ['Ann M. Vale', 'Anselm Várady', 'Night ferry', 'part 14', 'next-paragraph', ''];
const found = (query: string) => matchNames(names, query).map(({index}) => index);

describe('names that match', () => {
	test.each([
		['vale', [0]],
		['ann vale', [0]],
		['VARADY', [1]],
		['vardy', [1]],
		['ferry night', [2]],
		['nig', [2]],
		['next para', [4]],
		['14', [3]],
	])('%s', (query, indices) => {
		expect(found(query)).toEqual(indices);
	});

	test.each(['', ' ', '…', 'zzzq', '2', '5', '15'])('a name is not a position: none for “%s”', query => {
		expect(found(query)).toEqual([]);
	});

	test.each([
		['fery', [2]],
		['nihgt', [2]],
		['nxet', [4]],
		['pargarph', [4]],
	])('%s is misspelt', (query, indices) => {
		expect(found(query)).toEqual(indices);
	});

	test('a short word with two errors is another word', () => {
		expect(matchNames(['ferry'], 'fxrri')).toEqual([]);
		expect(matchNames(['Continental ferry'], 'contnentla')).toHaveLength(1);
	});

	test('another number is no misspelling', () => {
		expect(matchNames(['the year 2023'], '2024')).toEqual([]);
	});
});

test('how well a name matches does not depend on the others', () => {
	const word = fc.string({unit: fc.constantFrom(...'abdegiklmnorstuvé'), minLength: 2, maxLength: 8});
	const phrase = fc.array(word, {minLength: 1, maxLength: 4}).map(words => words.join(' '));
	fc.assert(
		fc.property(fc.array(phrase, {maxLength: 6}), phrase, (all, query) => {
			const together = matchNames([...all, query], query);
			const alone = [...all, query].flatMap((name, index) =>
				matchNames([name], query).map(({score}) => ({index, score})),
			);
			expect(together.toSorted((a, b) => a.index - b.index)).toEqual(alone);
		}),
	);
});

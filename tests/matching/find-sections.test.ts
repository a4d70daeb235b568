import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findSections} from '../../source/matching/find-sections.ts';
import {wordsOf} from '../../source/matching/search-words.ts';

const sections = [
	{},
	{subhead: '‘No more delays’ at the harbour'},
	{subhead: 'The mayor’s plea for Anselm Várady'},
	{subhead: '“Irresponsible neglect” of the NIGHT FERRY'},
	{subhead: 'Night work'},
	{subhead: 'What 14 captains say'},
];
const found = (query: string) => findSections(sections, query).map(({index}) => index);

describe('the section that is meant', () => {
	test.each([
		['harbour', 1],
		['night ferry', 3],
		['NIGHT', 4],
		['varady', 2],
		['Várady’s', 2],
		['the mayors plea', 2],
		['ferry night', 3],
		['irrespons', 3],
		['irresponsable', 3],
		['negelct', 3],
		['Vardy', 2],
		['plea of the mayor for varady', 2],
		['“no more delays”', 1],
		["'no more delays' at the harbour", 1],
		['14', 5],
		['what 14 captians say', 5],
	])('%s', (query, index) => {
		expect(found(query)[0]).toBe(index);
	});

	test.each(['lede', 'Opening', 'INTRO'])('the paragraphs above the first subhead are found as %s', name => {
		expect(found(name)).toEqual([0]);
	});

	test('a subhead that holds the word comes before the lede by that name', () => {
		expect(findSections([{}, {subhead: 'Opening night'}], 'opening').map(({index}) => index)).toEqual([1, 0]);
	});

	test('a number is a place only where no subhead holds it', () => {
		expect(found('2')).toEqual([1]);
		expect(found('14')).toEqual([5]);
		expect(found('7')).toEqual([]);
		expect(found('0')).toEqual([]);
	});

	test.each(['zzzq', '', '  ', '…', 'art', 'lay', 'harbour zzzq qqqz', 'constable'])('nothing fits “%s”', query => {
		expect(found(query)).toEqual([]);
	});

	test('the nearest is first: the whole subhead, its beginning, the phrase, the words, a misspelling', () => {
		const heads = [
			'Sluices',
			'Sluice gates',
			'At the sluice gates',
			'Gates of the sluice',
			'Sluice gate',
			'Sluce gates',
		];
		const order = findSections(
			heads.map(subhead => ({subhead})),
			'sluice gates',
		).map(({index}) => index);
		expect(order.slice(0, 3)).toEqual([1, 2, 3]);
		expect(order).toContain(5);
	});
});

const head = fc
	.array(fc.string({unit: fc.constantFrom(...'abdegiklmnorstuvé'), minLength: 2, maxLength: 9}), {
		minLength: 1,
		maxLength: 7,
	})
	.map(words => words.join(' '));

test('a subhead in other letters, marks and dashes finds its section with the highest score', () => {
	fc.assert(
		fc.property(fc.array(head, {minLength: 1, maxLength: 6}), fc.nat(), (heads, pick) => {
			const wanted = heads[pick % heads.length]!;
			const best = findSections(
				heads.map(subhead => ({subhead})),
				`“${wanted.toUpperCase().normalize('NFD').replaceAll(' ', ' – ')}”`,
			)[0]!;
			expect(best.score).toBe(1);
			expect(wordsOf(heads[best.index]!).map(({text}) => text)).toEqual(wordsOf(wanted).map(({text}) => text));
		}),
	);
});

test('scores fall from 1 towards 0, every index is a section and none comes twice', () => {
	fc.assert(
		fc.property(fc.array(fc.option(head, {nil: undefined}), {maxLength: 6}), fc.string(), (heads, query) => {
			const hits = findSections(
				heads.map(subhead => (subhead === undefined ? {} : {subhead})),
				query,
			);
			const scores = hits.map(({score}) => score);
			expect(scores).toEqual([...scores].sort((a, b) => b - a));
			expect(scores.every(score => score > 0 && score <= 1)).toBe(true);
			expect(new Set(hits.map(({index}) => index)).size).toBe(hits.length);
			expect(hits.every(({index}) => index < heads.length)).toBe(true);
		}),
	);
});

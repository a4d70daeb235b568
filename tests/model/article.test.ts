import {expect, test} from 'vitest';
import {sectionAt, titleOf} from '../../source/model/article.ts';

test('a headline is the title', () => {
	expect(titleOf({headline: 'The mill is for sale', text: 'Nobody wants it.'})).toBe('The mill is for sale');
});

test('without a headline the lede’s first words are, cut between two words', () => {
	expect(titleOf({text: 'Nobody wants the mill.\n\nIt is damp.'})).toBe('Nobody wants the mill.');
	expect(titleOf({text: 'Nobody in the valley, so it turned out, wants the mill.'}, 30)).toBe(
		'Nobody in the valley, so it…',
	);
});

test.each([
	['SUND, 28 February 2023 – Nobody wants the mill.', 'Sund'],
	['UPPER SUND (Agency) — Nobody wants the mill.', 'Upper Sund'],
	['SUND—Nobody wants the mill.', 'Sund'],
	['Nobody wants the mill.', 'Sund'],
])('the place and the date before a lede are no title: %s', (text, dateline) => {
	expect(titleOf({text, dateline})).toBe('Nobody wants the mill.');
});

test('a dash further on in the lede stays', () => {
	expect(titleOf({text: 'Sund sold its mill – and no one came.'})).toBe('Sund sold its mill – and no one came.');
	expect(titleOf({text: 'The mill – damp as it is – is for sale.', dateline: 'Sund'})).toBe(
		'The mill – damp as it is – is for sale.',
	);
});

test('a section begins with its first character, and ends where the next one begins', () => {
	const sections = [0, 40, 90].map(start => ({span: {start, end: start + 30}, paragraphs: []}));
	expect([0, 39, 40, 41, 89, 90, 500].map(offset => sectionAt(sections, offset))).toEqual([0, 0, 1, 1, 1, 2, 2]);
});

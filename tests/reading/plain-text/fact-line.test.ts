import {describe, expect, test} from 'vitest';
import {factLineOf} from '../../../source/reading/plain-text/fact-line.ts';
import {readPlainText} from '../../../source/reading/plain-text/plain-text.ts';

describe('a line of several facts', () => {
	test.each([
		['By Pia Solberg | 17 September 2024', {byline: 'Pia Solberg', published: '2024-09-17'}],
		['Posted on June 18, 2024 by Priya Raman', {byline: 'Priya Raman', published: '2024-06-18'}],
		['By Ismail Okoro, 3 June 2024', {byline: 'Ismail Okoro', published: '2024-06-03'}],
		['Published on 5 November 2024. Words: Ismail Okoro', {byline: 'Ismail Okoro', published: '2024-11-05'}],
		['July 8, 2024 - Marl Gazette - Colin Fay', {byline: 'Colin Fay', outlet: 'Marl Gazette', published: '2024-07-08'}],
		['Wexley Times · 11 June 2024 · Ada Moss', {byline: 'Ada Moss', outlet: 'Wexley Times', published: '2024-06-11'}],
		['Brill Echo, 28 October 2024', {outlet: 'Brill Echo', published: '2024-10-28'}],
	])('“%s” is taken apart', (line, facts) => {
		expect(factLineOf(line)).toEqual(facts);
	});

	test.each([
		'Upper Wend | 11 June 2024',
		'Newport News, 2 March 2023',
		'Geneva, 2 March 2023',
		'The ferry sank on 3 June 2024, by Ann Vale’s reckoning.',
		'On 5 November 2024 the council met in Upper Wend.',
		'By Monday 3 June 2024 the river had fallen',
		'Sales in 2024 | Ann Vale',
		'11 June 2024',
	])('“%s” is none', line => {
		expect(factLineOf(line)).toBeUndefined();
	});

	test.each([
		'By Ann Vale • 3 June 2024 • 3 min read',
		'By Ann Vale | 3 June 2024, 12-minute read',
		'3 June 2024 · By Ann Vale · 1 min',
	])('may say how long the story takes: %s', line => {
		expect(factLineOf(line)).toEqual({published: '2024-06-03', byline: 'Ann Vale'});
	});

	test('and so may a byline', () => {
		const text = 'Ferry stays\n\nBy Ann Vale • 3 min read\n\nThe ferry stayed at the quay on Monday, said Ines Oder.';
		expect(readPlainText(text, {path: 'a.txt'}).documents[0]).toMatchObject({
			headline: 'Ferry stays',
			byline: 'Ann Vale',
		});
	});

	test('is taken out of the text, and a second writer stays in it', () => {
		const text =
			'Ferry stays\n\nBy Ann Vale\n\nBy Bo Reed | 3 June 2024\n\nThe ferry stayed at the quay on Monday, said Ines Oder.';
		const {documents} = readPlainText(text, {path: 'a.txt'});
		expect(documents[0]).toMatchObject({headline: 'Ferry stays', byline: 'Ann Vale'});
		expect(documents[0]!.blocks[0]!.text).toBe('By Bo Reed | 3 June 2024');
	});
});

test('the kind of an article before its headline is part of that', () => {
	const {documents} = readPlainText(
		'INTERVIEW: Paula Finch on cats\nBrill Echo, 28 October 2024\n\nBy Rory Quayle\n\nPaula Finch retires this week.',
		{path: 'a.txt'},
	);
	expect(documents[0]).toMatchObject({
		headline: 'INTERVIEW: Paula Finch on cats',
		byline: 'Rory Quayle',
		outlet: 'Brill Echo',
		published: '2024-10-28',
	});
});

test('a dateline may have its day in figures', () => {
	const {documents} = readPlainText('TOWN, 2025-03-04 - The ferry stayed at the quay, said Ann Vale.', {path: 'a.txt'});
	expect(documents[0]).toMatchObject({dateline: 'Town', published: '2025-03-04'});
});

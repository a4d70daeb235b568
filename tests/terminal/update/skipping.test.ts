import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {currentPage} from '../../../source/terminal/pages/pages.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = storyOf('“Words.” Ann Vale said.', {
	people: ['Ann Vale'],
	said: [{words: '“Words.”', speaker: 'Ann Vale', source: 'Ann Vale'}],
});

/** Quotes of articles, two in each, in the order of the years given. */
const quotesOf = (...years: readonly number[]): readonly QuoteMatch[] =>
	years.flatMap((year, article) =>
		[0, 1].map(quote => ({
			articleId: `${article}.txt`,
			quote,
			kind: 'direct' as const,
			text: `“Words ${article} ${quote}.”`,
			confidence: 1,
			title: `Title ${article}`,
			published: `${year}-05-0${article + 1}`,
			matched: [],
			score: 1,
		})),
	);

const listed = (...years: readonly number[]): State =>
	play(readerOf([story]), ')', 'Enter', {kind: 'quoted', names: ['Ann Vale'], matches: quotesOf(...years)});

const chosen = (state: State) => currentPage(state).list?.cursor(state);

describe('skipping through a list', () => {
	test('goes to the first entry of the next group, and with a count further on', () => {
		const state = listed(2024, 2024, 2023, 2021);
		expect(chosen(play(state, ']'))).toBe(2);
		expect(chosen(play(state, ']', ']'))).toBe(4);
		expect(chosen(play(state, '3', ']'))).toBe(6);
		expect(chosen(play(state, '9', '9', ']'))).toBe(6);
	});

	test('goes back to where the group begins, and from there to the one before', () => {
		const inside = play(listed(2024, 2024, 2023), ']', 'j');
		expect(chosen(play(inside, '['))).toBe(2);
		expect(chosen(play(inside, '[', '['))).toBe(0);
	});

	test('goes from year to year past the articles of one year', () => {
		const state = listed(2024, 2024, 2023, 2021);
		expect(chosen(play(state, '}'))).toBe(4);
		expect(chosen(play(state, '}', '}', '{'))).toBe(4);
	});

	test('stays at the last and at the first one, and says so', () => {
		const last = play(listed(2024, 2023), ']', ']');
		expect(chosen(last)).toBe(2);
		expect(last.message?.text).toBe('This is the last group.');
		expect(play(listed(2024), '{').message?.text).toBe('This is the first year.');
	});

	test('a list without parts says that it has none', () => {
		expect(play(readerOf([story]), 'A', ']').message?.text).toBe('This list has no groups.');
		expect(play(readerOf([story]), 'A', '}').message?.text).toBe('This list has no years.');
	});
});

import {describe, expect, test} from 'vitest';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const start = (): State => readerOf([ferryStory()], 80, 12);
const said = (...keys: readonly string[]) => play(start(), ...keys).message?.text;

describe('a step that leads nowhere says why', () => {
	test('there is no quote above the top, and none below the end', () => {
		expect(said('(')).toBe('No quote above.');
		expect(said('G', 'Esc', 'g', '(')).toBe('No quote above.');
	});

	test('the first one and the last one are those that were chosen', () => {
		expect(said(')', '(')).toBe('This is the first quote.');
		expect(said(')', ')', ')', ')', ')', ')')).toBe('This is the last quote.');
	});
});

describe('a number that leads beyond the end leads to the end', () => {
	test('of the quotes', () => {
		expect(play(start(), '9', ')').story?.chosenQuote).toBe(play(start(), ')', ')', ')', ')', ')').story?.chosenQuote);
		expect(play(start(), '9', ')').message).toBeUndefined();
		expect(play(start(), '9', ')', '9', '9', '(').story?.chosenQuote).toBe(0);
	});

	test('of the articles', () => {
		const articles = ['a', 'b', 'c'].map(name => storyOf('One line.', {path: `${name}.txt`}));
		const state = readerOf(articles);
		expect(play(state, '9', 'J').opening?.id).toBe('c.txt');
		expect(play(state, 'K').message?.text).toBe('This is the first article.');
	});

	test('of every other key that moves', () => {
		for (const key of ['j', 'k', 'space', 'b', 'd', 'u', '}', '{', ']', '[']) {
			const state = play(start(), ...'99999', key);
			expect(state.story?.top, key).toBeGreaterThanOrEqual(0);
			expect(state.count).toBe('');
		}
	});
});

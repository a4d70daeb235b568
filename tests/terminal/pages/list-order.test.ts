import {describe, expect, test} from 'vitest';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const library = (): State =>
	play(readerOf([ferryStory(), storyOf('One.', {headline: 'Choir', path: 'a.txt', published: '2019-02-17'})]), 'L');
const run = (state: State, command: string): State => play(type(play(state, ':'), command), 'Enter');

describe(':sort', () => {
	test('puts the list into the order that is named, by any of its words', () => {
		expect(shown(run(library(), 'sort oldest first'))).toContain('2 articles, oldest first');
		expect(shown(run(library(), 'sort OLDEST'))).toContain('2 articles, oldest first');
		expect(shown(run(library(), 'sort path'))).toContain('2 articles, by path');
		expect(run(library(), 'sort long').act).toEqual({kind: 'set-order', page: 'library', order: 'longest first'});
	});

	test('keeps what is chosen', () => {
		const chosen = play(library(), 'G');
		expect(run(chosen, 'sort oldest').chosenArticleId).toBe(chosen.chosenArticleId);
	});

	test('says which orders there are where one is named that there is not', () => {
		expect(run(library(), 'sort by colour').message?.text).toMatch(
			/^Orders of this list: newest first, oldest first, /u,
		);
	});

	test('says so where there is no list to sort', () => {
		expect(run(readerOf([ferryStory()]), 'sort oldest').message?.text).toBe(
			'There is no list here that can be sorted.',
		);
	});
});

import {expect, test} from 'vitest';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

/* On a page that lists other stories, keys mean what is chosen there, never the story behind the page. */

const other = storyOf('One line.', {path: 'other.txt', headline: 'Another one', published: '2023-01-01'});
const reader = (): State => readerOf([{...ferryStory(), url: 'https://harbour.example/ferry'}, other]);

test('e in the library edits the file of the chosen article', () => {
	expect(play(reader(), 'L', 'G', 'e').act).toEqual({kind: 'edit', path: 'other.txt', words: ''});
	expect(play(reader(), 'e').act).toMatchObject({kind: 'edit', path: 'story.txt'});
});

test('e on the page of a person edits at the chosen quote', () => {
	const state = play(reader(), ')', 'Enter', {
		kind: 'quoted',
		names: ['Mara Lindqvist'],
		matches: [
			{
				articleId: 'other.txt',
				quote: 0,
				kind: 'direct',
				confidence: 1,
				text: '“Never again.”',
				title: 'Another one',
				matched: [],
				score: 1,
			},
		],
	});
	expect(play(state, 'e').act).toEqual({kind: 'edit', path: 'other.txt', words: '“Never again.”'});
});

test('y and Y in a list without quotes copy none, though one is chosen in the story behind', () => {
	for (const key of ['y', 'Y'])
		for (const page of ['L', '!']) {
			const state = play(reader(), ')', page, key);
			expect(state.act).toBeUndefined();
			expect(state.message?.text).toContain('No quote is chosen');
		}
	expect(play(reader(), ')', 'w', 'y').act).toMatchObject({kind: 'copy'});
});

test('e among what is kept edits at the kept words', () => {
	const entry = {id: 'other.txt', title: 'Another one', at: 0, kind: 'mark', letter: 'k', words: 'One line.'} as const;
	const state = play(reader(), {kind: 'kept', kept: {entries: [entry]}}, 'A', 'e');
	expect(state.act).toEqual({kind: 'edit', path: 'other.txt', words: 'One line.'});
});

test('o opens the address of the open story from the story alone', () => {
	expect(play(reader(), 'o').act).toEqual({kind: 'browse', url: 'https://harbour.example/ferry'});
	for (const way of [['L'], [')', 'Enter'], ['A'], ['!']]) {
		const state = play(reader(), ...way, 'o');
		expect(state.act?.kind).not.toBe('browse');
		expect(state.message?.text).toBe('Press Enter to open the story, then o for its web page.');
	}
});

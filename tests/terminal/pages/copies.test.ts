import {describe, expect, test} from 'vitest';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const text = 'Three lamps burn on the quay at noon, and nobody puts them out. '.repeat(6);
const lamps = ['a/lamps.txt', 'b/lamps.txt', 'c/lamps.txt'].map(path =>
	storyOf(text, {path, headline: 'Lamps at noon', published: '2024-05-01'}),
);
const library = (): State => play(readerOf([...lamps, ferryStory()]), 'L', 'g');
const copies = (state: State): State => play(type(play(state, ':'), 'copies'), 'Enter');

describe(':copies', () => {
	test('lists where the article of the row lies, and opens one of these files', () => {
		const state = copies(library());
		expect(state.page).toBe('copies');
		expect(shown(state)).toMatch(/Lamps at noon\n.*the same article in 3 files/u);
		for (const path of ['a/lamps.txt', 'b/lamps.txt', 'c/lamps.txt']) expect(shown(state)).toContain(path);
		expect(play(state, 'G', 'Enter').opening?.id).toBe('c/lamps.txt');
		expect(play(state, 'j', 'y').act).toEqual({kind: 'copy', text: 'b/lamps.txt'});
	});

	test('lists those of the open story', () => {
		expect(shown(copies(readerOf(lamps)))).toContain('the same article in 3 files');
	});

	test('says so where there are none', () => {
		const state = copies(play(library(), 'G'));
		expect(state.page).toBe('library');
		expect(state.message?.text).toBe('No other file has this article.');
	});

	test('is spoken', () => {
		const state = {...copies(library()), spoken: true};
		expect(announce(state, library())).toEqual(['Copies: the same article in 3 files.', 'a/lamps.txt, 1 of 3']);
	});
});

import {describe, expect, test} from 'vitest';
import type {LibraryEvent} from '../../../source/library/library.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const reading = (number: number, event: LibraryEvent): Action => ({kind: 'library', event, reading: number});

const progress = (number: number, found: number, read: number): Action =>
	reading(number, {type: 'articles', articles: [], found, read});
const problem = (number: number): Action =>
	reading(number, {type: 'problem', problem: {path: `${number}.png`, what: 'not a text file'}});
const done = (number: number, found: number): Action => reading(number, {type: 'done', found, read: found});

/** A folder that is being read, its library on the screen. */
const folder = (): State => {
	const {articles} = readerOf([storyOf('It rained.', {headline: 'Rain'})]);
	const {readings: _, ...state} = play(readerOf([]), 'L');
	return play({...state, readings: [], loading: true, articles}, progress(0, 10_000, 3));
};

describe('a file that is opened while a folder is read', () => {
	test('does not end the reading of the folder', () => {
		const state = play(folder(), progress(1, 1, 1), done(1, 1));
		expect(state.loading).toBe(true);
		expect(shown(state)).toContain('Reading 4 of 10,001');
		expect(play(state, done(0, 10_000)).loading).toBe(false);
	});

	test('ends in any order, and both have ended when the last one has', () => {
		const state = play(folder(), progress(1, 2, 1), done(0, 10_000));
		expect(state.loading).toBe(true);
		expect(shown(state)).toContain('Reading 10,001 of 10,002');
		expect(play(state, done(1, 2)).loading).toBe(false);
	});

	test('has its problems told only when both have ended', () => {
		const state = play(folder(), problem(1), done(1, 1));
		expect(state.message).toBeUndefined();
		expect(play(state, done(0, 10_000)).message?.text).toContain('1 file could not be read');
	});

	test('leaves the open story waiting for its quotes', () => {
		const waiting = play(folder(), {kind: 'opened', article: storyOf('It snowed.', {path: 'b.txt'}), unanalysed: true});
		const state = play(waiting, done(1, 1));
		expect(state.story?.finding).toBe('everything');
		expect(play(state, done(0, 10_000)).story?.finding).toBeUndefined();
	});
});

test('a file that is opened when all is read begins a new count', () => {
	const state = play(folder(), done(0, 10_000), progress(1, 5, 2));
	expect(state.loading).toBe(true);
	expect(shown(state)).toContain('Reading 2 of 5');
});

test('reading again counts from nothing, whatever was under way', () => {
	const state = play(folder(), progress(1, 7, 2), 'R');
	expect([state.found, state.read, state.loading]).toEqual([0, 0, true]);
	expect(play(state, progress(2, 4, 4), done(2, 4)).loading).toBe(false);
});

test('a problem that is not of a reading begins none', () => {
	const event: LibraryEvent = {type: 'problem', problem: {path: 'state', what: 'cannot be written'}};
	const told = play(folder(), done(0, 10_000), {kind: 'library', event});
	expect(told.problems.length).toBe(1);
	expect(told.loading).toBe(false);
	expect(play(readerOf([]), {kind: 'library', event}).problems.length).toBe(1);
});

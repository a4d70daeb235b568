import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const reader = (): State => readerOf([ferryStory()]);
const search = (state: State): State => play(state, '"');
const queryOf = (state: State) => state.pageStates.search?.query;

const match = (speaker: string, quote: number): QuoteMatch => ({
	articleId: 'story.txt',
	quote,
	kind: 'direct',
	confidence: 1,
	text: `“Words of ${speaker}.”`,
	speaker,
	title: 'Night ferry stays',
	matched: [],
	score: 1,
});
const answer = (query: string): Action => ({
	kind: 'searched',
	answer: {query, searched: 3, matches: [match('Ann Vale', 0), match('Ann Vale', 1), match('Ben Tarr', 2)]},
});

describe('search opened again', () => {
	test('starts empty, whatever was looked for before', () => {
		const before = type(search(reader()), 'taxi');
		expect(queryOf(search(play(before, 'Esc')))).toBe('');
		expect(queryOf(search(play(reader(), ')', 'Enter', '/', 'Esc')))).toBe('');
	});

	test('keeps no speaker of the search before', () => {
		const narrowed = play(search(reader()), answer(''), 'Tab');
		expect(narrowed.pageStates.search?.speaker).toBe('Ann Vale');
		expect(search(play(narrowed, 'Esc')).pageStates.search?.speaker).toBeUndefined();
	});
});

test('an answer to what is no longer in the field is not shown', () => {
	const typed = play(type(search(reader()), 'a'), answer('a'));
	expect(shown(typed)).toContain('3 of 3 quotes');
	expect(play(typed, answer('ab'))).toBe(typed);
});

test('Esc leads to the story where the search is the only page left', () => {
	const there = play(search(reader()), answer(''), 'Enter');
	expect(play(there, 'q').page).toBe('search');
	expect(play(there, 'q', 'Esc').page).toBe('story');
});

describe('up in an empty field', () => {
	const started = () => search(play(reader(), {kind: 'kept', kept: {searches: ['taxi', 'winter']}}));

	test('brings the last search back, then the one before it', () => {
		expect(queryOf(play(started(), 'up'))).toBe('taxi');
		expect(queryOf(play(started(), 'up', 'up'))).toBe('winter');
		expect(queryOf(play(started(), 'up', 'up', 'up'))).toBe('winter');
	});

	test('and down leads forward to the empty field again', () => {
		expect(queryOf(play(started(), 'up', 'up', 'down'))).toBe('taxi');
		expect(queryOf(play(started(), 'up', 'down'))).toBe('');
	});

	test('moves among the results as soon as something was typed', () => {
		const typed = play(type(started(), 'a'), answer('a'), 'down');
		expect(queryOf(play(typed, 'up', 'up'))).toBe('a');
	});
});

describe('a speaker that filters the results', () => {
	const narrowed = () => play(search(reader()), answer(''), 'Tab');

	test('is seen on the page', () => {
		expect(shown(narrowed())).toContain('only by Ann Vale');
	});

	test('is spoken', () => {
		const before = play(search(reader()), answer(''));
		expect(announce(play(before, 'Tab'), before).join(' ')).toContain('Only by Ann Vale');
	});

	test('stays in force while one types', () => {
		const typed = play(type(narrowed(), 'words'), answer('words'));
		expect(shown(typed)).toContain('2 of 3 quotes');
		expect(shown(typed)).not.toContain('Ben Tarr.”');
	});

	test('is taken away by Backspace on the empty field, and by nothing that erases a letter', () => {
		const typed = type(narrowed(), 'w');
		expect(play(typed, 'Backspace').pageStates.search?.speaker).toBe('Ann Vale');
		expect(play(typed, 'Backspace', 'Backspace').pageStates.search?.speaker).toBeUndefined();
	});

	test('is named where it leaves nothing', () => {
		const none: Action = {kind: 'searched', answer: {query: 'z', searched: 3, matches: [match('Ben Tarr', 2)]}};
		expect(shown(play(type(narrowed(), 'z'), none))).toContain('No quote by Ann Vale has these words.');
	});
});

describe('n in the story that a result led to', () => {
	const there = () => play(search(reader()), answer(''), 'Enter');

	test('goes to the next result, N to the one before, and both say where the results end', () => {
		const next = play(there(), 'n');
		expect([there().story?.chosenQuote, next.story?.chosenQuote]).toEqual([0, 1]);
		expect(play(next, 'N').story?.chosenQuote).toBe(0);
		expect(play(there(), '2', 'n', 'n').message?.text).toBe('This is the last of 3 results.');
		expect(play(there(), 'N').message?.text).toBe('This is the first of 3 results.');
		expect(play(there(), 'n', 'q').pageStates.search?.cursor).toBe(1);
	});

	test('goes to the next match in the story once one looks for words there', () => {
		const found = play(type(play(there(), '/'), 'ferry'), 'Enter', 'n');
		expect(found.story?.find?.current).toBe(1);
		expect(found.story?.chosenQuote).toBe(0);
	});

	test('says that nothing is looked for where the story was reached in another way', () => {
		expect(play(reader(), 'n').message?.text).toContain('Nothing to find yet.');
	});
});

import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {currentPage} from '../../../source/terminal/pages/pages.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (path: string, name: string) =>
	storyOf(`“Words.” ${name} said.`, {
		path,
		people: [name],
		said: [{words: '“Words.”', speaker: name, source: name}],
	});
const library = (...names: readonly string[]): State =>
	readerOf(names.map((name, index) => story(`${index}.txt`, name)));
const match = (quote: number): QuoteMatch => ({
	articleId: '0.txt',
	quote,
	kind: 'direct',
	confidence: 1,
	text: `“Words ${quote}.”`,
	title: 'One',
	matched: [],
	score: 1,
});

describe('the page of a person', () => {
	test('asks for everyone of the same name, and for nobody whose name only begins alike', () => {
		const state = play(library('Ann M. Vale', 'Ann Vale', 'Anna Valentine'), ')', 'Enter');
		const question = currentPage(state).question?.(state);
		expect(question?.kind === 'quotes-by' && [...question.names].sort()).toEqual(['Ann M. Vale', 'Ann Vale']);
	});

	test('counts every quote that there is, however many', () => {
		const matches = Array.from({length: 300}, (_, index) => match(index));
		const state = play(library('Ann Vale'), ')', 'Enter', {kind: 'quoted', names: ['Ann Vale'], matches});
		expect(shown(state)).toContain('300 quotes');
		expect(shown(play(state, 'G'))).toContain('300 of 300');
	});

	test('drops an answer about somebody else', () => {
		const state = play(library('Ann Vale'), ')', 'Enter', {kind: 'quoted', names: ['Ben Tarr'], matches: [match(0)]});
		expect(shown(state)).toContain('Looking');
	});

	test('stays at the chosen quote while more are read', () => {
		const asked = play(library('Ann Vale'), ')', 'Enter');
		const two = play(asked, {kind: 'quoted', names: ['Ann Vale'], matches: [match(0), match(1)]}, 'j');
		const more = play(two, {kind: 'quoted', names: ['Ann Vale'], matches: [match(7), match(0), match(1)]});
		expect(currentPage(more).list?.cursor(more)).toBe(2);
	});
});

import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../../source/library/library.ts';
import {announce} from '../../../../source/terminal/panes/speech.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../../helpers/story.ts';

const lamps = storyOf('They burn all day. “Nobody put them out.”', {
	path: 'lamps.txt',
	headline: 'Lamps at noon',
	published: '2021-05-01',
	people: ['Mara Lindqvist'],
	topics: ['lamps'],
	said: [{words: '“Nobody put them out.”', speaker: 'Mara Lindqvist', confidence: 0.5}],
});
const said = (articleId: string, text: string, more: Partial<QuoteMatch> = {}): QuoteMatch => ({
	articleId,
	quote: 0,
	kind: 'direct',
	confidence: 1,
	text,
	speaker: 'Mara Lindqvist',
	title: articleId,
	published: articleId === 'lamps.txt' ? '2021-05-01' : '2023-02-18',
	matched: [],
	score: 1,
	...more,
});
const page = (columns = 80, rows = 24): State =>
	play(readerOf([ferryStory(), lamps], columns, rows), ')', 'Enter', {
		kind: 'quoted',
		names: ['Mara Lindqvist'],
		matches: [
			said('story.txt', '“We will run it at a loss,”'),
			said('lamps.txt', '“They burn all day.”'),
			said('lamps.txt', '“Nobody put them out.”', {quote: 1, confidence: 0.5}),
		],
	});
const narrowed = (query: string, columns = 80): State => type(play(page(columns), '/'), query);

describe('the page of a person, narrowed', () => {
	test('has the quotes that fit the query language and other words, and counts them', () => {
		expect(shown(narrowed('after:2022 '))).toMatch(/We will run/u);
		expect(shown(narrowed('after:2022 '))).not.toMatch(/They burn/u);
		expect(shown(narrowed('after:2022 '))).toMatch(/Mara Lindqvist +1 of 2 quotes, 1 unsure$/mu);
		expect(shown(narrowed('about:lamps burn'))).toMatch(/They burn/u);
		expect(shown(narrowed('about:lamps burn'))).not.toMatch(/Nobody put/u);
		expect(shown(narrowed('is:unsure '))).toMatch(/Mara Lindqvist +\+1\? of 2 quotes, 1 unsure$/mu);
		expect(shown(narrowed('zzq'))).toContain('No quote has these words.');
	});

	test('shows what it is narrowed by as chips, and in the status line while one types', () => {
		expect(shown(narrowed('in:2021 burn'))).toMatch(/ in:2021 {3}burn\b/u);
		expect(shown(narrowed('in:2021 burn'))).toMatch(/\/in:2021 burn +1 fit {3}Enter read it there {3}Tab keep/u);
	});

	test('stays so when a quote was read, until Esc gives back all of it', () => {
		const read = play(narrowed('in:2021 burn'), 'Enter');
		expect(read.opening?.id).toBe('lamps.txt');
		const back = play(read, {kind: 'opened', article: lamps}, 'q');
		expect(back.page).toBe('person');
		expect(shown(back)).not.toMatch(/We will run/u);
		expect(shown(back)).toContain('Esc all quotes');
		expect(shown(play(back, 'Esc'))).toMatch(/We will run/u);
		expect(play(back, 'Esc').page).toBe('person');
	});

	test('is as before where nothing was typed, and keeps its letters as keys after Tab', () => {
		expect(shown(play(page(), '/', 'Tab'))).toBe(shown(page()));
		expect(play(narrowed('burn'), 'Tab', 'j').pageStates.person?.narrowing?.query).toBe('burn');
	});

	test('is spoken with how many fit', () => {
		const before = {...narrowed('bur'), spoken: true};
		expect(announce(play(before, 'n'), before)[0]).toBe('burn: 1 fit.');
		expect(announce(play(before, 'Esc'), before)[0]).toBe('All quotes.');
	});
});

describe('what a person speaks about', () => {
	const besides = (): State => play(page(120, 40), 'T');

	test('is a list of the sidebar that Enter narrows the page by, and once more gives back all of it', () => {
		expect(shown(besides())).toMatch(/SPEAKS ABOUT +quotes/u);
		const lamp = play(besides(), '/', 'l', 'a', 'm', 'p', 'Enter');
		expect(shown(lamp)).toMatch(/1 \+1\? of 2 quotes, 1 unsure/u);
		expect(shown(lamp)).toContain('about:Lamps');
		expect(shown(lamp)).not.toMatch(/We will run/u);
		expect(lamp.focus).toBe('topics');
		expect(shown(play(lamp, 'Enter'))).toMatch(/We will run/u);
	});

	test('has one topic at a time, beside whatever else narrows the page', () => {
		const typed = play(narrowed('in:2021 ', 120), 'Tab', 'T', 'g', 'Enter');
		const next = play(typed, 'j', 'Enter');
		expect(typed.pageStates.person?.narrowing?.query).toMatch(/^in:2021 about:"[^"]+" $/u);
		expect(next.pageStates.person?.narrowing?.query).toMatch(/^in:2021 about:"[^"]+" $/u);
		expect(next.pageStates.person?.narrowing?.query).not.toBe(typed.pageStates.person?.narrowing?.query);
		expect(play(next, 'Enter').pageStates.person?.narrowing?.query).toBe('in:2021');
	});

	test('gives way to the page on a screen where it covers it, and Tab leads there', () => {
		const called = play(page(80), 'Tab', 'Tab');
		expect(called.focus).toBe('topics');
		expect(play(called, 'Enter').focus).toBe('page');
	});

	test('is spoken with its quotes, and so is what is left', () => {
		const before = {...besides(), spoken: true};
		expect(announce(before, {...page(120, 40), spoken: true})[0]).toBe('Speaks about.');
		expect(announce(before, {...page(120, 40), spoken: true})[1]).toMatch(/, \d+ quotes?, 1 of \d/u);
		expect(announce(play(before, 'Enter'), before)[0]).toMatch(/^about:.* fit\.$/u);
	});
});

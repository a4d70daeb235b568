import {describe, expect, test} from 'vitest';
import {filterLabels} from '../../../source/terminal/state/filter-labels.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const titles = [
	'Choir seeks tenors',
	'Night ferry stays',
	'Ferry fares rise',
	'Île de Seín: the boat',
	'IS in the north',
];
const named = (query: string) => filterLabels(titles, query).map(index => titles[index]);

describe('what fits', () => {
	test('has every word somewhere, in the order of the list', () => {
		expect(named('ferry')).toEqual(['Night ferry stays', 'Ferry fares rise']);
		expect(named('rise fer')).toEqual(['Ferry fares rise']);
		expect(named('')).toEqual(titles);
		expect(named('  ')).toEqual(titles);
	});

	test('accents never count, and case only for a word with a capital', () => {
		expect(named('ile sein')).toEqual(['Île de Seín: the boat']);
		expect(named('IS')).toEqual(['IS in the north']);
		expect(named('Ferry')).toEqual(['Ferry fares rise']);
	});

	test('may be misspelt, or only its letters in order', () => {
		expect(named('tenosr')).toEqual(['Choir seeks tenors']);
		expect(named('ngtfry')).toEqual(['Night ferry stays']);
		// Far apart, nearly every sentence has them.
		expect(named('nsys')).toEqual([]);
		expect(named('gtfry')).toEqual([]);
	});

	test('is nothing where nothing is near', () => {
		for (const query of ['zzq', 'FERRY FARES', '2', 'x'.repeat(5000)]) expect(named(query)).toEqual([]);
	});
});

const library = (): State =>
	play(
		readerOf([
			ferryStory(),
			storyOf('One.', {headline: 'Choir seeks tenors', path: 'b.txt', published: '2023-02-17'}),
			storyOf('Two.', {headline: 'Ferry fares rise', path: 'c.txt', published: '2023-02-16'}),
		]),
		'L',
	);

describe('the library', () => {
	test('is narrowed with every letter, and what is chosen is always shown', () => {
		const state = type(play(library(), '/'), 'far');
		expect(shown(state)).toContain('Ferry fares rise');
		expect(shown(state)).not.toContain('Choir');
		expect(shown(state)).toMatch(/ far {3}newest first +1 of 3$/mu);
		expect(state.chosenArticleId).toBe('c.txt');
	});

	test('is narrowed by the words of the query language, beside others', () => {
		const titlesFor = (query: string) => {
			const page = shown(type(play(library(), '/'), query));
			return ['Night ferry stays', 'Choir seeks tenors', 'Ferry fares rise'].filter(title => page.includes(title));
		};
		const {speaker} = ferryStory().quotes[0]!;
		expect(titlesFor(`by:"${speaker}"`)).toEqual(['Night ferry stays']);
		expect(titlesFor(`!by:"${speaker}" ferry`)).toEqual(['Ferry fares rise']);
		expect(titlesFor('after:2023-02-17 before:2023-02-18 ')).toEqual(['Choir seeks tenors']);
		expect(titlesFor('about:fares')).toEqual(['Ferry fares rise']);
		expect(titlesFor('colour:red')).toEqual([]);
	});

	test('is narrowed by what is kept, and by copies', () => {
		const text = 'A long story of the quay and of all that lies on it. '.repeat(6);
		const copies = ['a.txt', 'b.txt'].map(path => storyOf(text, {path, headline: 'The quay at noon'}));
		const state = play(readerOf([ferryStory(), ...copies]), 'L');
		const titlesFor = (query: string, kept: Partial<State['kept']> = {}) => {
			const page = shown(type(play(state, {kind: 'kept', kept}, '/'), query));
			return ['Night ferry stays', 'The quay at noon'].filter(title => page.includes(title));
		};
		const read = new Set([ferryStory().id]);
		expect(titlesFor('is:unread ', {read})).toEqual(['The quay at noon']);
		expect(titlesFor('is:read ', {read})).toEqual(['Night ferry stays']);
		expect(titlesFor('!is:starred ', {starred: read})).toEqual(['The quay at noon']);
		expect(titlesFor('is:copy ')).toEqual(['The quay at noon']);
		expect(titlesFor('!is:copy ')).toEqual(['Night ferry stays']);
		expect(titlesFor('is:corrected ', {corrected: read})).toEqual(['Night ferry stays']);
	});

	test('shows what it is narrowed by as chips, before its order', () => {
		const chips = (columns: number) =>
			shown(type(play(library(), {kind: 'resized', screen: {columns, rows: 24}}, '/'), 'after:2023-02-17 ferry'));
		expect(chips(80)).toMatch(/ after:2023-02-17 {3}ferry {3}newest first +1 of 3$/mu);
		expect(chips(50)).toMatch(/ 1 chip {3}newest first +1 of 3$/mu);
	});

	test('is narrowed by voices, by days and by names of files, not by folders', () => {
		const articles = ['ferry/a.txt', 'ferry/boats.txt'].map(path => storyOf('One.', {path, published: '2024-03-01'}));
		const state = play(readerOf([...articles, ferryStory()]), 'L', '/');
		expect(shown(type(state, 'boats'))).toMatch(/ 1 of 3$/mu);
		expect(shown(type(state, '2024-03'))).toMatch(/ 2 of 3$/mu);
		expect(shown(type(state, 'vandersteen'))).toMatch(/ 1 of 3$/mu);
		expect(shown(type(state, 'ferry'))).toMatch(/ 1 of 3$/mu);
	});

	test('is narrowed by who and what the stories are about', () => {
		const about = {
			...storyOf('One.', {path: 'd.txt', headline: 'A lamp'}),
			topics: [{label: 'Foghorn', weight: 1, mentions: []}],
		};
		const state = play(readerOf([about, ferryStory()]), 'L', '/');
		expect(shown(type(state, 'foghorn'))).toMatch(/ 1 of 2$/mu);
	});

	test('Enter reads the chosen one, and the list is still narrow when one comes back', () => {
		const state = play(type(play(library(), '/'), 'fer'), 'down', 'Enter');
		expect(state.opening?.id).toBe('c.txt');
		const back = play(state, {kind: 'opened', article: storyOf('Two.', {path: 'c.txt'})}, 'q');
		expect(back.page).toBe('library');
		expect(shown(back)).not.toContain('Choir');
		expect(shown(play(back, 'Esc'))).toContain('Choir');
		expect(play(back, 'Esc').page).toBe('library');
	});

	test('Esc while typing gives back the whole list and the place in it', () => {
		const state = play(type(play(library(), 'j', '/'), 'fares'), 'Esc');
		expect(state.chosenArticleId).toBe('b.txt');
		expect(shown(state)).toContain('Night ferry stays');
		expect(state.page).toBe('library');
	});

	test('Tab keeps it narrow and makes letters keys again', () => {
		const state = play(type(play(library(), '/'), 'fer'), 'Tab', 'j', '*');
		expect(state.act).toMatchObject({kind: 'star-article', on: true, article: {id: 'c.txt'}});
		expect(shown(play(state, '/', 'r'))).toContain('/ferr');
	});

	test('letters are text while one types, and quit nothing', () => {
		const state = type(play(library(), '/'), 'qQLPT?!');
		expect(state.filter?.query).toBe('qQLPT?!');
		expect(state.ending).toBeUndefined();
		expect(shown(state)).toContain('No article has these words.');
		expect(play(state, 'Enter').opening).toBeUndefined();
		expect(play(state, 'C-u').filter?.query).toBe('');
	});

	test('a person of the sidebar is found the same way, and opened', () => {
		const state = type(play(library(), 'P', '/'), 'vander');
		expect(shown(state)).not.toContain('Ines Halloran');
		expect(play(state, 'Enter').pageStates.person?.name).toBe('Piet Vandersteen');
		expect(play(state, 'Enter').filter).toBeUndefined();
	});
});

describe('the sections', () => {
	const start = (): State => play(readerOf([ferryStory()], 120, 40), 't', '/');

	test('are narrowed, and Enter goes to the one that is left', () => {
		const state = type(start(), 'want');
		expect(state.sidebarCursor.sections).toBe(2);
		const there = play(state, 'Enter');
		expect(there.focus).toBe('page');
		expect(there.filter).toBeUndefined();
		expect(there.story?.top).toBeGreaterThan(0);
	});

	test('Esc gives them back with the cursor, once more leaves the sidebar', () => {
		const state = play(type(start(), 'want'), 'Esc');
		expect(state.sidebarCursor.sections).toBe(0);
		expect(state.focus).toBe('sections');
		expect(play(state, 'Esc').focus).toBe('page');
	});

	test('a click on what is shown goes to it, not to what stood there before', () => {
		const state = type(start(), 'want');
		const row = shown(state)
			.split('\n')
			.findIndex(line => line.includes('What the island wants'));
		const clicked = play(state, {kind: 'mouse', event: {kind: 'click', column: 8, row}});
		expect(clicked.sidebarCursor.sections).toBe(2);
	});
});

test('/ on the page of a person narrows it, and letters are text until Tab', () => {
	const state = play(library(), 'P', 'Enter', '/', 'q');
	expect(state.page).toBe('person');
	expect(state.pageStates.person?.narrowing).toEqual({query: 'q', typing: true});
});

describe('by:', () => {
	const stories = [
		storyOf('“It is warm,” said Una Marrow.', {
			path: 'a.txt',
			headline: 'Kiln',
			said: [{words: '“It is warm,”', speaker: 'Una Marrow'}],
			people: ['Una Marrow'],
		}),
		storyOf('“It is wet,” said Una Vale.', {
			path: 'b.txt',
			headline: 'Wood',
			said: [{words: '“It is wet,”', speaker: 'Una Vale'}],
			people: ['Una Vale'],
		}),
		storyOf('“It is far,” said Ann Valentine.', {
			path: 'c.txt',
			headline: 'Road',
			said: [{words: '“It is far,”', speaker: 'Ann Valentine'}],
			people: ['Ann Valentine', 'Ann Vale'],
		}),
	];
	const merged = (): State =>
		play(readerOf(stories), {kind: 'decided', decisions: [{says: 'same', one: 'una marrow', other: 'una vale'}]}, 'L');
	const titles = (state: State) => ['Kiln', 'Wood', 'Road'].filter(title => shown(state).includes(title));

	test('narrows the library to those who are one person, and to nobody whose name only begins so', () => {
		expect(titles(type(play(merged(), '/'), 'by:"una vale"'))).toEqual(['Kiln', 'Wood']);
		expect(titles(type(play(merged(), '/'), 'by:marrow'))).toEqual(['Kiln', 'Wood']);
		expect(titles(type(play(merged(), '/'), 'by:"ann vale"'))).toEqual([]);
		expect(titles(type(play(merged(), '/'), 'by:"ann valen'))).toEqual(['Road']);
	});
});

// How the screen and the screen reader say that a speaker is unsure.
import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {searchableQuotes} from '../../../source/library/search/searchable-quotes.ts';
import {screenOf} from '../../../source/terminal/panes/screen.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import type {Run} from '../../../source/typesetting/runs.ts';
import {faultsOf, play, readerOf, shown, type} from '../../helpers/reader.ts';
import {lockStory} from '../../helpers/story.ts';

const story = lockStory();
const reader = (columns = 120, rows = 40): State => readerOf([story], columns, rows);
const colourless = (columns = 120, rows = 40): State => ({
	...reader(columns, rows),
	theme: {depth: 'none', shade: 'dark'},
});
const matches: readonly QuoteMatch[] = searchableQuotes(story).map(quote => ({...quote, matched: [], score: 1}));

const rowsWith = (state: State, words: string): readonly string[] =>
	shown(state)
		.split('\n')
		.filter(row => row.includes(words));
/** The runs of the screen that have these words and nothing else. */
const runsOf = (state: State, words: string): readonly Run[] =>
	screenOf(state)
		.flat()
		.filter(({text}) => text === words);

describe('In a story, an unsure speaker', () => {
	test('stands in the margin with a question mark, and the gutter begins with one', () => {
		const [row] = rowsWith(reader(), '“It holds until Friday,”');
		expect(row).toMatch(/ \? +“It holds until Friday,” he said\. +Brandt\?$/u);
	});

	test('has the colour of nobody, and only the question mark stands out', () => {
		const state = reader();
		expect(runsOf(state, 'Brandt').map(({style}) => style.role)).toContain('voice0');
		for (const {style} of runsOf(state, '?').slice(0, 2)) expect(style).toMatchObject({role: 'accent', bold: true});
		expect(runsOf(state, '╌')[0]?.style.role).toBe('voice0');
	});

	test('keeps the bar of doubt below the question mark on every further row', () => {
		const narrow = play(reader(30, 24), 'G');
		expect(shown(narrow)).toMatch(/\?“?.*“It holds until/u);
		const long = lockStory();
		const quote = {...long.quotes[0]!, confidence: 0.5};
		const screen = shown(readerOf([{...long, quotes: [quote]}], 30, 24));
		expect(screen).toMatch(/\? *“The left one/u);
		expect(screen).toMatch(/╎ *\S/u);
	});

	test('shows “?” in the bar at the foot where there are no colours', () => {
		const bar = shown(colourless()).split('\n').at(-2)!;
		expect(bar).toMatch(/V+.*\?+.*·/u);
		expect(bar).not.toContain('╌');
	});

	test('is counted beside the quotes that are sure, never among them', () => {
		const people = rowsWith(reader(), 'Emil Brandt').find(row => row.includes('+1?'));
		expect(people).toMatch(/Emil Brandt +\+1\?/u);
		expect(shown(reader())).toContain('2 quotes, 1 unsure, 2 voices');
		expect(shown(play(reader(), 'P', 'j', 'j'))).toMatch(/Emil Brandt {2}2 mentions \+1\?/u);
		expect(rowsWith(reader(), 'unknown')[0]).toMatch(/unknown +1/u);
	});

	test('is named in the status line with the words that it rests on, and who said it is the first key', () => {
		expect(shown(play(reader(), ')', ')'))).toMatch(/Brandt\? “he”, 2 sentences on {3}w who said it {3}\) quote/u);
		expect(shown(play(reader(80, 24), ')', ')'))).toMatch(/Brandt\? “he”, 2 sentences on {3}w who.*quote 2 of 3/u);
		expect(shown(play(reader(40, 12), ')', ')'))).toMatch(/w who.*Brandt\? 62%$/u);
		expect(shown(play(reader(), ')'))).not.toContain('sentences on');
	});

	test('fits screens of all sizes', () => {
		for (const columns of [1, 8, 24, 40, 60, 80, 100, 120])
			for (const rows of [1, 6, 12, 24]) expect(faultsOf(play(reader(columns, rows), ')', ')'))).toEqual([]);
	});
});

describe('In a list, an unsure speaker', () => {
	const answer = {kind: 'searched', answer: {query: 'it', searched: 3, matches}} as const;

	test('of found quotes has a question mark, and its quote is counted apart', () => {
		const state = play(type(play(reader(), '"'), 'it'), answer);
		expect(rowsWith(state, '“It holds until Friday,”')[0]).toMatch(/ \? .*Brandt\?$/u);
		expect(rowsWith(state, 'Emil Brandt')[0]).toMatch(/Emil Brandt +\+1\?/u);
	});

	test('of one person’s quotes has one beside the reason, and the head counts it apart', () => {
		const asked = play(reader(), ')', ')', 'Enter');
		const names = [...(asked.articles.people().named('Emil Brandt')?.names ?? [])];
		const state = play(asked, {kind: 'quoted', names, matches: [matches[1]!]});
		expect(shown(state)).toContain('0 quotes, 1 unsure');
		expect(rowsWith(state, '“It holds until Friday,”')[0]).toMatch(/he said\?$/u);
	});

	test('of articles breaks the small bar, and adds to no count of the library', () => {
		const state = play(reader(), 'L');
		expect(rowsWith(state, 'The left lock gate leaks')[0]).toContain('╌');
		expect(state.articles.people().named('Emil Brandt')?.quotes).toBe(0);
	});
});

describe('A screen reader', () => {
	const saidAfter = (state: State, ...keys: readonly string[]) => {
		const before = play({...state, spoken: true}, ...keys.slice(0, -1));
		return announce(play(before, keys.at(-1)!), before);
	};

	test('says the doubt before the name', () => {
		expect(saidAfter(reader(), ')', ')')).toEqual([
			'“It holds until Friday,” Unsure, perhaps Emil Brandt: “he”, 2 sentences on. Quote 2 of 3. Press w to say who it was',
		]);
		expect(saidAfter(reader(), ')')[0]).not.toContain('Unsure');
	});

	test('counts an unsure quote apart', () => {
		expect(saidAfter(reader(), 'P', 'j', 'j')).toEqual(['Emil Brandt, 1 unsure, 3 of 3']);
	});
});

describe('What is copied', () => {
	const copied = (...keys: readonly string[]) => {
		const {act} = play(reader(), ...keys);
		return act?.kind === 'copy' ? act.text : undefined;
	};

	test('says “probably” of an unsure speaker, and what to check', () => {
		expect(copied(')', ')', 'y')).toBe('“It holds until Friday,” — probably Emil Brandt (“he”, to be checked)');
		expect(copied(')', ')', 'Y')).toContain('— probably Emil Brandt (“he”, to be checked), “The left lock gate leaks”');
	});

	test('names a sure speaker plainly, and one without a name in the story’s words', () => {
		expect(copied(')', 'y')).toBe('“The left one leaks,” … “It always did.” — Hanne Voss');
		expect(copied(')', ')', ')', 'y')).toBe('“Oil.” — A fitter from the yard');
	});
});

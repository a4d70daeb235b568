// “Who said it?”: what is asked, where it stands on the screen, and who may be answered.
import {describe, expect, test} from 'vitest';
import {searchableQuotes} from '../../../../source/library/search/searchable-quotes.ts';
import type {Article} from '../../../../source/model/article.ts';
import {rightOf100} from '../../../../source/model/measured-doubt.ts';
import {currentPage} from '../../../../source/terminal/pages/pages.ts';
import {announce} from '../../../../source/terminal/panes/speech.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../../helpers/reader.ts';
import {ferryStory, lockStory, storyOf} from '../../../helpers/story.ts';

const lock = lockStory();
const asked = (columns = 120, rows = 40, article: Article = lock): State =>
	play(readerOf([article], columns, rows), 'W', 'w');

const matchesOf = (article: Article) => searchableQuotes(article).map(quote => ({...quote, matched: [], score: 1}));
/** The page of a person, with the quotes of a story that is in the library and not open. */
const listed = (state = readerOf([ferryStory(), lock], 120, 40)): State =>
	play(state, 'L', 'P', 'Enter', {kind: 'quoted', names: ['Mara Lindqvist'], matches: matchesOf(lock)});

describe('who said it', () => {
	test('is asked in the place of the sidebar, with the text and the quote beside it', () => {
		const rows = shown(asked()).split('\n');
		expect(rows.find(row => row.includes('WHO SAID IT?'))).toMatch(/^ {2}WHO SAID IT\?/u);
		expect(rows.find(row => row.includes('1 Emil Brandt ?'))).toMatch(/^ {2}› 1 Emil Brandt \?/u);
		expect(rows.join('\n')).toMatch(/› \? +“It holds until Friday,” he said\. +Brandt\?/u);
		expect(rows.at(-1)).toMatch(/1-9 set {3}space several {3}\/ another name .*quote 2 of 3$/u);
	});

	test('stands beside the text from 80 columns on, and below that alone with the quote on top', () => {
		expect(shown(asked(80, 24))).toMatch(/WHO SAID IT\?.*\S/u);
		expect(shown(asked(80, 24))).toContain('“It holds until Friday,”');
		const narrow = shown(asked(40, 12));
		expect(narrow).toMatch(/^ {4}Who said it\?\n \? “It holds until Friday,”/u);
		expect(narrow).not.toContain('Hanne Voss walked');
		expect(narrow).toMatch(/1-9 set.*1 of 7$/u);
	});

	test('names the guess with its reason first, then the nearest, and then the answers that name none of them', () => {
		const rail = shown(asked())
			.split('\n')
			.map(row => row.slice(0, 30).trim())
			.filter(row => row !== '');
		expect(rail.slice(rail.indexOf('WHO SAID IT?') + 1, rail.indexOf('WHO SAID IT?') + 7)).toEqual([
			'› 1 Emil Brandt ?',
			'“he”, 2 sentences on',
			'2 Hanne Voss',
			'2nd nearest “he”',
			'3 his father',
			'not named',
		]);
	});

	test('is not cut off where it says how near somebody is', () => {
		const story = storyOf('Una Sorrell came first. It rained. “It holds,” Colm Brady said.', {
			people: ['Una Sorrell', 'Colm Brady'],
			said: [{words: '“It holds,”', speaker: 'Colm Brady', source: 'Colm Brady', confidence: 0.98}],
		});
		const open = (columns: number) => shown(play(readerOf([story], columns, 40), ')', 'w'));
		expect(open(120)).toMatch(/named 2 sent\. before(?!…)/u);
		expect(open(60)).toContain('named 2 sentences before');
	});

	test('says how often guesses like it are right, and what the pronoun is taken for', () => {
		const screen = shown(asked()).replaceAll(/\n {2}(?=\S)/gu, ' ');
		expect(screen).toContain(`right ${rightOf100(0.6)} times in 100.`);
		expect(screen).toMatch(/“he” is taken for Brandt/u);
	});

	test('puts those last whom the story calls by the other pronoun', () => {
		const story = storyOf(
			`Hanne Voss came. “It leaks,” she said.
			Emil Brandt and Hanne Voss looked on. Tomas Quill had left. “It holds,” he said.`,
			{
				people: ['Hanne Voss', 'Emil Brandt', 'Tomas Quill'],
				said: [
					{words: '“It leaks,”', speaker: 'Hanne Voss', source: 'she'},
					{words: '“It holds,”', speaker: 'Tomas Quill', source: 'he', confidence: 0.5},
				],
			},
		);
		expect(shown(asked(120, 40, story))).toMatch(/1 Tomas Quill.*2 Emil Brandt.*3 Hanne Voss.*“she” elsewhere/su);
	});

	test('is asked of a list too, when its article has arrived', () => {
		const state = play(listed(), 'W', 'w');
		expect(shown(state)).toContain('Finding out who speaks …');
		const answered = play(state, {kind: 'answered', article: lock});
		expect(shown(answered)).toContain('1 Emil Brandt ?');
		expect(shown(play(answered, 'Esc'))).toBe(shown(play(listed(), 'W')));
	});

	test('is left by Esc with the story where it was', () => {
		for (const [columns, rows] of [
			[120, 40],
			[80, 24],
			[40, 12],
		] as const) {
			const before = play(readerOf([lock], columns, rows), 'W');
			expect(shown(play(before, 'w', 'Esc'))).toBe(shown(before));
		}
	});

	test('needs a quote that is chosen', () => {
		expect(play(readerOf([lock]), 'w').message?.text).toBe('No quote is chosen. Press ) to choose the next one.');
	});

	test('is spoken: the doubt, then each answer with its reason', () => {
		const before: State = {...play(readerOf([lock], 120, 40), 'W'), spoken: true};
		const open = play(before, 'w');
		expect(announce(open, before)).toEqual([
			`Who said it? Guesses like this are right ${rightOf100(0.6)} times in 100.`,
			'1, Emil Brandt, the guess: “he”, 2 sentences on. 1 of 7.',
		]);
		expect(announce(play(open, 'j'), open)).toEqual(['2, Hanne Voss: 2nd nearest “he”. 2 of 7.']);
		const typing = play(open, '/');
		expect(announce(typing, open)).toEqual(['Type a name.']);
	});
});

describe('the next unsure quote', () => {
	test('is gone to in a story, and after the last one the first again', () => {
		const story = {...lock, quotes: lock.quotes.map(quote => ({...quote, confidence: quote.speaker ? 0.5 : 0.3}))};
		const first = play(readerOf([story]), 'W');
		expect(first.story?.chosenQuote).toBe(0);
		expect(play(first, 'W').story?.chosenQuote).toBe(1);
		expect(play(first, 'W', 'W').story?.chosenQuote).toBe(0);
	});

	test('is gone to in a list of quotes', () => {
		const found = play(listed(), 'W');
		expect(currentPage(found).list?.cursor(found)).toBe(1);
	});

	test('is said not to be there', () => {
		expect(play(readerOf([ferryStory()]), 'W').message?.text).toBe('No quote of this story is unsure.');
		expect(play(readerOf([lock]), 'L', 'W').message?.text).toBe('This list has no quotes.');
	});
});

import {describe, expect, test} from 'vitest';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {currentPage, pages} from '../../../source/terminal/pages/pages.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (path: string, published: string, topics: readonly string[]) =>
	storyOf('One line.', {path, headline: `Story ${path}`, published, topics});

const bench = story('z.txt', '2021-01-01', ['night ferry']);

const reader = (): State =>
	readerOf([
		story('a.txt', '2023-01-01', ['night ferry']),
		story('b.txt', '2023-02-01', ['Night Ferry', 'choir']),
		story('c.txt', '2023-03-01', ['choir']),
	]);

const topicPage = (): State => play(reader(), 'L', 'T', 'g', 'Enter');

const match = (speaker: string, quote = 0): QuoteMatch => ({
	articleId: 'b.txt',
	quote,
	kind: 'direct',
	confidence: 1,
	text: '“The night ferry stays.”',
	speaker,
	title: 'Story b.txt',
	matched: [],
	score: 1,
});

const answerWith = (...matches: readonly QuoteMatch[]): Action => ({
	kind: 'searched',
	answer: {query: '"night ferry"', searched: 4, matches},
});

const answer = answerWith(match('Mara Lindqvist'));

describe('the page of a topic', () => {
	test('opens from the topics of the library, with its articles, newest first', () => {
		const state = topicPage();
		expect(state.page).toBe('topic');
		const [first, second] = ['Story b.txt', 'Story a.txt'].map(title => shown(state).indexOf(title));
		expect(first).toBeGreaterThan(0);
		expect(second).toBeGreaterThan(first!);
		expect(shown(state)).not.toContain('Story c.txt');
	});

	test('has the topic as its headline, written as in the sidebar', () => {
		expect(shown(topicPage())).toMatch(/TOPIC\n +Night ferry\n/u);
		expect(announce(topicPage(), reader())[0]).toBe('Topic: Night ferry, 2 articles.');
	});

	test('tells speakers who share a surname apart', () => {
		const state = play(topicPage(), answerWith(match('Mara Vale'), match('Ben Vale', 1)), {
			kind: 'resized',
			screen: {columns: 120, rows: 40},
		});
		expect(shown(state)).toContain('M. Vale');
		expect(shown(state)).toContain('B. Vale');
	});

	test('counts no quotes before they are known', () => {
		expect(shown(topicPage())).toContain('2 articles');
		expect(shown(topicPage())).not.toContain('0 quotes');
		expect(shown(play(topicPage(), answer))).toContain('1 quote   2 articles');
	});

	test('keeps the cursor on its entry while quotes and articles come in above it', () => {
		const older = ['d.txt', 'e.txt'].map(path => story(path, '2022-01-01', ['night ferry']));
		const many = play(
			readerOf([story('a.txt', '2023-01-01', ['night ferry']), ...older, bench]),
			'L',
			'T',
			'g',
			'Enter',
			'G',
		);
		expect(pages.topic.article?.(many)?.id).toBe('z.txt');
		const grown = play(many, answer, {
			kind: 'library',
			event: {
				type: 'articles',
				found: 5,
				read: 5,
				articles: [summarise(story('n.txt', '2024-01-01', ['night ferry']))],
			},
		});
		expect(pages.topic.article?.(grown)?.id).toBe('z.txt');
	});

	test('says in few words when it was written about where there is little room', () => {
		const narrow = (columns: number) => shown(play(topicPage(), {kind: 'resized', screen: {columns, rows: 20}}));
		expect(narrow(80)).toContain('1 January 2023 to 1 February 2023');
		expect(narrow(40)).toMatch(/^ +2023 +2 articles/mu);
	});

	test('asks for the quotes that name it, word by word', () => {
		const state = topicPage();
		expect(currentPage(state).question?.(state)).toEqual({kind: 'search', query: '"night ferry"'});
	});

	test('leads to a quote in its story, and q leads back', () => {
		const there = play(topicPage(), answer, 'G', 'Enter');
		expect(there.opening).toMatchObject({id: 'b.txt', at: {kind: 'quote', quote: 0}});
		expect(play(topicPage(), 'q').page).toBe('library');
	});

	test('marks the topic in the story that it leads to, in the spelling of that story', () => {
		expect(play(topicPage(), 'Enter').opening).toEqual({
			id: 'b.txt',
			at: {kind: 'subject', subject: {kind: 'topic', name: 'Night Ferry'}},
		});
	});

	test('copies a quote with its speaker', () => {
		expect(play(topicPage(), answer, 'G', 'y').act).toEqual({
			kind: 'copy',
			text: '“The night ferry stays.” — Mara Lindqvist',
		});
		expect(play(topicPage(), answer, 'g', 'y').message?.text).toContain('No quote is chosen');
	});
});

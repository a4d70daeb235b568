import {describe, expect, test} from 'vitest';
import {currentPage} from '../../../source/terminal/pages/pages.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (path: string, published: string, topics: readonly string[]) =>
	storyOf('One line.', {path, headline: `Story ${path}`, published, topics});

const reader = (): State =>
	readerOf([
		story('a.txt', '2023-01-01', ['night ferry']),
		story('b.txt', '2023-02-01', ['Night Ferry', 'choir']),
		story('c.txt', '2023-03-01', ['choir']),
	]);

const topicPage = (): State => play(reader(), 'L', 'T', 'g', 'Enter');

const answer: Action = {
	kind: 'searched',
	answer: {
		query: '"night ferry"',
		searched: 4,
		matches: [
			{
				articleId: 'b.txt',
				quote: 0,
				kind: 'direct',
				text: '“The night ferry stays.”',
				speaker: 'Mara Lindqvist',
				title: 'Story b.txt',
				matched: [],
				score: 1,
			},
		],
	},
};

describe('the page of a topic', () => {
	test('opens from the topics of the library, with its articles, newest first', () => {
		const state = topicPage();
		expect(state.page).toBe('topic');
		const [first, second] = ['Story b.txt', 'Story a.txt'].map(title => shown(state).indexOf(title));
		expect(first).toBeGreaterThan(0);
		expect(second).toBeGreaterThan(first!);
		expect(shown(state)).not.toContain('Story c.txt');
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

import {describe, expect, test} from 'vitest';
import {type ArticleFilter, articleListOf} from '../../../source/library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';

const article = (id: string, facts: Partial<ArticleSummary> = {}): ArticleSummary => ({
	id,
	path: id,
	title: id,
	words: 400,
	quotes: 0,
	voices: [],
	people: [],
	topics: [],
	sections: [],
	heard: '',
	...facts,
});

const rowsOf = (...articles: readonly ArticleSummary[]) => {
	const list = articleListOf(articles);
	const rows = list.inOrder('newest');
	return rows.slice(0, rows.count).map(({id}) => [id, ...list.copiesOf(id).map(copy => copy.id)].join(' '));
};

describe('copies of an article', () => {
	test('are one row with the first of them', () => {
		expect(rowsOf(article('a', {textMark: 'x'}), article('b'), article('c', {textMark: 'x'}))).toEqual(['a c', 'b']);
		const url = 'https://paper.example/gate';
		expect(rowsOf(article('a', {url}), article('b', {url}), article('c', {url}))).toEqual(['a b c']);
	});

	test('are known by way of another copy', () => {
		const url = 'https://paper.example/gate';
		expect(rowsOf(article('a', {url}), article('b', {url, textMark: 'x'}), article('c', {textMark: 'x'}))).toEqual([
			'a b c',
		]);
	});

	test('are not short texts, which many files share', () => {
		expect(rowsOf(article('a', {textMark: 'x', words: 9}), article('b', {textMark: 'x', words: 9}))).toEqual([
			'a',
			'b',
		]);
	});

	test('are not the articles of one page, nor those that name their site', () => {
		const page = {path: 'page.html', url: 'https://paper.example/live'};
		expect(rowsOf(article('a', page), article('b', page))).toEqual(['a', 'b']);
		expect(rowsOf(article('a', {...page, title: 'same'}), article('b', {...page, title: 'same'}))).toEqual(['a b']);
		const url = 'https://paper.example/';
		expect(rowsOf(article('a', {url}), article('b', {url}))).toEqual(['a', 'b']);
	});

	test('have the position of their row, and count as read with it', () => {
		const list = articleListOf([
			article('a', {published: '2031-05-01', textMark: 'x'}),
			article('b', {published: '2031-05-02'}),
			article('c', {published: '2031-05-03', textMark: 'x'}),
		]);
		expect(['a', 'b', 'c'].map(id => list.inOrder('newest').positionOf(id))).toEqual([1, 0, 1]);
		expect(list.countOf(new Set(['c']))).toBe(1);
		expect(list.countOf(new Set(['a', 'c']))).toBe(1);
	});

	test('narrow to their row, also where the first one does not fit or came in before', () => {
		const filter: ArticleFilter = () => {
			const indices: number[] = [];
			let index = 0;
			return {
				add: ({id}) => {
					if (id !== 'a') indices.push(index);
					index++;
				},
				fitting: () => indices,
			};
		};
		const list = articleListOf([article('a', {textMark: 'x'}), article('b', {textMark: 'y'})]);
		expect(list.narrowed(filter).count).toBe(1);
		const grown = list.with([article('c', {textMark: 'x'}), article('d', {textMark: 'y'})]);
		const rows = grown.narrowed(filter);
		expect(rows.slice(0, rows.count).map(({id}) => id)).toEqual(['a', 'b']);
		expect(list.copiesOf('a')).toEqual([]);
	});
});

test('an article that is gone leaves its row to its copy', () => {
	const list = articleListOf([article('a', {textMark: 'x'}), article('b', {textMark: 'x'}), article('c')]);
	const revised = list.revised({gone: new Set(['a']), changed: new Map([['c', article('c', {title: 'New'})]])});
	const rows = revised.inOrder('newest');
	expect(rows.slice(0, 9).map(({id, title}) => [id, title])).toEqual([
		['b', 'b'],
		['c', 'New'],
	]);
	expect(revised.hasPath('a')).toBe(false);
	expect(list.byId('a')?.id).toBe('a');
});

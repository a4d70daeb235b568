import {expect, test} from 'vitest';
import {articleListOf} from '../../../source/library/catalogue/article-list.ts';
import {
	byPath,
	lastOpenedFirst,
	longestFirst,
	newestFirst,
	oldestFirst,
	type SortOrder,
	unreadFirst,
} from '../../../source/library/catalogue/orders.ts';

const facts = [
	{id: 'a', path: 'news/10.txt', published: '2031-05-02', words: 300},
	{id: 'b', path: 'news/9.txt', published: '2031-05-03', words: 90},
	{id: 'c', path: 'Letters/1.txt', words: 2000},
	{id: 'd', path: 'news/11.txt', published: '2030', words: 300},
];
const list = articleListOf(
	facts.map(one => ({
		title: one.id,
		quotes: 0,
		voices: [],
		people: [],
		topics: [],
		sections: [],
		heard: '',
		...one,
	})),
);
const read = new Set(['b', 'c']);
const opened = new Map([
	['d', 900],
	['a', 1000],
]);

test.each<readonly [string, SortOrder, string]>([
	['newest first', newestFirst, 'badc'],
	['oldest first', oldestFirst, 'dabc'],
	['longest first', longestFirst, 'cadb'],
	['by path', byPath, 'cbad'],
	['unread first', unreadFirst(({id}) => read.has(id)), 'adbc'],
	['last opened first', lastOpenedFirst(({id}) => opened.get(id)), 'adbc'],
])('articles stand %s, and each is found in its row', (_, order, ids) => {
	const rows = list.inOrder(order);
	expect(
		rows
			.slice(0, rows.count)
			.map(({id}) => id)
			.join(''),
	).toBe(ids);
	expect([...ids].map(id => rows.positionOf(id))).toEqual([0, 1, 2, 3]);
});

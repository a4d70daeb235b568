import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type ArticleFilter,
	type ArticleList,
	articleListOf,
	noArticles,
} from '../../../source/library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {peopleAtOnce, topicsAtOnce} from './counted-at-once.ts';
import {everyoneIn, everythingIn} from './everyone-in.ts';

const name = fc.constantFrom(
	'Ann Vale',
	'Ann M. Vale',
	'ANN VALE',
	'Vale',
	'Tom Vale',
	'Ilse Marrow',
	'Marrow',
	'Bo Li',
	'Li',
);
const topic = fc.constantFrom('Night ferry', 'night-ferry', 'Harbour', 'harbour', 'The river', 'Rain');
const facts = fc.record({
	people: fc.uniqueArray(name, {maxLength: 4}),
	voices: fc.uniqueArray(fc.record({name, quotes: fc.integer({min: 1, max: 4})}), {
		maxLength: 3,
		selector: voice => voice.name,
	}),
	topics: fc.uniqueArray(topic, {maxLength: 3}),
	published: fc.option(fc.constantFrom('2031-05-04', '2031-05-05', '2030', '2031-05-04T10:00'), {nil: undefined}),
});
const batches = fc.array(fc.array(facts, {maxLength: 12}), {maxLength: 8}).map(all => {
	let number = 0;
	return all.map(batch =>
		batch.map(({published, ...rest}): ArticleSummary => {
			const id = `${number++}`;
			const base = {id, path: `${Math.floor(number / 3)}.txt`, title: id, words: 0, quotes: 0, sections: [], heard: ''};
			return {...base, ...rest, ...(published !== undefined && {published})};
		}),
	);
});

const newestFirst = (articles: readonly ArticleSummary[]) =>
	articles.toSorted(({published: a = ''}, {published: b = ''}) => (a < b ? 1 : a > b ? -1 : 0));

/** What a list says, beside what all its articles together say. */
const expectTrue = (list: ArticleList, articles: readonly ArticleSummary[]) => {
	expect(list.count).toBe(articles.length);
	expect(list.inOrder('opened').slice(0, list.count)).toEqual(articles);
	const newest = newestFirst(articles);
	expect(list.inOrder('newest').slice(0, list.count)).toEqual(newest);
	for (const [position, {id}] of newest.entries()) expect(list.inOrder('newest').positionOf(id)).toBe(position);
	expect(everyoneIn(list)).toEqual(peopleAtOnce(articles));
	expect(everythingIn(list)).toEqual(topicsAtOnce(articles));
	for (const [position, person] of everyoneIn(list).entries())
		expect(list.people().positionOf(person.key)).toBe(position);
};

describe('a list of articles', () => {
	test('says after each batch, in windows, what all its articles say together', () => {
		fc.assert(
			fc.property(batches, all => {
				let list = noArticles();
				let articles: readonly ArticleSummary[] = [];
				for (const batch of all) {
					list = list.with(batch);
					articles = [...articles, ...batch];
					expectTrue(list, articles);
				}
			}),
			{numRuns: 60},
		);
	});

	test('stays as it was when others grow from it, also where it is asked only then', () => {
		fc.assert(
			fc.property(batches, fc.infiniteStream(fc.boolean()), (all, asked) => {
				const lists: [ArticleList, readonly ArticleSummary[]][] = [[noArticles(), []]];
				for (const batch of all) {
					const [list, articles] = lists.at(-1)!;
					lists.push([list.with(batch), [...articles, ...batch]]);
					if (asked.next().value) lists.at(-1)![0].people().count;
				}
				for (const [list, articles] of lists.toReversed()) expectTrue(list, articles);
				// Two lists that grew from the same one do not know of each other.
				const [list, articles] = lists[Math.floor(lists.length / 2)]!;
				const other: ArticleSummary = {...(all.flat()[0] ?? blank), id: 'other', path: 'other.txt'};
				expectTrue(list.with([other]), [...articles, other]);
				expect(list.byId('other')).toBeUndefined();
				expect(lists.at(-1)![0].hasPath('other.txt')).toBe(false);
			}),
			{numRuns: 40},
		);
	});

	test('finds an article by its id, and knows its files', () => {
		const list = articleListOf([blank, {...blank, id: 'b#2', path: 'b'}]);
		expect(list.byId('b#2')?.path).toBe('b');
		expect(list.byId('b')).toBeUndefined();
		expect(list.hasPath('b')).toBe(true);
		expect(list.hasPath('b#2')).toBe(false);
		expect(noArticles().hasPath('b')).toBe(false);
	});

	test('counts those that are in a set, whichever set and list was asked about before', () => {
		const list = articleListOf(Array.from({length: 90}, (_, index) => ({...blank, id: `${index}`})));
		const grown = list.with([{...blank, id: 'more'}]);
		const [read, other] = [new Set(['3', '80', 'more', 'nowhere']), new Set(['5'])];
		expect([list, grown, grown, list].map(one => one.countOf(read))).toEqual([2, 3, 3, 2]);
		expect([list, grown].map(one => one.countOf(other))).toEqual([1, 1]);
	});

	test('is narrowed to what fits a filter as it is after each batch, and counts what fits', () => {
		/** Fits what names Bo Li; if nothing does, what names nobody. As filters do, it returns the array that it adds to. */
		const filter: ArticleFilter = () => {
			const [named, empty]: [number[], number[]] = [[], []];
			let index = 0;
			return {
				add: ({people}) => {
					if (people.includes('Bo Li')) named.push(index);
					if (people.length === 0) empty.push(index);
					index++;
				},
				fitting: () => (named.length > 0 ? named : empty),
			};
		};
		const ids = new Set(Array.from({length: 40}, (_, index) => `${index * 2}`));
		fc.assert(
			fc.property(batches, all => {
				let list = noArticles();
				const lists: ArticleList[] = [];
				for (const batch of all) {
					list = list.with(batch);
					list.narrowed(filter);
					lists.push(list);
				}
				for (const one of [...lists, ...lists.toReversed()]) {
					const articles = one.inOrder('newest').slice(0, one.count);
					const named = articles.filter(({people}) => people.includes('Bo Li'));
					const expected = named.length > 0 ? named : articles.filter(({people}) => people.length === 0);
					const rows = one.narrowed(filter);
					expect(rows.slice(0, rows.count)).toEqual(expected);
					expect(one.countOf(ids, filter)).toBe(expected.filter(({id}) => ids.has(id)).length);
					expect(one.countOf(ids)).toBe(articles.filter(({id}) => ids.has(id)).length);
					for (const [position, {id}] of expected.entries()) expect(rows.positionOf(id)).toBe(position);
				}
			}),
			{numRuns: 60},
		);
	});

	test('says who a bare surname is in an article', () => {
		const list = articleListOf([
			{...blank, id: 'a', people: ['Ann Vale'], voices: [{name: 'Vale', quotes: 1}]},
			{...blank, id: 'b', people: ['Vale']},
		]);
		expect(list.people().named('Vale', 'a')?.name).toBe('Ann Vale');
		expect(list.people().named('Vale', 'b')?.articles).toEqual(['b']);
		expect(list.people().named('Ann M. Vale')?.names).toEqual(['Ann Vale', 'Vale']);
		expect(list.people().named('Nobody Else')).toBeUndefined();
	});
});

const blank: ArticleSummary = {
	id: 'a',
	path: 'a',
	title: 'a',
	words: 0,
	quotes: 0,
	voices: [],
	people: [],
	topics: [],
	sections: [],
	heard: '',
};

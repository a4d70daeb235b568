import {describe, expect, test} from 'vitest';
import {articleListOf} from '../../../source/library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {everyoneIn, everythingIn} from './everyone-in.ts';

const peopleOf = (summaries: readonly ArticleSummary[]) => everyoneIn(articleListOf(summaries));
const topicsOf = (summaries: readonly ArticleSummary[]) => everythingIn(articleListOf(summaries));

const summary = (
	id: string,
	{people = [], voices = [], topics = []}: Partial<Pick<ArticleSummary, 'people' | 'voices' | 'topics'>>,
): ArticleSummary => ({
	id,
	path: id,
	title: id,
	words: 0,
	quotes: 0,
	sections: [],
	heard: '',
	people,
	voices,
	topics,
});

describe('one person across articles', () => {
	test('is merged by full name, whatever the case, accents and middle initials', () => {
		const people = peopleOf([
			summary('a', {people: ['Anton B. Várady'], voices: [{name: 'Anton B. Várady', quotes: 2}]}),
			summary('b', {people: ['Anton Várady', 'Ilse Marrow'], voices: [{name: 'Anton Várady', quotes: 1}, {quotes: 4}]}),
			summary('c', {people: ['Anton Varady', 'ANTON VÁRADY']}),
		]);
		expect(people.map(({name, quotes, articles}) => [name, quotes, articles])).toEqual([
			['Anton B. Várady', 3, ['a', 'b', 'c']],
			['Ilse Marrow', 0, ['b']],
		]);
	});

	test('a bare surname is the person of its own article only', () => {
		const people = peopleOf([
			summary('a', {people: ['Ilse Marrow'], voices: [{name: 'Marrow', quotes: 3}]}),
			summary('b', {people: ['Marrow'], voices: [{name: 'Marrow', quotes: 1}]}),
		]);
		expect(people.map(({name, quotes, articles}) => [name, quotes, articles])).toEqual([
			['Ilse Marrow', 3, ['a']],
			['Marrow', 1, ['b']],
		]);
	});

	test('a bare surname among the people beside a full name is somebody else: Mr Marrow, her husband', () => {
		const people = peopleOf([summary('a', {people: ['Ilse Marrow', 'Marrow'], voices: [{name: 'Marrow', quotes: 3}]})]);
		expect(people.map(({name, quotes}) => [name, quotes])).toEqual([
			['Marrow', 3],
			['Ilse Marrow', 0],
		]);
	});

	test('where two of an article share the surname it is neither', () => {
		const names = peopleOf([summary('a', {people: ['Ilse Marrow', 'Tom Marrow', 'Marrow']})]).map(({name}) => name);
		expect(names).toEqual(['Ilse Marrow', 'Tom Marrow', 'Marrow']);
	});

	test('brothers and namesakes with another suffix stay apart', () => {
		expect(peopleOf([summary('a', {people: ['Tom Marrow', 'Tom Marrow Jr.', 'Tim Marrow']})]).length).toBe(3);
	});

	test('a voice that the list of people lacks is a person too, the most quoted come first', () => {
		const people = peopleOf([
			summary('a', {
				people: ['Tilda Quint'],
				voices: [
					{name: '李', quotes: 2},
					{name: 'Odette Brême', quotes: 5},
				],
			}),
		]);
		expect(people.map(({name}) => name)).toEqual(['Odette Brême', '李', 'Tilda Quint']);
	});
});

test('one topic across articles is written as most of them write it', () => {
	const topics = topicsOf([
		summary('a', {topics: ['Harbour', 'night ferry']}),
		summary('b', {topics: ['Night Ferry']}),
		summary('c', {topics: ['Night-Ferry', 'Night Ferry']}),
	]);
	expect(topics.map(({label, articles}) => ({label, articles}))).toEqual([
		{label: 'Night Ferry', articles: ['a', 'b', 'c']},
		{label: 'Harbour', articles: ['a']},
	]);
});

describe('people and topics of copies', () => {
	const url = 'https://gazette.example/fair';
	const first = {
		...summary('a', {people: ['Ada Quill'], voices: [{name: 'Ada Quill', quotes: 2}], topics: ['fair']}),
		url,
	};
	const later = {
		...summary('b', {
			people: ['Ada Quill', 'Ben Marrow'],
			voices: [
				{name: 'Ada Quill', quotes: 3},
				{name: 'Ben Marrow', quotes: 1},
			],
			topics: ['fair', 'stalls'],
		}),
		url,
	};

	test('count once, and of a later version what is new in it', () => {
		const copies = [first, later, {...first, id: 'c', path: 'c'}, {...later, id: 'd', path: 'd'}];
		expect(peopleOf(copies).map(({name, quotes, articles}) => [name, quotes, articles])).toEqual([
			['Ada Quill', 3, ['a', 'b']],
			['Ben Marrow', 1, ['b']],
		]);
		expect(topicsOf(copies).map(({label, articles}) => [label, articles])).toEqual([
			['fair', ['a']],
			['stalls', ['b']],
		]);
	});

	test('are the same after the list has grown article by article', () => {
		let list = articleListOf([]);
		for (const one of [first, later, {...first, id: 'c', path: 'c'}]) {
			list = list.with([one]);
			everyoneIn(list);
		}
		expect(everyoneIn(list)).toEqual(peopleOf([first, later, {...first, id: 'c', path: 'c'}]));
	});
});

import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {unpackHeard} from '../../../source/library/catalogue/heard.ts';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import {searchableQuotes} from '../../../source/library/search/searchable-quotes.ts';
import type {Article} from '../../../source/model/article.ts';
import type {Block} from '../../../source/model/document.ts';

const blocks: readonly Block[] = [
	{kind: 'paragraph', text: 'The harbour board kept the night ferry on Tuesday.'},
	{kind: 'paragraph', text: '“It stays,” said Ilse Marrow. “It has to.”'},
	{kind: 'subhead', text: 'The river', level: 2},
	{kind: 'paragraph', text: '“It fills twice,” a pilot said.'},
];

const base = analyse({origin: {path: 'ferry.md'}, headline: 'The ferry stays', published: '2031-05-04', blocks});

const spanOf = (words: string) => {
	const start = base.text.indexOf(words);
	return {start, end: start + words.length};
};

const article: Article = {
	...base,
	people: [{name: 'Ilse Marrow', mentions: [spanOf('Ilse Marrow')]}],
	topics: [{label: 'Night ferry', mentions: [], weight: 1}],
	quotes: [
		{
			kind: 'direct',
			content: [spanOf('“It stays,”'), spanOf('“It has to.”')],
			source: spanOf('Ilse Marrow'),
			speaker: 'Ilse Marrow',
			confidence: 1,
		},
		{kind: 'direct', content: [spanOf('“It fills twice,”')], source: spanOf('a pilot'), confidence: 1},
	],
};

describe('a summary', () => {
	test('says what a list shows of an article', () => {
		expect(summarise(article)).toMatchObject({
			id: 'ferry.md',
			path: 'ferry.md',
			title: 'The ferry stays',
			standfirst: 'The harbour board kept the night ferry on Tuesday.',
			published: '2031-05-04',
			words: 25,
			quotes: 2,
			voices: [{name: 'Ilse Marrow', quotes: 1}, {quotes: 1}],
			people: ['Ilse Marrow'],
			topics: ['Night ferry'],
		});
	});

	test('of an article with no headline shows the opening once, as the title', () => {
		const {headline: _, ...untitled} = article;
		const summary = summarise(untitled);
		expect(summary.title).toBe('The harbour board kept the night ferry on Tuesday.');
		expect(summary).not.toHaveProperty('standfirst');
	});

	test('says where in the story each voice is heard', () => {
		const heard = unpackHeard(summarise(article).heard);
		const words = heard.map(({from, to}) => article.text.slice(from * article.text.length, to * article.text.length));
		expect(words).toEqual(['“It stays,” said Ilse Marrow. “It has to.”', '“It fills twice,”']);
		expect(heard.map(({voice}) => voice)).toEqual([0, 1]);
	});

	test('counts an unsure speaker for nobody, and says where one is heard', () => {
		const [first, second] = article.quotes;
		const summary = summarise({...article, quotes: [{...first!, confidence: 0.5}, second!]});
		expect(summary).toMatchObject({quotes: 2, voices: [{unsure: true, quotes: 1}, {quotes: 1}]});
		expect(unpackHeard(summary.heard).map(({voice}) => voice)).toEqual([0, 1]);
	});

	test('of an empty article is empty', () => {
		const empty = summarise(analyse({origin: {path: 'empty.txt'}, blocks: []}));
		expect(empty).toMatchObject({words: 0, quotes: 0, voices: [], heard: ''});
	});
});

test('a quote can be found with its pieces joined, its speaker or the words for one, and its place', () => {
	const [first, second] = searchableQuotes(article);
	expect(first).toEqual({
		articleId: 'ferry.md',
		quote: 0,
		kind: 'direct',
		text: '“It stays,” … “It has to.”',
		speaker: 'Ilse Marrow',
		confidence: 1,
		source: 'Ilse Marrow',
		title: 'The ferry stays',
		published: '2031-05-04',
	});
	expect(second).toMatchObject({text: '“It fills twice,”', source: 'a pilot', subhead: 'The river'});
	expect(second).not.toHaveProperty('speaker');
});

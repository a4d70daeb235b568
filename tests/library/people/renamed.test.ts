import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {renamed} from '../../../source/library/people/renamed.ts';

const article = analyse({
	origin: {path: 'oven.txt'},
	blocks: [
		{kind: 'paragraph', text: '“The oven is hot,” said Ada Quill, the baker. “It was cold,” said Ben Marrow.'},
		{kind: 'paragraph', text: '“We bake at four,” said Ada Quill and Ben Marrow.'},
	],
});

test('people who get one name are one person, with the mentions of both and the words said together once', () => {
	const now = renamed(article, new Map([['Ben Marrow', 'Ada Quill']]));
	expect(now.people.map(({name}) => name)).toEqual(['Ada Quill']);
	expect(now.people[0]!.mentions).toHaveLength(article.people.flatMap(({mentions}) => mentions).length);
	expect(now.quotes.map(({speaker, speakers}) => speaker ?? speakers)).toEqual(['Ada Quill', 'Ada Quill', 'Ada Quill']);
	expect(now.quotes.map(({content}) => content)).toEqual(article.quotes.map(({content}) => content));
});

test('an article without any of the names stays the same one', () => {
	expect(renamed(article, new Map([['Cora Lind', 'Cora Land']]))).toBe(article);
	expect(renamed(article, new Map([['Ada Quill', 'Ada Quill']]))).toBe(article);
});

import {expect, test} from 'vitest';
import {createAnalyser} from '../../source/analysis/analyse.ts';
import type {StoryQuotes} from '../../source/model/article.ts';
import type {Document} from '../../source/model/document.ts';

const documentOf = (path: string, ...paragraphs: readonly string[]): Document => ({
	origin: {path},
	blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
});

const ferry = documentOf(
	'ferry.txt',
	'Mara Lindqvist met the harbour board of Acton on Monday.',
	'“We will run it at a loss,” she said. “Nobody on the island will wait until morning.”',
	'Piet Vandersteen, a former mayor, said that the board had waited too long.',
);
const bench = documentOf(
	'bench.txt',
	'Ada Quill, 34, wrote to the council: “There is no bench.” Quill lives in Acton.',
);

test('the article does not depend on what the analyser has read before', () => {
	const [first, second] = [createAnalyser(), createAnalyser()];
	const fresh = first(ferry);
	second(bench);
	expect(second(ferry)).toEqual(fresh);
	expect(first(ferry)).toEqual(fresh);
	expect(fresh.quotes.map(({speaker}) => speaker)).toContain('Mara Lindqvist');
});

test('the article does not depend on how many new words there were between', () => {
	const analyse = createAnalyser();
	const before = analyse(ferry);
	// More than the lexicon cache keeps.
	const words = Array.from({length: 70_000}, (_, index) => `word${index}`);
	analyse(documentOf('words.txt', words.join(' ')));
	expect(analyse(ferry)).toEqual(before);
});

test('quotes and people are given before the topics, and are those of the article', () => {
	const given: StoryQuotes[] = [];
	const article = createAnalyser()(ferry, found => given.push(found));
	expect(given).toEqual([{quotes: article.quotes, people: article.people}]);
	expect(article.quotes.length).toBeGreaterThan(0);
	expect(createAnalyser()(ferry)).toEqual(article);
});

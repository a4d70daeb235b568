import {describe, expect, test} from 'vitest';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {findHeadlines} from '../../../source/library/search/find-headlines.ts';
import {type KeptStates, keptQuoteKey, nothingKeptHere} from '../../../source/library/search/kept-states.ts';
import {createArticlesInSearch} from '../../../source/library/search/language/articles-in-search.ts';
import {parseQuery} from '../../../source/library/search/query.ts';
import type {SearchableQuote} from '../../../source/library/search/quote-index.ts';

const article = (path: string, facts: Partial<ArticleSummary>): ArticleSummary => ({
	id: path,
	path,
	title: path,
	words: 100,
	quotes: 2,
	voices: [],
	people: [],
	topics: [],
	sections: [],
	heard: [],
	...facts,
});

const pier = article('news/harbour/pier.txt', {
	title: 'The wooden pier burns down',
	published: '2024-05-01',
	topics: ['harbour board', 'fires'],
	people: ['Ilse Marrow', 'Ben Tarr'],
	voices: [
		{name: 'Ilse Marrow', quotes: 1},
		{unsure: true, quotes: 1},
	],
	sections: [{}, {subhead: 'What insurers say'}],
});
const roof = article('news/letters/roof.txt', {
	title: 'Piers and roofs',
	published: '2025-01-02',
	topics: ['schools'],
	people: ['Ben Tarr'],
	voices: [{name: 'Ben Tarr', quotes: 2}],
	sections: [{subhead: 'A leak at the pier school'}],
});

const quote = (articleId: string, text: string, more: Partial<SearchableQuote> = {}): SearchableQuote => ({
	articleId,
	quote: 0,
	kind: 'direct',
	text,
	title: '',
	confidence: 1,
	...more,
});
const said = [
	quote(pier.id, 'First.', {speaker: 'Ilse Marrow'}),
	quote(pier.id, 'Second.', {speaker: 'Ben Tarr', confidence: 0.5, subhead: 'What insurers say'}),
	quote(roof.id, 'Third.', {speaker: 'Ben Tarr', subhead: 'A leak at the pier school'}),
	quote(roof.id, 'Fourth.', {speaker: 'Ben Tarr', subhead: 'A leak at the pier school'}),
];

const articles = createArticlesInSearch();
articles.add(pier, {first: 0, count: 2, quotes: () => said.slice(0, 2)});
articles.add(roof, {first: 2, count: 2, quotes: () => said.slice(2)});

const quotesFor = (query: string, kept?: KeptStates): string => {
	const shown = {mask: new Uint8Array(4).fill(1), count: 4};
	const steps = articles.quotesFor(
		parseQuery(query, () => '2025-01-03'),
		shown,
		kept,
	);
	let step = steps.next();
	while (!step.done) step = steps.next();
	const among = step.value;
	return among === undefined
		? 'no filter'
		: said
				.filter((_, at) => among.mask[at] === 1)
				.map(({text}) => text)
				.join(' ');
};

describe('the quotes that a query narrows to', () => {
	test.each([
		['pier', 'no filter'],
		['in:2024', 'First. Second.'],
		['in:2024 in:2025', 'First. Second. Third. Fourth.'],
		['in:letters', 'Third. Fourth.'],
		['in:letters in:2024', ''],
		['in:insurers', 'Second.'],
		['section:leak', 'Third. Fourth.'],
		['!section:leak', 'First. Second.'],
		['about:fires', 'First. Second.'],
		['about:"wooden pier"', 'First. Second.'],
		['about:insurers', 'Second.'],
		['about:"harbour fires"', ''],
		['after:2024-05-01', 'First. Second. Third. Fourth.'],
		['after:2024-06', 'Third. Fourth.'],
		['before:2024-06', 'First. Second.'],
		['before:2024-05-01', ''],
		['after:2024-06 before:2025', ''],
		['after:yesterday', 'Third. Fourth.'],
		['is:unsure', 'Second.'],
		['!is:unsure', 'First. Third. Fourth.'],
		['is:starred', ''],
	])('%s: %s', (query, expected) => {
		expect(quotesFor(query)).toBe(expected);
	});

	test('by what the reader keeps', () => {
		const kept: KeptStates = {
			...nothingKeptHere,
			read: new Set([roof.id]),
			starred: new Set([roof.id]),
			starredQuotes: new Set([keptQuoteKey(pier.id, 'First.')]),
			withStar: new Set([pier.id]),
			notedQuotes: new Set([keptQuoteKey(pier.id, 'Second.')]),
			withNote: new Set([pier.id]),
		};
		expect(quotesFor('is:starred', kept)).toBe('First. Third. Fourth.');
		expect(quotesFor('is:starred !is:noted', kept)).toBe('First. Third. Fourth.');
		expect(quotesFor('is:noted', kept)).toBe('Second.');
		expect(quotesFor('is:unread', kept)).toBe('First. Second.');
		expect(quotesFor('is:read', kept)).toBe('Third. Fourth.');
	});
});

const headlines = (query: string): readonly string[] => {
	const steps = findHeadlines(query, articles, {limit: 10});
	for (let step = steps.next(); ; step = steps.next())
		if (step.done) return step.value.matches.map(({articleId, section}) => `${articleId} ${section ?? ''}`.trim());
};

describe('headlines and subheads', () => {
	test('have all the words or forms of them; headlines come first, the newest of them above', () => {
		expect(headlines('pier ')).toEqual([roof.id, pier.id, `${roof.id} 0`]);
		expect(headlines('pier school ')).toEqual([`${roof.id} 0`]);
	});

	test('are found by what is typed of a word, by phrases and by “|”', () => {
		expect(headlines('woode')).toEqual([pier.id]);
		expect(headlines('"pier burns"')).toEqual([pier.id]);
		expect(headlines('wooden | roofs')).toEqual([roof.id, pier.id]);
		expect(headlines('pier !wooden !school ')).toEqual([roof.id]);
	});

	test('are narrowed as quotes are, and to the articles that quote somebody', () => {
		expect(headlines('pier in:2024 ')).toEqual([pier.id]);
		expect(headlines('pier by:marrow ')).toEqual([pier.id]);
		expect(headlines('pier !by:marrow ')).toEqual([roof.id, `${roof.id} 0`]);
	});
});

test('a word of a headline, a subhead, a topic or a name is held; a piece of one is not', () => {
	expect(['wooden', 'insurers', 'fires', 'marrow'].every(articles.names)).toBe(true);
	expect(['woode', 'buckets'].some(articles.names)).toBe(false);
});

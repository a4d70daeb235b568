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
	heard: '',
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

const quotesFor = (query: string, kept?: KeptStates, among = articles, all = said): string => {
	const shown = {mask: new Uint8Array(all.length).fill(1), count: all.length};
	const steps = among.quotesFor(
		parseQuery(query, () => '2025-01-03'),
		shown,
		kept,
	);
	let step = steps.next();
	while (!step.done) step = steps.next();
	const found = step.value;
	return found === undefined
		? 'no filter'
		: all
				.filter((_, at) => found.mask[at] === 1)
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
		['since:2024-06', 'Third. Fourth.'],
		['since:2d', 'Third. Fourth.'],
		['until:2024', 'First. Second.'],
		['until:2024-05-01', 'First. Second.'],
		['until:2024-04', ''],
		['since:2024 until:2024-12', 'First. Second.'],
		['is:unsure', 'Second.'],
		['!is:unsure', 'First. Third. Fourth.'],
		['about:schools|fires', 'First. Second. Third. Fourth.'],
		['about:schools|fires after:2025', 'Third. Fourth.'],
		['about:schools | about:insurers', 'Second. Third. Fourth.'],
		['!about:schools|insurers', 'First.'],
		['in:letters|2024', 'First. Second. Third. Fourth.'],
		['is:unsure|starred', 'Second.'],
		['is:starred', ''],
		['is:copy', ''],
		['is:corrected', ''],
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

describe('copies', () => {
	const withCopy = () => {
		const library = createArticlesInSearch();
		const quotes = [quote('a.txt', 'First.'), quote('b.txt', 'Second.'), quote('c.txt', 'Third.')];
		for (const [first, path] of ['a.txt', 'b.txt', 'c.txt'].entries())
			library.add(article(path, {textMark: path === 'c.txt' ? 'other' : 'same'}), {
				first,
				count: 1,
				quotes: () => [quotes[first]!],
			});
		return {library, quotes};
	};

	test('are articles of which there is another file', () => {
		const {library, quotes} = withCopy();
		expect(quotesFor('is:copy', undefined, library, quotes)).toBe('First. Second.');
		expect(quotesFor('!is:copy', undefined, library, quotes)).toBe('Third.');
	});

	test('are none once the other file has gone', () => {
		const {library, quotes} = withCopy();
		library.leaveOut('a.txt');
		expect(quotesFor('is:copy', undefined, library, quotes)).toBe('');
	});
});

describe('versions of an article at one address', () => {
	const url = 'https://gazette.example/bus';
	const library = createArticlesInSearch({once: true});
	const said = [
		[quote('first.txt', 'One bus.'), quote('first.txt', 'One bus.')],
		[quote('later.txt', 'One bus.'), quote('later.txt', 'And on Sundays.')],
		[quote('other.txt', 'One bus.')],
	];
	let reads = 0;
	for (const [at, path] of ['first.txt', 'later.txt', 'other.txt'].entries())
		library.add(article(path, {textMark: path, published: `2024-0${at + 1}-01`, ...(path !== 'other.txt' && {url})}), {
			first: 2 * at,
			count: said[at]!.length,
			quotes: () => {
				reads++;
				return said[at]!;
			},
		});
	const found = (query: string) => quotesFor(query, undefined, library, said.flat());

	test('have what both quote once, and all that one of them has alone', () => {
		expect(found('bus')).toBe('One bus. One bus. And on Sundays. One bus.');
		// Only they have to be read for it.
		expect(reads).toBe(2);
	});

	test('have it of the version that fits', () => {
		expect(found('after:2024-02')).toBe('One bus. And on Sundays. One bus.');
	});

	test('are no versions any more once one of them is gone', () => {
		library.leaveOut('first.txt');
		expect(found('bus')).toBe('One bus. And on Sundays. One bus.');
	});
});

test('the quotes of which the reader has said who said them are corrected ones', () => {
	const library = createArticlesInSearch();
	const quotes = [quote('a.txt', 'First.', {decided: 'reader'}), quote('a.txt', 'Second.')];
	library.add(article('a.txt', {}), {first: 0, count: 2, quotes: () => quotes});
	const kept: KeptStates = {...nothingKeptHere, corrected: new Set(['a.txt'])};
	expect(quotesFor('is:corrected', kept, library, quotes)).toBe('First.');
	expect(quotesFor('!is:corrected', kept, library, quotes)).toBe('Second.');
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

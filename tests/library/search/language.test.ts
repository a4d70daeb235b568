import {describe, expect, test} from 'vitest';
import type {SearchableQuote} from '../../../source/library/search/quote-index.ts';
import {createQuoteSearch} from '../../../source/library/search/quote-search.ts';

const said = (speaker: string, text: string): SearchableQuote => ({
	articleId: 'a.txt',
	quote: 0,
	kind: 'direct',
	confidence: 1,
	title: 'Harbour news',
	text,
	speaker,
});

const search = createQuoteSearch();
search.add([
	said('Ilse Marrow', 'The ferry sails on Monday.'),
	said('Ben Tarr', 'The bus leaves on Sunday.'),
	said('Ola Finch', 'The tram stops in winter.'),
	said('Ben Tarr', 'A night bus would be cheaper.'),
]);

const textsFor = async (query: string): Promise<readonly string[]> =>
	(await search.search(query, {limit: 10})).matches.map(({text}) => text).toSorted();

describe('what the query language finds in quotes', () => {
	test('of several names, the words of either', async () => {
		expect(await textsFor('by:marrow by:finch')).toEqual(['The ferry sails on Monday.', 'The tram stops in winter.']);
		expect(await textsFor('by:marrow | by:finch')).toEqual(await textsFor('by:marrow by:finch'));
	});

	test('of values of a key with “|” between them, either, with blanks or without', async () => {
		const both = await textsFor('by:marrow by:finch');
		expect(await textsFor('by:marrow|finch')).toEqual(both);
		expect(await textsFor('by:"ilse marrow"|finch')).toEqual(both);
		expect(await textsFor('by:marrow|by:finch')).toEqual(both);
		expect(await textsFor('by:marrow|finch sails')).toEqual(['The ferry sails on Monday.']);
		expect(await textsFor('!by:marrow|finch')).toEqual(await textsFor('by:tarr'));
	});

	test('of words with “|” between them, either', async () => {
		expect(await textsFor('ferry | tram ')).toEqual(['The ferry sails on Monday.', 'The tram stops in winter.']);
	});

	test('of phrases with “|” between them, either, and no other', async () => {
		expect(await textsFor('"night bus" | "the ferry"')).toEqual([
			'A night bus would be cheaper.',
			'The ferry sails on Monday.',
		]);
	});
});

import {describe, expect, test} from 'vitest';
import {createQuoteSearch} from '../../../source/library/search/quote-search.ts';
import {quotesFrom, type Said} from './made-up-quotes.ts';

const searchOver = (quotes: readonly Said[]) => {
	const search = createQuoteSearch();
	search.add(quotesFrom(quotes));
	return (query: string) => search.search(query, {limit: 10});
};

describe('words that stand close together', () => {
	const ask = searchOver([
		{text: '“Whoever holds storm lamps on a pier knows that the board closes it each winter.”'},
		{
			text: '“Nobody asks the harbour board, and every pier holds winter storm waves back for us in the end, as it did.”',
		},
		{text: '“A winter without a storm is a winter in which the board holds its meetings on the pier.”'},
	]);

	test.each(['holds storm pier winter', 'storm holds pier winter', 'winter pier storm holds'])(
		'come first in whatever order they are typed: %s',
		async query => {
			expect((await ask(query)).matches[0]!.quote).toBe(1);
		},
	);
});

describe('two words typed as one', () => {
	const often = (text: string): readonly Said[] => Array.from({length: 12}, () => ({text}));
	const ask = searchOver([
		{text: '“Write to harbourboard on the web.”', speaker: 'Ilse Marrow'},
		...often('“The harbour stays open.”'),
		...often('“Every board has its critics.”'),
		{text: '“Nobody at the harbour board called back.”', speaker: 'Tilda Quint'},
	]);

	test('are found as two although somebody wrote them as one', async () => {
		const {matches, readAs} = await ask('harbourboard called');
		expect(matches[0]!.speaker).toBe('Tilda Quint');
		expect(readAs).toBe('harbour board called');
	});

	test('are found as one where they stand like that', async () => {
		const {matches, readAs} = await ask('write harbourboard');
		expect(matches[0]!.speaker).toBe('Ilse Marrow');
		expect(readAs).toBeUndefined();
	});

	test('stay one word where the one is as common', async () => {
		const common = searchOver([
			{text: '“Understanding tides takes years.”'},
			{text: '“Standing under the pier takes courage.”'},
		]);
		expect((await common('understanding')).matches.map(match => match.quote)).toEqual([0]);
	});
});

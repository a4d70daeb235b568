import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createQuoteSearch} from '../../../source/library/search/quote-search.ts';
import {wordsOf} from '../../../source/matching/search-words.ts';
import {quotesFrom, type Said, said, word} from './made-up-quotes.ts';

const searchOver = (said: readonly Said[]) => {
	const search = createQuoteSearch();
	search.add(quotesFrom(said));
	const ask = (query: string, options: {readonly limit?: number; readonly within?: string} = {}) =>
		search.search(query, {limit: 10, ...options});
	const found = async (query: string) => (await ask(query)).matches.map(match => match.quote);
	const marked = async (query: string) => {
		const {matches} = await ask(query);
		return matches.map(({text, matched}) => matched.map(({start, end}) => text.slice(start, end)));
	};
	return {ask, found, marked};
};

const harbour: readonly Said[] = [
	{text: '“The night ferry is not a luxury; it is the only road we have.”', speaker: 'Ilse Marrow'},
	{text: '“We have put forward a serious proposal, and we don’t expect an answer.”', speaker: 'Anton Várady'},
	{text: '“Nobody at the harbour board called the proposal serious.”', speaker: 'Ilse Marrow'},
	{text: '“You can dredge the river twice and it fills twice.”', source: 'a pilot of the harbour board'},
	{text: '“Understanding the tides takes longer than a term of office.”'},
	{text: '“La réponse est à Zürich.”', speaker: 'Odette Brême'},
	{text: '“The ferry company never wrote to Marrow.”', speaker: 'Tilda Quint'},
];

describe('a half-remembered quote', () => {
	const {found, ask, marked} = searchOver(harbour);

	test.each([
		['only road we have', 0],
		['have road only', 0],
		['serous proposl', 1],
		['serious propo', 1],
		['dont expect', 1],
		['don’t expect an', 1],
		['drege river', 3],
		['dredge theriver', 3],
		['under standing tides', 4],
		['standing tides', 4],
		['reponse zurich', 5],
		['MARROW luxury', 0],
		['varady answer', 1],
		['pilot fills', 3],
	])('%s', async (query, first) => {
		expect((await found(query))[0]).toBe(first);
	});

	test('comes before quotes that hold fewer of its words', async () => {
		expect((await found('proposal serious')).slice(0, 2).sort()).toEqual([1, 2]);
		expect(await found('harbour proposal serious')).toEqual([2, 1]);
	});

	test.each(['zzzq', 'xylophone', '!', '"', "'"])('nothing is found for “%s” but what has its words', async query => {
		const {matches} = await ask(query);
		expect(matches.every(match => match.matched.length === 0)).toBe(true);
	});

	test('nothing has a word that nobody said', async () => {
		expect(await found('zzzq')).toEqual([]);
	});

	test('whole words are marked, as they were said, and those that are everywhere only beside another', async () => {
		expect((await marked('serous proposl'))[0]).toEqual(['serious', 'proposal']);
		expect((await marked('the night'))[0]).toEqual(['The', 'night']);
		expect((await marked('dredge theriver'))[0]).toEqual(['dredge', 'the', 'river']);
	});

	test('a word that had to be read as another is told, one that is still being typed is not', async () => {
		expect((await ask('serous proposl')).readAs).toBe('serious proposal');
		expect((await ask('under standing tides')).readAs).toBe('understanding tides');
		expect((await ask('theriver twice')).readAs).toBe('the river twice');
		expect((await ask('reponse')).readAs).toBeUndefined();
		expect((await ask('rponse')).readAs).toBe('réponse');
		expect((await ask('serious propo')).readAs).toBeUndefined();
		expect((await ask('DON’T expect')).readAs).toBeUndefined();
	});

	test('the answer says for which query it is and how many quotes were searched', async () => {
		const answer = await ask('ferry');
		expect(answer.query).toBe('ferry');
		expect(answer.searched).toBe(harbour.length);
	});

	test('quotes whose speaker is a question are counted beside the others, also once the index was saved', async () => {
		const quotes = quotesFrom([
			{text: '“The ferry is late.”', speaker: 'Ilse Marrow'},
			{text: '“The ferry is early.”', speaker: 'Ilse Marrow', confidence: 0.5},
			{text: '“The ferry is slow.”', confidence: 0.5},
			{text: '“The tram is slow.”', speaker: 'Tilda Quint', confidence: 0.4},
		]);
		const search = createQuoteSearch();
		search.add(quotes);
		const counted = async (query: string) => (await search.search(query, {limit: 1, counts: true})).found;
		const questions = async () => [await counted('ferry '), await counted('by:tilda '), await counted('')];
		const expected = [
			{sure: 2, unsure: 1},
			{sure: 0, unsure: 1},
			{sure: 2, unsure: 2},
		];
		expect(await questions()).toEqual(expected);
		search.snapshot();
		expect(await questions()).toEqual(expected);
		search.remove([1]);
		expect(await counted('ferry ')).toEqual({sure: 2, unsure: 0});
	});

	test('with no query the first quotes come in order', async () => {
		expect((await ask('', {limit: 3})).matches.map(match => match.quote)).toEqual([0, 1, 2]);
		expect((await ask(' ?! ', {limit: 2})).matches.map(match => match.quote)).toEqual([0, 1]);
	});

	test('the speaker’s own words come before words about the speaker', async () => {
		expect((await found('marrow ferry'))[0]).toBe(0);
		expect(await found('marrow ferry')).toContain(6);
	});
});

describe('operators', () => {
	const {found, ask} = searchOver(harbour);

	test('by: keeps one speaker, also misspelt, unfinished or unnamed', async () => {
		expect(await found('by:marrow')).toEqual([0, 2]);
		expect(await found('by:marow')).toEqual([0, 2]);
		expect(await found('by:mar')).toEqual([0, 2]);
		expect(await found('by:"ilse marrow" proposal')).toEqual([2]);
		expect(await found('by:pilot')).toEqual([3]);
		expect(await found('by:unknown')).toEqual([4]);
		expect(await found('ferry !by:marrow')).toEqual([6]);
	});

	test('by: takes a whole word of a name where there is one, and the beginning of a word only where there is none', async () => {
		const namesakes = searchOver([
			{text: '“The ferry stays.”', speaker: 'Ann Vale'},
			{text: '“The ferry goes.”', speaker: 'Anna Valentine'},
		]);
		expect(await namesakes.found('by:"ann vale"')).toEqual([0]);
		expect(await namesakes.found('by:vale')).toEqual([0]);
		expect(await namesakes.found('by:val')).toEqual([0, 1]);
		expect(await namesakes.found('ferry !by:ann')).toEqual([1]);
	});

	test("' takes a word to the letter, and while it is typed its beginning", async () => {
		expect((await found("'proposal ")).sort()).toEqual([1, 2]);
		expect(await found("'propos ")).toEqual([]);
		expect((await found("'propos")).sort()).toEqual([1, 2]);
		expect(await found("'serous ")).toEqual([]);
	});

	test('a phrase stands there word by word', async () => {
		expect(await found('"serious proposal"')).toEqual([1]);
		expect(await found('"proposal serious"')).toEqual([2]);
		expect(await found('"proposal serious" ferry')).toEqual([2]);
	});

	test('! leaves out', async () => {
		expect(await found('proposal !nobody')).toEqual([1]);
		expect(await found('!the')).toEqual([1, 5]);
		expect(await found('proposal !"serious proposal"')).toEqual([2]);
	});

	test.each([
		['"serious answer', 1],
		['by: serious answer', 1],
		['serious answer !', 1],
		['\\!serious answer', 1],
		['x:serious answer', 1],
	])('%s is plain text', async (query, first) => {
		expect((await found(query))[0]).toBe(first);
	});

	test('one article can be searched by itself', async () => {
		const two = searchOver([
			{text: '“The ferry is late.”', article: 'a.txt'},
			{text: '“The ferry is full.”', article: 'b.txt'},
			{text: '“The ferry is blue.”', article: 'b.txt'},
		]);
		expect((await two.ask('ferry', {limit: 9, within: 'b.txt'})).matches.map(match => match.quote)).toEqual([1, 2]);
		expect((await two.ask('', {limit: 9, within: 'b.txt'})).matches.map(match => match.quote)).toEqual([1, 2]);
		expect((await two.ask('ferry', {limit: 9, within: 'c.txt'})).matches).toEqual([]);
		expect((await ask('ferry', {limit: 1})).matches.length).toBe(1);
	});
});

describe('while one types', () => {
	test('a search that is given up rejects, the latest one is answered', async () => {
		const search = createQuoteSearch();
		search.add(quotesFrom(harbour));
		const query = 'serious proposal';
		let typing = new AbortController();
		const asked = [...query].map((_, at) => {
			typing.abort();
			typing = new AbortController();
			return search.search(query.slice(0, at + 1), {limit: 5, signal: typing.signal});
		});
		const answers = await Promise.allSettled(asked);
		expect(
			answers.slice(0, -1).every(answer => answer.status === 'rejected' && answer.reason.name === 'AbortError'),
		).toBe(true);
		const last = answers.at(-1)!;
		expect(last.status === 'fulfilled' && last.value.query).toBe(query);
	});

	test('quotes that are added are found at once, also with words asked for before', async () => {
		const search = createQuoteSearch();
		expect((await search.search('sluice', {limit: 5})).matches).toEqual([]);
		search.add(quotesFrom([{text: '“The slice was thin.”'}]));
		expect((await search.search('sluice', {limit: 5})).readAs).toBe('slice');
		search.add(quotesFrom([{text: '“The sluice was shut.”', article: 'b.txt'}]));
		const {matches, searched} = await search.search('sluice', {limit: 5});
		expect(matches[0]!.articleId).toBe('b.txt');
		expect(searched).toBe(2);
	});
});

const library = fc.array(said, {minLength: 1, maxLength: 40});

/** Two neighbouring letters of the longest word change places. */
const misspelt = (words: readonly string[], at: number): readonly string[] => {
	const longest = words.reduce((best, next) => (next.length > best.length ? next : best));
	if (longest.length < 4) return words;
	const place = 1 + (at % (longest.length - 2));
	const wrong = longest.slice(0, place) + longest[place + 1]! + longest[place]! + longest.slice(place + 2);
	return words.map(next => (next === longest ? wrong : next));
};

describe('laws', () => {
	test('any four words in a row find their quote on the first page', async () => {
		await fc.assert(
			fc.asyncProperty(library, fc.nat(), fc.nat(), async (quotes, pick, from) => {
				const quote = pick % quotes.length;
				const words = wordsOf(quotes[quote]!.text).map(({text}) => text);
				const start = from % (words.length - 3);
				const {matches} = await searchOver(quotes).ask(words.slice(start, start + 4).join(' '));
				expect(matches.map(match => match.quote)).toContain(quote);
			}),
		);
	});

	test('also with two letters of the longest word swapped', async () => {
		await fc.assert(
			fc.asyncProperty(library, fc.nat(), fc.nat(), fc.nat(), async (quotes, pick, from, at) => {
				const quote = pick % quotes.length;
				const words = wordsOf(quotes[quote]!.text).map(({text}) => text);
				const start = from % (words.length - 3);
				const {matches} = await searchOver(quotes).ask(misspelt(words.slice(start, start + 4), at).join(' '));
				expect(matches.map(match => match.quote)).toContain(quote);
			}),
		);
	});

	test('whatever is typed: real quotes, none twice, best first, marks inside the text that do not overlap', async () => {
		const typed = fc.oneof(
			fc.string({unit: 'grapheme', maxLength: 60}),
			fc.array(fc.oneof(word, fc.constantFrom('!', '"', "'", 'by:', '\\', '|'))).map(parts => parts.join(' ')),
		);
		await fc.assert(
			fc.asyncProperty(library, typed, fc.integer({min: 0, max: 50}), async (quotes, query, limit) => {
				const {matches} = await searchOver(quotes).ask(query, {limit});
				expect(matches.length).toBeLessThanOrEqual(limit);
				expect(new Set(matches.map(match => match.quote)).size).toBe(matches.length);
				let last = 1;
				for (const match of matches) {
					expect(match.text).toBe(quotes[match.quote]!.text);
					expect(match.score).toBeGreaterThan(0);
					expect(match.score).toBeLessThanOrEqual(last);
					last = match.score;
					let end = 0;
					for (const span of match.matched) {
						expect(span.start).toBeGreaterThanOrEqual(end);
						expect(span.end).toBeGreaterThan(span.start);
						end = span.end;
					}
					expect(end).toBeLessThanOrEqual(match.text.length);
				}
			}),
		);
	});
});

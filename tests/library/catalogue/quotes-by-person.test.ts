import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleListOf} from '../../../source/library/catalogue/article-list.ts';
import {createQuotesByPerson, type SaidIn, saidBy} from '../../../source/library/catalogue/quotes-by-person.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import type {SearchableQuote} from '../../../source/library/search/quote-index.ts';
import {everyoneIn} from './everyone-in.ts';

/** Who says something in an article, quote by quote, and who is only named there. */
type Cast = {readonly speakers: readonly (string | undefined)[]; readonly others: readonly string[]};

const summaryOf = ({speakers, others}: Cast, index: number): ArticleSummary => {
	const counts = new Map<string | undefined, number>();
	for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	return {
		id: `${index}`,
		path: `${index}`,
		title: `${index}`,
		words: 0,
		quotes: speakers.length,
		voices: [...counts].map(([name, quotes]) => (name === undefined ? {quotes} : {name, quotes})),
		people: others,
		topics: [],
		sections: [],
		heard: '',
	};
};

const quotesOf = ({speakers}: Cast, index: number): readonly SearchableQuote[] =>
	speakers.map((speaker, quote) => ({
		articleId: `${index}`,
		quote,
		kind: 'direct',
		confidence: 1,
		text: `${index} ${quote}`,
		title: `${index}`,
		...(speaker !== undefined && {speaker}),
	}));

const libraryOf = (casts: readonly Cast[]) => {
	const summaries = casts.map(summaryOf);
	const quotes = createQuotesByPerson<SaidIn>((there, keys) => saidBy(keys, there));
	for (const [index, cast] of casts.entries()) {
		const summary = summaries[index]!;
		quotes.add(summary, {summary, said: quotesOf(cast, index)});
	}
	return {quotes, people: everyoneIn(articleListOf(summaries))};
};

/** Names that share words, initials, accents and case, or have no words at all. */
const name = fc.constantFrom(
	...['Ann Vale', 'Ann M. Vale', 'ANN VALE', 'Anna Valentine', 'Vale', 'Vále', 'Tom Vale', 'Valentine', 'Ann'],
	...['Vale Ann', 'Bo', 'Bo Li', 'Li', '李', '…', 'A. Vale', 'A. B. Vale', 'Tom Vale Jr.'],
);

const casts = fc.array(
	fc.record({
		speakers: fc.array(fc.option(name, {nil: undefined}), {maxLength: 12}),
		others: fc.array(name, {maxLength: 6}),
	}),
	{maxLength: 12},
);

describe('the quotes of a person', () => {
	test('are as many as are counted, for everyone, and no quote is two people’s', () => {
		fc.assert(
			fc.property(casts, all => {
				const {quotes, people} = libraryOf(all);
				const found = people.map(person => quotes.by(person.names));
				expect(found.map(({length}) => length)).toEqual(people.map(person => person.quotes));
				const texts = found.flat().map(({text}) => text);
				expect(new Set(texts).size).toBe(texts.length);
				const named = all.flatMap(({speakers}) => speakers.filter(speaker => speaker !== undefined));
				expect(texts.length).toBe(named.length);
			}),
		);
	});

	test('come in the order in which they were added', () => {
		fc.assert(
			fc.property(casts, fc.uniqueArray(name), (all, names) => {
				const found = libraryOf(all).quotes.by(names);
				const order = found.map(({articleId, quote}) => Number(articleId) * 1000 + quote);
				expect(order).toEqual(order.toSorted((a, b) => a - b));
			}),
		);
	});

	test('are never those of someone whose names begin with theirs', () => {
		const {quotes} = libraryOf([{speakers: ['Ann Vale', 'Anna Valentine', 'Anna Valentine'], others: []}]);
		expect(quotes.by(['Ann Vale']).map(({speaker}) => speaker)).toEqual(['Ann Vale']);
		expect(quotes.by(['Ann'])).toEqual([]);
	});

	test('are found with or without the middle initial', () => {
		const {quotes} = libraryOf([
			{speakers: ['Ann M. Vale', 'Ann M. Vale'], others: []},
			{speakers: ['Ann Vale'], others: []},
		]);
		expect(quotes.by(['Ann M. Vale']).length).toBe(3);
		expect(quotes.by(['Ann Vale']).length).toBe(3);
	});

	test('said by a bare surname belong to the one person of the same article who has it', () => {
		const {quotes} = libraryOf([
			{speakers: ['Vale'], others: ['Ann Vale']},
			{speakers: ['Vale'], others: []},
			{speakers: ['Vale'], others: ['Ann Vale', 'Tom Vale']},
		]);
		expect(quotes.by(['Ann Vale', 'Vale']).map(({articleId}) => articleId)).toEqual(['0']);
		expect(quotes.by(['Vale']).map(({articleId}) => articleId)).toEqual(['1', '2']);
		expect(quotes.by(['Tom Vale'])).toEqual([]);
	});
});

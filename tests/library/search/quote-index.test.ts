import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createPostings} from '../../../source/library/search/postings.ts';
import {createVocabulary} from '../../../source/library/search/vocabulary.ts';
import {editDistance} from '../../../source/matching/edit-distance.ts';

describe('lists of quotes by word', () => {
	test('give back what was added, whatever the order of the words and the length of the lists', () => {
		const added = fc.array(fc.array(fc.nat({max: 12}), {maxLength: 6}), {maxLength: 400});
		fc.assert(
			fc.property(added, quotes => {
				const postings = createPostings();
				const expected = new Map<number, number[]>();
				for (const [quote, words] of quotes.entries()) {
					for (const word of words.sort()) {
						postings.add(word, quote);
						const list = expected.get(word) ?? [];
						expected.set(word, list);
						if (list.at(-1) !== quote) list.push(quote);
					}
				}
				for (let word = 0; word <= 12; word++) {
					const target = new Uint32Array(postings.count(word));
					expect(postings.copy(word, target)).toBe(target.length);
					expect([...target]).toEqual(expected.get(word) ?? []);
				}
			}),
		);
	});

	test('a list that outgrows every piece stays whole', () => {
		const postings = createPostings();
		for (let quote = 0; quote < 60_000; quote++) {
			postings.add(3, quote);
			if (quote % 7 === 0) postings.add(9, quote);
		}
		const target = new Uint32Array(60_000);
		expect(postings.copy(3, target)).toBe(60_000);
		expect(target.every((quote, at) => quote === at)).toBe(true);
		expect(postings.copy(9, target)).toBe(8572);
		expect(postings.count(4)).toBe(0);
		expect(postings.copy(4, target)).toBe(0);
	});
});

/** Optimal string alignment by its definition. */
const slowDistance = (a: string, b: string): number => {
	if (a === '' || b === '') return a.length + b.length;
	const [same, swap] = [
		a.at(-1) === b.at(-1),
		a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1),
	];
	return Math.min(
		slowDistance(a.slice(0, -1), b) + 1,
		slowDistance(a, b.slice(0, -1)) + 1,
		slowDistance(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
		swap ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
	);
};

const short = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5});

describe('typing errors', () => {
	test.each([
		['ferry', 'ferry', 0],
		['ferry', 'fery', 1],
		['ferry', 'ferrry', 1],
		['ferry', 'ferty', 1],
		['ferry', 'feryr', 1],
		['ferry', 'frryy', 2],
		['ferry', 'harbour', 3],
	])('%s and %s', (word, other, expected) => {
		expect(editDistance(word, other, 2).whole).toBe(expected);
	});

	test('are counted exactly as far as is asked, for the whole word and for a beginning of the other', () => {
		fc.assert(
			fc.property(short, short, fc.integer({min: 0, max: 2}), (word, other, most) => {
				const atMost = (count: number) => Math.min(count, most + 1);
				const found = editDistance(word, other, most);
				expect(atMost(found.whole)).toBe(atMost(slowDistance(word, other)));
				const beginnings = Array.from({length: other.length + 1}, (_, length) =>
					slowDistance(word, other.slice(0, length)),
				);
				expect(atMost(found.beginning)).toBe(atMost(Math.min(...beginnings)));
			}),
		);
	});
});

describe('what a word may stand for', () => {
	const candidates = (known: readonly string[], word: string, unfinished = false) => {
		const vocabulary = createVocabulary();
		for (const one of known) vocabulary.numberOf(one);
		return vocabulary.candidatesFor(word, unfinished).map(candidate => vocabulary.wordOf(candidate.word));
	};

	test('itself, longer forms, misspellings and endings, likeliest first', () => {
		expect(candidates(['posal', 'proposal', 'proposals', 'propsal', 'prose', 'prposl'], 'proposal')).toEqual([
			'proposal',
			'proposals',
			'propsal',
			'prposl',
		]);
		expect(candidates(['proposal', 'dispose'], 'posal')).toEqual(['proposal']);
	});

	test('while it is typed, a misspelt beginning too', () => {
		expect(candidates(['understanding', 'umbrella'], 'udnersta', true)).toEqual(['understanding']);
		expect(candidates(['understanding', 'umbrella'], 'udnersta')).toEqual([]);
	});

	test('is as the example at the top of quote-search.ts says', () => {
		const vocabulary = createVocabulary();
		for (const word of ['serious', 'proposal', 'proposals', 'may', 'mayor', 'maybe', 'by']) vocabulary.numberOf(word);
		const similar = (word: string, unfinished = false) =>
			vocabulary
				.candidatesFor(word, unfinished)
				.map(candidate => `${vocabulary.wordOf(candidate.word)} ${candidate.similarity.toFixed(2)}`);
		expect(similar('serous')).toEqual(['serious 0.75']);
		expect(similar('proposl')).toEqual(['proposal 0.75']);
		expect(similar('may', true)).toEqual(['may 1.00', 'mayor 0.93', 'maybe 0.93']);
	});

	test('is the same whether the words were known before it was first asked or came later', () => {
		const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 7});
		fc.assert(
			fc.property(fc.array(word, {maxLength: 40}), fc.nat(), word, fc.boolean(), (known, cut, asked, unfinished) => {
				const [early, late] = [createVocabulary(), createVocabulary()];
				for (const [at, one] of known.entries()) {
					if (at === cut % (known.length + 1)) late.candidatesFor(asked, unfinished);
					early.numberOf(one);
					late.numberOf(one);
				}
				expect(late.candidatesFor(asked, unfinished)).toEqual(early.candidatesFor(asked, unfinished));
			}),
		);
	});
});

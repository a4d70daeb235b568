// Lists over which the reader's corrections are laid, beside lists that were counted with them from the start.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ArticleList, articleListOf} from '../../../source/library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {everyoneIn} from './everyone-in.ts';

const name = fc.constantFrom('Ann Vale', 'Vale', 'Tom Vale', 'Ilse Marrow', 'Marrow', 'Bo Li');
const cast = fc.record({
	people: fc.uniqueArray(name, {maxLength: 4}),
	voices: fc.uniqueArray(fc.record({name, quotes: fc.integer({min: 1, max: 4})}), {
		maxLength: 3,
		selector: voice => voice.name,
	}),
});
type Cast = Pick<ArticleSummary, 'people' | 'voices'>;
const summaryOf = (found: Cast, number: number): ArticleSummary => ({
	id: `${number}`,
	path: `${number}.txt`,
	title: `${number}`,
	words: 0,
	quotes: 0,
	sections: [],
	topics: [],
	heard: '',
	...found,
});

const countsOf = (list: ArticleList) =>
	everyoneIn(list)
		.map(({key, quotes, articles}) => `${key}: ${quotes} in ${articles.join()}`)
		.sort();

describe('an article that the reader has corrected', () => {
	test('counts as it is now, in the articles read before it and after it', () => {
		fc.assert(
			fc.property(
				fc.array(cast, {minLength: 1, maxLength: 8}),
				fc.array(fc.record({at: fc.nat(7), to: cast}), {maxLength: 4}),
				fc.array(cast, {maxLength: 4}),
				(before, corrections, after) => {
					const summaries = before.map(summaryOf);
					let list = articleListOf(summaries);
					const now = [...summaries];
					for (const {at, to} of corrections) {
						const number = at % summaries.length;
						now[number] = summaryOf(to, number);
						list = list.corrected(now[number]!);
					}
					const later = after.map((found, index) => summaryOf(found, summaries.length + index));
					const all = [...now, ...later];
					const grown = list.with(later);
					expect(countsOf(grown)).toEqual(countsOf(articleListOf(all)));
					expect(grown.inOrder('opened').slice(0, grown.count)).toEqual(all);
					for (const [position, person] of everyoneIn(grown).entries())
						expect(grown.people().positionOf(person.key)).toBe(position);
				},
			),
		);
	});

	test('leaves the list before it as it was', () => {
		const list = articleListOf([summaryOf({people: ['Ann Vale'], voices: [{name: 'Ann Vale', quotes: 2}]}, 0)]);
		const revised = list.corrected(summaryOf({people: ['Ann Vale', 'Bo Li'], voices: [{name: 'Bo Li', quotes: 2}]}, 0));
		expect(list.people().named('Ann Vale')?.quotes).toBe(2);
		expect(revised.people().named('Ann Vale')?.quotes).toBe(0);
		expect(revised.people().named('Bo Li')).toMatchObject({name: 'Bo Li', quotes: 2, articles: ['0']});
	});
});

describe('two whom the reader has joined', () => {
	const list = articleListOf([
		summaryOf({people: ['Ilse Marrow'], voices: [{name: 'Ilse Marrow', quotes: 2}]}, 0),
		summaryOf({people: ['Ann Vale', 'Ilse Marrow'], voices: [{name: 'Ann Vale', quotes: 1}]}, 1),
		summaryOf({people: ['Bo Li'], voices: [{name: 'Bo Li', quotes: 4}]}, 2),
	]);
	const joined = list.decided([{says: 'same', one: 'ilse marrow', other: 'ann vale'}]);

	test('are one person, by either name, with the quotes and the articles of both', () => {
		for (const called of ['Ilse Marrow', 'Ann Vale'])
			expect(joined.people().named(called)).toEqual({
				key: 'ilse marrow',
				name: 'Ilse Marrow',
				quotes: 3,
				articles: ['0', '1'],
				names: ['Ilse Marrow', 'Ann Vale'],
			});
		expect(joined.people().count).toBe(2);
		expect(joined.people().positionOf('ann vale')).toBe(joined.people().positionOf('ilse marrow'));
	});

	test('stay joined while the list grows, and are two again when it is taken back', () => {
		const grown = joined.with([summaryOf({people: ['Ann Vale'], voices: [{name: 'Ann Vale', quotes: 5}]}, 3)]);
		expect(grown.people().named('Ilse Marrow')?.quotes).toBe(8);
		expect(grown.decided([]).people().named('Ilse Marrow')?.quotes).toBe(2);
	});
});

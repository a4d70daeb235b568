import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	createPackedNumbers,
	unpackAscendingNumbers,
	unpackNumbers,
} from '../../../../source/library/search/packed/packed-numbers.ts';
import {packTexts, unpackTexts} from '../../../../source/library/search/packed/packed-texts.ts';
import {numbersIn, type Snapshot} from '../../../../source/library/search/packed/snapshot.ts';
import {createQuoteSearch, openQuoteSearch, type QuoteSearch} from '../../../../source/library/search/quote-search.ts';
import type {QuoteStore} from '../../../../source/library/search/quote-store.ts';
import {quotesFrom, type Said, said, word} from '../made-up-quotes.ts';

/** A store of quotes by number. Those below `half` are in the article `first`, the others in another one. */
const storeOf = (quotes: readonly Said[], half = quotes.length): QuoteStore => {
	const whole = quotesFrom(quotes);
	return {
		quote: number => whole[number],
		rangeOf: article => (article === 'first' ? [0, half] : [half, whole.length]),
	};
};

const addFrom = (search: QuoteSearch, quotes: readonly Said[], numbers: readonly number[]): void => {
	const whole = quotesFrom(quotes);
	search.add(
		numbers.map(number => whole[number]!),
		numbers,
	);
};

/** A copy in which every buffer lies at an odd place of a larger one. */
const misplaced = (snapshot: Snapshot): Snapshot =>
	snapshot.map(({name, data}) => {
		const larger = new Uint8Array(data.length + 1);
		larger.set(data, 1);
		return {name, data: larger.subarray(1)};
	});

const harbour: readonly Said[] = [
	{text: '“The night ferry is the only road we have.”', speaker: 'Ilse Marrow'},
	{text: '“We have put forward a serious proposal.”', speaker: 'Anton Várady'},
	{text: '“Паром не придёт, 東京 said.”', speaker: 'Ольга Кац'},
	{text: '“The proposal is late.”', source: 'a pilot of the harbour board'},
];

const saved = (quotes: readonly Said[]): Snapshot => {
	const search = createQuoteSearch(storeOf(quotes));
	search.add(quotesFrom(quotes));
	return search.snapshot();
};

describe('a search that was saved', () => {
	test('answers as one that was built in one go, also after quotes are added and removed', async () => {
		const quotes = fc.array(fc.tuple(said, fc.constantFrom('stays', 'removed', 'removed late')), {
			minLength: 1,
			maxLength: 40,
		});
		const part = fc.oneof(word, fc.constantFrom('!', '"', "'", 'by:', 'by:unknown ', '!by:'));
		const queries = fc.array(
			fc.array(part, {maxLength: 6}).map(parts => parts.join(' ')),
			{minLength: 1, maxLength: 8},
		);
		await fc.assert(
			fc.asyncProperty(quotes, queries, async (drawn, asked) => {
				const all = drawn.map(([quote]) => quote);
				const numbers = [...drawn.keys()];
				const those = (...kinds: readonly string[]) => numbers.filter(number => kinds.includes(drawn[number]![1]));
				const half = Math.floor(all.length / 2);
				const store = storeOf(all, half);

				const atOnce = createQuoteSearch(store);
				addFrom(atOnce, all, those('stays'));

				const early = createQuoteSearch(store);
				addFrom(early, all, numbers.slice(0, half));
				early.remove(those('removed'));
				const opened = openQuoteSearch(early.snapshot(), store);
				for (const one of [opened, early]) {
					addFrom(one, all, numbers.slice(half));
					one.remove(those('removed', 'removed late'));
				}
				const again = openQuoteSearch(misplaced(opened.snapshot()), store);

				for (const query of asked)
					for (const options of [{limit: 5}, {limit: 50}, {limit: 50, within: 'first'}, {limit: 3, within: 'second'}]) {
						const expected = await atOnce.search(query, options);
						for (const search of [early, opened, again]) expect(await search.search(query, options)).toEqual(expected);
					}
			}),
		);
	});

	test('is not changed by the searches opened from it', () => {
		const snapshot = saved(harbour);
		const bytes = snapshot.map(({data}) => [...data]);
		const more: readonly Said[] = [...harbour, {text: '“Dredging the sluice takes a proposal.”', speaker: 'Bo Quint'}];
		const search = openQuoteSearch(snapshot, storeOf(more));
		addFrom(search, more, [4]);
		search.remove([0, 3]);
		search.snapshot();
		expect(snapshot.map(({data}) => [...data])).toEqual(bytes);
	});

	test('knows words of every script', async () => {
		const search = openQuoteSearch(saved(harbour), storeOf(harbour));
		expect((await search.search('паром', {limit: 5})).matches.map(match => match.quote)).toEqual([2]);
		expect((await search.search('by:кац 東京', {limit: 5})).matches.map(match => match.quote)).toEqual([2]);
	});

	test('says from which number on quotes are newer', () => {
		const search = openQuoteSearch(saved(harbour), storeOf(harbour));
		expect(search.size()).toBe(4);
		search.remove([3]);
		expect(openQuoteSearch(search.snapshot(), storeOf(harbour)).size()).toBe(4);
	});

	test('keeps nothing of quotes that were removed', () => {
		const search = createQuoteSearch(storeOf(harbour));
		search.add(quotesFrom(harbour));
		search.remove([2, 3]);
		const textOf = (snapshot: Snapshot) =>
			snapshot.filter(({name}) => !name.startsWith('quotes ')).map(({name, data}) => `${name}: ${data}`);
		expect(textOf(search.snapshot())).toEqual(textOf(saved(harbour.slice(0, 2))));
	});

	test('does not know a speaker whose quotes were removed', async () => {
		const namesakes: readonly Said[] = [
			{text: '“The ferry stays.”', speaker: 'Ann Vale'},
			{text: '“The ferry goes.”', speaker: 'Anna Valentine'},
		];
		const search = openQuoteSearch(saved(namesakes), storeOf(namesakes));
		expect((await search.search('by:vale', {limit: 5})).matches.map(match => match.quote)).toEqual([0]);
		search.remove([0]);
		expect((await search.search('by:vale', {limit: 5})).matches.map(match => match.quote)).toEqual([1]);
	});

	test('takes no quote under a number that is used or passed', () => {
		const search = openQuoteSearch(saved(harbour), storeOf(harbour));
		expect(() => addFrom(search, harbour, [3])).toThrow(RangeError);
	});

	test('leaves out quotes that the store no longer has', async () => {
		const store = storeOf(harbour);
		const search = openQuoteSearch(saved(harbour), {
			...store,
			quote: number => (number === 1 ? undefined : store.quote(number)),
		});
		expect((await search.search('proposal', {limit: 5})).matches.map(match => match.quote)).toEqual([3]);
		expect((await search.search('', {limit: 5})).matches.map(match => match.quote)).toEqual([0, 2, 3]);
	});

	test('is not opened when it is damaged', () => {
		const snapshot = saved(harbour);
		for (const {name} of snapshot) {
			const without = snapshot.filter(buffer => buffer.name !== name);
			expect(() => openQuoteSearch(without, storeOf(harbour))).toThrow();
		}
		for (const {name, data} of snapshot.filter(buffer => buffer.data.length > 0)) {
			const cut = snapshot.map(buffer => (buffer.name === name ? {name, data: data.subarray(0, -1)} : buffer));
			if (!name.endsWith('wide')) expect(() => openQuoteSearch(cut, storeOf(harbour))).toThrow();
		}
	});

	test('a search without quotes can be saved too', async () => {
		const search = openQuoteSearch(createQuoteSearch().snapshot(), storeOf(harbour));
		expect((await search.search('ferry', {limit: 5})).matches).toEqual([]);
		addFrom(search, harbour, [0, 1, 2, 3]);
		expect((await search.search('ferry', {limit: 5})).matches.map(match => match.quote)).toEqual([0]);
	});
});

describe('buffers', () => {
	test('are laid over, not copied', () => {
		const data = new Uint8Array(16);
		expect(numbersIn([{name: 'numbers', data: data.subarray(4, 12)}], 'numbers').buffer).toBe(data.buffer);
	});

	test('give back the numbers that were packed', () => {
		const number = fc.oneof(fc.nat({max: 300}), fc.integer({min: 0, max: 2 ** 32 - 1}));
		fc.assert(
			fc.property(fc.array(number), numbers => {
				const [packed, steps] = [createPackedNumbers(), createPackedNumbers()];
				const ascending = Uint32Array.from(new Set(numbers)).sort();
				for (const one of numbers) packed.push(one);
				for (const [at, one] of ascending.entries()) steps.push(one - (ascending[at - 1] ?? 0));
				const target = new Uint32Array(numbers.length);
				expect(unpackNumbers(packed.bytes(), 0, packed.length(), target)).toBe(numbers.length);
				expect([...target]).toEqual(numbers);
				const count = unpackAscendingNumbers(steps.bytes(), 0, steps.length(), target);
				expect(target.subarray(0, count)).toEqual(ascending);
			}),
		);
	});

	test('give back the texts that were packed, even half of a character', () => {
		const text = fc.string({unit: fc.constantFrom('a', 'é', 'ж', '東', '\ud83d', '\udf0a', ' ')});
		fc.assert(
			fc.property(fc.array(text), texts => {
				expect(unpackTexts(packTexts(texts))).toEqual(texts);
			}),
		);
	});
});

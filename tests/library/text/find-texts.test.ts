import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {findTexts, type TextOptions} from '../../../source/library/text/find-texts.ts';
import {openTextIndex} from '../../../source/library/text/text-index.ts';
import type {TextArticle, TextStore} from '../../../source/library/text/text-store.ts';
import {createTextsInMemory} from '../../../source/library/text/texts-in-memory.ts';

const story = (path: string, published: string, ...paragraphs: readonly string[]): TextArticle =>
	analyse({
		origin: {path},
		published,
		headline: paragraphs[0]!,
		blocks: paragraphs
			.slice(1)
			.map(text =>
				text.startsWith('# ')
					? ({kind: 'subhead', text: text.slice(2), level: 2} as const)
					: ({kind: 'paragraph', text} as const),
			),
	});

const stories = [
	story(
		'pier.txt',
		'2024-05-01',
		'Pier to be rebuilt',
		'The wooden pier burnt down in March. Nobody was hurt.',
		'# What it costs',
		'Mr. Odell promised the town a pier of stone. The council wants wood.',
	),
	story(
		'market.txt',
		'2025-02-01',
		'Fish market moves',
		'The market leaves the pier. Traders were promised stalls of stone.',
	),
	story('school.txt', '2023-01-01', 'School roof leaks', 'Rain came through the roof. The head asked for buckets.'),
];

const inMemory = (): TextStore => {
	const store = createTextsInMemory();
	for (const one of stories) store.add(one);
	return store;
};

const answer = (query: string, options: Partial<TextOptions> = {}, store = inMemory()) => {
	const steps = findTexts(query, store, {limit: 10, ...options});
	for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};
const found = (query: string, options: Partial<TextOptions> = {}) =>
	answer(query, options).matches.map(({articleId, text}) => `${articleId}: ${text}`);

test('an article has all the words; the newest comes first, each with the sentence in which they stand', () => {
	expect(found('promised stone ')).toEqual([
		'market.txt: Traders were promised stalls of stone.',
		'pier.txt: Mr. Odell promised the town a pier of stone.',
	]);
	expect(found('promised buckets ')).toEqual([]);
});

test('what matched is marked in the sentence, and where it stands is told', () => {
	const [match] = answer('stone odell ').matches;
	expect(match!.matched.map(({start, end}) => match!.text.slice(start, end))).toEqual(['Odell', 'stone']);
	expect(match!.subhead).toBe('What it costs');
	expect(stories[0]!.text.slice(match!.at).startsWith(match!.text)).toBe(true);
});

test('other forms of a word are found with it, and others than it where it is exact', () => {
	expect(found('promise stone ').length).toBe(2);
	expect(found("'promise stone ")).toEqual([]);
	expect(found('buck')).toEqual(['school.txt: The head asked for buckets.']);
});

test('a word that no text has is taken for the one that is meant, and that is said', () => {
	expect(answer('bukcets ')).toMatchObject({found: 1, readAs: 'buckets'});
	expect(answer("'bukcets ").found).toBe(0);
	expect(answer('bukcets ', {isHeld: word => word === 'bukcets'}).found).toBe(0);
	expect(answer('buckets ').readAs).toBeUndefined();
});

test('a phrase stands word for word', () => {
	expect(found('"pier of stone"')).toEqual(['pier.txt: Mr. Odell promised the town a pier of stone.']);
	expect(found('"stone pier"')).toEqual([]);
	expect(found('"pier of stone" | "stalls of stone"').length).toBe(2);
	expect(found('pier !"stalls of stone"').length).toBe(1);
});

test('“|” and “!” hold in texts as well', () => {
	expect(found('buckets | stalls').length).toBe(2);
	expect(found('pier !stalls ')).toEqual(['pier.txt: The wooden pier burnt down in March.']);
});

test('all are counted, and as many shown as are asked for', () => {
	expect(answer('pier ', {limit: 1})).toMatchObject({found: 2, matches: [{articleId: 'market.txt'}], searched: 3});
	expect(answer('pier ', {limit: 1, fits: id => id === 'pier.txt'})).toMatchObject({
		found: 1,
		matches: [{articleId: 'pier.txt'}],
	});
});

test('a headline is part of the text it stands above', () => {
	expect(answer('rebuilt ').found).toBe(1);
});

test('an index that was saved finds the same, without what was removed', () => {
	const store = inMemory();
	const saved = openTextIndex(store.index.snapshot());
	const opened = {...store, index: saved, newestFirst: store.newestFirst};
	expect(answer('promised stone ', {}, opened)).toEqual(answer('promised stone '));
	saved.remove(1);
	const again = openTextIndex(saved.snapshot());
	expect(answer('promised stone ', {}, {...opened, index: again}).matches.map(({articleId}) => articleId)).toEqual([
		'pier.txt',
	]);
	expect(() => openTextIndex([])).toThrow();
});

test('words that stand in several paragraphs are shown where the most of them are', () => {
	expect(found('nobody town stone ')).toEqual(['pier.txt: Mr. Odell promised the town a pier of stone.']);
});

test('a paragraph that has fewer of the words never stands for one that has more', () => {
	const store = createTextsInMemory();
	store.add(
		story(
			'ferry.txt',
			'2024-01-01',
			'A ferry for the island',
			'The ferry needs a crew of nine. The island pays.',
			'The ferry is late.',
			'The ferry is old, and the ferry is slow.',
		),
	);
	expect(answer('ferry crew ', {}, store).matches.map(({text}) => text)).toEqual(['The ferry needs a crew of nine.']);
	expect(answer('ferry ', {}, store).matches.map(({text}) => text)).toEqual(['The ferry needs a crew of nine.']);
});

test('more articles than are opened at once come newest first all the same', () => {
	const store = createTextsInMemory();
	const dates = Array.from({length: 100}, (_, day) =>
		new Date(Date.UTC(2024, 0, 1 + ((day * 37) % 100))).toISOString(),
	);
	for (const [day, date] of dates.entries()) store.add(story(`${day}.txt`, date, `Day ${day}`, 'The lock is open.'));
	const {matches, found: count} = answer('lock ', {limit: 60}, store);
	expect(matches.map(({published}) => published)).toEqual(dates.toSorted().toReversed().slice(0, 60));
	expect(count).toBe(100);
	const phrase = answer('"the lock" ', {limit: 60}, store);
	expect(phrase.matches.map(({articleId}) => articleId)).toEqual(matches.map(({articleId}) => articleId));
	expect(phrase.found).toBe(100);
});

import {describe, expect, test} from 'vitest';
import {listingOf} from '../../../source/library/archive/listings.ts';
import {createQuotesByTopic, nearnessIn, saidAbout} from '../../../source/library/catalogue/quotes-by-topic.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (path: string, lines: string, facts: {readonly headline?: string; readonly topics: readonly string[]}) =>
	listingOf(
		storyOf(lines, {
			path,
			...facts,
			said: [...lines.matchAll(/“[^”]*”/gu)].map(([words]) => ({words, speaker: 'Odd Berg'})),
		}),
	);

const libraryOf = (...listings: readonly ReturnType<typeof story>[]) => {
	const quotes = createQuotesByTopic<ReturnType<typeof story>>();
	for (const listing of listings) quotes.add(listing.summary, listing);
	return (topic: string) =>
		quotes
			.placesOf(topic)
			.flatMap(listing => saidAbout(topic, listing))
			.map(({text, nearness}) => `${nearness}: ${text}`);
};

describe('the quotes about a topic', () => {
	test('are those near which it is named, in the order of the text', () => {
		const about = libraryOf(
			story(
				'a.txt',
				'Rain fell.\n“Not now,” Odd Berg said.\nThe eel ladder stood dry. “It works,” he said. “The eel ladder is new,” he said.',
				{
					headline: 'A wet day',
					topics: ['rain', 'eel ladder'],
				},
			),
		);
		expect(about('eel ladder')).toEqual(['paragraph: “It works,”', 'sentence: “The eel ladder is new,”']);
	});

	test('are all in an article whose headline names it, or whose first topic it is', () => {
		const words = 'It was noon.\n“Go home,” Odd Berg said.';
		const named = story('a.txt', words, {headline: 'A new ladder opens', topics: ['river', 'eel ladder']});
		const first = story('b.txt', words, {headline: 'They climb again', topics: ['Eel Ladder', 'river']});
		const other = story('c.txt', words, {headline: 'They climb again', topics: ['river', 'eel ladder']});
		expect(libraryOf(named, other)('eel ladder')).toEqual(['headline: “Go home,”']);
		expect(libraryOf(first, other)('eel ladder')).toEqual(['headline: “Go home,”']);
		expect(libraryOf(other)('eel ladder')).toEqual([]);
	});

	test('are found by every spelling of it', () => {
		const about = libraryOf(story('a.txt', '“The Eel-Ladder is new,” Odd Berg said.', {topics: ['Eel-Ladder']}));
		expect(about('eel ladder')).toEqual(about('Eel-Ladder'));
		expect(about('eel ladder')).toHaveLength(1);
	});

	test('leave out articles without quotes', () => {
		const quotes = createQuotesByTopic<string>();
		quotes.add({topics: ['eel ladder'], voices: []}, 'without quotes');
		expect(quotes.placesOf('eel ladder')).toEqual([]);
	});
});

describe('in an article about other things', () => {
	const elsewhere = {title: 'The eel ladder', topics: ['river']};

	test('a quote is about a topic only where its words name it', () => {
		expect(nearnessIn('eel ladder', elsewhere)({text: '“An eel ladder, here?”'})).toBe('sentence');
		expect(nearnessIn('eel ladder', elsewhere)({text: '“A ladder for eels.”'})).toBeUndefined();
	});

	test('a single common word does not name it, as it may mean something else there', () => {
		expect(nearnessIn('ladder', elsewhere)({text: '“He fell off a ladder.”'})).toBeUndefined();
		expect(nearnessIn('Norway', elsewhere)({text: '“He is from Norway.”'})).toBe('sentence');
		// However its words are written.
		expect(nearnessIn('US Navy', elsewhere)({text: '“The U.S. navy paid.”'})).toBe('sentence');
		expect(nearnessIn('O’Hara bridge', elsewhere)({text: "“Is O'Hara Bridge open?”"})).toBe('sentence');
		expect(nearnessIn('Café law', elsewhere)({text: '“The cafe\u0301 law is old.”'})).toBe('sentence');
	});
});

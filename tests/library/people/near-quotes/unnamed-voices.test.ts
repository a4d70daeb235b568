// Which voices without a name may have said a quote, and what a correction to one of them leaves of the story.
import {describe, expect, test} from 'vitest';
import {listingOf} from '../../../../source/library/archive/listings.ts';
import {corrected, uncorrected} from '../../../../source/library/people/corrected.ts';
import {unnamedVoicesNear} from '../../../../source/library/people/near-quotes/unnamed-voices.ts';
import {openNotebook} from '../../../../source/notebook/open-notebook.ts';
import {toJson} from '../../../../source/print/json.ts';
import {storyOf} from '../../../helpers/story.ts';
import {keepFolder} from '../../archive/kept-folder.ts';

const story = (lines: string, source = 'she') =>
	storyOf(lines, {people: ['Hanne Voss'], said: [{words: '“It holds,”', source, confidence: 0.3}]});
const near = (lines: string, source?: string): readonly string[] => {
	const article = story(lines, source);
	return unnamedVoicesNear(article, article.quotes[0]!).map(({name}) => name);
};

describe('voices without a name near a quote', () => {
	test('are called as the story calls them, the nearest first', () => {
		expect(near('The mother met Hanne Voss. A police spokesman sent a letter. “It holds,” she said.')).toEqual([
			'a police spokesman',
			'the mother',
		]);
	});

	test('have the source of the quote on top, and are one with and without their article', () => {
		expect(near('A neighbour met the mother. “It holds,” the neighbour said.', 'the neighbour')).toEqual([
			'a neighbour',
			'the mother',
		]);
	});

	test('are no people with a name, no bodies, no things, and nobody who stands in quotation marks', () => {
		expect(near('The council met the mayor Hanne Voss in a house. “It holds,” she said.')).toEqual([]);
		expect(near('Hanne Voss read of it. “The mother came. It rained.” “It holds,” she said.')).toEqual(['the mother']);
	});
});

test('a correction to one is kept, has no speaker, and makes no person and no organisation of it', () => {
	const article = story('A police spokesman met Hanne Voss. “It holds,” she said.');
	using kept = keepFolder();
	const notebook = openNotebook(`${kept.cache}-state`);
	notebook.correctQuotes(article, [0], {by: 'unnamed', name: 'a police spokesman'});
	const now = corrected(article, notebook.corrections());
	notebook.close();
	expect(now.quotes[0]).toMatchObject({unnamed: 'a police spokesman', decided: 'reader', confidence: 1});
	expect(now.quotes[0]).not.toHaveProperty('speaker');
	expect(now.people).toEqual(article.people);
	expect(now.organisations).toBeUndefined();
	expect(listingOf(now).said[0]).toMatchObject({source: 'a police spokesman'});
	expect(listingOf(now).summary.voices).toEqual([{quotes: 1}]);
	expect(toJson({kind: 'quote', article: now, quote: now.quotes[0]!})).toMatchObject({
		speaker: null,
		unnamed: 'a police spokesman',
	});
	expect(uncorrected(now)).toEqual(article);
});

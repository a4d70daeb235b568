// Which organisations may have said a quote, and what a correction to one of them leaves of the story.
import {describe, expect, test} from 'vitest';
import {corrected, uncorrected} from '../../../../source/library/people/corrected.ts';
import {organisationsNear} from '../../../../source/library/people/near-quotes/organisations-named.ts';
import type {Correction} from '../../../../source/model/correction.ts';
import {storyOf} from '../../../helpers/story.ts';

const story = (lines: string, source = 'she') =>
	storyOf(lines, {people: ['Hanne Voss'], said: [{words: '“It holds,”', source, confidence: 0.3}]});
const near = (lines: string, source?: string): readonly string[] => {
	const article = story(lines, source);
	return organisationsNear(article, article.quotes[0]!).map(({name}) => name);
};

describe('organisations near a quote', () => {
	test('are those with a name, and those that the story calls by what they are, the nearest first', () => {
		expect(
			near(
				'The Dock Workers Union met Hanne Voss. The Ministry of Tides sent a letter, and the harbour council a lamp. “It holds,” she said.',
			),
		).toEqual(['the harbour council', 'Ministry of Tides', 'Dock Workers Union']);
	});

	test('have the source of the quote on top, also where it is named behind it alone', () => {
		expect(near('The Ministry of Tides met Hanne Voss. “It holds,” the council said.', 'the council')).toEqual([
			'the council',
			'Ministry of Tides',
		]);
	});

	test('are one where the short form can only be the one with a name, and two where it may be either', () => {
		expect(near('The Tide Council sat. The council met. “It holds,” she said.')).toEqual(['Tide Council']);
		expect(near('The Tide Council and the Dock Council sat. The council met. “It holds,” she said.')).toEqual([
			'the council',
			'Dock Council',
			'Tide Council',
		]);
	});

	test('are no people, no word of another noun and nothing that stands in quotation marks', () => {
		expect(near('The council leader Hanne Voss came. The board walked. “It holds,” she said.')).toEqual(['the board']);
		expect(near('Hanne Voss read: “It holds,” she said of the union.')).toEqual(['the union']);
		expect(near('The council sat in the gate house. “It holds,” she said.')).toEqual(['the council']);
		expect(near('Police came. Hanne Voss of the Union hall. “It holds,” she said.')).toEqual([]);
	});

	test('are at most four', () => {
		const many = ['Tide', 'Dock', 'Lamp', 'Rope', 'Gate'].map(name => `The ${name} Council met.`).join(' ');
		expect(near(`${many} “It holds,” she said.`)).toHaveLength(4);
	});
});

describe('a quote that is an organisation’s, as the reader says', () => {
	const lines = 'Hanne Voss met the council and the Dock Union. “It holds,” she said.';
	const article = {
		...storyOf(lines, {people: ['Hanne Voss'], said: [{words: '“It holds,”', speaker: 'Hanne Voss', source: 'she'}]}),
		organisations: [{name: 'Dock Union', mentions: [{start: 29, end: 39}], quotes: 2}],
	};
	const after = (correction: Correction, of = article) =>
		corrected(of, {concern: () => true, articles: new Set(), in: () => new Map([[0, correction]])});

	test('has nobody for its speaker, and makes no person', () => {
		const changed = after({by: 'organisation', name: 'the council'});
		expect(changed.quotes[0]).toMatchObject({organisation: 'the council', decided: 'reader', confidence: 1});
		expect(changed.quotes[0]!.speaker).toBeUndefined();
		expect(changed.people.map(({name}) => name)).toEqual(['Hanne Voss']);
	});

	test('counts for it, whether the story had it among its sources or not, and no longer when it is taken back', () => {
		const named = after({by: 'organisation', name: 'the council'});
		expect(named.organisations).toEqual([
			article.organisations[0],
			{name: 'council', mentions: [{start: 19, end: 26}], quotes: 1},
		]);
		expect(after({by: 'organisation', name: 'Dock Union'}).organisations).toEqual([
			{...article.organisations[0], quotes: 3},
		]);
		expect(uncorrected(named)).toEqual(article);
	});

	test('no longer counts for an organisation when the reader says it was a person', () => {
		const own = {
			...storyOf('Hanne Voss came. “It holds,” the union said.', {
				people: ['Hanne Voss'],
				said: [{words: '“It holds,”', source: 'the union'}],
			}),
			organisations: [{name: 'union', mentions: [{start: 33, end: 38}], quotes: 1}],
		};
		const changed = after({by: 'person', name: 'Hanne Voss'}, own);
		expect(changed.organisations).toBeUndefined();
		expect(uncorrected(changed)).toEqual(own);
	});
});

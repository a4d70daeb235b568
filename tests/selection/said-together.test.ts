import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {createQuotesByPerson, type SaidIn, saidBy} from '../../source/library/catalogue/quotes-by-person.ts';
import {summarise} from '../../source/library/catalogue/summary.ts';
import {searchableQuotes} from '../../source/library/search/searchable-quotes.ts';
import {toJson} from '../../source/print/json.ts';
import {kindOf} from '../../source/selection/kind-of.ts';
import {selectInArticle} from '../../source/selection/select-in-article.ts';
import {countSpeakers, voiceOfMatch} from '../../source/terminal/drawing/match-voices.ts';
import {waypointsOf} from '../../source/terminal/state/waypoints.ts';
import {voicesOf} from '../../source/typesetting/voices.ts';

const story = analyse({
	origin: {path: 'story.txt'},
	blocks: [
		'Anna Reid and Paul Vale rowed out at noon.',
		'“We had one oar between us,” Anna Reid and Paul Vale said.',
		'“It was mine,” Reid added.',
	].map(text => ({kind: 'paragraph', text})),
});

describe('What two say together', () => {
	test('counts for each of them, in a story and in a library', () => {
		expect(voicesOf(story)).toMatchObject({named: [{name: 'Anna Reid'}, {name: 'Paul Vale'}], unnamed: 0});
		expect(summarise(story)).toMatchObject({
			quotes: 2,
			voices: [
				{name: 'Anna Reid', quotes: 2},
				{name: 'Paul Vale', quotes: 1},
			],
		});
		expect(toJson({kind: 'article', article: story})).toMatchObject({people: [{quotes: 2}, {quotes: 1}]});
	});

	test('is shown under the names of both, and counted among the results of each', () => {
		expect(voicesOf(story).of(story.quotes[0]!)).toMatchObject({short: 'Reid, Vale', role: 'voice0'});
		const matches = searchableQuotes(story).map(quote => ({...quote, matched: [], score: 1}));
		expect(voiceOfMatch(matches[0]!, matches)).toMatchObject({name: 'Anna Reid and Paul Vale', short: 'Reid, Vale'});
		expect(countSpeakers(matches)).toEqual([
			{name: 'Anna Reid', sure: 2, unsure: 0},
			{name: 'Paul Vale', sure: 1, unsure: 0},
		]);
	});

	test('is listed with the words of each of them', () => {
		const wanted = {person: 'vale'};
		const {found} = selectInArticle(story, kindOf(wanted, 'quotes'), wanted, {});
		expect(found).toHaveLength(1);
		const [vale] = selectInArticle(story, kindOf(wanted, 'people'), wanted, {}).found;
		expect(vale).toMatchObject({kind: 'person', said: [{speakers: ['Anna Reid', 'Paul Vale']}]});
	});

	test('is on the way of each of them through the story', () => {
		expect(waypointsOf(story, {kind: 'person', name: 'Paul Vale'}).some(({quote}) => quote === 0)).toBe(true);
	});

	test('is one quote where both are asked for', () => {
		const index = createQuotesByPerson<SaidIn>((there, keys) => saidBy(keys, there));
		const summary = summarise(story);
		index.add(summary, {summary, said: searchableQuotes(story)});
		expect(index.by(['Paul Vale'])).toHaveLength(1);
		expect(index.by(['Paul Vale', 'Anna Reid'])).toHaveLength(2);
	});
});

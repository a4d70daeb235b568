import {describe, expect, test} from 'vitest';
import {startIn, sure} from '../../../source/terminal/effects/where-to-open.ts';

const story = {
	sections: [{}, {subhead: 'What it costs'}, {subhead: 'What the island wants'}],
	people: ['Mara Lindqvist', 'Ines Halloran'],
	topics: ['night ferry', 'harbour board'],
};

describe('where a story opens', () => {
	test('is anywhere, and for sure, where nothing was asked for', () => {
		expect(startIn(story, {})).toEqual({at: undefined, score: 1});
	});

	test('is the section with the words that were asked for', () => {
		const found = startIn(story, {section: 'island'});
		expect(found?.at).toEqual({kind: 'section', section: 2});
		expect(found!.score).toBeGreaterThanOrEqual(sure);
	});

	test('is less sure where the words are misspelt', () => {
		const found = startIn(story, {section: 'iland'});
		expect(found?.at).toEqual({kind: 'section', section: 2});
		expect(found!.score).toBeLessThan(sure);
	});

	test('is the page of the person who was asked for', () => {
		expect(startIn(story, {person: 'halloran'})?.at).toEqual({
			kind: 'about',
			subject: {kind: 'person', name: 'Ines Halloran'},
		});
	});

	test('is the topic that was asked for', () => {
		expect(startIn(story, {topic: 'ferry'})?.at).toEqual({
			kind: 'subject',
			subject: {kind: 'topic', name: 'night ferry'},
		});
	});

	test('is a search for the quote that was asked for', () => {
		expect(startIn(story, {quote: 'taxi'})?.at).toEqual({kind: 'search', query: 'taxi'});
	});

	test('is in another story where this one has nothing of the kind', () => {
		expect(startIn(story, {section: 'zzzq'})).toBeUndefined();
		expect(startIn(story, {person: 'octavia'})).toBeUndefined();
	});
});

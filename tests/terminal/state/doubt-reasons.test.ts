import {expect, test} from 'vitest';
import {doubtReason} from '../../../source/terminal/state/doubt-reasons.ts';
import {lockStory, storyOf} from '../../helpers/story.ts';

test('a pronoun says how many sentences before it the name is', () => {
	const lock = lockStory();
	expect(doubtReason(lock, lock.quotes[1]!)).toBe('“he”, 2 sentences on');
});

test('a title, an initial and a blank line end no sentence', () => {
	const story = storyOf('Hanne Voss met Dr. Quill and J. Brandt.\n“It holds,” she said.', {
		people: ['Hanne Voss'],
		said: [{words: '“It holds,”', speaker: 'Hanne Voss', source: 'she'}],
	});
	expect(doubtReason(story, story.quotes[0]!)).toBe('“she”, 1 sentence on');
});

test('a name or an office beside the quote is the reason itself, and words without either have none', () => {
	const story = storyOf('“Yes,” the harbour master said. “No.”', {
		people: ['Hanne Voss'],
		said: [
			{words: '“Yes,”', speaker: 'Hanne Voss', source: 'the harbour master'},
			{words: '“No.”', speaker: 'Hanne Voss'},
		],
	});
	expect(story.quotes.map(quote => doubtReason(story, quote))).toEqual(['“the harbour master”', 'no name beside it']);
});

test('a name far away is no reason for a pronoun', () => {
	const story = storyOf(`Hanne Voss came.\n${'The gate leaked again. '.repeat(300)}\n“It holds,” she said.`, {
		people: ['Hanne Voss'],
		said: [{words: '“It holds,”', speaker: 'Hanne Voss', source: 'she'}],
	});
	expect(doubtReason(story, story.quotes[0]!)).toBe('“she”');
});

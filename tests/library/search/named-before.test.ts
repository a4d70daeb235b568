import {expect, test} from 'vitest';
import {sentencesSinceNamed} from '../../../source/library/search/named-before.ts';
import {searchableQuotes} from '../../../source/library/search/searchable-quotes.ts';
import {storyOf} from '../../helpers/story.ts';

/** A story whose last quote somebody may have said, who is named further above. */
const told = (before: string, confidence = 0.5) =>
	storyOf(`${before} “It holds,” she said.`, {
		people: ['Ada Brandt'],
		said: [{words: '“It holds,”', speaker: 'Ada Brandt', source: 'she', cue: 'said', confidence}],
	});

test.each([
	['Ada Brandt looked at the lock and frowned:', 0],
	['Ada Brandt looked at the lock.', 1],
	['Brandt looked at the lock. The gate was shut. Nobody spoke.', 3],
	['Ada Brandt met Dr. Quill and J. Vale at the U.S. depot of St. Ives.', 1],
	['“Ada Brandt,” someone said. “Who else?” Nobody spoke.', 3],
])('an unsure speaker is named so many sentences before the quote: %s', (before, sentences) => {
	const story = told(before);
	expect(sentencesSinceNamed(story, story.quotes[0]!, 'Ada Brandt')).toBe(sentences);
	expect(searchableQuotes(story)[0]).toMatchObject({cue: 'said', sentencesOn: sentences});
});

test('nothing is counted where the name comes later, or far above, or the speaker is sure', () => {
	const later = storyOf('“It holds,” she said. Ada Brandt left.', {
		people: ['Ada Brandt'],
		said: [{words: '“It holds,”', speaker: 'Ada Brandt', source: 'she', confidence: 0.5}],
	});
	expect(searchableQuotes(later)[0]).not.toHaveProperty('sentencesOn');
	const far = told(`Ada Brandt came. ${'Nobody spoke of it at all that day. '.repeat(200)}`);
	expect(searchableQuotes(far)[0]).not.toHaveProperty('sentencesOn');
	expect(searchableQuotes(told('Ada Brandt came.', 0.9))[0]).not.toHaveProperty('sentencesOn');
});

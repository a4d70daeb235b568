import {expect, test} from 'vitest';
import {findPhrase} from '../../source/matching/find-phrase.ts';
import {bySection} from '../../source/print/mentions-by-section.ts';
import {storyOf} from '../helpers/story.ts';

const story = storyOf('A gull.\nNo bird.\n# Of a gull\nA tern.\n# Of terns\nA gull and a gull.');

test('paragraphs that speak of a thing stand under their sections', () => {
	const found = bySection(story, findPhrase(story.text, 'gull')).map(({section, paragraphs}) => [
		story.sections[section]?.subhead,
		...paragraphs.map(({paragraph, mentions}) => [
			story.text.slice(paragraph.span.start, paragraph.span.end),
			mentions.length,
		]),
	]);
	expect(found).toEqual([[undefined, ['A gull.', 1]], ['Of a gull'], ['Of terns', ['A gull and a gull.', 2]]]);
});

test('nothing spoken of is nothing found', () => {
	expect(bySection(story, [])).toEqual([]);
});

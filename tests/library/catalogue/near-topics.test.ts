import {describe, expect, test} from 'vitest';
import {nearnessFrom, nearTopicsIn} from '../../../source/library/catalogue/near-topics.ts';
import type {Nearness} from '../../../source/model/nearness.ts';
import {growthFrom} from '../../helpers/count-work.ts';
import {storyOf} from '../../helpers/story.ts';

/** How near “weir” and “eel ladder” are named to the words that stand between quotation marks. */
const nearnessesIn = (lines: string): readonly (readonly (Nearness | undefined)[])[] => {
	const words = [...lines.matchAll(/“[^”]*”/gu)].map(([quote]) => quote);
	const article = storyOf(lines, {topics: ['weir', 'eel ladder'], said: words.map(quote => ({words: quote}))});
	const near = nearTopicsIn(article);
	return article.quotes.map(quote => near(quote)?.map(nearnessFrom) ?? []);
};

describe('a topic is named near a quote', () => {
	test('in the words themselves', () => {
		expect(nearnessesIn('“The weir is sound,” Odd Berg said. It was raining.')).toEqual([['sentence', undefined]]);
	});

	test('in the sentence that the quote stands in', () => {
		expect(nearnessesIn('It rained. Of the eel ladder he said: “It works.” Then he left.')).toEqual([
			[undefined, 'sentence'],
		]);
	});

	test('in another sentence of the paragraph', () => {
		expect(nearnessesIn('Berg had walked along the weir. “It is sound,” he said.')).toEqual([['paragraph', undefined]]);
		expect(nearnessesIn('“It is sound.” The weir is old.')).toEqual([['paragraph', undefined]]);
		expect(nearnessesIn('“It is sound,” he said. He had walked along the weir.')).toEqual([['paragraph', undefined]]);
	});

	test('in the subhead above it, also by its last word alone', () => {
		expect(nearnessesIn('It rained.\n# A ladder for nothing\nIt rained on. “Nobody climbs,” Berg said.')).toEqual([
			[undefined, 'subhead'],
		]);
	});

	test('but not in another paragraph, or under another subhead', () => {
		expect(nearnessesIn('The weir is old.\n“Go home,” Berg said.\n# The weir\nIt held.')).toEqual([[]]);
	});

	test('in a paragraph without an end in steps that grow as its quotes do', async () => {
		const paragraphOf = (quotes: number) => {
			const article = storyOf('“we go, ” and '.repeat(quotes), {topics: ['weir']});
			const said = Array.from({length: quotes}, (_, at) => ({content: [{start: at * 14, end: at * 14 + 9}]}));
			return {article, said};
		};
		const work = ({article, said}: ReturnType<typeof paragraphOf>) => said.forEach(nearTopicsIn(article));
		expect(await growthFrom(200, paragraphOf, work)).toBeLessThan(6);
	});
});

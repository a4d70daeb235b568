import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {factsLine} from '../../source/typesetting/facts-line.ts';
import {columnsOf} from '../../source/typesetting/measure.ts';

const article = analyse({
	origin: {path: 'story.txt'},
	headline: 'The tide gauge',
	byline: 'Marcella Quillington',
	dateline: 'Port Elder',
	published: '2024-11-29',
	blocks: [{kind: 'paragraph', text: '“It has never been quiet before,” said Ada Quill, who reads it.'}],
});
const line = (columns: number) =>
	factsLine(article, columns)
		.map(({text}) => text)
		.join('');

test('who wrote a story is whole as long as it fits; what is counted gives way first', () => {
	const facts = 'Port Elder, 29 November 2024, Marcella Quillington';
	expect(line(90)).toMatch(new RegExp(`^${facts} +1 min   1 quote, 1 voice$`));
	expect(line(74)).toMatch(new RegExp(`^${facts} +1 min   1 quote$`));
	expect(line(60)).toMatch(new RegExp(`^${facts} +1 min$`));
	expect(line(52).trim()).toBe(facts);
	for (let columns = 10; columns < 100; columns++) expect(columnsOf(line(columns))).toBeLessThanOrEqual(columns);
});

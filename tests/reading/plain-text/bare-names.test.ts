import {describe, expect, test} from 'vitest';
import {readPlainText} from '../../../source/reading/plain-text/plain-text.ts';
import {cleanText} from '../../../source/reading/text/clean-text.ts';

const read = (text: string) => readPlainText(cleanText(text), {path: 'story.txt'}).documents[0]!;
const texts = (text: string) => read(text).blocks.map(block => block.text);
const story = 'The council met in the old hall and talked until the lamps were lit, as it does every year.';
const under = (head: string) => `Eels come back to Pell\n\n${head}\n\n${story}`;

describe('a name without “By”', () => {
	test.each([
		['Ann Vale\n\n2 March 2023', {byline: 'Ann Vale', published: '2023-03-02'}],
		['Ann B. Vale\n2 March 2023', {byline: 'Ann B. Vale', published: '2023-03-02'}],
		['2 March 2023\n\nAnn O’Vale', {byline: 'Ann O’Vale', published: '2023-03-02'}],
		['Ann Vale, Wexley Post\n2 March 2023', {byline: 'Ann Vale', outlet: 'Wexley Post', published: '2023-03-02'}],
	])('is the writer beside a date: %j', (head, facts) => {
		expect(read(under(head))).toMatchObject({headline: 'Eels come back to Pell', ...facts});
		expect(texts(under(head))).toEqual([story]);
	});

	test.each([
		['a section', 'World News\n\n2 March 2023'],
		['a place', 'Upper Wend\n\n2 March 2023'],
		['a sentence', 'Ann Vale resigned\n\n2 March 2023'],
		['one word', 'Vale\n\n2 March 2023'],
		['a name and a place', 'Ann Vale, North Pell\n\n2 March 2023'],
		['no date beside it', 'Ann Vale'],
	])('is no writer: %s', (_, head) => {
		expect(read(under(head))).not.toHaveProperty('byline');
		expect(texts(under(head))[0]).toBe(head.split('\n')[0]);
	});

	test('is no writer where the story has it as well: it may be whom the story is about', () => {
		const text = `${under('Ann Vale\n\n2 March 2023')}\n\n“Enough,” said Ann Vale.`;
		expect(read(text)).not.toHaveProperty('byline');
		expect(texts(text)[0]).toBe('Ann Vale');
	});

	test('on one line with the date is the writer where the story states its place or has no such place', () => {
		const signed = `Eels come back to Pell\n\nAnn Vale, 2 March 2023\n\nGENEVA — ${story}`;
		expect(read(signed)).toMatchObject({byline: 'Ann Vale', dateline: 'Geneva', published: '2023-03-02'});
		const alone = under('Ann Vale, 2 March 2023');
		expect(read(alone)).toMatchObject({byline: 'Ann Vale', published: '2023-03-02'});
		expect(texts(alone)).toEqual([story]);
		const known = under('Ann Vale, 2 March 2023\n\nThe Vale has eels.');
		expect(read(known)).toMatchObject({headline: 'Eels come back to Pell', published: '2023-03-02'});
		expect(read(known)).not.toHaveProperty('dateline');
		expect(read(known)).not.toHaveProperty('byline');
		expect(texts(known)[0]).toBe('Ann Vale, 2 March 2023');
		const place = under('Skerry Point, 2 March 2023\n\nThe tower was set in the sea off Skerry Point.');
		expect(read(place)).toMatchObject({dateline: 'Skerry Point', published: '2023-03-02'});
	});

	test.each(['Geneva', 'Hong Kong', 'New Vale', 'Holm, N.Y.'])(
		'a place on one line with the date stays one: %s',
		place => {
			expect(read(under(`${place}, 2 March 2023`))).toMatchObject({dateline: place, published: '2023-03-02'});
		},
	);
});

describe('a line directly below a byline', () => {
	test('says what the writer is, or for whom, and is no paragraph', () => {
		for (const job of ['AP Sports Writer', 'Courts Reporter', 'Chief Political Correspondent']) {
			expect(read(under(`By ANN VALE\n${job}`)).byline).toBe(`ANN VALE, ${job}`);
			expect(texts(under(`By ANN VALE\n${job}`))).toEqual([story]);
		}
		expect(read(under('By Ann Vale\nAssociated Press'))).toMatchObject({
			byline: 'Ann Vale',
			outlet: 'Associated Press',
		});
		expect(texts(under('By Ann Vale\nAssociated Press'))).toEqual([story]);
	});

	test('that says neither stays', () => {
		expect(texts(under('By Ann Vale\nThe editor resigned and left Pell for good, said the chief'))[0]).toContain(
			'resigned',
		);
		expect(texts(under('By Ann Vale\n\nThe Reporter'))[0]).toBe('The Reporter');
	});
});

describe('a headline', () => {
	test.each([
		'£2m weir opens in Pell',
		'$40 million for the weir',
		'What now?',
		'Wexley Post | Eels come back to Pell',
	])('may be %s', headline => {
		for (const head of ['By Ann Vale\n\n2 March 2023', 'Ann Vale\n\n2 March 2023'])
			expect(read(`${headline}\n\n${head}\n\n${story}`)).toMatchObject({headline, byline: 'Ann Vale'});
	});

	test('is not a row of a table', () => {
		expect(read(`Eels | 40 | Pell\n\n${story}`)).not.toHaveProperty('headline');
	});
});

test('a place and a full date before a colon are a dateline', () => {
	const line = `WEST PELL, Aug 5, 2026: ${story}`;
	expect(read(`Eels come back\n\n${line}`)).toMatchObject({dateline: 'West Pell', published: '2026-08-05'});
	expect(texts(`Eels come back\n\n${line}`)).toEqual([line]);
	expect(read(`Eels come back\n\nIn the year 2026: ${story}`)).not.toHaveProperty('dateline');
});

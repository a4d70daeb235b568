import {describe, expect, test} from 'vitest';
import {alignTexts} from './align-texts.ts';
import type {AnnotatedArticle, Attribution, Range} from './annotated-sets.ts';
import type {PrintedArticle} from './run-program.ts';
import {scorePeople} from './score-people.ts';
import {scoreQuotes} from './score-quotes.ts';
import {scoreTopics} from './score-topics.ts';

const text = `Bakery to move

“The oven goes first,” said Ida Brandt, the baker. She added: “The sign goes last.”

A neighbour disagreed. “I will miss the smell,” he said.

Brandt said that the lease had run out.`;

const rangeOf = (words: string, from = 0): Range => {
	const start = text.indexOf(words, from);
	return [start, start + words.length];
};
const spanOf = (words: string) => {
	const [start, end] = rangeOf(words);
	return {start, end};
};
const attribution = (id: string, source: string, content: string, type: Attribution['type'] = 'direct') => ({
	id,
	type,
	source: [rangeOf(source)],
	cue: [],
	content: [rangeOf(content)],
});

const article: AnnotatedArticle = {
	id: 'bakery',
	text,
	attributions: [
		attribution('E1', 'Ida Brandt', '“The oven goes first,”'),
		attribution('E2', 'She', '“The sign goes last.”'),
		attribution('E3', 'he', '“I will miss the smell,”'),
		attribution('E4', 'Brandt', 'that the lease had run out', 'indirect'),
	],
	speakers: {
		E1: {kind: 'name', names: ['Ida Brandt']},
		E2: {kind: 'pronoun', names: ['Ida Brandt']},
		E3: {kind: 'other', names: null},
	},
};

const quote = (content: string, source: string, speaker: string | null, confidence = 0.97, kind = 'direct') => ({
	kind: kind as 'direct',
	content: [spanOf(content)],
	source: spanOf(source),
	speaker,
	confidence,
});
const right = [
	quote('“The oven goes first,”', 'Ida Brandt', 'Ida Brandt'),
	quote('“The sign goes last.”', 'She', 'Ida Brandt', 0.8),
	quote('“I will miss the smell,”', 'he', null),
	quote('that the lease had run out', 'Brandt', 'Ida Brandt', 0.9, 'indirect'),
];
const printed = (quotes: PrintedArticle['quotes'], printedText = text): readonly PrintedArticle[] => [
	{path: 'bakery.txt', text: printedText, quotes, people: [], topics: [], alignment: alignTexts(printedText, text)},
];

describe('The scores of quotes', () => {
	test('are full where everything is right', () => {
		const scores = scoreQuotes(article, printed(right));
		expect(scores.attributed).toEqual({right: 6, all: 6});
		expect(scores.found).toEqual({right: 6, all: 6});
		expect(scores.speakers.pronoun).toEqual({right: 1, all: 1});
		expect(scores.speakers.other).toEqual({right: 1, all: 1});
		expect(scores.reports).toEqual({precision: {right: 1, all: 1}, recall: {right: 1, all: 1}});
		expect(scores).toMatchObject({pieces: 3, withSource: 3, longPieces: 1});
	});

	test('are lower by a quote with the wrong speaker, and by its confidence', () => {
		const [first, , ...rest] = right;
		const wrong = quote('“The sign goes last.”', 'She', 'Ole Hansen', 0.8);
		const scores = scoreQuotes(article, printed([first!, wrong, ...rest]));
		expect(scores.attributed).toEqual({right: 4, all: 6});
		expect(scores.found).toEqual({right: 6, all: 6});
		expect(scores.confident[2]).toEqual({right: 0, all: 1});
	});

	test('are lower by a name for somebody whom the article does not name', () => {
		const named = right.map(one => (one.source === right[2]!.source ? {...one, speaker: 'Ole Hansen'} : one));
		expect(scoreQuotes(article, printed(named)).confident[0]).toEqual({right: 1, all: 2});
	});

	test('are lower by a quote that is none, unless it was set aside', () => {
		const more = [...right, quote('A neighbour', 'he', 'Ida Brandt')];
		expect(scoreQuotes(article, printed(more)).found).toEqual({right: 6, all: 7});
		const aside = {...article, ignore: [rangeOf('A neighbour')]};
		expect(scoreQuotes(aside, printed(more)).found).toEqual({right: 6, all: 6});
	});

	test('do not ask where a program sets the marks, and what it does to blanks', () => {
		const bare = [quote('The oven goes first,', 'Ida Brandt', 'Ida Brandt'), ...right.slice(1)];
		expect(scoreQuotes(article, printed(bare)).attributed).toEqual({right: 6, all: 6});
		const short = text.replaceAll('\n\n', '\n');
		const moved = right.map(one => {
			const shift = ({start, end}: {readonly start: number; readonly end: number}) => {
				const by = text.slice(0, start).split('\n\n').length - 1;
				return {start: start - by, end: end - by};
			};
			return {...one, content: one.content.map(shift), source: shift(one.source)};
		});
		expect(scoreQuotes(article, printed(moved, short)).attributed).toEqual({right: 6, all: 6});
	});
});

describe('The score of people', () => {
	const people = (...names: readonly string[]) => [{...printed([])[0]!, people: names.map(name => ({name}))}];

	test('is full for one entry a person', () => {
		expect(scorePeople([['Ida Brandt', 'Brandt'], ['Ole Hansen']], people('Mrs Brandt', 'Ole Hansen'))).toEqual({
			right: 4,
			all: 4,
		});
	});

	test('is lower by a second entry, a stranger and one who is missing', () => {
		const gold = [['Ida Brandt', 'Brandt'], ['Ole Hansen']] as const;
		expect(scorePeople(gold, people('Ida Brandt', 'Brandt', 'Uwe Koch'))).toEqual({right: 2, all: 5});
	});
});

describe('The score of topics', () => {
	const topic = (grade: number, words: string) => ({grade, forms: [[words, words, words.split(' ').at(-1)!] as const]});
	const topics = (...labels: readonly string[]) => [
		{...printed([])[0]!, topics: labels.map((label, index) => ({label, weight: 1 - index / 10}))},
	];

	test('is full for what most summaries mention, in that order', () => {
		expect(scoreTopics([topic(5, 'the old bakery'), topic(2, 'the lease')], topics('old bakery', 'lease'))).toEqual({
			right: 1,
			all: 1,
		});
	});

	test('is lower in another order, and nothing for topics that none of them mentions', () => {
		const gold = [topic(5, 'the old bakery'), topic(2, 'the lease')];
		expect(scoreTopics(gold, topics('lease', 'bakery')).right).toBeLessThan(1);
		expect(scoreTopics(gold, topics('weather')).right).toBe(0);
	});
});

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Finding} from '../../source/model/finding.ts';
import {plainInk} from '../../source/print/ansi.ts';
import {toJson} from '../../source/print/json.ts';
import {printAll, printerFor} from '../../source/print/print-all.ts';
import {selectInArticle} from '../../source/selection/select-in-article.ts';
import {ferryStory, lockStory, storyOf} from '../helpers/story.ts';

const story = ferryStory();
const printed = async (form: 'json' | 'jsonl', found: readonly Finding[]): Promise<string> => {
	const printer = printerFor({
		form,
		kind: 'quote',
		list: true,
		columns: 80,
		forReading: false,
		ink: plainInk,
		several: true,
	});
	let text = '';
	for await (const part of printAll(printer, streamOf(found))) text += part;
	return text;
};
async function* streamOf<Thing>(things: readonly Thing[]) {
	yield* things;
}

test('an article has the names of the contract, in its order', () => {
	const json = toJson({kind: 'article', article: story}) as Record<string, never>;
	expect(Object.keys(json)).toEqual([
		'path',
		'id',
		'headline',
		'date',
		'published',
		'text',
		'sections',
		'quotes',
		'people',
		'topics',
		'links',
		'organisations',
	]);
	expect(Object.keys(json.quotes![0]!)).toEqual([
		'kind',
		'content',
		'text',
		'cue',
		'source',
		'speaker',
		'confidence',
		'section',
	]);
	expect(Object.keys(json.people![0]!)).toEqual(['name', 'role', 'mentions', 'quotes']);
	expect(Object.keys(json.topics![0]!)).toEqual(['label', 'weight', 'mentions']);
	expect(Object.keys(json.sections![1]!)).toEqual(['subhead', 'start', 'end']);
});

test('the links of an article are its words and addresses, in text order; none is an empty list', () => {
	const article = storyOf('One paragraph.');
	const links = [
		{text: 'the minutes', url: 'https://example.org/minutes'},
		{text: 'https://example.org/map', url: 'https://example.org/map'},
	];
	expect(toJson({kind: 'article', article: {...article, links}})).toHaveProperty('links', links);
	expect(toJson({kind: 'article', article})).toHaveProperty('links', []);
});

test('the organisations of an article are the bodies that are quoted; none is an empty list', () => {
	const article = storyOf('One paragraph.');
	const organisations = [{name: 'Pell Water', mentions: [{start: 0, end: 10}], quotes: 1}];
	expect(toJson({kind: 'article', article: {...article, organisations}})).toHaveProperty(
		'organisations',
		organisations,
	);
	expect(toJson({kind: 'article', article})).toHaveProperty('organisations', []);
});

test('two who speak together are named beside each other, and neither alone', () => {
	const article = storyOf('“We will,” Ann Vale and Bo Reed said.', {said: [{words: '“We will,”'}]});
	const quotes = article.quotes.map(quote => ({...quote, speakers: ['Ann Vale', 'Bo Reed']}));
	expect(toJson({kind: 'article', article: {...article, quotes}})).toMatchObject({
		quotes: [{speaker: null, speakers: ['Ann Vale', 'Bo Reed']}],
	});
});

test('what a file does not state is null where scripts look for it, and left out elsewhere', () => {
	const json = toJson({kind: 'article', article: storyOf('One paragraph.', {said: [{words: 'One'}]})});
	expect(json).toMatchObject({
		headline: null,
		sections: [{subhead: null}],
		quotes: [{cue: null, source: null, speaker: null}],
	});
	expect(json).not.toHaveProperty('byline');
	expect(json).not.toHaveProperty('entry');
});

test('a quote’s text is what its spans cover, and people count the quotes that name them', () => {
	type Json = {
		text: string;
		quotes: {text: string; speaker: string | null; content: {start: number; end: number}[]}[];
		people: {name: string; quotes: number}[];
	};
	const {text, quotes, people} = JSON.parse(JSON.stringify(toJson({kind: 'article', article: story}))) as Json;
	for (const quote of quotes)
		expect(quote.text).toBe(quote.content.map(({start, end}) => text.slice(start, end)).join(' … '));
	for (const {name, quotes: count} of people) expect(count).toBe(quotes.filter(({speaker}) => speaker === name).length);
});

test('a part printed without its article says where it stands', () => {
	const [quote] = selectInArticle(story, 'quote', {section: 'loss'}).found;
	expect(toJson(quote!)).toMatchObject({
		path: 'story.txt',
		headline: 'Night ferry stays, harbour board decides',
		subhead: '‘At a loss’',
		speaker: 'Ines Halloran',
	});
	const [section] = selectInArticle(story, 'section', {section: 'loss'}).found;
	expect(toJson(section!)).toMatchObject({section: 1, text: expect.stringMatching(/^‘At a loss’\n\nInes/)});
});

test('lines are one object each, and the array holds the same', async () => {
	const {found} = selectInArticle(story, 'quote', {});
	const lines = (await printed('jsonl', found)).trimEnd().split('\n');
	expect(lines).toHaveLength(found.length);
	expect(JSON.parse(await printed('json', found))).toEqual(lines.map(line => JSON.parse(line)));
	expect(JSON.parse(await printed('json', []))).toEqual([]);
	expect(await printed('jsonl', [])).toBe('');
});

test('any text comes back from JSON with every span in place', () => {
	fc.assert(
		fc.property(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1}), paragraphs => {
			const blocks = paragraphs.map(text => ({kind: 'paragraph' as const, text: text.replace(/\s+/g, ' ').trim()}));
			const article = analyse({origin: {path: 'a.txt', entry: '1'}, blocks});
			const back = JSON.parse(JSON.stringify(toJson({kind: 'article', article})));
			expect(back).toMatchObject({path: 'a.txt', entry: '1', id: 'a.txt#1', text: article.text});
			expect(back.sections.map(({start, end}: {start: number; end: number}) => back.text.slice(start, end))).toEqual(
				article.sections.map(({span}) => article.text.slice(span.start, span.end)),
			);
		}),
	);
});

test('an unsure speaker is named with the confidence, and the quote is counted for nobody', () => {
	const article = lockStory();
	const {quotes, people} = toJson({kind: 'article', article}) as {
		readonly quotes: readonly {readonly speaker: string | null; readonly confidence: number}[];
		readonly people: readonly {readonly name: string; readonly quotes: number}[];
	};
	expect(quotes.map(({speaker, confidence}) => [speaker, confidence])).toEqual([
		['Hanne Voss', 0.98],
		['Emil Brandt', 0.62],
		[null, 0.3],
	]);
	expect(people.map(({name, quotes: count}) => [name, count])).toEqual([
		['Hanne Voss', 1],
		['Emil Brandt', 0],
	]);
	const [person] = selectInArticle(article, 'person', {person: 'brandt'}).found;
	expect(toJson(person!)).toMatchObject({name: 'Emil Brandt', quotes: 0});
});

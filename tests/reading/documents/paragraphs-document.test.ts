// What the paragraphs and tables of an office document become, whatever program wrote it.
import {describe, expect, test} from 'vitest';
import type {DocumentParagraph, OfficeDocument} from '../../../source/reading/documents/document-part.ts';
import {readOfficeDocument} from '../../../source/reading/documents/paragraphs-document.ts';

const origin = {path: 'story.docx'};
const sentence = 'The keepers of the weir opened all four gates on Tuesday night, and the meadows stayed dry.';
const more = 'Nobody had asked them to, the council said on Wednesday, and nobody would have dared to ask.';

const read = (document: OfficeDocument) => readOfficeDocument(document, origin).documents[0]!;
const written = (...parts: readonly (string | OfficeDocument['parts'][number])[]): OfficeDocument => ({
	parts: parts.map(part => (typeof part === 'string' ? {text: part} : part)),
});
const texts = (document: OfficeDocument) => read(document).blocks.map(({text}) => text);
const cell = (text: string): readonly DocumentParagraph[] => [{text}];

describe('the headline', () => {
	test('is the paragraph in the style of a title, wherever a heading stands', () => {
		const {headline, blocks} = read(
			written('NEWS RELEASE', {text: 'Weir opens', role: 'title'}, {text: 'The night', level: 1}, sentence),
		);
		expect(headline).toBe('Weir opens');
		expect(blocks).toEqual([
			{kind: 'subhead', text: 'The night', level: 1},
			{kind: 'paragraph', text: sentence},
		]);
	});

	test('is the first heading, or else the first bold line', () => {
		expect(read(written({text: 'Weir opens', level: 2}, sentence, {text: 'Later', level: 3}, more)).headline).toBe(
			'Weir opens',
		);
		expect(read(written('3 March 2029', {text: 'Weir opens', isStrong: true}, sentence, more))).toMatchObject({
			headline: 'Weir opens',
			published: '2029-03-03',
		});
	});

	test('is no heading below text: that names a section', () => {
		const {headline, blocks} = read(written(sentence, {text: 'Later', level: 1}, more));
		expect(headline).toBeUndefined();
		expect(blocks[1]).toEqual({kind: 'subhead', text: 'Later', level: 1});
	});

	test('has the form of one where nothing is marked, as in plain text', () => {
		expect(read(written('Weir opens at night', sentence, 'What the keepers say', more))).toMatchObject({
			headline: 'Weir opens at night',
			blocks: [{kind: 'paragraph'}, {kind: 'subhead', text: 'What the keepers say'}, {kind: 'paragraph'}],
		});
		expect(read(written(sentence, more))).not.toHaveProperty('headline');
	});

	test('stands below what the paper and its part are called', () => {
		const story = written('THE TARROW COURIER', 'News', 'Weir opens at night', 'By Ines Calder', sentence, more);
		expect(read(story)).toMatchObject({
			headline: 'Weir opens at night',
			byline: 'Ines Calder',
			outlet: 'THE TARROW COURIER',
			blocks: [{text: sentence}, {text: more}],
		});
	});
});

test('properties count only where the text has the same words: templates leave theirs behind', () => {
	const story = written('Weir opens', 'Nils Aumann', sentence, more);
	expect(read({...story, title: 'Letterhead 2019', creator: 'Office User'})).not.toHaveProperty('byline');
	expect(read({...story, title: 'Weir Opens', creator: 'Nils Aumann'})).toMatchObject({
		headline: 'Weir opens',
		byline: 'Nils Aumann',
		blocks: [{text: sentence}, {text: more}],
	});
});

test('writer and date have styles of their own', () => {
	const {headline, byline, published, blocks} = read(
		written(
			{text: 'Weir opens', role: 'title'},
			{text: 'Nils Aumann', role: 'author'},
			{text: '3 March 2029', role: 'date'},
			sentence,
		),
	);
	expect({headline, byline, published, blocks}).toEqual({
		headline: 'Weir opens',
		byline: 'Nils Aumann',
		published: '2029-03-03',
		blocks: [{kind: 'paragraph', text: sentence}],
	});
});

test('a bold line between paragraphs is a subhead, and two under one another are none', () => {
	const bold = (text: string) => ({text, isStrong: true}) as const;
	expect(read(written(bold('Weir opens'), sentence, bold('The night'), more)).blocks[1]!.kind).toBe('subhead');
	expect(read(written(bold('Weir opens'), sentence, bold('Ann Vale'), bold('Press desk'), more)).blocks[1]!.kind).toBe(
		'paragraph',
	);
});

describe('a transcript', () => {
	test('has its speakers in a column, or before a tab', () => {
		const turns = ['Vale: The gates are open.', 'Aumann: Since when?', 'Vale: Since Tuesday.'];
		const rows = turns.map(turn => turn.split(': ').map(cell));
		expect(texts(written({text: 'The talk', level: 1}, {rows}))).toEqual(turns);
		const tabbed = turns.map(turn => {
			const [name = '', words = ''] = turn.split(': ');
			return {text: `${name}\t${words}`, strongStart: name};
		});
		expect(texts(written({text: 'The talk', level: 1}, ...tabbed))).toEqual(turns);
	});

	test('is no table of names and figures', () => {
		const rows = [
			['Gate', 'Metres'],
			['North', '3'],
		].map(row => row.map(cell));
		expect(read(written(sentence, {rows})).blocks.slice(1)).toEqual([
			{kind: 'list-item', text: 'Gate · Metres'},
			{kind: 'list-item', text: 'North · 3'},
		]);
	});
});

test('a table that lays out the page becomes its paragraphs', () => {
	const long = `${sentence} ${more} ${sentence}`;
	expect(texts(written({rows: [[cell(long), cell('The weir in March')]]}))).toEqual([long, 'The weir in March']);
});

test('notes stand below the text, numbered', () => {
	expect(read({...written(sentence), notes: [[{text: 'Minutes of the council.'}]]}).blocks).toEqual([
		{kind: 'paragraph', text: sentence},
		{kind: 'list-item', text: '1. Minutes of the council.'},
	]);
});

test('a text box that repeats words of the text is left out', () => {
	const box = {text: 'the keepers of the weir opened all four gates', isAside: true} as const;
	expect(texts(written(sentence, box, more))).toEqual([sentence, more]);
});

test('lists keep their numbers, quotations and captions their kind', () => {
	expect(
		read(
			written(
				sentence,
				{text: 'Oars', listMark: ''},
				{text: 'Ropes', listMark: '2.'},
				{text: 'The weir in March', role: 'caption'},
				{text: 'We were wet.', role: 'quotation'},
			),
		).blocks.slice(1),
	).toEqual([
		{kind: 'list-item', text: 'Oars'},
		{kind: 'list-item', text: '2. Ropes'},
		{kind: 'caption', text: 'The weir in March'},
		{kind: 'blockquote', text: 'We were wet.'},
	]);
});

test('the export of a press database gives its articles', () => {
	const given = written(
		...['1. Weir opens', 'Client/Matter: -None-'],
		{text: 'Weir opens', level: 1},
		...['The Tarrow Echo', 'March 3, 2029 Saturday', 'Length: 52 words', 'Body', sentence, 'End of Document'],
		{text: 'Ferry goes', level: 1},
		...['Valley News', 'March 4, 2029 Sunday', 'Length: 9 words', 'Body', more, 'End of Document'],
	);
	expect(readOfficeDocument(given, origin).documents).toMatchObject([
		{headline: 'Weir opens', published: '2029-03-03', blocks: [{text: sentence}]},
		{headline: 'Ferry goes', published: '2029-03-04', blocks: [{text: more}]},
	]);
});

test('a document without words says so', () => {
	expect(readOfficeDocument(written(' ', {rows: []}), origin).problems).toMatchObject([{what: 'no text found'}]);
});

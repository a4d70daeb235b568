// Documents of office programs give their paragraphs.
import {expect, test} from 'vitest';
import type {ExportParagraph} from '../../../source/reading/databases/paragraph.ts';
import {readParagraphs} from '../../../source/reading/databases/read-paragraphs.ts';

const origin = {path: 'export.docx'};
const paragraphs = (...texts: readonly string[]): readonly ExportParagraph[] => texts.map(text => ({text}));
const read = (given: readonly ExportParagraph[]) => readParagraphs(given, origin)?.documents;
const texts = (given: readonly ExportParagraph[]) => read(given)?.map(({blocks}) => blocks.map(({text}) => text));

test('Nexis: the first headline is found below the list of all documents', () => {
	const given = paragraphs(
		'Date and Time: Monday, April 2, 2029 7:11:00 PM GMT',
		'Documents (2)',
		'1. The weir is open',
		'Client/Matter: -None-',
		'The weir is open',
		'The Tarrow Echo',
		'March 3, 2029 Saturday',
		'Copyright 2029 Tarrow Echo Press',
		'Section: NEWS',
		'Length: 52 words',
		'Byline: Nils Aumann',
		'Body',
		'The keepers opened the gates.',
		'Load-Date: March 4, 2029',
		'End of Document',
		'Ferry goes every hour - Correction Appended',
		'Valley News',
		'Length: 9 words',
		'Body',
		'The ferry is full.',
		'End of Document',
	);
	expect(read(given)).toMatchObject([
		{headline: 'The weir is open', byline: 'Nils Aumann', published: '2029-03-03', origin: {entry: '1'}},
		{headline: 'Ferry goes every hour'},
	]);
	expect(read(given)![1]).not.toHaveProperty('published');
	expect(texts(given)).toEqual([['The keepers opened the gates.'], ['The ferry is full.']]);
});

test('Factiva: bold type tells the headline from the section above it', () => {
	const given: readonly ExportParagraph[] = [
		...paragraphs('Letters from readers of the valley'),
		{text: 'Weir opens', part: 'headline'},
		...paragraphs(
			'By Nils Aumann',
			'40 words',
			'3 March 2029',
			'The Tarrow Echo',
			'TARREC',
			'English',
			'(c) 2029',
			'The keepers opened the gates.',
			'Tarrow Echo Press',
			'Document TARREC0020290303e5330000k',
			'Search Summary',
			'weir',
		),
	];
	expect(read(given)).toMatchObject([
		{headline: 'Weir opens', byline: 'Nils Aumann', origin: {entry: 'TARREC0020290303e5330000k'}},
	]);
	expect(texts(given)).toEqual([['The keepers opened the gates.']]);
});

test('Factiva with codes: they stand before a tab or in a cell of their own', () => {
	const given: readonly ExportParagraph[] = [
		{lead: 'HD', text: 'Weir opens'},
		{lead: 'WC', text: '40 words'},
		{lead: 'PD', text: '3 March 2029'},
		{lead: 'SN', text: 'The Tarrow Echo'},
		{lead: 'LP', text: 'The keepers opened the gates.'},
		{lead: 'Gate 1', text: 'open'},
		{lead: 'AN', text: 'Document TARREC0020290303e5330000k'},
	];
	expect(texts(given)).toEqual([['The keepers opened the gates.', 'Gate 1 open']]);
});

test('APA: web items have a time of day', () => {
	const given = paragraphs('"tarrow.example" gefunden am 03.03.2029 17:04 Uhr', 'Das Wehr ist offen', 'Es hält.');
	expect(read(given)).toMatchObject([{headline: 'Das Wehr ist offen', published: '2029-03-03T17:04'}]);
});

test('APA: the headline may stand below an edition and a deck, where the markup says which it is', () => {
	const given: readonly ExportParagraph[] = [
		{text: '"Tarrow Echo" vom 03.03.2029 Seite: 2'},
		{text: 'Ressort: Lokal'},
		{text: 'Abend'},
		{text: 'Streit im Rathaus um das Wehr:'},
		{text: 'Neun Tore für Tarrow', part: 'headline'},
		{text: 'Das Wehr hält.'},
	];
	expect(read(given)).toMatchObject([{headline: 'Neun Tore für Tarrow', published: '2029-03-03'}]);
	expect(texts(given)).toEqual([['Streit im Rathaus um das Wehr:', 'Das Wehr hält.']]);
});

test('a document of nobody’s database is none', () => {
	expect(readParagraphs(paragraphs('Weir opens', 'The keepers opened the gates.'), origin)).toBeUndefined();
	expect(readParagraphs([], origin)).toBeUndefined();
});

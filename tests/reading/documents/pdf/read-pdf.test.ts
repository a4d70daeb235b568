// What is read of PDF files: paragraphs, heads and notes from the places of lines, and the one line that is said of other files.
import {describe, expect, test} from 'vitest';
import type {Beginning} from '../../../../source/reading/format.ts';
import {readBytes} from '../../../../source/reading/read-bytes.ts';
import {tarOf} from '../../../helpers/packing.ts';
import {column, drawn, pdfOf, pdfOfStreams, type Run} from '../../../helpers/pdf.ts';

const read = async (bytes: Uint8Array, path = 'story.pdf') => readBytes(bytes, {path});
const blocksOf = async (...pages: readonly (readonly Run[])[]) => (await read(pdfOf(...pages))).documents[0]!.blocks;
const textsOf = async (...pages: readonly (readonly Run[])[]) => (await blocksOf(...pages)).map(({text}) => text);

const first = [
	'The keepers of the weir opened all four gates on Tuesday night, and the',
	'meadows below the town stayed dry for the first time in seven winters, to',
	'the surprise of everyone.',
];
const second = [
	'Nobody had asked them to, the council said on Wednesday, and nobody would',
	'have dared to ask: the keepers do not like to be told what they know, and',
	'they know the river.',
];
const third = ['The gates will be shut again on Friday at noon, when the mill needs its', 'water.'];

describe('lines become paragraphs', () => {
	test('where a gap parts them', async () => {
		expect(await textsOf([...column(first, 72, 700), ...column(second, 72, 640)])).toEqual([
			first.join(' '),
			second.join(' '),
		]);
	});

	test('where a first line is indented', async () => {
		const indented = [first, second, third].flatMap((lines, index) =>
			column(lines, 72, 700 - 36 * index).map((run, line) => ({...run, x: line === 0 ? 84 : 72})),
		);
		expect(await textsOf(indented)).toEqual([first, second, third].map(lines => lines.join(' ')));
	});

	test('where nothing but a short last line parts them', async () => {
		expect(await textsOf(column([...first, ...second, ...third], 72, 700))).toEqual(
			[first, second, third].map(lines => lines.join(' ')),
		);
	});

	test('over the end of a column and of a page, if the sentence goes on', async () => {
		const [one, two, three] = second;
		expect(
			await textsOf([...column([...first, '', one!], 72, 160), ...column([two!], 250, 700)], column([three!], 72, 700)),
		).toEqual([first.join(' '), second.join(' ')]);
	});
});

test('columns are read one after the other, also where the file has them row by row', async () => {
	const left = [
		'The keepers of the weir opened',
		'all four gates on Tuesday night',
		'and the meadows stayed as dry',
		'as they had ever been in winter,',
		'to the surprise of everyone.',
	];
	const right = [
		'Nobody had asked them to, the',
		'council said on Wednesday, and',
		'nobody would have dared to ask',
		'as the keepers do not like to be',
		'told what they know very well.',
	];
	const rows = left.flatMap((text, index) => [
		{text, x: 72, y: 700 - 12 * index},
		{text: right[index]!, x: 320, y: 700 - 12 * index},
	]);
	expect(await textsOf(rows)).toEqual([left.join(' '), right.join(' ')]);
});

test('a hyphen at the end of a line goes, unless the word has one elsewhere', async () => {
	const lines = [
		'The fair-minded keeper had the gates opened on Tuesday night, and the mea-',
		'dows below the town stayed dry. Others were less fair-',
		'minded, and said that nobody had asked the keepers of the weir for any-',
		'thing in the Upper-',
		'Pell valley, nor paid them for it.',
	];
	expect(await textsOf(column(lines, 72, 700))).toEqual([
		'The fair-minded keeper had the gates opened on Tuesday night, and the meadows below the town stayed dry. Others were less fair-minded, and said that nobody had asked the keepers of the weir for anything in the Upper-Pell valley, nor paid them for it.',
	]);
});

test('running heads and page numbers are left out, and join no sentence', async () => {
	const page = (number: number, lines: readonly string[]): readonly Run[] => [
		{text: `The Tarrow Echo, ${number} March 2029`, x: 72, y: 760},
		...column(lines, 72, 700),
		{text: `Page ${number} of 3`, x: 280, y: 30},
	];
	expect(
		await textsOf(page(1, first.slice(0, 2)), page(2, [...first.slice(2), '', ...second]), page(3, third)),
	).toEqual([first, second, third].map(lines => lines.join(' ')));
});

test('a headline that is repeated above the next page, as databases do it, is left out', async () => {
	const headline = 'Weir opens at night to the surprise of all';
	const [one, two, three] = second;
	const pages = [
		[{text: headline, x: 72, y: 740, size: 16}, ...column([...first, '', one!], 72, 700)],
		[{text: headline, x: 72, y: 765, size: 8}, ...column([two!, three!], 72, 730)],
	];
	expect(await textsOf(...pages)).toEqual([first.join(' '), second.join(' ')]);
});

test('footnotes stand below the text, not in the sentence that goes on over the page', async () => {
	const [one, two, three] = first;
	const note = [
		{text: '1', x: 72, y: 62, size: 5},
		{text: 'Minutes of the council, page 4.', x: 78, y: 58, size: 8},
	];
	const mark = {text: '1', x: 400, y: 104, size: 5};
	const pages = [
		[...column(second, 72, 160), {text: one!, x: 72, y: 100}, mark, ...note],
		column([two!, three!], 72, 700),
	];
	expect(await blocksOf(...pages)).toEqual([
		{kind: 'paragraph', text: second.join(' ')},
		{kind: 'paragraph', text: first.join(' ')},
		{kind: 'list-item', text: '1. Minutes of the council, page 4.'},
	]);
});

test('what is set larger is a headline or a subhead, and a name below the headline counts with “By” only', async () => {
	const {documents} = await read(
		pdfOf([
			{text: 'Weir opens at night to the surprise of the whole of', x: 72, y: 740, size: 18},
			{text: 'the valley', x: 72, y: 719, size: 18},
			{text: 'By Nils Aumann', x: 72, y: 690},
			{text: '3 March 2029', x: 72, y: 670},
			...column(first, 72, 640),
			{text: 'What the council says', x: 72, y: 580, size: 13},
			...column(second, 72, 560),
			{text: 'The mill', x: 72, y: 500, isBold: true},
			...column(third, 72, 486),
		]),
	);
	expect(documents).toMatchObject([
		{
			headline: 'Weir opens at night to the surprise of the whole of the valley',
			byline: 'Nils Aumann',
			published: '2029-03-03',
			blocks: [{kind: 'paragraph'}, {kind: 'subhead', level: 2}, {}, {kind: 'subhead', text: 'The mill'}, {}],
		},
	]);
});

test('links are found by their rectangles', async () => {
	const link =
		'<< /Type /Annot /Subtype /Link /Rect [92 697 128 709] /A << /S /URI /URI (https://weir.example/keepers) >> >>';
	const {documents} = await read(pdfOfStreams([drawn(column(first, 72, 700))], link));
	expect(documents[0]!.links).toEqual([{text: 'keepers', url: 'https://weir.example/keepers'}]);
});

test('what a browser prints around a page is its address, and no text', async () => {
	const {documents} = await read(
		pdfOf([
			{text: '3/4/29, 10:12 AM', x: 24, y: 770, size: 8},
			{text: 'Weir opens | The Tarrow Echo', x: 200, y: 770, size: 8},
			...column(first, 72, 700),
			{text: 'https://echo.example/weir', x: 24, y: 17, size: 8},
			{text: '1/1', x: 575, y: 17, size: 8},
		]),
	);
	expect(documents).toEqual([
		{
			origin: {path: 'story.pdf'},
			url: 'https://echo.example/weir',
			blocks: [{kind: 'paragraph', text: first.join(' ')}],
		},
	]);
});

test('properties count only where the text has the same words', async () => {
	const page = drawn([
		{text: 'Weir opens', x: 72, y: 760, size: 18},
		{text: 'Nils Aumann', x: 72, y: 730},
		...column(first, 72, 700),
		...column(second, 72, 640),
	]);
	const withInfo = (author: string) =>
		read(pdfOfStreams([page], '', `/Info << /Title (Letterhead 2019) /Author (${author}) >>`));
	expect((await withInfo('Office User')).documents[0]).not.toHaveProperty('byline');
	expect((await withInfo('Office User')).documents[0]).toMatchObject({headline: 'Weir opens'});
	expect((await withInfo('Nils Aumann')).documents[0]).toMatchObject({byline: 'Nils Aumann'});
});

describe('one line is said', () => {
	const problemOf = async (bytes: Uint8Array) => {
		const {documents, problems} = await read(bytes);
		expect(documents).toEqual([]);
		expect(problems).toHaveLength(1);
		return `${problems[0]!.what}. ${problems[0]!.remedy}`;
	};

	test('of pictures without text', async () => {
		expect(await problemOf(pdfOf([]))).toBe(
			'a PDF file of pictures, without text. Open the web page or the document that it was made from.',
		);
	});

	test('of a damaged file', async () => {
		expect(await problemOf(Buffer.from('%PDF-1.7\nnothing'))).toBe('a damaged PDF file. Download it again.');
	});

	test('of a file with a password', async () => {
		const zeros = '00'.repeat(32);
		const locked = pdfOfStreams(
			[drawn(column(first, 72, 700))],
			'',
			`/ID [<${zeros}> <${zeros}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${zeros}> /U <${zeros}> >>`,
		);
		expect(await problemOf(locked)).toBe('a PDF file with a password. Save it without the password.');
	});
});

test('a file is recognised by its content, behind bytes of a server and in archives', async () => {
	const bytes = pdfOf(column(first, 72, 700));
	const text = first.join(' ');
	const behind = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), bytes]);
	for (const {documents} of [
		await read(bytes, 'story'),
		await read(behind, 'story'),
		await read(tarOf([{name: 'story.pdf', content: bytes}]), 'stories.tar'),
	])
		expect(documents.map(({blocks}) => blocks)).toEqual([[{kind: 'paragraph', text}]]);
	const inArchive = await read(tarOf([{name: 'story.pdf', content: bytes}]), 'stories.tar');
	expect(inArchive).toMatchObject({format: 'TAR archive', documents: [{origin: {entry: 'story.pdf'}}]});
	const about = await read(Buffer.from('The letters %PDF-1.7 begin a file, says Nils Aumann.'), 'story.txt');
	expect(about.documents).toHaveLength(1);
});

/** Pages with a running head, each of which begins a paragraph. */
const report = (pages: number): Buffer =>
	pdfOf(
		...Array.from({length: pages}, (_, index) => [
			{text: 'The Report of the Harbour', x: 72, y: 760},
			...column([`Eel ${index + 1} was counted at the weir by the keeper.`], 72, 680),
		]),
	);

test('of a long file the first pages are told before it is read, as they stand in all of it', async () => {
	const told: Beginning[] = [];
	const {documents} = await readBytes(report(60), {path: 'report.pdf'}, {onBeginning: each => told.push(each)});
	expect(told).toMatchObject([{pages: 60, document: {origin: {path: 'report.pdf'}}}]);
	const [first, all] = [told[0]!.document, documents[0]!].map(({blocks}) => blocks.map(({text}) => text));
	expect(first!.length).toBeGreaterThan(1);
	expect(first).toEqual(all!.slice(0, first!.length));
	expect(all!.join(' ')).toContain('Eel 60 was counted');
	expect(first!.join(' ')).not.toContain('The Report of the Harbour');
});

test('a file of a few pages is told as a whole only', async () => {
	const told: Beginning[] = [];
	await readBytes(report(10), {path: 'report.pdf'}, {onBeginning: each => told.push(each)});
	expect(told).toEqual([]);
});

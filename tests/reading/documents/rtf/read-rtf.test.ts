// What Rich Text becomes, as the programs write it that people have their articles in.
import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../../source/reading/read-bytes.ts';

const sentence = 'The keepers of the weir opened all nine gates on Tuesday night.';

const read = async (inner: string | Buffer, head = '\\ansi\\ansicpg1252') => {
	const start = Buffer.from(`{\\rtf1${head}\\pard `);
	const bytes = Buffer.concat([start, Buffer.from(inner as string), Buffer.from('\\par}')]);
	return (await readBytes(bytes, {path: 'story.rtf'})).documents[0]!;
};
const texts = async (inner: string | Buffer, head?: string) => (await read(inner, head)).blocks.map(({text}) => text);

describe('letters', () => {
	test('are numbers, with signs behind them for programs that know no Unicode', async () => {
		expect(await texts("Dvo\\u345?\\u225\\'e1k said: \\u8220\\ldblquote no.\\u8221\\'94")).toEqual([
			'Dvořák said: “no.”',
		]);
		expect(
			await texts("{\\uc0 na\\u239 ve} {\\uc2\\u26085\\'93\\'fa}, {\\uc1 \\u-4051?}\\u55357?\\u56996? sailed."),
		).toEqual(['naïve 日, 🚤 sailed.']);
	});

	test('have no fallback across the end of a group', async () => {
		expect(await texts('{\\u8220}No,{\\u8221} she said.')).toEqual(['“No,” she said.']);
	});

	test('are bytes in the code page of the font, of its character set, or of the file', async () => {
		const head =
			'\\ansi\\ansicpg1250\\deff0{\\fonttbl{\\f0\\fnil A;}{\\f1\\fcharset204 B;}{\\f2\\fnil\\cpg1253 C;}{\\f3\\fcharset128 D;}{\\f4\\fcharset2 E;}}';
		expect(await texts("\\'f8 {\\f1\\'cc\\'e8} {\\f2\\'e1} {\\f3\\'93\\'fa\\'83A} {\\f4\\'b7} sailed.", head)).toEqual([
			'ř Ми α 日ア • sailed.',
		]);
		expect(await texts("caf\\'8e sailed.", '\\mac')).toEqual(['café sailed.']);
		expect(await texts("caf\\'82 sailed.", '\\pca')).toEqual(['café sailed.']);
		expect(await texts("caf\\'e9 sailed.", '\\ansi\\ansicpg77')).toEqual(['caf\ufffd sailed.']);
	});

	test('are bytes that stand for themselves, in UTF-8 if the whole file is valid', async () => {
		expect(await texts('Brücke gesperrt.')).toEqual(['Brücke gesperrt.']);
		expect(await texts(Buffer.from('Brücke gesperrt.', 'latin1'))).toEqual(['Brücke gesperrt.']);
	});
});

describe('what is no text is not shown', () => {
	test.each([
		['deleted words', '{\\deleted never}'],
		['words that were moved away', '{\\mvf never}'],
		['hidden words', '\\v never\\v0 '],
		['a comment', '{\\*\\atnid AB}\\chatn {\\*\\annotation \\pard never\\par}'],
		['a header', '{\\headerr never\\par}'],
		['a picture', '{\\*\\shppict{\\pict\\pngblip 0123abcd}}'],
		['an object', '{\\object\\objemb{\\*\\objdata 0123}{\\result never}}'],
		['data of any bytes', '{\\pict\\bin6 }}}\\v }'],
		['what a newer program writes', '{\\*\\newword never}'],
		['an entry of an index', '{\\xe never}'],
		['an instruction of a field', '{\\field{\\*\\fldinst MERGEFIELD never}{\\fldrslt }}'],
		['a table of contents', '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt never\\par never}}'],
		['a place to jump to', '{\\*\\bkmkstart never}{\\*\\bkmkend never}'],
	])('%s', async (_, words) => {
		expect(await texts(`Before${words} it.\\par ${sentence}`)).toEqual(['Before it.', sentence]);
	});
});

test('a deleted paragraph mark joins two paragraphs', async () => {
	expect(await texts('The gates{\\deleted\\par}are open.')).toEqual(['The gates are open.']);
});

test('a note stands below the text, not in the sentence', async () => {
	expect(
		await texts(`The gates{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Of oak.\\par}} are open.\\par ${sentence}`),
	).toEqual(['The gates are open.', sentence, '1. Of oak.']);
});

test('a box follows the paragraph that it stands beside, once', async () => {
	const box = (text: string) =>
		`{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard ${text}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext ${text}\\par}}}}`;
	expect(await texts(`The gates${box('Nobody slept.')} are open.\\par ${sentence}`)).toEqual([
		'The gates are open.',
		'Nobody slept.',
		sentence,
	]);
});

test('a link keeps its words and its address, and one within the document is none', async () => {
	const field = (instruction: string) => `{\\field{\\*\\fldinst{ ${instruction} }}{\\fldrslt{\\ul Ann} Vale}}`;
	const {blocks, links} = await read(
		`${sentence} ${field('HYPERLINK "https://weir.example/a" \\\\o "b"')} and ${field('HYPERLINK \\\\l "c"')} left.`,
	);
	expect(blocks).toEqual([{kind: 'paragraph', text: `${sentence} Ann Vale and Ann Vale left.`}]);
	expect(links).toEqual([{text: 'Ann Vale', url: 'https://weir.example/a'}]);
});

describe('headings', () => {
	const head =
		'{\\stylesheet{Normal;}{\\s1\\outlinelevel0 Kopf;}{\\s2\\sbasedon1 Anders;}{\\s3 Titre 2;}{\\s4 Title;}{\\s5\\sbasedon6 A;}{\\s6\\sbasedon5 B;}}';

	test('have a style with a level or a name, or a level of their own', async () => {
		const {headline, blocks} = await read(
			`\\s4 Weir opens\\par\\pard\\s2 One\\par\\pard ${sentence}\\par\\pard\\s3 Two\\par\\pard ${sentence}\\par\\pard\\outlinelevel2 Three\\par\\pard ${sentence}`,
			head,
		);
		expect(headline).toBe('Weir opens');
		expect(blocks.filter(({kind}) => kind === 'subhead')).toEqual([
			{kind: 'subhead', text: 'One', level: 1},
			{kind: 'subhead', text: 'Two', level: 2},
			{kind: 'subhead', text: 'Three', level: 3},
		]);
	});

	test('are none where the style says text, or knows nothing but itself', async () => {
		const {blocks} = await read(
			`${sentence}\\par\\pard\\s1\\outlinelevel9 One.\\par\\pard\\s5 Two.\\par\\pard ${sentence}`,
			head,
		);
		expect(blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
	});
});

test('the title of the properties is no headline, nor is their author', async () => {
	const document = await read(`${sentence}\\par ${sentence}`, '{\\info{\\title Press template}{\\author Ann Vale}}');
	expect(document).not.toHaveProperty('headline');
	expect(document).not.toHaveProperty('byline');
});

test('rows of a table are entries of a list, and text goes on below', async () => {
	const row = (...cells: readonly string[]) =>
		`\\trowd\\cellx1\\cellx2 ${cells.map(cell => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
	expect(
		await read(`${sentence}\\par ${row('Gate', 'Metres')}${row('{\\b North}', '3')}\\pard ${sentence}`),
	).toMatchObject({
		blocks: [
			{kind: 'paragraph'},
			{kind: 'list-item', text: 'Gate · Metres'},
			{kind: 'list-item', text: 'North · 3'},
			{kind: 'paragraph', text: sentence},
		],
	});
});

test('lists keep their numbers and lose their bullets, set by the program or typed', async () => {
	const {blocks} = await read(
		`${sentence}\\par{\\listtext\\f3\\'b7\\tab}Oars\\par{\\pntext 2.\\tab}Ropes\\par \\bullet\\tab Sails\\par ${sentence}`,
	);
	expect(blocks.slice(1, -1)).toEqual([
		{kind: 'list-item', text: 'Oars'},
		{kind: 'list-item', text: '2. Ropes'},
		{kind: 'list-item', text: 'Sails'},
	]);
});

test('a transcript has its bold speakers before a tab', async () => {
	expect(await texts('{\\b Vale}\\tab The gates are open.\\par{\\b Holm}\\tab Since when?\\par')).toEqual([
		'Vale: The gates are open.',
		'Holm: Since when?',
	]);
});

test('the end of a line behind a backslash is that of a paragraph, with every form of line break', async () => {
	for (const end of ['\n', '\r\n', '\r'])
		expect(await texts(`${sentence}\\${end}The meadows${end} stayed dry.\\${end}`)).toEqual([
			sentence,
			'The meadows stayed dry.',
		]);
});

test('files one behind the other, and one that is cut off, are read as far as they go', async () => {
	const {documents} = await readBytes(Buffer.from(`{\\rtf1 ${sentence}\\par}\n{\\rtf1 The meadows stayed {\\b dry`), {
		path: 'story',
	});
	expect(documents[0]!.blocks.map(({text}) => text)).toEqual([sentence, 'The meadows stayed dry']);
});

test('a file without words says so, and one with too many says that the end is missing', async () => {
	expect((await readBytes(Buffer.from('{\\rtf1\\ansi }'), {path: 'a.rtf'})).problems).toMatchObject([
		{what: 'no text found'},
	]);
	const long = await readBytes(Buffer.from(`{\\rtf1 ${'a\\par '.repeat(120_000)}}`), {path: 'a.rtf'});
	expect(long.problems).toMatchObject([{what: 'text too long; the end was cut off'}]);
	expect(long.documents[0]!.blocks.length).toBeGreaterThan(50_000);
});

import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {type Packed, zipOf} from '../../helpers/packing.ts';

const told = async (content: string | Uint8Array, path: string) => {
	const {documents, problems} = await readBytes(Buffer.from(content), {path});
	return {articles: documents.length, what: problems.map(problem => problem.what), remedy: problems[0]?.remedy};
};

const story = '<p>The weir at Tarrow was opened at dawn, two days late.</p><p>“It held,” said Ines Calder.</p>';
const page = (body: string, head = '<title>Weirs</title>'): string =>
	`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test.each([
	['Kikuzo', page(`<table class="topic-inside"><tr><td>${story}</td></tr></table><p class="topic-detail"></p>`)],
	['Yomidasu', page(story, '<link href="css/front/yomidasu_article.css" rel="stylesheet">')],
	['Integrum', page(`<h3>Report 03.03.2029 15:50:05</h3>${story}`, '<title>Report 03.03.2029 15:50:05</title>')],
	['a clipping service (BZK)', page(`<a href="/x/knipsels.nsf/1">1</a>${story}`)],
	[
		'Factiva',
		page('<div class="fcpNavContainer"></div><table><tr><td>Weir opens</td></tr></table>', '<title>Factiva</title>'),
	],
	['Telegram', page(`<div class="message default clearfix" id="message1"><div class="text">It held.</div></div>`)],
])('a page of many articles is told: %s', async (name, html) => {
	expect(await told(html, 'x.html')).toMatchObject({articles: 0, what: [`an export of ${name}, not a single article`]});
});

test('a page that shows such markup as words is an article', async () => {
	const shown = page(
		`<article><h1>How to read exports</h1>${story}<pre>&lt;div class="article enArticle"&gt;</pre><p>Look for MSTAR_ and htmlcontent, and DocPublicationName, she wrote, in every page.</p></article>`,
	);
	expect(await told(shown, 'x.html')).toMatchObject({articles: 1, what: []});
});

test.each([
	['an export of Factiva, not a single article', '<PPSResponse><ppsArticleResponse/></PPSResponse>'],
	['an encoded text (TEI)', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>'],
	['a spreadsheet', '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'],
])('XML says what it is: %s', async (what, xml) => {
	for (const [head, path] of [
		['<?xml version="1.0" encoding="utf-8"?>\n', 'x.xml'],
		['', 'x.xml'],
		['\ufeff', 'x.txt'],
	])
		expect((await told(head + xml, path!)).what).toEqual([what]);
});

describe('a document in a ZIP archive is called by its name, whichever entry comes first', () => {
	const entries = (...names: readonly string[]): readonly Packed[] => names.map(name => ({name, content: '<x/>'}));
	const both = async (list: readonly Packed[], path: string) =>
		Promise.all([list, list.toReversed()].map(async order => (await told(zipOf(order), path)).what));

	test.each([
		['a spreadsheet', entries('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
		['a presentation', entries('[Content_Types].xml', 'docProps/app.xml', 'ppt/presentation.xml')],
		[
			'a template or a master document (OpenDocument)',
			[
				{name: 'mimetype', content: 'application/vnd.oasis.opendocument.text-template'},
				...entries('content.xml', 'META-INF/manifest.xml'),
			],
		],
		[
			'a spreadsheet',
			[{name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet'}, ...entries('content.xml')],
		],
		['an office document or a program package', entries('META-INF/MANIFEST.MF', 'Main.class')],
	])('%s', async (what, list) => {
		expect(await both(list, 'x.zip')).toEqual([[what], [what]]);
	});
});

test('old office documents are told apart by their streams', async () => {
	const compound = (stream: string) =>
		Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000), Buffer.from(stream, 'utf16le')]);
	expect((await told(compound('WordDocument'), 'x.doc')).what).toEqual(['a Word document (DOC)']);
	expect(await told(compound('Workbook'), 'x.xls')).toMatchObject({
		what: ['a spreadsheet'],
		remedy: expect.stringContaining('Save it as CSV'),
	});
	expect((await told(compound('EncryptedPackage'), 'x.docx')).what).toEqual(['an office document with a password']);
	expect((await told(compound('Whatever'), 'x.doc')).what).toEqual(['an office document']);
});

test('a database of another program is no text', async () => {
	const database = (schema: string) => Buffer.from(`SQLite format 3\0${'\0'.repeat(84)}${schema}`);
	expect((await told(database('CREATE TABLE weir (id integer)'), 'x.db')).articles).toBe(0);
});

test('what is packed is told by its content: an export in an archive', async () => {
	const report = `Report Information from ProQuest\n${'_'.repeat(60)}\n\n1. Weir opens\n`;
	const {what, articles} = await told(
		zipOf([
			{name: 'a.txt', content: report},
			{name: 'b.txt', content: 'Weir\n\nIt held.\n'},
		]),
		'x.zip',
	);
	expect([articles, what]).toEqual([1, ['an export of ProQuest, not a single article']]);
});

test('XML without a declaration is no plain text, and a text that begins with a mark in angle brackets is', async () => {
	const xml = '<results>\n<result><id>weir:1</id></result>\n</results>\n';
	expect((await told(xml, 'channel')).what).toEqual(['an unsupported kind of XML']);
	expect(await told('<sigh>\n\nThe weir at Tarrow was opened at dawn. It held.\n', 'x.txt')).toMatchObject({
		articles: 1,
	});
});

import {expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {headline, lede, readMessage, said} from '../wire/reading.ts';

const doc = (attributes: string, main = `<p>${lede}</p><head rend="h3">The log</head><p>${said}</p>`): string =>
	`<doc sitename="Pell Courier" title="${headline}" hostname="courier.example" ${attributes}><main>${main}</main><comments><p>A reader: I was there.</p></comments></doc>`;

test('an extract has the facts of its page, and none of the comments', async () => {
	const xml = doc('author="Nils Aumann; Bo Reed" date="2029-03-03" url="https://courier.example/weir"');
	expect((await readMessage(xml)).articles).toEqual([
		{
			headline,
			byline: 'Nils Aumann and Bo Reed',
			published: '2029-03-03',
			url: 'https://courier.example/weir',
			outlet: 'Pell Courier',
			blocks: [lede, '# The log', said],
		},
	]);
});

test('older versions call the address the source', async () => {
	const {articles} = await readMessage(doc('source="https://courier.example/weir"'));
	expect(articles[0]?.url).toBe('https://courier.example/weir');
});

test('links, lists, breaks and emphasis are what they are', async () => {
	const main = `<p>See <ref target="https://courier.example/log">the <hi rend="#b">log</hi></ref>.<lb/>It rang.</p><list rend="ul"><item>One gate</item></list><quote>It held.</quote><graphic src="x.jpg"/>`;
	expect((await readMessage(doc('', main))).articles).toEqual([
		{
			headline,
			outlet: 'Pell Courier',
			blocks: ['See the log. It rang.', 'One gate', 'It held.'],
			links: [{text: 'the log', url: 'https://courier.example/log'}],
		},
	]);
});

test('several extracts in one file are several articles, each known by its address', async () => {
	const {articles} = await readMessage([1, 2].map(page => doc(`url="https://courier.example/${page}"`)).join('\n'));
	expect(articles.map(({entry}) => entry)).toEqual(['https://courier.example/1', 'https://courier.example/2']);
});

test('TEI of other programs is refused by name, wherever it says what it is', async () => {
	const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${lede}</p></body></text></TEI>`;
	for (const xml of [tei, `<teiCorpus>${tei}</teiCorpus>`])
		expect(await readMessage(xml)).toEqual({articles: [], problems: ['an encoded text (TEI)']});
});

test('an extract without words is told', async () => {
	const {documents, problems} = await readBytes(Buffer.from('<doc hostname="a.example"><main/></doc>'), {
		path: 'a.xml',
	});
	expect(documents).toEqual([]);
	expect(problems.map(({what}) => what)).toEqual(['no text found']);
});

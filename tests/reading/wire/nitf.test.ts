import {expect, test} from 'vitest';
import {headline, lede, readMessage, said} from './reading.ts';

const nitf = (head: string, content = `<p>${lede}</p><p>${said}</p>`, docdata = ''): string =>
	`<nitf><head>${docdata}</head><body><body.head><hedline><hl1>${headline}</hl1></hedline>${head}</body.head><body.content>${content}</body.content></body></nitf>`;

const article = async (xml: string) => (await readMessage(xml)).articles[0];

test.each([
	['By <person>Nils Aumann</person><byttl>River Writer</byttl>', 'Nils Aumann'],
	['By NILS AUMANN<byttl>PP River Writer</byttl>', 'NILS AUMANN'],
	['<!-- Name --> Nils Aumann and Bo Reed', 'Nils Aumann and Bo Reed'],
	['Von Nils Aumann, pp', 'Nils Aumann, pp'],
	['Nils Aumann<virtloc>TARROW</virtloc>', 'Nils Aumann'],
	['By Nils', 'Nils'],
	['Keeper ready for all weathers, says Calder', undefined],
	['na/ic', undefined],
	['PP', undefined],
	['', undefined],
])('a byline is taken for one where it names somebody: %s', async (byline, names) => {
	expect((await article(nitf(`<byline>${byline}</byline>`)))?.byline).toBe(names);
});

test.each([
	['<date.issue norm="20290303T081500Z"/>', '2029-03-03T08:15:00Z'],
	['<date.issue norm="20290303T081500+1100"/>', '2029-03-03T08:15:00+11:00'],
	['<date.issue norm="20290303"/>', '2029-03-03'],
	['<date.issue norm="2029-03-03 08:15"/>', '2029-03-03T08:15'],
	['<date.issue norm="YYYYMMDDTHHMMSSZ"/><date.release norm="20200304"/>', '2020-03-04'],
])('the day is read in each form: %s', async (date, published) => {
	expect((await article(nitf('', undefined, `<docdata>${date}</docdata>`)))?.published).toBe(published);
});

test.each([
	['<location>TARROW</location>', 'Tarrow'],
	[
		'<location><city>Tarrow</city><state>Pell</state></location><story.date norm="20290303">March 3</story.date>',
		'Tarrow',
	],
	['TARROW, March 3 (PP) --', 'Tarrow'],
	['Tarrow, 3 févr 2029 (PP) -', 'Tarrow'],
	['Upper Pell', 'Upper Pell'],
	['2029-03-03T08:15:00Z', undefined],
	['3/3/2029', undefined],
	['Saturday, March 3', undefined],
])('a dateline is a place: %s', async (dateline, place) => {
	expect((await article(nitf(`<dateline>${dateline}</dateline>`)))?.dateline).toBe(place);
});

test('a headline below the headline is not text, and below the text it is a subhead', async () => {
	const xml = nitf('<hl2>Weir</hl2>', `<p>${lede}</p><hl2>The log</hl2><p>${said}</p>`);
	expect((await article(xml))?.blocks).toEqual([lede, '# The log', said]);
});

test.each(['<body.con\0tent>', '<p\0>', '</h\0l1>'])('a zero byte in a tag hides no element: %j', async damaged => {
	const whole = nitf('');
	const xml = whole.replace(damaged.replace('\0', ''), damaged);
	expect(xml).not.toBe(whole);
	expect(await article(xml)).toEqual(await article(whole));
});

test('the title stands in for an empty headline', async () => {
	const xml = nitf('').replace(headline, '').replace('<head>', `<head><title>${headline}</title>`);
	expect((await article(xml))?.headline).toBe(headline);
});

test('notes to editors, captions and taglines are not text', async () => {
	const content = `<p>${lede}</p><media media-type="image"><media-caption>The weir.</media-caption></media><note><body.content><p>Call 555.</p></body.content></note><p class="editorsnote">Call 556.</p><p>${said}</p>`;
	const xml = nitf('<note><body.content><p>Call 557.</p></body.content></note>', content).replace(
		'</body></nitf>',
		'<body.end><tagline>Write to 558.</tagline></body.end></body></nitf>',
	);
	expect((await article(xml))?.blocks).toEqual([lede, said]);
});

test('an archive that has the first paragraph twice shows it once', async () => {
	const lead = `<block class="lead_paragraph"><p>${lede}</p></block>`;
	const full = `<block class="full_text"><p>${lede}</p><p>${said}</p></block>`;
	const bylines =
		'<byline class="print_byline">By NILS AUMANN</byline><byline class="normalized_byline">Aumann, Nils</byline>';
	expect(await article(nitf(bylines, lead + full))).toMatchObject({byline: 'NILS AUMANN', blocks: [lede, said]});
	expect((await article(nitf('', lead)))?.blocks).toEqual([lede]);
});

test('the text of an item is that of all its blocks, without the signs of those who edited it', async () => {
	const content = `<lang lang="it"/><block><p>${lede}\n   It rang.</p></block><block>${said}</block><p>na/ic</p>`;
	expect(await article(nitf('', content))).toMatchObject({language: 'it', blocks: [`${lede} It rang.`, said]});
});

test('foreign words in an element of their own do not make the article foreign', async () => {
	expect(await article(nitf('', `<p>${lede} <lang lang="la">Et cetera</lang>.</p>`))).not.toHaveProperty('language');
});

test('an item without text, one that was cancelled and one under embargo say so', async () => {
	expect(await readMessage(nitf('', ' '))).toEqual({
		articles: [],
		problems: ['a message of a news agency with pictures or a list of items, no text'],
	});
	expect(await readMessage(nitf('', undefined, '<docdata management-status="canceled"/>'))).toEqual({
		articles: [],
		problems: ['1 article was cancelled or withheld by the agency; not shown'],
	});
	const {articles, problems} = await readMessage(
		nitf('', undefined, '<docdata><date.release norm="20990303"/></docdata>'),
	);
	expect(articles).toHaveLength(1);
	expect(problems).toEqual(['under embargo until 2099-03-03']);
});

test('several stories in one file are several articles, each known by its id', async () => {
	const one = (id: string) => nitf('', undefined, `<docdata><doc-id id-string="${id}"/></docdata>`);
	const {articles} = await readMessage(`<?xml version="1.0"?>\n${one('pp-1')}\n${one('pp-2')}`);
	expect(articles.map(({entry}) => entry)).toEqual(['pp-1', 'pp-2']);
});

test('each of several writers may have a byline, and an agency has none', async () => {
	const bylines = (...names: readonly string[]) => nitf(names.map(name => `<byline>By ${name}</byline>`).join(''));
	expect((await article(bylines('Nils Aumann', 'Bo Reed')))?.byline).toBe('Nils Aumann and Bo Reed');
	expect((await article(bylines('Nils Aumann', 'Pell Press')))?.byline).toBe('Nils Aumann');
});

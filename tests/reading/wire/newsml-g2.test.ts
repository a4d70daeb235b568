import {expect, test} from 'vitest';
import {headline, lede, readMessage, said} from './reading.ts';

type Parts = {
	readonly guid?: string;
	readonly meta?: string;
	readonly about?: string;
	readonly content?: string;
};

const paragraphs = `<p>${lede}</p><h2>The log</h2><p>${said}</p>`;
const xhtml = (inner: string, type = 'application/xhtml+xml'): string =>
	`<inlineXML contenttype="${type}"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>${inner}</body></html></inlineXML>`;
const item = ({
	guid = 'urn:pp:1',
	meta = '',
	about = `<headline>${headline}</headline>`,
	content = xhtml(paragraphs),
}: Parts = {}): string =>
	`<newsItem guid="${guid}"><itemMeta>${meta}</itemMeta><contentMeta>${about}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
const message = (...items: readonly string[]): string =>
	`<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`;

const blocks = [lede, '# The log', said];

test.each([
	['XHTML', xhtml(paragraphs)],
	['XHTML under another type', xhtml(paragraphs, 'application/nitf+xml')],
	['XHTML with a prefix', xhtml(paragraphs).replaceAll(/<(\/?)(html|head|body|title|p|h2)\b/g, '<$1x:$2')],
	[
		'NITF',
		`<inlineXML contenttype="application/xhtml+html"><nitf><body><body.head><headline><hl1>Other words</hl1></headline></body.head><body.content><p>${lede}</p><hl2>The log</hl2><p>${said}</p></body.content></body></nitf></inlineXML>`,
	],
	[
		'NITF in capitals',
		`<inlineXML contenttype="ttnitf+xml"><NITF><BODY><BODY.CONTENT><P>${lede}</P><HL2>The log</HL2><P>${said}</P></BODY.CONTENT></BODY></NITF></inlineXML>`,
	],
	[
		'markup that is called text',
		`<inlineData contenttype="text/plain"><![CDATA[<p>${lede}<img src="x.jpg"></p><h2>The log</h2><p>${said}</p>]]></inlineData>`,
	],
	['escaped markup', `<inlineData contenttype="text/html">${paragraphs.replaceAll('<', '&lt;')}</inlineData>`],
	[
		'a page in a CDATA section',
		`<inlineData><![CDATA[<!DOCTYPE html><html><head><title>X</title></head><body><h1>${headline}</h1>${paragraphs}</body></html>]]></inlineData>`,
	],
])('the text is judged by what it is: %s', async (_, content) => {
	expect((await readMessage(item({content}))).articles).toMatchObject([{headline, blocks}]);
});

test('plain text has its paragraphs', async () => {
	const {articles} = await readMessage(
		item({content: `<inlineData contenttype="text/plain">${lede}\n\n${said}</inlineData>`}),
	);
	expect(articles).toMatchObject([{headline, blocks: [lede, said]}]);
});

test.each([
	[
		'a kicker and a subtitle',
		`<headline role="hld:subHeadline">Late</headline><headline role="r:kicker" rank="1">Rivers</headline><headline>${headline}</headline>`,
	],
	['ranks', `<headline rank="3">Late</headline><headline rank="1">${headline}</headline>`],
	['a role', `<headline role="hl:short">Late</headline><headline role="hl:main">${headline}</headline>`],
	['none', ''],
])('the headline is the main one among %s', async (_, about) => {
	const content = xhtml(`<header><h1>${headline}</h1></header>${paragraphs}`);
	expect((await readMessage(item({about, content}))).articles).toMatchObject([{headline, blocks}]);
});

test('facts are those of the item, and a byline above the text is not shown twice', async () => {
	const about = `<by>Von Nils Aumann, pp</by><dateline>Tarrow (pp) - </dateline><language tag="de"/><headline>${headline}</headline>`;
	const meta =
		'<versionCreated>2029-03-04T08:00:00+0100</versionCreated><firstCreated>2029-03-03T08:00:00+0100</firstCreated>';
	const content = xhtml(`<p>Von Nils Aumann, pp</p>${paragraphs}<p class="closingline">pp na</p>`);
	expect((await readMessage(item({meta, about, content}))).articles).toEqual([
		{
			headline,
			byline: 'Nils Aumann, pp',
			dateline: 'Tarrow',
			published: '2029-03-03T08:00:00+01:00',
			language: 'de',
			blocks,
		},
	]);
});

test('a byline that stands in the text only is the byline', async () => {
	const content = `<inlineXML><BODY><TEXT><BRODTEXT><P>${lede}</P></BRODTEXT><BYLINE>Nils Aumann/PP</BYLINE></TEXT></BODY></inlineXML>`;
	expect((await readMessage(item({content}))).articles).toEqual([{headline, byline: 'Nils Aumann/PP', blocks: [lede]}]);
});

test.each(['NAU', 'Von pp', 'na/ic'])('initials are no byline, and a time stamp is no dateline: %s', async by => {
	const about = `<by>${by}</by><dateline>2029-03-03T08:00:00Z</dateline><headline>${headline}</headline>`;
	expect((await readMessage(item({about}))).articles).toEqual([{headline, blocks}]);
});

test('what is not for publication is not shown', async () => {
	const meta = '<edNote><section class="np-nonpublic"><p>Call 555.</p></section></edNote>';
	const content = xhtml(
		`${paragraphs}<section class="notepad"><p>Call 556.</p></section><div class="np-nonpublic">Call 557.</div>`,
	);
	expect((await readMessage(item({meta, content}))).articles).toMatchObject([{blocks}]);
});

test('each item of a message is an article known by its guid, also if it is the only one', async () => {
	const entries = async (...items: readonly string[]) =>
		(await readMessage(message(...items))).articles.map(({entry}) => entry);
	const [one, other] = [item(), item({guid: 'urn:pp:2'})];
	expect(await entries(one)).toEqual(['urn:pp:1']);
	expect(await entries(other, one)).toEqual(['urn:pp:2', 'urn:pp:1']);
	expect((await readMessage(one)).articles[0]).not.toHaveProperty('entry');
});

const picture = `<newsItem guid="urn:pp:9"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A weir</headline></contentMeta><contentSet><inlineXML>${paragraphs}</inlineXML></contentSet></newsItem>`;
const list =
	'<packageItem guid="urn:pp:8"><groupSet><group><itemRef residref="urn:pp:1"/></group></groupSet></packageItem>';

test('results and events in a vocabulary of their own are no text', async () => {
	const content =
		'<inlineXML><sports-content><team><name>Pell Rovers</name><score>3</score></team></sports-content></inlineXML>';
	expect((await readMessage(item({content}))).articles).toEqual([]);
});

test('pictures and lists of items are no articles', async () => {
	expect((await readMessage(message(picture, item(), list))).articles).toHaveLength(1);
	for (const xml of [picture, list, message(picture, list)])
		expect(await readMessage(xml)).toEqual({
			articles: [],
			problems: ['a message of a news agency with pictures or a list of items, no text'],
		});
});

test.each(['stat:canceled', 'stat:withheld', 'http://cv.iptc.org/newscodes/pubstatusg2/canceled'])(
	'an item that may not be published is told and not shown: %s',
	async status => {
		const meta = `<pubStatus ${status.includes('//') ? 'uri' : 'qcode'}="${status}"/>`;
		const {articles, problems} = await readMessage(message(item(), item({meta, guid: 'urn:pp:2'})));
		expect(articles.map(({entry}) => entry)).toEqual(['urn:pp:1']);
		expect(problems).toEqual(['1 article was cancelled or withheld by the agency; not shown']);
	},
);

test('an embargo is told until it ends', async () => {
	const until = async (time: string) => (await readMessage(item({meta: `<embargoed>${time}</embargoed>`}))).problems;
	expect(await until('2099-03-03T06:00:00Z')).toEqual(['under embargo until 2099-03-03T06:00:00Z']);
	expect(await until('2020-03-03T06:00:00Z')).toEqual([]);
});

test('a message that breaks off shows what there is, and says so', async () => {
	const whole = message(item(), item({guid: 'urn:pp:2'}));
	const {articles, problems} = await readMessage(whole.slice(0, whole.lastIndexOf('</p>') - 5));
	expect(articles.map(({entry}) => entry)).toEqual(['urn:pp:1', 'urn:pp:2']);
	expect(problems).toEqual(['breaks off in its last article']);
});

test('of several versions of an item the last one counts, also where it takes the story back', async () => {
	const version = (number: number, title: string, status = 'usable') =>
		item({about: `<headline>${title}</headline>`, meta: `<pubStatus qcode="stat:${status}"/>`}).replace(
			' guid=',
			` version="${number}" guid=`,
		);
	const later = message(version(2, headline), version(1, 'Weir opens late'), version(10, 'Weir opens'));
	expect((await readMessage(later)).articles).toMatchObject([{headline: 'Weir opens'}]);
	const taken = message(version(1, headline), version(2, headline, 'canceled'));
	expect(await readMessage(taken)).toEqual({
		articles: [],
		problems: ['1 article was cancelled or withheld by the agency; not shown'],
	});
});

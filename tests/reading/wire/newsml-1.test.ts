import {expect, test} from 'vitest';
import {headline, lede, readMessage, said} from './reading.ts';

const lines = (inner = ''): string => `<NewsLines><HeadLine>${headline}</HeadLine>${inner}</NewsLines>`;
const text = (data: string, type = 'Text'): string =>
	`<ContentItem><MediaType FormalName="${type}"/><DataContent>${data}</DataContent></ContentItem>`;
const component = (inner: string, role = ''): string =>
	`<NewsComponent>${role === '' ? '' : `<Role FormalName="${role}"/>`}${inner}</NewsComponent>`;
const item = (inner: string, management = '', attributes = '', id = '1'): string =>
	`<NewsItem ${attributes}><Identification><NewsIdentifier><DateId>DV</DateId><PublicIdentifier>urn:pp:${id}</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement>${inner}</NewsItem>`;
const message = (...items: readonly string[]): string =>
	`<NewsML Version="1.2"><NewsEnvelope/>${items.join('')}</NewsML>`;
const paragraphs = `<p>${lede}</p><h2>The log</h2><p>${said}</p>`;
const blocks = [lede, '# The log', said];

const articles = async (...inner: readonly string[]) =>
	(await readMessage(message(...inner.map(each => item(each))))).articles;

test.each([
	['NITF', `<nitf><body><body.content><p>${lede}</p><hl2>The log</hl2><p>${said}</p></body.content></body></nitf>`],
	[
		'bare paragraphs',
		`<p>${lede}</p><media><media-caption>A weir</media-caption></media><hl2>The log</hl2><p>${said}</p>`,
	],
	['XHTML', `<html><head><title>X</title></head><body>${paragraphs}</body></html>`],
	['a page in a CDATA section', `<![CDATA[<html><body><h1>${headline}</h1>${paragraphs}</body></html>]]>`],
	['escaped markup', paragraphs.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
])('the text is judged by what it is: %s', async (_, data) => {
	expect(await articles(component(lines() + text(data)))).toEqual([{entry: 'urn:pp:1', headline, blocks}]);
});

test('a text in several parts is one article', async () => {
	const parts = [
		component(text(`<p>${headline}</p>`), 'Title'),
		component(text(`<p>${lede}</p>`), 'Lead'),
		component(text(`<p>${said}</p>`), 'Body'),
	];
	expect(await articles(component(parts.join('')))).toMatchObject([{headline, blocks: [lede, said]}]);
	expect(await articles(component(lines() + parts.join('')))).toMatchObject([{headline, blocks: [lede, said]}]);
});

test('the same text in two notations is shown once', async () => {
	const both = component(lines() + text(`<p>${lede}</p>`) + text(lede)).replace('>', ' EquivalentsList="yes">');
	expect(await articles(both)).toMatchObject([{blocks: [lede]}]);
	const inner = component(text(`<p>${lede}</p>`)) + component(text(lede));
	const nested = component(lines() + inner).replace('>', ' EquivalentsList="yes">');
	expect(await articles(nested)).toMatchObject([{blocks: [lede]}]);
});

test('a summary and the addresses of a company beside the text are no text', async () => {
	const beside = component(text('A weir.'), 'Abstract') + component(text('Call 555.'), 'Contact');
	expect(await articles(component(lines() + beside + component(text(paragraphs), 'Body')))).toMatchObject([{blocks}]);
});

test('a style sheet is no text', async () => {
	const style = text('.a {margin: 0}').replace('<DataContent>', '<MimeType FormalName="text/css"/><DataContent>');
	expect(await articles(component(lines() + style + text(paragraphs)))).toMatchObject([{blocks}]);
});

test('pictures beside a text are no articles, and their lines are not its facts', async () => {
	const photo = component(
		`<NewsLines><HeadLine>A weir</HeadLine><ByLine>Bo Reed</ByLine></NewsLines>${component(text('<p>A weir at dawn.</p>'), 'Caption')}${component(text('x', 'Photo'), 'Quicklook')}`,
		'Supporting',
	);
	const main = component(text(paragraphs), 'Main');
	expect(await articles(component(lines('<ByLine>Par Nils AUMANN</ByLine>') + main + photo))).toEqual([
		{entry: 'urn:pp:1', headline, byline: 'Nils AUMANN', blocks},
	]);
});

test('components with headlines of their own are articles of their own', async () => {
	const [one, other] = [lines(), lines('<ByLine>By Bo Reed</ByLine>').replace(headline, 'Barge slips its moorings')];
	const found = await articles(
		component(component(one + text(`<p>${lede}</p>`)) + component(other + text(`<p>${said}</p>`))),
	);
	expect(found).toEqual([
		{entry: 'urn:pp:1', headline, blocks: [lede]},
		{entry: 'urn:pp:1 (2)', headline: 'Barge slips its moorings', byline: 'Bo Reed', blocks: [said]},
	]);
});

test('articles of one item are known by the ids of their components', async () => {
	const one = (id: string) => component(lines() + text(paragraphs)).replace('>', ` Duid="${id}">`);
	const found = await articles(component(one('a7') + one('b9')));
	expect(found.map(({entry}) => entry)).toEqual(['urn:pp:1/a7', 'urn:pp:1/b9']);
});

test('several items are several articles, and an index has none', async () => {
	const one = component(lines() + text(paragraphs));
	const {articles: found} = await readMessage(message(item(one), item(one, '', '', '2')));
	expect(found.map(({entry}) => entry)).toEqual(['urn:pp:1', 'urn:pp:2']);
	expect(await readMessage(message(item(component(`${lines()}<NewsItemRef NewsItem="1.xml"/>`))))).toEqual({
		articles: [],
		problems: ['a message of a news agency with pictures or a list of items, no text'],
	});
});

test.each([
	[
		'<ThisRevisionCreated>20290303T081500+0000</ThisRevisionCreated><FirstCreated>20010101</FirstCreated>',
		'2029-03-03T08:15:00+00:00',
	],
	['<FirstCreated>20290303T081500Z</FirstCreated>', '2029-03-03T08:15:00Z'],
	['<FirstCreated>20290303</FirstCreated>', '2029-03-03'],
	['', undefined],
])('the day is that of the version: %s', async (management, published) => {
	const {articles: found} = await readMessage(message(item(component(lines() + text(paragraphs)), management)));
	expect(found[0]?.published).toBe(published);
});

test.each([
	['TARROW, March 3, 2029 (PP) -', 'Tarrow'],
	['Tarrow, 3 févr 2029 (PP) -', 'Tarrow'],
	['4/4/2029', undefined],
])('a date line has a place or none: %s', async (line, place) => {
	const found = await articles(component(lines(`<DateLine>${line}</DateLine>`) + text(paragraphs)));
	expect(found[0]?.dateline).toBe(place);
});

test('a language that is stated twice, differently, is not known', async () => {
	const described = component(
		`${lines()}<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>${text(paragraphs)}`,
	);
	const language = async (attributes: string) =>
		(await readMessage(message(item(described, '', attributes)))).articles[0]?.language;
	expect(await language('xml:lang="en-GB"')).toBe('en-gb');
	expect(await language('xml:lang="fr"')).toBeUndefined();
	expect(await language('')).toBe('en');
});

test('articles of one item in several languages have each their own', async () => {
	const inLanguage = (tag: string) =>
		component(lines() + component(text(`<p>${headline}</p>`), 'Title') + component(text(paragraphs), 'Body')).replace(
			'>',
			` xml:lang="${tag}">`,
		);
	const both = component(lines() + inLanguage('nl') + inLanguage('fr'));
	const {articles: found} = await readMessage(message(item(both, '', 'xml:lang="nl"')));
	expect(found.map(({language}) => language)).toEqual(['nl', 'fr']);
});

test('an item that was withdrawn is told and not shown, an embargo is told', async () => {
	const inner = component(lines() + text(paragraphs));
	expect(await readMessage(message(item(inner, '<Status FormalName="Canceled"/>')))).toEqual({
		articles: [],
		problems: ['1 article was cancelled or withheld by the agency; not shown'],
	});
	const {articles: found, problems} = await readMessage(message(item(inner, '<Status FormalName="Embargoed"/>')));
	expect(found).toHaveLength(1);
	expect(problems).toEqual(['under embargo']);
});

test('a text may be in an element that says how it is encoded', async () => {
	const encoded = (notation: string, data: string) =>
		component(
			`${lines()}<ContentItem><Encoding Notation="${notation}"><DataContent>${data}</DataContent></Encoding></ContentItem>`,
		);
	const base64 = Buffer.from(paragraphs).toString('base64');
	for (const inner of [encoded('None', paragraphs), encoded('Base64', base64)])
		expect((await readMessage(message(item(inner)))).articles).toMatchObject([
			{headline, blocks: [lede, '# The log', said]},
		]);
});

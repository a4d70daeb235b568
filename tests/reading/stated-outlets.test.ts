// Who published an article, wherever a file states it.
import {describe, expect, test} from 'vitest';
import {factsOf} from './facts-of.ts';

const paper = 'The Pell Courant';
const words = 'The ferry at Orrin runs again after nine years, and the whole town came down to the quay to see it.';
const story = `${words} “It floats,” said Mara Tindall, who steers it.`;

const outletsIn = async (content: string, path: string): Promise<readonly (string | undefined)[]> =>
	(await factsOf(content, path)).articles.map(({outlet}) => outlet);

const page = (head: string): string =>
	`<!DOCTYPE html><html><head><title>Ferry runs again</title>${head}</head><body><article><h1>Ferry runs again</h1>${`<p>${story}</p>`.repeat(4)}</article></body></html>`;
const linked = (facts: object): string =>
	`<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'Ferry runs again', ...facts})}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('a web page states it', () => {
	test.each([
		['as the publisher', linked({publisher: {'@type': 'NewsMediaOrganization', name: paper}})],
		['as one of several publishers', linked({publisher: [{'@type': 'Person', name: 'Ada Quill'}, {name: paper}]})],
		['as what it is part of', linked({isPartOf: {'@type': ['CreativeWork', 'Product'], name: paper}})],
		['as the name of the site', meta('og:site_name', paper)],
		['as the name of the application', `<meta name="application-name" content="${paper}">`],
		['as the publisher, before the name of the site', linked({publisher: {name: paper}}) + meta('og:site_name', 'PC')],
	])('%s', async (_, head) => {
		expect(await outletsIn(page(head), 'ferry.html')).toEqual([paper]);
	});

	test.each([
		['a person who publishes', linked({publisher: {'@type': 'Person', name: 'Ada Quill'}})],
		['the writer', meta('author', 'Ada Quill') + meta('og:site_name', 'Ada Quill')],
		['the host', `<link rel="canonical" href="https://www.pell.example/1">${meta('og:site_name', 'Pell.example')}`],
		['the page itself', linked({isPartOf: {'@type': 'WebPage', name: 'Ferry runs again'}})],
	])('but not as %s', async (_, head) => {
		expect(await outletsIn(page(head), 'ferry.html')).toEqual([undefined]);
	});
});

describe('front matter states it', () => {
	test.each(['outlet', 'publication', 'newspaper', 'publisher', 'site', 'site_name', 'source'])('as %s', async key => {
		const text = `---\ntitle: Ferry runs again\n${key}: ${paper}\n---\n\n${story}\n`;
		expect(await outletsIn(text, 'ferry.md')).toEqual([paper]);
	});

	test('but an address is that of the story', async () => {
		const text = `---\ntitle: Ferry runs again\nsource: https://pell.example/1\n---\n\n${story}\n`;
		const {articles} = await factsOf(text, 'ferry.md');
		expect(articles[0]).toMatchObject({url: 'https://pell.example/1'});
		expect(articles[0]).not.toHaveProperty('outlet');
	});

	test('and the program that highlights came from is none', async () => {
		const text = `# Ferry runs again\n\n## Metadata\n- Author:: Ada Quill\n- Source:: reader\n\n## Highlights\n- ${story}\n`;
		expect(await outletsIn(text, 'ferry.md')).toEqual([undefined]);
	});
});

describe('a table states it', () => {
	test.each([
		'outlet',
		'Publication',
		'newspaper',
		'publisher',
		'medium',
		'source_name',
		'site_name',
		'sitename',
		'Source',
		'Quelle',
	])('in a column %s', async column => {
		const table = `title,text,${column}\nFerry runs again,"${words}",${paper}\nWeir shut,"${words}",\n`;
		expect(await outletsIn(table, 'ferry.csv')).toEqual([paper, undefined]);
	});

	test('but addresses in a column of sources are those of the stories', async () => {
		const table = `title,text,source\nFerry runs again,"${words}",https://pell.example/1\n`;
		const {articles} = await factsOf(table, 'ferry.csv');
		expect(articles[0]).toMatchObject({url: 'https://pell.example/1'});
		expect(articles[0]).not.toHaveProperty('outlet');
	});
});

describe('JSON states it', () => {
	const article = {title: 'Ferry runs again', text: story, date: '2031-02-03'};

	test.each([
		['outlet', {outlet: paper}],
		['publication', {publication: paper}],
		['newspaper', {newspaper: paper}],
		['publisher', {publisher: {name: paper}}],
		['medium', {medium: paper}],
		['siteName', {siteName: paper}],
		['source with a name', {source: {id: null, name: paper}}],
		['source', {source: paper}],
		['the feed that a reader took it from', {origin: {title: paper}}],
		['the feed that another reader took it from', {feed: {title: paper}}],
		['provider', {provider: [{name: paper}]}],
		['source, where the medium is paper', {medium: 'print', source: paper}],
	])('as %s', async (_, facts) => {
		expect(await outletsIn(JSON.stringify([{...article, ...facts}]), 'ferry.json')).toEqual([paper]);
	});

	test('but not as an address', async () => {
		const {articles} = await factsOf(JSON.stringify([{...article, source: 'https://pell.example/1'}]), 'ferry.json');
		expect(articles[0]).toMatchObject({url: 'https://pell.example/1'});
		expect(articles[0]).not.toHaveProperty('outlet');
	});

	test('as the title of a JSON Feed, and not of other lists', async () => {
		const items = [{id: '1', title: 'Ferry runs again', content_text: story}];
		const feed = {version: 'https://jsonfeed.org/version/1.1', title: paper, items};
		expect(await outletsIn(JSON.stringify(feed), 'feed.json')).toEqual([paper]);
		expect(await outletsIn(JSON.stringify({title: 'Ferries', items}), 'list.json')).toEqual([undefined]);
	});

	test('as newsread prints it', async () => {
		const own = {id: 'a', path: 'a', headline: 'Ferry', outlet: paper, text: words, sections: [], quotes: []};
		expect(await outletsIn(JSON.stringify([own]), 'own.json')).toEqual([paper]);
	});
});

describe('a feed states it', () => {
	const rss = (source: string): string =>
		`<rss version="2.0"><channel><title>${paper}</title><item><title>Ferry</title><description>${words}</description>${source}</item></channel></rss>`;
	const atom = (source: string): string =>
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>${paper}</title><entry><id>urn:1</id><title>Ferry</title><content>${words}</content>${source}</entry></feed>`;

	test.each([
		['RSS', rss(''), paper],
		[
			'RSS, of an item from elsewhere',
			rss('<source url="https://orrin.example/rss">Orrin &amp; Vale Herald</source>'),
			'Orrin & Vale Herald',
		],
		['Atom', atom(''), paper],
		['Atom, of an entry from elsewhere', atom('<source><title>Orrin Herald</title></source>'), 'Orrin Herald'],
	])('%s', async (_, feed, outlet) => {
		expect(await outletsIn(feed, 'feed.xml')).toEqual([outlet]);
	});
});

describe('a message of an agency states it', () => {
	const body = `<p>${words}</p>`;
	const nitf = (facts: string, head: string): string =>
		`<nitf><head>${facts}</head><body><body.head><hedline><hl1>Ferry runs again</hl1></hedline>${head}</body.head><body.content>${body}</body.content></body></nitf>`;
	const g2 = (provider: string): string =>
		`<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1"><itemMeta>${provider}</itemMeta><contentMeta><headline>Ferry runs again</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>`;
	const newsml = `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>pell.example</ProviderId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry runs again</HeadLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="${paper}"/></Provider></AdministrativeMetadata><ContentItem><DataContent>${body}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

	test.each([
		[
			'NITF, by the name of the publication',
			nitf(`<pubdata name="${paper}"/>`, '<distributor>Orrin Press</distributor>'),
		],
		['NITF, by its distributor', nitf('', `<distributor><org>${paper}</org></distributor>`)],
		['NewsML 1', newsml],
		['NewsML-G2, by the name of the provider', g2(`<provider qcode="p:7"><name>${paper}</name></provider>`)],
		['NewsML-G2, by a word for the provider', g2(`<provider literal="${paper}"/>`)],
	])('%s', async (_, message) => {
		expect(await outletsIn(message, 'ferry.xml')).toEqual([paper]);
	});

	test('but the code of a provider names nobody', async () => {
		expect(await outletsIn(g2('<provider qcode="p:7"/>'), 'ferry.xml')).toEqual([undefined]);
	});
});

describe('an export states it', () => {
	test('of trafilatura, as the site', async () => {
		const doc = `<doc sitename="${paper}" title="Ferry runs again" url="https://pell.example/1"><main><p>${words}</p></main></doc>`;
		expect(await outletsIn(doc, 'ferry.xml')).toEqual([paper]);
	});

	test('of Tiny Tiny RSS, as the title of the feed', async () => {
		const xml = `<articles schema-version="140"><article><guid>1</guid><title>Ferry</title><content>${words}</content><feed_title>${paper}</feed_title></article></articles>`;
		expect(await outletsIn(xml, 'starred.xml')).toEqual([paper]);
	});

	test.each([
		[
			'ProQuest, without the edition',
			'Publication info: The Pell Courant, Late Edition (Valley); Pell [Pell]03 Mar 2029: A.3.',
		],
		['ProQuest, by its label', 'Publication title: The Pell Courant; Pell'],
	])('of %s', async (_, line) => {
		const text = `${'_'.repeat(60)}\n\nFerry runs again\n\nAuthor: Quill, Ada\n\n${line}\n\nProQuest document link\n\nhttps://search.example/docview/1\n\nFull text: ${words}\n\nSubject: Ferries\n\nPublication date: Mar 3, 2029\n\nProQuest document ID: 1\n\nDatabase: Newsstream\n\n${'_'.repeat(60)}\n`;
		expect(await outletsIn(text, 'proquest.txt')).toEqual([paper]);
	});
});

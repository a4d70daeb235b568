import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {withoutStrayBrackets} from '../../../source/reading/markup/stray-brackets.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = (text: string, path: string) => readBytes(Buffer.from(text), {path});

describe('feeds', () => {
	const item = (title: string, inner = ''): string =>
		`<item><title>${title}</title>${inner}<description>The story of ${title}.</description></item>`;
	const feed = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

	test('a feed is known by what it holds, whatever stands above it and whatever it is called', async () => {
		for (const start of [
			'',
			'\ufeff',
			'<?xml version="1.0"?>\n<!-- a\n-- b -->\n',
			'<!DOCTYPE rss [<!ENTITY a "b">]>\n',
		])
			for (const path of ['x.rss', 'x.xml', 'x.txt', '-'])
				expect((await read(start + feed(item('Eels')), path)).documents).toMatchObject([{headline: 'Eels'}]);
	});

	test('a damaged item costs nothing but its own layout', async () => {
		const {documents, problems} = await read(
			feed(item('Eels') + item('Flood', '<__proto__>x</__proto__>') + item('Otters')),
			'x.rss',
		);
		expect(documents.map(({headline}) => headline)).toEqual(['Eels', undefined, 'Otters']);
		expect(documents[1]!.blocks.map(({text}) => text).join(' ')).toContain('The story of Flood.');
		expect(problems.map(describeProblem)).toEqual([
			'x.rss: 1 article is damaged; shown without formatting. Save it again.',
		]);
	});

	test('a bracket that begins no tag is a word of its item', async () => {
		const {documents, problems} = await read(
			feed('<item><title>Eels</title><description>It is 3 < 4, and <i>so</i> on.</description></item>'),
			'x.rss',
		);
		expect(problems).toEqual([]);
		expect(documents[0]!.blocks.map(({text}) => text).join(' ')).toContain('It is 3 < 4');
		const plain = '<a><![CDATA[ < ]]><!-- < --><b c="d"/></a>';
		expect(withoutStrayBrackets(plain)).toBe(plain);
		expect(withoutStrayBrackets('<a>1 < 2<b>x</b></a><')).toBe('<a>1 &lt; 2<b>x</b></a>&lt;');
	});

	test('of a feed longer than any its first articles are read', async () => {
		const one = item('Eels', `<guid>1</guid><x>${'y'.repeat(1000)}</x>`);
		const {documents, problems} = await read(feed(one.repeat(11_000)), 'x.rss');
		expect(documents.length).toBeGreaterThan(9000);
		expect(problems.map(describeProblem)).toEqual([
			'x.rss: feed too long; the end was cut off. Split it into smaller files.',
		]);
	});

	test('two items of one id are told apart', async () => {
		const {documents} = await read(feed(item('Eels', '<guid>1</guid>').repeat(3)), 'x.rss');
		expect(documents.map(({origin}) => origin.entry)).toEqual(['1', '1 (2)', '1 (3)']);
	});

	const linksOf = async (xml: string) =>
		(await read(xml, 'x.atom')).documents.map(({url, links}) => [url, ...(links ?? []).map(link => link.url)]);

	test('relative addresses are made whole by xml:base, of the feed, the entry and the text', async () => {
		const entry = (base: string, content = '') =>
			`<entry xml:base="${base}"><title>Eels</title><id>urn:1</id><link href="1.html"/><content type="xhtml"${content}><div xmlns="http://www.w3.org/1999/xhtml"><p>The <a href="list">list</a>, <a href="#n">a note</a>.</p></div></content></entry>`;
		const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://pell.example/"><title>T</title>${entry('a/')}${entry('/b/', ' xml:base="c/"')}${entry('https://vale.example/')}</feed>`;
		expect(await linksOf(atom)).toEqual([
			['https://pell.example/a/1.html', 'https://pell.example/a/list'],
			['https://pell.example/b/1.html', 'https://pell.example/b/c/list'],
			['https://vale.example/1.html', 'https://vale.example/list'],
		]);
	});

	test('the full text of a feed made for Yandex is the story, and its description the first sentence of it', async () => {
		const {documents} = await read(
			`<rss xmlns:yandex="http://news.yandex.ru" version="2.0"><channel><title>T</title>${item(
				'Eels',
				'<yandex:genre>message</yandex:genre><yandex:full-text>The eels are back. The mill stands &amp;amp; waits.</yandex:full-text>',
			)}</channel></rss>`,
			'x.xml',
		);
		expect(documents[0]!.blocks.map(({text}) => text)).toEqual(['The eels are back. The mill stands & waits.']);
	});

	test('without xml:base the site of the feed completes them', async () => {
		const body = '<description>&lt;p&gt;The &lt;a href="/list"&gt;list&lt;/a&gt; is long.&lt;/p&gt;</description>';
		const rss = `<rss version="2.0"><channel><title>T</title><link>https://pell.example/news/</link><item><title>A</title><link>1.html</link>${body}</item><item><title>B</title>${body}</item></channel></rss>`;
		expect(await linksOf(rss)).toEqual([
			['https://pell.example/news/1.html', 'https://pell.example/list'],
			[undefined, 'https://pell.example/list'],
		]);
	});

	test('comments and recordings are not the address of an item', async () => {
		const entry = (links: string) => `<entry><title>Eels</title><id>urn:1</id>${links}<summary>Back.</summary></entry>`;
		const link = (rel: string) => `<link rel="${rel}" href="https://pell.example/${rel}"/>`;
		const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entry(link('replies') + link('enclosure'))}${entry(link('enclosure') + link('via'))}</feed>`;
		expect(await linksOf(atom)).toEqual([[undefined], ['https://pell.example/via']]);
	});

	test('what a feed says of its recordings is text: beside the file, in a group, of the file', async () => {
		const media = '<media:description>The eels of the &#147;mill&#148;.</media:description>';
		const items = [
			media,
			`<media:group>${media}</media:group>`,
			`<media:content url="https://a.example/a.mp4">${media}</media:content>`,
		]
			.map(inner => `<item><title>Eels</title>${inner}</item>`)
			.join('');
		const {documents} = await read(
			`<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title>${items}${item('Otters')}</channel></rss>`,
			'x.rss',
		);
		expect(documents.map(({blocks}) => blocks[0]!.text)).toEqual([
			...Array(3).fill('The eels of the “mill”.'),
			'The story of Otters.',
		]);
	});

	test('an evening is an evening', async () => {
		const {documents} = await read(
			feed(
				item('Eels', '<pubDate>Fri, 24 Feb 2023 08:15:00 PM</pubDate>') +
					item('Otters', '<pubDate>2023/2/24</pubDate>'),
			),
			'x.rss',
		);
		expect(documents.map(({published}) => published)).toEqual(['2023-02-24T20:15:00', '2023-02-24']);
	});
});

describe('the archive of a blog', () => {
	test('of WordPress gives its published posts, without what WordPress would replace in them', async () => {
		const item = (title: string, type: string, status: string, text = 'It held.'): string =>
			`<item><title>${title}</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status>${status}</wp:status></item>`;
		const caption =
			'[caption id="a" width="300"]<img src="x.png"> The weir[/caption]\n\n<p>It held.</p>[gallery ids="1,2"]';
		const archive = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title>${item('Weir', 'post', 'publish', caption)}${item('weir.png', 'attachment', 'inherit')}${item('About', 'page', 'publish')}${item('Soon', 'post', 'draft')}${item('Menu', 'nav_menu_item', 'publish')}</channel></rss>`;
		const {documents, problems} = await read(archive, 'x.xml');
		expect(documents).toMatchObject([
			{headline: 'Weir', blocks: [{text: 'It held.'}]},
			{headline: 'About', blocks: [{text: 'It held.'}]},
		]);
		expect(problems).toMatchObject([{what: '1 draft is left out', isNotice: true}]);
	});

	test('of WordPress names its writers, not what they log in with', async () => {
		const writer = (login: string, name: string): string =>
			`<wp:author><wp:author_login><![CDATA[${login}]]></wp:author_login><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`;
		const item = (login: string): string =>
			`<item><title>Weir</title><dc:creator>${login}</dc:creator><content:encoded>It held.</content:encoded></item>`;
		const archive = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title>${writer('ines', 'Ines Calder')}${writer('nils', '')}${item('ines')}${item('<![CDATA[ines]]>')}${item('nils')}</channel></rss>`;
		const {documents} = await read(archive, 'x.xml');
		expect(documents.map(({byline}) => byline)).toEqual(['Ines Calder', 'Ines Calder', 'nils']);
	});

	test('of Blogger gives its published posts', async () => {
		const entry = (title: string, kind: string, more = ''): string =>
			`<entry><title>${title}</title><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><content type="html">It held.</content>${more}</entry>`;
		const archive = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#">${entry('Weir', 'post')}${entry('Template', 'template')}${entry('Yes', 'comment')}${entry('Soon', 'post', '<app:control><app:draft>yes</app:draft></app:control>')}</feed>`;
		const {documents} = await read(archive, 'x.xml');
		expect(documents.map(({headline}) => headline)).toEqual(['Weir']);
	});
});

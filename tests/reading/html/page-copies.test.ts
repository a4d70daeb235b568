// Pages that an archive or a browser wrote something around.
import {describe, expect, test} from 'vitest';
import {originalAddress} from '../../../source/reading/facts/original-address.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (html: string, path = 'x.html') => {
	const {documents, problems} = await readBytes(Buffer.from(html), {path});
	expect(problems).toEqual([]);
	expect(documents).toHaveLength(1);
	return {...documents[0]!, texts: documents[0]!.blocks.map(({text}) => text)};
};

const paragraphs = [
	'The mill at Orrin Ford grinds again, said its owner, who has waited eleven years for the river to rise so far.',
	'“The stones remember what to do,” Petra Falk said, and she let the first flour run through her fingers for an hour.',
	'The bread was sold before it had cooled, and the baker has asked for twice as much flour for the week that follows.',
];
const story = paragraphs.map(text => `<p>${text}</p>`).join('\n');
const headline = 'The mill grinds again after eleven years';
const address = 'https://orrin.example/news/mill';

describe('a copy of the Wayback Machine', () => {
	const at = (url: string): string => `https://web.archive.org/web/20310203040506/${url}`;
	const bar = `<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" style="display:block"><div id="wm-ipp">12 captures</div></div><div id="wm-ipp-print">The Wayback Machine - ${at(`${address}?printed`)}</div><!-- END WAYBACK TOOLBAR INSERT -->`;
	const page = (head: string, more = '', toolbar = bar): string =>
		`<!DOCTYPE html><html><head><title>${headline}</title>${head}</head><body>${toolbar}<article><h1>${headline}</h1>${story}${more}</article></body></html>`;

	test('has no toolbar, and the address of the original', async () => {
		const {texts, url} = await read(page(`<link rel="canonical" href="${at(address)}">`));
		expect(texts).toEqual(paragraphs);
		expect(url).toBe(address);
	});

	test('has its address from the toolbar where the page states none', async () => {
		expect((await read(page(''))).url).toBe(`${address}?printed`);
		const relative = `<link rel="canonical" href="/web/20310203040506/${address}">`;
		expect((await read(page(relative))).url).toBe(address);
		const unmarked = bar.replace(/<!--.*?-->/g, '');
		expect(await read(page('', '', unmarked))).toMatchObject({texts: paragraphs, url: `${address}?printed`});
	});

	test('has the links of the original', async () => {
		const links = `<p>See <a href="${at('https://orrin.example/bread')}">the bread</a>, <a href="/web/20310203040506/https://ford.example/a?b=c#d">the ford</a>, <a href="//web.archive.org/web/2031id_/http://river.example/">the river</a> and <a href="https://hill.example/">the hill</a>.</p>`;
		expect((await read(page('', links))).links?.map(({url}) => url)).toEqual([
			'https://orrin.example/bread',
			'https://ford.example/a?b=c#d',
			'http://river.example/',
			'https://hill.example/',
		]);
	});

	test('is one by its address alone, whoever saved it; a page that only links to copies keeps its links', async () => {
		const link = `<p>It is kept <a href="${at('https://orrin.example/old')}">in an archive</a> for ever and ever.</p>`;
		const copied = await read(`<!-- saved from url=(0001)${at(address)} -->${page('', link, '')}`);
		expect([copied.url, copied.links?.map(({url}) => url)]).toEqual([address, ['https://orrin.example/old']]);
		const own = await read(page(`<link rel="canonical" href="${address}">`, link, ''));
		expect([own.url, own.links?.map(({url}) => url)]).toEqual([address, [at('https://orrin.example/old')]]);
	});
});

test.each([
	['https://web.archive.org/web/20310203040506/https://orrin.example/a', 'https://orrin.example/a'],
	['http://web.archive.org/web/2031/http://orrin.example/a?b=/c', 'http://orrin.example/a?b=/c'],
	['/web/20310203040506im_/https:/orrin.example/a', 'https:/orrin.example/a'],
	['https://arquivo.example/wayback/20310203040506/https://orrin.example/a', 'https://orrin.example/a'],
	['http://archive.today/20310203040506/https://orrin.example/a', 'https://orrin.example/a'],
	['https://orrin.example/web/20310203/https-is-safe', undefined],
	['https://orrin.example/go/2031/https://ford.example/', undefined],
	['https://web.archive.org/web/20310203040506/javascript:alert(1)', undefined],
])('the original of %s is %s', (copy, original) => {
	expect(originalAddress(copy)).toBe(original);
});

describe('a copy of archive.today', () => {
	const page = (content: string, host = 'archive.ph'): string =>
		`<!DOCTYPE html><html itemscope><head><meta property="og:site_name" content="${host}"/><meta property="og:url" content="http://${host}/aB3dE" itemprop="url"/><meta property="og:title" content="${headline} - The Orrin Post"/><meta property="article:published_time" content="2032-09-09T09:09:09Z" itemprop="dateCreated"/><link rel="canonical" href="https://${host}/aB3dE"/><link rel="bookmark" href="http://archive.today/20320909090909/${address}"/><title>${headline} - The Orrin Post</title></head><body><center><div id="HEADER"><table><tr><td>webpage capture</td><td>Saved from <form><input type="text" name="q" value="${address}"/></form></td><td><time itemprop="pubdate" datetime="2032-09-09T09:09:09Z">9 Sep 2032</time></td></tr></table></div><div id="SOLID"><div id="CONTENT"><div class="html1"><div class="body">${content}</div></div></div></div></center></body></html>`;
	const menu = '<div><div>World</div><div>Valley</div><div>Weather</div></div>';
	const divs = paragraphs.map(text => `<div style="margin-bottom:18px">${text}</div>`).join('');

	test('has what the original shows, and nothing that the archive states of itself', async () => {
		const top = `<h1>${headline}</h1><div>By <a href="#">Petra Falk</a></div><div>3 February 2031</div>`;
		expect(await read(page(`${menu}<div>${top}<div>${divs}</div></div>`))).toMatchObject({
			headline,
			byline: 'Petra Falk',
			published: '2031-02-03',
			url: address,
			texts: paragraphs,
		});
	});

	test('has its headline in any element', async () => {
		const top = `<div style="font-size:40px"><span>${headline}</span></div><div>By Petra Falk</div>`;
		const document = await read(page(`${menu}<div>${top}<div>${divs}</div></div>`));
		expect(document).toMatchObject({headline, byline: 'Petra Falk', texts: paragraphs});
	});

	test('has no date where the original shows none', async () => {
		const document = await read(page(`${menu}<div><h1>${headline}</h1><div>${divs}</div></div>`, 'archive.is'));
		expect(document).toMatchObject({headline, url: address, texts: paragraphs});
		expect(document.published).toBeUndefined();
	});

	test('is not any page with parts of these names', async () => {
		const page = `<!DOCTYPE html><html><head><title>${headline}</title><link rel="canonical" href="${address}"><!-- archive.is --></head><body><div id="HEADER"><form><input name="q" value="https://search.example/"></form></div><div id="CONTENT"><h1>${headline}</h1>${story}</div></body></html>`;
		expect(await read(page)).toMatchObject({headline, url: address, texts: paragraphs});
	});
});

test('a page of monolith has the address at which it was saved, unless it states another', async () => {
	const saved = (from: string, head = ''): string =>
		`<!-- Saved from ${from} at 2031-02-03T04:05:06Z using monolith v2.10.1 -->\n<!DOCTYPE html><html><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>${story}</article></body></html>`;
	expect((await read(saved(address))).url).toBe(address);
	expect((await read(saved('local source'))).url).toBeUndefined();
	expect((await read(saved('http://m.orrin.example/', `<link rel=canonical href="${address}">`))).url).toBe(address);
});

describe('the reader view of Firefox', () => {
	const page = (credits: string, content: string): string =>
		`<!-- a licence -->\n<!DOCTYPE html><html><head><title id="reader-title">${headline}</title></head><body class="light loaded"><div class="toolbar"><button>Close Reader View</button><h2>Text and layout</h2><p>Text size</p></div><div class="container"><div class="header reader-header"><a class="domain reader-domain" href="${address}">orrin.example</a><div class="domain-border"></div><h1 class="reader-title">${headline}</h1><div class="credits reader-credits">${credits}</div><div class="meta-data"><div class="reader-estimated-time">2–3 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">${content}</div></div></div><div class="reader-message">Loading…</div></div></body></html>`;

	test('is the story alone, with what Firefox found of it', async () => {
		const content = `<p>By <a rel="author" href="#">Petra Falk</a></p><time datetime="2031-02-03T04:05:06Z">3 February 2031</time><h2>At the ford</h2>${story}`;
		expect(await read(page('Petra Falk', content))).toMatchObject({
			headline,
			byline: 'Petra Falk',
			published: '2031-02-03T04:05:06Z',
			url: address,
			texts: ['At the ford', ...paragraphs],
		});
	});

	test('has no byline where Firefox found none', async () => {
		const document = await read(page('', story));
		expect(document.byline).toBeUndefined();
		expect(document.texts).toEqual(paragraphs);
	});
});

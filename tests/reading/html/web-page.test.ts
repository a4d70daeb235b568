import {describe, expect, test} from 'vitest';
import type {Document} from '../../../source/model/document.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (html: string | Uint8Array, path = 'page.html'): Promise<Document> => {
	const {documents} = await readBytes(Buffer.from(html), {path});
	return documents[0]!;
};

const story = Array.from(
	{length: 6},
	(_, index) =>
		`<p>The council met in the old hall for the ${index + 1}th time, and heard Ann Vale, who keeps the weir, speak of the eels for an hour.</p>`,
).join('');

const page = (head: string, body = story): string =>
	`<!DOCTYPE html><html><head>${head}</head><body><article>${body}</article></body></html>`;
const linkedData = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a page is told by its beginning, whatever its name', () => {
	test.each([
		['a doctype', '<!doctype HTML>'],
		['an element', '<html lang=en>'],
		['a mark and blanks', '\ufeff \n<!DOCTYPE html>'],
		[
			'an XML declaration',
			'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
		],
		['a comment', '<!-- saved from url=(0023)https://courier.example/ -->\n<html>'],
	])('%s', async (_, start) => {
		const {blocks} = await read(`${start}<body>${story}</body></html>`, 'page.txt');
		expect(blocks).toHaveLength(6);
	});

	test('a text that speaks of markup is none', async () => {
		const {blocks} = await read(
			'The <html> element\n\nis the root of every page, and has been since 1993.',
			'page.txt',
		);
		expect(blocks.map(({text}) => text).join(' ')).toContain('<html>');
	});
});

describe('the headline', () => {
	test.each([
		['of JSON-LD', linkedData({'@type': 'NewsArticle', headline: 'Eels come back'}), 'Eels come back'],
		[
			'of a list of things in JSON-LD',
			linkedData([
				{'@type': 'WebPage', name: 'No'},
				{'@graph': [{'@type': ['Thing', 'ReportageNewsArticle'], headline: 'Eels &amp; otters'}]},
			]),
			'Eels & otters',
		],
		['of Open Graph', '<title>x</title><meta property="og:title" content="Eels come back">', 'Eels come back'],
		[
			'of the title, without the name of the site',
			'<title>Eels come back to the weir | News | The Vale Courier</title>',
			'Eels come back to the weir',
		],
		['of the title, with a dash of its own', '<title>The weir - a history</title>', 'The weir - a history'],
		[
			'of the one story of several that the page is about',
			`<title>Otters in Pell</title>${linkedData([
				{'@type': 'Article', headline: 'Eels in Vale'},
				{'@type': 'Article', headline: 'Otters in Pell'},
			])}`,
			'Otters in Pell',
		],
	])('%s', async (_, head, headline) => {
		expect(await read(page(head))).toMatchObject({headline});
	});

	test.each([
		['Word', `<body lang=EN-GB><div class=WordSection1><p class=MsoTitle><b>Eels in Vale</b></p>${story}</div></body>`],
		[
			'Google Docs',
			`<body class="c7"><p class="c3 title" id="h.1"><span class="c1">Eels in Vale</span></p>${story}</body>`,
		],
	])('is the title of an office program: %s', async (_, body) => {
		expect(await read(`<html><head><meta charset="utf-8"></head>${body}</html>`)).toMatchObject({
			headline: 'Eels in Vale',
		});
	});

	test('is found in XHTML whose title is closed at once', async () => {
		const html = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/><meta name="author" content="Ann Vale"/></head><body><h1>Eels in Vale</h1>${story}</body></html>`;
		expect(await read(html, 'page.xhtml')).toMatchObject({headline: 'Eels in Vale', byline: 'Ann Vale'});
	});

	test('is the heading that readers see, where a title means the same', async () => {
		const body = `<h1>Eels come back to “the old weir”</h1>${story}`;
		expect(await read(page('<title>Eels come back to the old weir: nine years on</title>', body))).toMatchObject({
			headline: 'Eels come back to “the old weir”',
		});
	});

	test('is not the name of the site, which begins the title', async () => {
		const body = `<h1>The Vale Courier</h1>${story}`;
		expect(
			await read(page('<title>The Vale Courier: Eels come back to the old weir after nine years</title>', body)),
		).toMatchObject({
			headline: 'The Vale Courier: Eels come back to the old weir after nine years',
		});
	});

	test.each([
		['the name that the page states', '<title>Orla Lock</title><meta property="og:site_name" content="Orla Lock">'],
		['the name of a paper', '<title>The Vale Evening Courier</title>'],
		['what is shown until a script runs', '<title>Loading…</title>'],
		['a front page', '<title>Home | Orla Lock</title><meta property="og:site_name" content="Orla Lock">'],
	])('is the only heading, where the title is %s', async (_, head) => {
		const {headline, blocks} = await read(page(head, `<h1>Eels come back</h1>${story}`));
		expect(headline).toBe('Eels come back');
		expect(blocks.map(({kind}) => kind)).not.toContain('subhead');
	});

	test.each([
		['the number of messages', '<title>(3) Eels come back to Pell</title>'],
		[
			'the name of the site',
			'<title>Orla Lock: Eels come back to Pell</title><meta property="og:site_name" content="Orla Lock">',
		],
	])('is the title without %s before it', async (_, head) => {
		expect(await read(page(head))).toMatchObject({headline: 'Eels come back to Pell'});
	});

	test('that nobody states is not made up', async () => {
		expect(await read(page(''))).not.toHaveProperty('headline');
	});

	test('is not said again under itself', async () => {
		const {blocks} = await read(
			page('<title>Eels come back to Pell</title>', `<h2>Eels come back to Pell</h2>${story}`),
		);
		expect(blocks.map(({kind}) => kind)).not.toContain('subhead');
	});
});

describe('the byline', () => {
	test.each([
		[
			'of JSON-LD',
			linkedData({'@type': 'Article', author: [{name: 'Ann Vale'}, {name: 'Bo Reed'}, 'Cy Marsh']}),
			'Ann Vale, Bo Reed and Cy Marsh',
		],
		['of a meta element', '<meta name="author" content="By Ann Vale">', 'Ann Vale'],
		[
			'and not the address of a profile',
			'<meta property="article:author" content="https://facebook.example/ann">',
			undefined,
		],
		['and not the name of a program’s user', '<meta name="author" content="admin">', undefined],
	])('%s', async (_, head, byline) => {
		expect((await read(page(head))).byline).toBe(byline);
	});

	test('of the line that has its class, which then is no paragraph', async () => {
		const document = await read(
			page('', `<div class="byline">By Ann Vale | Staff Writer | 2 March 2023</div>${story}`),
		);
		expect(document.byline).toBe('Ann Vale');
		expect(document.blocks[0]!.text).toMatch(/^The council/);
	});
});

describe('the date', () => {
	test.each([
		['of JSON-LD', linkedData({'@type': 'Article', datePublished: '2023-02-24T08:15:00.000Z'}), '2023-02-24T08:15:00Z'],
		[
			'of a meta element',
			'<meta property="article:published_time" content="2023-02-24T08:15:00+0100">',
			'2023-02-24T08:15:00+01:00',
		],
		['in words', '<meta name="date" content="Fri, 24 Feb 2023 08:15:00 GMT">', '2023-02-24T08:15:00Z'],
	])('%s', async (_, head, published) => {
		expect(await read(page(head))).toMatchObject({published});
	});

	test('of the first time in the page', async () => {
		expect(await read(page('', `<time datetime="2023-02-24">Friday</time>${story}`))).toMatchObject({
			published: '2023-02-24',
		});
	});
});

describe('the address', () => {
	test.each([
		['of the canonical link', '<link rel="canonical" href="https://courier.example/a">', 'https://courier.example/a'],
		[
			'of Open Graph',
			'<link rel="canonical" href="/a"><meta property="og:url" content="https://courier.example/b">',
			'https://courier.example/b',
		],
		['that the browser noted', '<!-- saved from url=(0025)https://courier.example/c -->', 'https://courier.example/c'],
		[
			'that SingleFile noted',
			'<!--\n Page saved with SingleFile \n url: https://courier.example/d \n saved date: now\n-->',
			'https://courier.example/d',
		],
		['and none that is no web address', '<link rel="canonical" href="javascript:alert(1)">', undefined],
	])('%s', async (_, head, url) => {
		expect((await read(page(head))).url).toBe(url);
	});
});

describe('the encoding', () => {
	const words = '<p>“Café” — naïve</p>';
	const cyrillic = 'Совет собрался в старом зале, и никто не знал, зачем он это сделал.';

	test('of a meta element', async () => {
		const windows1251 = Uint8Array.from(cyrillic, letter => {
			const code = letter.charCodeAt(0);
			return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
		});
		const start = Buffer.from(
			'<!DOCTYPE html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>',
		);
		expect((await read(Buffer.concat([start, windows1251]))).blocks[0]!.text).toBe(cyrillic);
	});

	test('is UTF-8 where the bytes are, whatever is declared', async () => {
		expect((await read(`<!DOCTYPE html><meta charset="iso-8859-1">${words}`)).blocks[0]!.text).toBe('“Café” — naïve');
	});

	test('of seven bits is believed, though its bytes are valid UTF-8', async () => {
		const start = Buffer.from('<!DOCTYPE html><meta charset="iso-2022-jp"><p>');
		const bytes = Buffer.concat([start, Buffer.from('\x1b$B$3$s$K$A$O\x1b(B</p>', 'latin1')]);
		expect((await read(bytes)).blocks[0]!.text).toBe('こんにちは');
	});

	test('cannot be UTF-16 where the declaration can be read', async () => {
		expect((await read(`<!DOCTYPE html><meta charset="utf-16">${words}`)).blocks[0]!.text).toBe('“Café” — naïve');
	});
});

describe('a page without a story of a form that is known', () => {
	test('gives its words without what stands around them', async () => {
		const html = `<html><body><nav>Home</nav><div class="cookie-consent">Crumbs?</div><div>The weir leaks.</div><footer>©</footer></body></html>`;
		expect((await read(html)).blocks).toEqual([{kind: 'paragraph', text: 'The weir leaks.'}]);
	});

	test('gives the words that it states for machines, where a script was to show them', async () => {
		const articleBody = `${'The council met in the old hall. '.repeat(10)}\n\nNobody came.`;
		const html = page(linkedData({'@type': 'Article', headline: 'Eels', articleBody}), '<div id="app">Loading…</div>');
		const {blocks} = await read(html);
		expect(blocks.map(({text}) => text)).toEqual([articleBody.split('\n')[0]!.trim(), 'Nobody came.']);
	});

	test('a short page is not given up for another text that is about as short', async () => {
		const articleBody = `Nobody came at all.${' '.repeat(20)}`;
		const html = page(linkedData({'@type': 'Article', headline: 'Eels', articleBody}), '<p>Everybody came.</p>');
		expect((await read(html)).blocks).toEqual([{kind: 'paragraph', text: 'Everybody came.'}]);
	});

	test('shows what it shows where that is more than what it states for machines', async () => {
		const html = page(linkedData({'@type': 'Article', headline: 'Eels', articleBody: '!'}), '<p>Nobody came.</p>');
		expect((await read(html)).blocks).toEqual([{kind: 'paragraph', text: 'Nobody came.'}]);
	});

	test('and without any word is a problem', async () => {
		const {documents, problems} = await readBytes(
			Buffer.from('<!DOCTYPE html><html><body><img src="x"></body></html>'),
			{path: 'a.html'},
		);
		expect(documents).toEqual([]);
		expect(problems).toMatchObject([{path: 'a.html', what: 'no text found'}]);
	});
});

test('buttons, labels and pointers inside the story are left out; a section that is called so is not', async () => {
	const body = `${story}<ul><li><a href="#">Share on WhatsApp</a></li><li>Copy link</li></ul><p><a href="/b">Read more: otters</a></p>${story}<h2>Save the weir</h2>${story}<h3>Related stories</h3><ul><li><a href="/c">Otters, the year so far</a></li></ul>`;
	const {blocks} = await read(page('', body));
	expect(blocks.map(({text}) => text).filter(text => !text.startsWith('The council'))).toEqual(['Save the weir']);
});

test('a form that asks for an address is left out, a section on newsletters is not', async () => {
	const ask =
		'<div class="newsletter-signup"><h4>Sign up for our letter</h4><p>The best of the Courier.</p><form><input><button>Sign up</button></form></div>';
	const section = `<div class="newsletters"><h2>Newsletters</h2>${story}</div>`;
	const {blocks} = await read(page('', story + ask + section));
	expect(blocks.map(({text}) => text).filter(text => !text.startsWith('The council'))).toEqual(['Newsletters']);
});

test('what a page says around its story is left out: counters, dates, pitches, the law, heads without a text', async () => {
	const head = '<meta name="author" content="Ann Vale"><meta name="date" content="2019-11-18">';
	const above = '<p>By Ann Vale - 11/18/19 11:04 PM EST</p><p>Updated Nov 19, 6:55 AM; Posted Nov 18, 8:19 PM</p>';
	const inside =
		'<p>Advert</p><p>Image 1 of / 23</p><p>Privacy Notice: Newsletters may contain advertisements. See our policy.</p><h3>Subscribe to our newsletter</h3><p>Every week in your inbox.</p><h3>Don’t miss</h3><ul><li><a href="/c">Otters, the year so far</a></li></ul>';
	const below = '<p>© 2019 The Vale Courier. All rights reserved.</p><h2>Comments</h2>';
	const {blocks} = await read(page(head, `${above}${story}${inside}${story}<p>It was 1 of 3.</p>${below}`));
	expect(blocks.map(({text}) => text).filter(text => !text.startsWith('The council'))).toEqual(['It was 1 of 3.']);
});

test('a time by itself at the top of a page stays, and so does a head with a text', async () => {
	const {blocks} = await read(
		page(
			'<meta name="date" content="2019-11-18">',
			`<p>21:42</p>${story}<p>20:10</p>${story}<h2>Comments by the mayor</h2>${story}`,
		),
	);
	expect(blocks.flatMap(block => (block.kind === 'subhead' ? block.text : []))).toEqual([
		'21:42',
		'20:10',
		'Comments by the mayor',
	]);
});

test('a page of an archive of Medium has its address below its story', async () => {
	const body = `${story}<footer><p><a href="https://courier.example/eels" class="p-canonical">Canonical link</a></p></footer>`;
	expect(await read(page('<title>Eels</title>', body))).toMatchObject({url: 'https://courier.example/eels'});
});

test.each([
	['Montag, 3. Februar 2031, 7:30 Uhr', 'Von Ann Vale'],
	['Publié le 3 février 2031 à 7h30', 'Par Ann Vale'],
	['3 de febrero de 2031 - 7:30', 'Por Ann Vale'],
	['3 февраля 2031 г., 7:30', 'Ann Vale'],
])('the day that a page states is not repeated above its story: %s', async (day, writer) => {
	const head = `<title>Eels</title><meta name="author" content="${writer}"><meta name="date" content="2031-02-03">`;
	const {byline, blocks} = await read(page(head, `<p>${writer}</p><p>${day}</p>${story}`));
	expect([byline, blocks[0]!.text]).toEqual(['Ann Vale', expect.stringMatching(/^The council met/)]);
	const told = await read(page(head, `<p>${day}: Die Brücke</p>${story}`));
	expect(told.blocks[0]!.text).toContain('Die Brücke');
});

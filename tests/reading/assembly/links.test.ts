import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const linksIn = async (path: string, content: string) => {
	const {documents, problems} = await readBytes(Buffer.from(content), {path});
	expect(problems).toEqual([]);
	for (const {blocks} of documents) for (const block of blocks) expect(block).not.toHaveProperty('links');
	return documents.map(({links = []}) => links.map(({text, url}) => `${text} -> ${url}`));
};

const padding =
	'The eels of Pell went up the river again, as they have done in every spring that anyone can remember. ';

const page = (body: string, head = '') =>
	`<html><head><title>Eels</title>${head}</head><body><article><h1>Eels come back</h1><p>${padding.repeat(3)}</p>${body}<p>${padding.repeat(3)}</p></article></body></html>`;

describe('the links of a story are kept, with their words', () => {
	test('of a web page, relative ones by the address of the page', async () => {
		const canonical = '<link rel="canonical" href="https://vale.example/eels/today">';
		const body = `<p>The <a href="/council/vote">vote of the council</a> and the
			<a href="https://river.example/a?b=1&amp;c=2">river’s <em>own</em> figures</a>, and <a href="#notes">a note</a>.
			As <a href="https://vale.example/eels/today#top">told above</a>.</p>`;
		expect(await linksIn('eels.html', page(body, canonical))).toEqual([
			[
				'vote of the council -> https://vale.example/council/vote',
				'river’s own figures -> https://river.example/a?b=1&c=2',
			],
		]);
	});

	test('of Markdown, by name, by reference and bare', async () => {
		const text =
			'# Eels\n\nThe [vote](https://vale.example/vote "Vote"), the [figures][1] and <https://vale.example/map>.\n\n' +
			'More at https://vale.example/more, and (https://vale.example/last).\n\n[1]: https://river.example/figures\n';
		expect(await linksIn('eels.md', text)).toEqual([
			[
				'vote -> https://vale.example/vote',
				'figures -> https://river.example/figures',
				'https://vale.example/map -> https://vale.example/map',
				'https://vale.example/more -> https://vale.example/more',
				'https://vale.example/last -> https://vale.example/last',
			],
		]);
	});

	test('of plain text, where an address stands in it', async () => {
		expect(
			await linksIn('eels.txt', `Eels come back\n\n${padding}\nSee “https://vale.example/eels_(fish)”. ${padding}\n`),
		).toEqual([['https://vale.example/eels_(fish) -> https://vale.example/eels_(fish)']]);
	});

	test('a bracket that was opened in an address belongs to it', async () => {
		const links = [
			['(https://vale.example/eels_(fish).pdf)', 'https://vale.example/eels_(fish).pdf'],
			['(see https://vale.example/a_(b)), and', 'https://vale.example/a_(b)'],
			['https://vale.example/c).', 'https://vale.example/c'],
			['((https://vale.example/d)!)', 'https://vale.example/d'],
			['[https://vale.example/e]:', 'https://vale.example/e'],
			['(https://vale.example/(f)_(g))?', 'https://vale.example/(f)_(g)'],
		];
		const text = links.map(([written]) => `${written} says the mill.`).join(' ');
		expect(await linksIn('eels.txt', `Eels come back\n\n${padding}${text}\n`)).toEqual([
			links.map(([, url]) => `${url} -> ${url}`),
		]);
	});

	test('of each entry of a feed', async () => {
		const item = (title: string, html: string) =>
			`<item><title>${title}</title><link>https://vale.example/${title}</link><description>${html.replaceAll('<', '&lt;')}</description></item>`;
		const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Vale</title>${item('one', `<p>${padding}<a href="https://a.example/">A</a></p>`)}${item('two', `<p>${padding}<a href="two/b">B</a></p>`)}</channel></rss>`;
		expect(await linksIn('vale.rss', feed)).toEqual([['A -> https://a.example/'], ['B -> https://vale.example/two/b']]);
	});

	test('of a mail', async () => {
		const html = `<p>${padding.repeat(3)}</p><p>Read <a href="https://vale.example/eels">the whole story</a>.</p>`;
		const mail = `From: Ann Vale <ann@vale.example>\r\nSubject: Eels\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
		expect(await linksIn('eels.eml', mail)).toEqual([['the whole story -> https://vale.example/eels']]);
	});
});

describe('what may not be opened is no link', () => {
	test.each([
		['a script', 'javascript:alert(1)'],
		['a file', 'file:///etc/passwd'],
		['a mail address', 'mailto:ann@vale.example'],
		['another program', 'vscode://open?x'],
		['a name and a password', 'https://bank.example:secret@vale.example/'],
		['a place in the same page', '#top'],
		['no address', 'http://'],
		['a relative one without a page', '/vote'],
	])('%s', async (_, address) => {
		expect(await linksIn('eels.html', page(`<p>Here is <a href="${address}">the vote</a> again.</p>`))).toEqual([[]]);
		expect(await linksIn('eels.md', `# Eels\n\nHere is [the vote](<${address}>) again.\n`)).toEqual([[]]);
	});

	test('words and addresses have no control characters and are not endless', async () => {
		const body = `<p><a href="https://vale.example/&#x1b;]52;c;aGk=&#7;">the \u001b[31mred &#x202e;vote ${'x'.repeat(5000)}</a> and
			<a href="https://vale.example/${'y'.repeat(5000)}">the long one</a>.</p>`;
		const [links] = await linksIn('eels.html', page(body));
		expect(links).toHaveLength(1);
		expect(links![0]).toMatch(/^the red vote x{1,200} -> https:\/\/vale\.example\/[!-~]+$/u);
	});

	test('long words end at a letter, not at a blank', async () => {
		const [links] = await linksIn(
			'eels.html',
			page(`<p>${padding}<a href="https://vale.example/vote">${'x'.repeat(199)} and more</a></p>`),
		);
		expect(links).toEqual([expect.stringMatching(/^x{199} -> /u)]);
	});

	test('the same address is listed once, and a page of links ends somewhere', async () => {
		const many = Array.from(
			{length: 2000},
			(_, index) => `<p>${padding}<a href="https://e.example/${index % 900}">n${index}</a></p>`,
		);
		const [links] = await linksIn('eels.html', page(many.join('')));
		expect(links).toHaveLength(500);
		expect(new Set(links).size).toBe(500);
	});
});

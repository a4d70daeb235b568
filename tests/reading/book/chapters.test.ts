import {describe, expect, test} from 'vitest';
import {contentsIn} from '../../../source/reading/book/book-contents.ts';
import {preparedChapter} from '../../../source/reading/book/chapter-markup.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {growthFrom} from '../../helpers/count-work.ts';
import {type Packed, zipOf} from '../../helpers/packing.ts';

const book = (nav: string, chapter: string): Buffer => {
	const entries: readonly Packed[] = [
		{name: 'mimetype', content: 'application/epub+zip', stored: true},
		{
			name: 'META-INF/container.xml',
			content: '<container><rootfiles><rootfile full-path="a/b.opf"/></rootfiles></container>',
		},
		{
			name: 'a/b.opf',
			content:
				'<package><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
		},
		{name: 'a/nav.xhtml', content: `<html><body><nav epub:type="toc"><ol>${nav}</ol></nav></body></html>`},
		{name: 'a/c.xhtml', content: `<html><body>${chapter}</body></html>`},
	];
	return zipOf(entries);
};

const linesOf = async (nav: string, chapter: string) => {
	const {documents} = await readBytes(book(nav, chapter), {path: 'a.epub'});
	return documents.flatMap(({headline, blocks}) => [headline, ...blocks.map(({kind, text}) => `${kind}: ${text}`)]);
};

const entry = (id: string, title: string): string => `<li><a href="c.xhtml${id}">${title}</a></li>`;

describe('notes in a book', () => {
	test('leave the sentence whole: their marks go, and they stand at the end', async () => {
		const chapter =
			'<p>It takes one milliwatt<a epub:type="noteref" href="#n1">1</a><aside epub:type="footnote" id="n1"><p>A <aside>small</aside> sixth.</p></aside> and a day<sup><a role="doc-noteref" href="#n2">2</a></sup>.</p><p>So it is.</p><aside role="doc-footnote" id="n2"><p>At noon. <a role="doc-backlink" href="#r2">↩︎</a></p></aside>';
		expect(await linesOf(entry('', 'The mill'), chapter)).toEqual([
			'The mill',
			'paragraph: It takes one milliwatt and a day.',
			'paragraph: So it is.',
			'paragraph: A',
			'paragraph: small',
			'paragraph: sixth.',
			'paragraph: At noon.',
		]);
	});

	test('that are not closed take nothing with them', async () => {
		const chapter =
			'<p>One<a epub:type="noteref" href="#n">. Two.</p><aside epub:type="footnote"><p>Three.</p></div><p>Four.</p>';
		expect((await linesOf(entry('', 'The mill'), chapter)).join(' ')).toMatch(/One\. Two\..*Three\..*Four\./);
	});
});

describe('places inside a chapter that the contents name', () => {
	const nav =
		entry('', 'The mill') +
		entry('#one', 'Morning &amp; noon') +
		entry('#two', 'Evening') +
		entry('#tw%6f', 'Twice') +
		entry('#no', 'Night');

	test('are sections', async () => {
		const chapter =
			'<p>It begins.</p><div id="one"><p>The wheel turns.</p></div><p><a id="two"></a>The wheel stops.</p><p>It is <span id="no">dark</span>.</p><p>Owls call.</p>';
		expect(await linesOf(nav, chapter)).toEqual([
			'The mill',
			'paragraph: It begins.',
			'subhead: Morning & noon',
			'paragraph: The wheel turns.',
			'subhead: Evening',
			'paragraph: The wheel stops.',
			'paragraph: It is dark.',
			'subhead: Night',
			'paragraph: Owls call.',
		]);
	});

	test('keep the headings that they have, and titles that are paragraphs become some', async () => {
		const chapter =
			'<p>It begins.</p><section id="one"><h3>Morning</h3><p>The wheel turns.</p></section><h3><a id="two"></a>Evening falls</h3><p>The wheel stops.</p><p id="no" class="h">Night</p><p>Owls call.</p>';
		expect(await linesOf(nav, chapter)).toEqual([
			'The mill',
			'paragraph: It begins.',
			'subhead: Morning',
			'paragraph: The wheel turns.',
			'subhead: Evening falls',
			'paragraph: The wheel stops.',
			'subhead: Night',
			'paragraph: Owls call.',
		]);
	});

	test('are not the pages of the printed book', () => {
		const pages = `<nav epub:type="page-list"><ol>${entry('#p1', '1')}${entry('#p2', '2')}</ol></nav>`;
		const {titles, sections} = contentsIn(`<nav epub:type="toc">${nav}</nav>${pages}`, 'nav.xhtml');
		expect([...titles]).toEqual([['c.xhtml', 'The mill']]);
		expect([...sections.get('c.xhtml')!.keys()]).toEqual(['one', 'two', 'no']);
		const ncx = `<navMap><navPoint><navLabel><text>The mill</text></navLabel><content src="c.xhtml"/></navPoint></navMap><pageList><pageTarget><navLabel><text>1</text></navLabel><content src="c.xhtml#p1"/></pageTarget></pageList>`;
		expect(contentsIn(ncx, 'toc.ncx').sections.size).toBe(0);
	});
});

test('preparing takes linear time, whatever is not closed', async () => {
	const sections = new Map([['x', 'Eels']]);
	for (const piece of [
		'<aside epub:type="footnote">',
		'<a epub:type="noteref">',
		'<p id="x">',
		'<b id="x">a',
		'<!--',
		'<a role="noteref" ',
	])
		expect(
			await growthFrom(
				2000,
				size => `${piece.repeat(size)}</aside></a>`,
				html => preparedChapter(html, sections),
			),
		).toBeLessThan(4.4);
});

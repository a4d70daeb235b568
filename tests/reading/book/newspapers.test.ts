// Newspapers that are made into e-books, and the title pages of others.
import {expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {type Packed, zipOf} from '../../helpers/packing.ts';

const book = (creator: string, chapters: Readonly<Record<string, string>>): Buffer => {
	const names = Object.keys(chapters);
	const items = names.map((name, index) => `<item id="i${index}" href="${name}" media-type="application/xhtml+xml"/>`);
	const spine = names.map((_, index) => `<itemref idref="i${index}"/>`);
	const entries: readonly Packed[] = [
		{name: 'mimetype', content: 'application/epub+zip', stored: true},
		{
			name: 'META-INF/container.xml',
			content: '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
		},
		{
			name: 'content.opf',
			content: `<package><metadata><dc:title>The Pell Courant</dc:title><dc:creator>${creator}</dc:creator><dc:date>2023-03-02</dc:date></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
		},
		...names.map(name => ({name, content: `<html><body>${chapters[name]}</body></html>`})),
	];
	return zipOf(entries);
};

test('of a newspaper that calibre made, the articles are read, each with its own writer and address', async () => {
	const bar =
		'<div class="calibre_navbar">| <a href="x">Next</a> | <a href="y">Section Menu</a> | <a href="z">Main Menu</a> | <hr/></div>';
	const foot =
		'<div class="calibre_navbar"><hr/><p>This article was downloaded by <strong>calibre</strong> from <a href="https://pell.example/eels?a=1&amp;b=2">https://pell.example/eels</a></p><br/>| <a href="y">Section Menu</a> | <a href="z">Main Menu</a> |</div>';
	const {documents} = await readBytes(
		book('calibre', {
			'index.html': '<ul><li><a href="feed_0/index.html">News</a></li></ul>',
			'feed_0/index.html': '<h2>News</h2><ul><li><a href="article_0/index.html">Eels</a></li></ul>',
			'feed_0/article_0/index.html': `${bar}<h1>Eels</h1><p>By Ann Vale</p><p>The eels are back.</p><p>Next week it will rain.</p>${foot}`,
		}),
		{path: 'a.epub'},
	);
	expect(documents).toMatchObject([
		{
			headline: 'Eels',
			byline: 'Ann Vale',
			published: '2023-03-02',
			url: 'https://pell.example/eels?a=1&b=2',
			blocks: [{text: 'The eels are back.'}, {text: 'Next week it will rain.'}],
		},
	]);
});

test('a page with nothing but the title and the writer is no chapter', async () => {
	const chapters = {'title.xhtml': '<h1>Eels</h1><p>Ann Vale</p>', 'c.xhtml': '<h1>The weir</h1><p>It held.</p>'};
	const {documents} = await readBytes(book('Ann Vale', chapters), {path: 'a.epub'});
	expect(documents.map(({headline}) => headline)).toEqual(['The weir']);
});

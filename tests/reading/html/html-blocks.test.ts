import {describe, expect, test} from 'vitest';
import {blocksOfHtml} from '../../../source/reading/html/html-blocks.ts';

const texts = (html: string): readonly string[] => blocksOfHtml(html).map(({text}) => text);

test('a name in bold above the words of whoever speaks is a block of its own, and other words in bold are not', () => {
	expect(texts('<p><b>Ann Vale</b><br>I leaned on the rope.</p>')).toEqual(['Ann Vale', 'I leaned on the rope.']);
	expect(texts('<p><b>All of it leaned.</b><br>I held the rope.</p>')).toEqual(['All of it leaned. I held the rope.']);
	expect(texts('<p>Ann Vale<br>I leaned on the rope.</p>')).toEqual(['Ann Vale I leaned on the rope.']);
});

describe('words', () => {
	test.each([0, 1, 57, 100, 101, 150])(
		'more than a hundred blanks in a row are padding, also behind %i others',
		before => {
			const code = (blanks: number): string => `<pre>${'x'.repeat(before)}a${' '.repeat(blanks)}b</pre>`;
			const gap = (blanks: number): string => texts(code(blanks))[0]!.slice(before);
			expect(gap(101)).toBe('a b');
			expect(gap(202)).toBe('a b');
		},
	);

	test.each([
		['inline markup joins without a blank', '<p>un<b>believ</b>able, <i>he</i> said</p>', 'unbelievable, he said'],
		['blanks are those between the words', '<p>  one\n\t<b> two</b> three </p>', 'one two three'],
		['entities and fixed blanks', '<p>Vale&nbsp;&amp;&#32;Reed</p>', 'Vale & Reed'],
		['a soft hyphen and a possible break are no words', '<p>light&shy;house<wbr>keeper</p>', 'lighthousekeeper'],
		['a single line break is a blank', '<p>one<br>two</p>', 'one two'],
		['a quotation has its marks', '<p><q>We <q>saw</q> it</q>, he said</p>', '“We ‘saw’ it”, he said'],
		['but not twice', '<p>“<q>We saw it</q>”, he said</p>', '“We saw it”, he said'],
		['nor where the page has them inside', '<p><q>“We saw it”</q>, he said</p>', '“We saw it”, he said'],
		[
			'also where two end together',
			'<p><q>He told us <q>go home</q></q>, she said</p>',
			'“He told us ‘go home’”, she said',
		],
		['and where two begin', '<p><q><q>Go home</q>, he told us</q>, she said</p>', '“‘Go home’, he told us”, she said'],
		['inside the page’s own', '<p>“He told us <q>go home</q>”, she said</p>', '“He told us ‘go home’”, she said'],
		['an apostrophe is no mark', '<p>It was ‘<q>the weir</q>’s fault</p>', 'It was ‘“the weir”’s fault'],
		[
			'the mark of a footnote goes, a power stays',
			'<p>It rose<sup><a href="#1">[1]</a></sup> by 10<sup>3</sup></p>',
			'It rose by 103',
		],
		[
			'scripts, styles, pictures and controls have none',
			'<p>a<script>b</script><style>c</style><svg><text>d</text></svg><button>e</button></p>',
			'a',
		],
		[
			'nor has what the page hides',
			'<p>a<b hidden>b</b><i style="color:red; display : none">c</i><u aria-hidden="true">d</u></p>',
			'a',
		],
	])('%s', (_, html, expected) => {
		expect(texts(html)).toEqual([expected]);
	});

	test('a template has none, but the shadow root of an element has', () => {
		const shadow =
			'<template shadowrootmode="open"><slot name="end"><p>c</p></slot><div><slot></slot></div></template>';
		expect(texts(`<template><p>a</p></template><x-story>${shadow}<p>b</p><p slot="none">d</p></x-story>`)).toEqual([
			'c',
			'b',
		]);
	});

	test('what everybody hides until a script runs is shown', () => {
		const words = 'The eels came back on Sunday. '.repeat(20).trim();
		expect(texts(`<div aria-hidden="true"><p>${words}</p></div><p>Cookies?</p>`)).toEqual([words, 'Cookies?']);
	});
});

describe('paragraphs', () => {
	test('two line breaks part two paragraphs', () => {
		expect(texts('<div>one<br><br/>two<br> <br>three</div>')).toEqual(['one', 'two', 'three']);
	});

	test('lines that are sentences are paragraphs of their own', () => {
		const lines = ['The council met in the old hall on Monday.', '“Nobody had told us,” said Ann Vale of Pell.'];
		expect(texts(`<div>${lines.join('<br>')}</div>`)).toEqual(lines);
	});

	test('preformatted text is parted at its blank lines', () => {
		expect(texts('<pre>one\ntwo\n\nthree</pre>')).toEqual(['one two', 'three']);
	});
});

describe('kinds', () => {
	test('headings keep their level; inside an entry they are part of it', () => {
		expect(blocksOfHtml('<h2>One</h2><p>Text.</p><h4>Two</h4><ul><li><h3>Three</h3></ul>')).toEqual([
			{kind: 'subhead', text: 'One', level: 2},
			{kind: 'paragraph', text: 'Text.'},
			{kind: 'subhead', text: 'Two', level: 4},
			{kind: 'list-item', text: 'Three'},
		]);
	});

	test('a heading as long as a paragraph is one', () => {
		const long = 'The eels came back. '.repeat(11).trim();
		expect(blocksOfHtml(`<h2>${long}`)).toEqual([{kind: 'paragraph', text: long}]);
	});

	test('numbered entries have their numbers, where the list is no layout of a page', () => {
		expect(texts('<ol start="3"><li>a<li><p>b</p></ol><ul><li>c</ul>')).toEqual(['3. a', '4. b', 'c']);
		expect(texts('<ol><li><h3>a</h3><p>b</p><li>c</ol>')).toEqual(['a', 'b', 'c']);
	});

	test('a quotation in a block, and who is quoted', () => {
		expect(blocksOfHtml('<blockquote>We saw it.<footer>Ann Vale</footer></blockquote>')).toEqual([
			{kind: 'blockquote', text: 'We saw it.'},
			{kind: 'blockquote', text: 'Ann Vale'},
		]);
	});

	test('a caption, with what else stands in its figure', () => {
		expect(blocksOfHtml('<figure><img alt="x"><figcaption>The mole.</figcaption><p>Ann Vale</p></figure>')).toEqual([
			{kind: 'caption', text: 'The mole.'},
			{kind: 'caption', text: 'Ann Vale'},
		]);
	});

	test('a row of a table is one line; a table that lays out the page is none', () => {
		const data = '<table><tr><th>Name<th>Age<tr><td>Vale<td>41<tr><td>Reed<td></table>';
		expect(blocksOfHtml(data).map(({kind, text}) => `${kind} ${text}`)).toEqual([
			'list-item Name · Age',
			'list-item Vale · 41',
			'paragraph Reed',
		]);
		const layout = `<table><tr><td><p>One.</p><p>Two.</p><td>Three</table>`;
		expect(texts(layout)).toEqual(['One.', 'Two.', 'Three']);
	});

	test('bold words by themselves part the text where they look like a subhead', () => {
		const text = '<p>The council met in the old hall, as it does every year.</p>';
		const kinds = (html: string) => blocksOfHtml(html).map(({kind}) => kind);
		const more = '<p>Nobody had thought of the eels, and nobody said so.</p>';
		expect(kinds(`${text}<p><b>The old hall</b></p>${more}`)).toEqual(['paragraph', 'subhead', 'paragraph']);
		expect(kinds(`<p><b>The old hall</b></p>${text}`)).toEqual(['paragraph', 'paragraph']);
		expect(kinds(`${text}<p><b>What did you see?</b></p>${more}`)).toEqual(['paragraph', 'paragraph', 'paragraph']);
		expect(kinds(`${text}<p><b>The old hall</b></p>`)).toEqual(['paragraph', 'paragraph']);
	});

	test('times are the heads of a live blog, with the title under each', () => {
		const html =
			'<p>Tonight.</p><time>21:42</time><h3>The ferry stays</h3><p>By seven votes.</p><time>20:10</time><p>A start.</p>';
		expect(blocksOfHtml(`<div>${html.replaceAll('<time>', '<div>').replaceAll('</time>', '</div>')}</div>`)).toEqual([
			{kind: 'paragraph', text: 'Tonight.'},
			{kind: 'subhead', text: '21:42 The ferry stays', level: 3},
			{kind: 'paragraph', text: 'By seven votes.'},
			{kind: 'subhead', text: '20:10', level: 2},
			{kind: 'paragraph', text: 'A start.'},
		]);
	});
});

describe('repeats', () => {
	const story =
		'<p>“I looked at my screen, and my screen said that the harbour was calm,” the harbour master said.</p>';

	test.each([
		'<blockquote>My screen said that the harbour was calm.</blockquote>',
		'<aside>“My screen said that the harbour was calm”</aside>',
		'<div class="story-pull_quote"><p>My screen said that<br>the harbour was calm</p><p>Mara Lindqvist</p></div>',
	])('a pull quote is merged with the paragraph that says the same: %s', html => {
		expect(texts(`<p>One.</p>${html}${story}`)).toHaveLength(2);
	});

	test('a standfirst that the story begins with is not told twice', () => {
		const standfirst = '<p>The council met in the old hall, as it does every year.</p>';
		expect(
			texts(`${standfirst}<p>The council met in the old hall, as it does every year. It was cold.</p>`),
		).toHaveLength(1);
	});

	test('what the story does not say stays', () => {
		expect(texts(`<p>One.</p><blockquote>My screen was blank, I tell you.</blockquote>${story}`)).toHaveLength(3);
	});
});

import {expect, test} from 'vitest';
import {pageAsMarkdown} from '../../source/citation/page-markdown.ts';
import type {Quotation} from '../../source/citation/quotation.ts';

const said = (words: string, path: string): Quotation => ({
	words,
	speakers: ['Ada Quill'],
	headline: 'The weir',
	url: `https://gazette.example/${path}`,
	path,
});

test('a page of quotes is a document with each quote once, in the order of the page, and its citation', () => {
	const quotes = [said('“It holds.”', 'b'), said('“It leaks.”', 'a'), said('“It holds.”', 'c')];
	expect(
		pageAsMarkdown(
			{title: 'Ada Quill *', facts: ['weir keeper since 2019', '2 quotes   3 articles'], quotes},
			'{quote} — {speaker}, {address}',
		),
	).toBe(`# Ada Quill \\*

weir keeper since 2019

2 quotes 3 articles

> “It holds.”
>
> — Ada Quill, <https://gazette.example/b>

> “It leaks.”
>
> — Ada Quill, <https://gazette.example/a>
`);
});

test('the same words of somebody else are another quote', () => {
	const quotes = [said('“It holds.”', 'a'), {...said('“It holds.”', 'a'), speakers: ['Ben Marrow']}];
	expect(pageAsMarkdown({title: 'Weir', facts: [], quotes}, '{quote} — {speaker}')).toBe(
		'# Weir\n\n> “It holds.”\n>\n> — Ada Quill\n\n> “It holds.”\n>\n> — Ben Marrow\n',
	);
});

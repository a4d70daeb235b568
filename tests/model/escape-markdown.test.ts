import fc from 'fast-check';
import markdownIt from 'markdown-it';
import {expect, test} from 'vitest';
import {escapeMarkdown, escapeMarkdownParagraph} from '../../source/model/escape-markdown.ts';

const markdown = markdownIt('commonmark').enable('table').enable('strikethrough');

/** The text that Markdown shows, and the kinds of blocks it makes. */
const shown = (source: string) => {
	const tokens = markdown.parse(source, {});
	const texts = tokens.flatMap(({children}) => children ?? []).map(({type, content}) => `${type} ${content}`);
	return {blocks: tokens.map(({type}) => type), texts};
};

/** One line with whatever could be markup; the ends are letters or markup, never spaces. */
const line = fc
	.array(
		fc.constantFrom(
			'#',
			'-',
			'+',
			'=',
			'1.',
			'2)',
			'*',
			'_',
			'`',
			'<b>',
			'&amp;',
			'[a](b)',
			'|',
			'~~',
			'$',
			'\\',
			'ferry',
			' ',
		),
		{
			minLength: 1,
			maxLength: 12,
		},
	)
	.map(parts => parts.join('').replace(/\s+/g, ' ').trim())
	.filter(text => text !== '');

test('an escaped paragraph is one paragraph that shows the text as it was', () => {
	fc.assert(
		fc.property(line, text => {
			const {blocks, texts} = shown(escapeMarkdownParagraph(text));
			expect(blocks).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
			expect(texts.every(one => /^text(?:_special)? /.test(one))).toBe(true);
			expect(texts.map(one => one.slice(one.indexOf(' ') + 1)).join('')).toBe(text);
		}),
	);
});

test('an escaped heading stays one heading', () => {
	fc.assert(
		fc.property(line, text => {
			expect(shown(`## ${escapeMarkdown(text)}`).blocks).toEqual(['heading_open', 'inline', 'heading_close']);
		}),
	);
});

test('a text of several lines becomes one line', () => {
	expect(escapeMarkdownParagraph(' 1. One\n2. Two ')).toBe('1\\. One 2. Two');
});

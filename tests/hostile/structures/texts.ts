// Generates plain text, and Markdown with front matter.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {file, line, type Made, place, withStory, words} from './pieces.ts';

const breaks = fc.constantFrom('\n', '\n', '\r\n', '\r');
export const plainText: Made = fc
	.tuple(fc.array(words, {maxLength: 12}), place, fc.constantFrom('.txt', '.text', ''), breaks)
	.map(([paragraphs, at, extension, end]) =>
		file(extension, ['A headline', ...withStory(paragraphs, at, story)].join('\n\n').replaceAll('\n', end), story),
	);

const matterLine = fc.oneof(
	fc
		.tuple(
			fc.constantFrom('title', 'author', 'authors', 'date', 'url', 'source', 'tags', '__proto__', 'constructor', '<<'),
			line,
			fc.constantFrom(
				(value: string) => value,
				JSON.stringify,
				(value: string) => `[${value}]`,
				(value: string) => `|\n  ${value}`,
			),
		)
		.map(([key, value, form]) => `${key}: ${form(value)}`),
	line,
);
const matter = fc
	.tuple(
		fc.array(matterLine, {maxLength: 8}),
		fc.constantFrom('---', '---js', '---yaml', '--- ', '----'),
		fc.constantFrom('---', '...', ''),
	)
	.map(([lines, open, close]) => [open, ...lines, close, ''].join('\n'));
const markdownBlock = fc
	.tuple(
		words,
		fc.constantFrom(
			'',
			'# ',
			'## ',
			'> ',
			'- ',
			'1. ',
			'    ',
			'> > - ',
			'```\n',
			'| ',
			'**',
			'[^1]: ',
			'![',
			'<div>\n',
			'***\n',
		),
	)
	.map(([block, mark]) => mark + block);
export const markdown: Made = fc
	.tuple(fc.option(matter, {nil: ''}), fc.array(markdownBlock, {maxLength: 12}), breaks)
	.map(([front, blocks, end]) =>
		file(
			'.md',
			`${front}\n${story}\n\n${blocks.join('\n\n')}\n`.replaceAll('\n', end),
			front === '' ? story : undefined,
		),
	);

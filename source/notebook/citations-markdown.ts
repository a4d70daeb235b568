// Starred quotes and notes as Markdown (CommonMark), article by article, each quote with its citation.

import {citeInMarkdown} from '../citation/cite.ts';
import type {Citing} from '../citation/template.ts';
import {escapeMarkdown as inline, escapeMarkdownParagraph as paragraph} from '../model/escape-markdown.ts';
import {type Citation, keptQuotation} from './citations.ts';

const paragraphs = (text: string): string =>
	text
		.split(/\n+/)
		.filter(line => line.trim() !== '')
		.map(paragraph)
		.join('\n\n');

const quoteBlock = (citation: Citation, {template, folders}: Citing): string => {
	const quoted = citeInMarkdown(keptQuotation(citation, folders), template);
	return citation.note === '' ? quoted : `${quoted}\n\n${paragraphs(citation.note)}`;
};

/** Returns a Markdown document, or an empty text if there are no citations. Those of one article must be adjacent. */
export const citationsAsMarkdown = (citations: readonly Citation[], citing: Citing): string => {
	const blocks = citations.flatMap((citation, index) =>
		citation.id === citations[index - 1]?.id
			? [quoteBlock(citation, citing)]
			: [`## ${inline(citation.title)}`, quoteBlock(citation, citing)],
	);
	return blocks.length === 0 ? '' : `# Starred quotes and notes\n\n${blocks.join('\n\n')}\n`;
};

// Starred quotes and notes as Markdown (CommonMark), article by article, each quote with its citation.

import {escapeMarkdown as inline, escapeMarkdownParagraph as paragraph} from '../model/escape-markdown.ts';
import {type Citation, keptSpeaker} from './citations.ts';

const paragraphs = (text: string): string =>
	text
		.split(/\n+/)
		.filter(line => line.trim() !== '')
		.map(paragraph)
		.join('\n\n');

/** The day of an ISO date: a citation does not state the hour. */
const dayOf = (published: string): string => published.slice(0, 'yyyy-mm-dd'.length);

const quoteBlock = (citation: Citation): string => {
	const {words, section, title, published, url, id, note} = citation;
	const where = [section, title, published === undefined ? undefined : dayOf(published), url ?? id]
		.filter(part => part !== undefined)
		.map(inline);
	const quoted = `> ${paragraph(words)}\n>\n> — **${inline(keptSpeaker(citation) ?? 'unknown speaker')}**, ${where.join(', ')}`;
	return note === '' ? quoted : `${quoted}\n\n${paragraphs(note)}`;
};

/** Returns a Markdown document, or an empty text if there are no citations. Those of one article must be adjacent. */
export const citationsAsMarkdown = (citations: readonly Citation[]): string => {
	const blocks = citations.flatMap((citation, index) =>
		citation.id === citations[index - 1]?.id
			? [quoteBlock(citation)]
			: [`## ${inline(citation.title)}`, quoteBlock(citation)],
	);
	return blocks.length === 0 ? '' : `# Starred quotes and notes\n\n${blocks.join('\n\n')}\n`;
};

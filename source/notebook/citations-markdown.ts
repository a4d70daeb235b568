// Kept quotes and notes as Markdown (CommonMark), article by article, every quote with its citation.

import type {Citation} from './citations.ts';

/** Whatever could begin markup inside a line. */
const special = /[\\`*_[\]<>&|~#$]/g;

const inline = (text: string): string => text.replace(/\s+/g, ' ').replace(special, '\\$&');

/** At the start of a paragraph a few more characters are markup: lists, rules, headings. */
const paragraph = (text: string): string =>
	inline(text.trim())
		.replace(/^[-+=]/, '\\$&')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const paragraphs = (text: string): string =>
	text
		.split(/\n+/)
		.filter(line => line.trim() !== '')
		.map(paragraph)
		.join('\n\n');

/** The day alone: the hour of publication is no part of a citation. */
const dayOf = (published: string): string => published.slice(0, 'yyyy-mm-dd'.length);

const quoteBlock = ({words, speaker, section, title, published, url, id, note}: Citation): string => {
	const where = [section, title, published === undefined ? undefined : dayOf(published), url ?? id]
		.filter(part => part !== undefined)
		.map(inline);
	const quoted = `> ${paragraph(words)}\n>\n> — **${inline(speaker ?? 'unknown speaker')}**, ${where.join(', ')}`;
	return note === '' ? quoted : `${quoted}\n\n${paragraphs(note)}`;
};

/** The citations of one article stand together already. */
export const citationsAsMarkdown = (citations: readonly Citation[]): string => {
	const blocks = citations.flatMap((citation, index) =>
		citation.id === citations[index - 1]?.id
			? [quoteBlock(citation)]
			: [`## ${inline(citation.title)}`, quoteBlock(citation)],
	);
	return blocks.length === 0 ? '' : `# Kept quotes\n\n${blocks.join('\n\n')}\n`;
};

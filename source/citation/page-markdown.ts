// A page of quotes as a Markdown document (CommonMark): what it is about, then each quote with its citation.
import {escapeMarkdown as inline, escapeMarkdownParagraph as paragraph} from '../model/escape-markdown.ts';
import {citeInMarkdown} from './cite.ts';
import type {Quotation} from './quotation.ts';

/** A page of quotes, to be saved or handed on. */
export type QuotePage = {
	readonly title: string;
	/** Who or what it is about, and how much there is of it: a line each. */
	readonly facts: readonly string[];
	/** In the order of the page. */
	readonly quotes: readonly Quotation[];
};

/** The same words of the same people, in however many articles, are one quote. */
const isFirst = () => {
	const seen = new Set<string>();
	return ({words, speakers}: Quotation): boolean => {
		const key = JSON.stringify([words, ...speakers]);
		return !seen.has(key) && seen.add(key).has(key);
	};
};

/** Returns the page as Markdown, each quote once. */
export const pageAsMarkdown = ({title, facts, quotes}: QuotePage, template: string): string => {
	const blocks = [
		`# ${inline(title)}`,
		...facts.map(paragraph),
		...quotes.filter(isFirst()).map(quotation => citeInMarkdown(quotation, template)),
	];
	return `${blocks.join('\n\n')}\n`;
};

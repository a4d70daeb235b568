// The one citation, for what is copied, saved, exported and printed.
import {outletOf} from '../model/dimension.ts';
import {probably} from '../model/doubt.ts';
import {escapeMarkdown as inline, escapeMarkdownParagraph as paragraph} from '../model/escape-markdown.ts';
import {dateOf} from '../typesetting/captions.ts';
import type {Quotation} from './quotation.ts';
import {type CitationPart, fillTemplate} from './template.ts';

const joined = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Returns whose words they are: names, what are probably the names, the story's words, or that nobody is named. */
export const citedSpeaker = ({speakers, isUnsure, source = '', isParaphrase}: Quotation): string => {
	const names = joined(speakers);
	const speaker = names === '' ? source || 'speaker not named' : isUnsure ? probably(names, source) : names;
	return isParaphrase ? `${speaker} (in other words)` : speaker;
};

/** Quotation marks of any kind at the beginning: then the words bring their own. */
const marked = /^[\s(]*["'“”„«»‘’‹›「『]/u;

/** Returns the words as they are cited: in quotation marks, unless they are in other words. */
export const citedWords = ({words, isParaphrase}: Pick<Quotation, 'words' | 'isParaphrase'>): string =>
	isParaphrase || marked.test(words) ? words : `“${words}”`;

/** Without an address, the outlet says where it was published, unless the template names it anyway. */
const whereOf = ({url, outlet, path}: Quotation, template: string): string =>
	url ?? (outlet === undefined || template.includes('{outlet}') ? path : `${outlet}, ${path}`);

const partsOf = (quotation: Quotation, template: string): Readonly<Record<CitationPart, string>> => {
	const {writer = '', headline = '', published, url = '', path, section = '', note = ''} = quotation;
	return {
		quote: citedWords(quotation),
		speaker: citedSpeaker(quotation),
		writer,
		headline,
		outlet: outletOf(quotation) ?? '',
		date: published === undefined ? '' : dateOf(published),
		isodate: published?.slice(0, 'yyyy-mm-dd'.length) ?? '',
		where: whereOf(quotation, template),
		address: url,
		path,
		section,
		note,
	};
};

/** Returns a quote with its source as text. */
export const cite = (quotation: Quotation, template: string): string =>
	fillTemplate(template, partsOf(quotation, template));

/** An address that Markdown takes between `<` and `>`. */
const autolink = /^https?:\/\/[^\s<>]+$/;

/** Returns a quote with its source in Markdown: the words as a block quotation, the rest as its last line. */
export const citeInMarkdown = (quotation: Quotation, template: string): string => {
	const parts = partsOf(quotation, template);
	const escaped = Object.fromEntries(
		Object.entries(parts).map(([name, text]) => [
			name,
			text === parts.address && autolink.test(text) ? `<${text}>` : inline(text),
		]),
	) as Record<CitationPart, string>;
	if (!template.startsWith('{quote}')) return `> ${fillTemplate(template, escaped)}`;
	const rest = fillTemplate(template.slice('{quote}'.length), escaped).trim();
	return `> ${paragraph(parts.quote)}${rest === '' ? '' : `\n>\n> ${rest}`}`;
};

// The text of an item, judged by what it is and never by its declared type: NITF, XHTML, bare paragraphs, markup in a CDATA
// section or escaped, or text.
import {htmlOf, htmlTag, type XmlVocabulary} from '../markup/html-of-xml.ts';
import {isMarkup} from '../markup/is-markup.ts';
import {childAt, childrenNamed, firstNamed, partsOf, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import type {WireBody} from './wire-item.ts';

const leftOut = new Set(
	'head header footer media figure img object video audio script style note ed-msg docdata tagline edit-tagline pronounce byline dateline bild dat'.split(
		' ',
	),
);

/** Facts that are stated elsewhere, and notes of one editor to another. */
const leftOutClass =
	/(?:^|[\s_-])(?:np-nonpublic|nonpublic|notepad|np-public|notebook|closingline|byline|slugline|publicationdate|editors?-?notes?)(?:$|\s)/i;

/** NITF, and what a Swedish agency has made of it. */
const nitfTags = new Map([
	['hl1', 'h1'],
	['hl2', 'h2'],
	['bq', 'blockquote'],
	['block', 'div'],
	['nitf-table', 'div'],
	['fn', 'p'],
	['rubrik', 'h1'],
	['ingress', 'div'],
	['brodtext', 'div'],
	['mellis', 'h2'],
	['citat', 'p'],
]);

const vocabulary: XmlVocabulary = {
	tagOf: ({name}) => nitfTags.get(name) ?? htmlTag(name),
	isLeftOut: ({name, attributes}) => leftOut.has(name) || leftOutClass.test(attributes.get('class') ?? ''),
	address: 'href',
};

/** The New York Times Annotated Corpus has the first paragraphs once by themselves, and once more with all the others. */
const withoutLead = (content: XmlElement): XmlElement => {
	const classes = childrenNamed(content, 'block').map(block => block.attributes.get('class'));
	if (!classes.includes('full_text')) return content;
	const isLead = (child: XmlElement | string): boolean =>
		typeof child !== 'string' && child.name === 'block' && /lead_paragraph$/.test(child.attributes.get('class') ?? '');
	return {...content, children: content.children.filter(child => !isLead(child))};
};

/** The element that the text is in: what is beside it are facts, and notes with a text of their own. */
const textElementIn = (content: XmlElement): XmlElement => {
	const body = firstNamed(content, 'body');
	const nitf = body === undefined ? childAt(content, 'body.content') : childAt(body, 'body.content');
	if (nitf) return withoutLead(nitf);
	if (body === undefined) return content;
	return {
		...body,
		children: body.children.filter(child => typeof child === 'string' || !child.name.startsWith('body.')),
	};
};

/** Elements of HTML that are never closed. */
const withoutEndTag = new Set('area br col embed hr img input link meta source wbr'.split(' '));

const hasWords = (html: string): boolean => /\S/.test(html.replace(/<[^>]*>/g, ''));

/** Results of matches and lists of events are in vocabularies of their own: names and figures, not text. */
const hasParagraphs = /<(?:p|h[1-6]|li|t[dh]|pre|blockquote|div)>/;

/** Returns the text in `content`, an element that holds it; undefined if it has no words. */
export const bodyIn = (content: XmlElement): WireBody | undefined => {
	const element = textElementIn(content);
	if (element.children.some(child => typeof child !== 'string')) {
		const html = htmlOf(element, vocabulary);
		const isText = element.name === 'body.content' || hasParagraphs.test(html);
		return isText && hasWords(html) ? {html} : undefined;
	}
	const text = wordsIn(element);
	if (!isMarkup(text)) return text.trim() === '' ? undefined : {text};
	const html = htmlOfMarkup(text);
	return hasWords(html) ? {html} : undefined;
};

/** Returns markup, of which the elements may not be closed, without what is no text. */
const htmlOfMarkup = (markup: string): string => {
	const [part] = partsOf(`<markup>${markup}</markup>`, new Set(['markup']), withoutEndTag);
	return part === undefined ? '' : htmlOf(textElementIn(part.element), vocabulary);
};

/** Returns markup without notes that its classes call not for publication; markup without such notes stays as it is. */
export const withoutNotes = (markup: string): string =>
	/["'\s](?:np-)?nonpublic["'\s]|["'\s]notepad["'\s]/i.test(markup) ? htmlOfMarkup(markup) : markup;

// Writes the structure that a browser put into a printed page as markup again: what is the story of it, and what is menu and
// advertisement, is a question that the reader of web pages answers.
import type {KnownWords} from './line-ends.ts';
import {isTagText, type TagElement} from './tag-tree.ts';
import {linesOfTag, linksOfTag, textOfLines} from './tag-words.ts';

const elements: Readonly<Record<string, string>> = {
	Art: 'article',
	Aside: 'aside',
	BlockQuote: 'blockquote',
	Caption: 'figcaption',
	Figure: 'figure',
	H: 'h2',
	H1: 'h1',
	H2: 'h2',
	H3: 'h3',
	H4: 'h4',
	H5: 'h5',
	H6: 'h6',
	L: 'ul',
	LI: 'li',
	P: 'p',
	Sect: 'section',
	Table: 'table',
	TD: 'td',
	TH: 'th',
	TR: 'tr',
};

const inline = new Set(['Link', 'Span', 'Em', 'Strong', 'Code', 'Quote', 'NonStruct', 'Lbl', 'LBody']);
/** Elements whose text is one block. */
const blocks = new Set(['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption']);

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Returns true if nothing in it begins a block. */
const isInline = ({children}: TagElement): boolean =>
	children.every(child => isTagText(child) || (inline.has(child.role) && isInline(child)));

/**
 * Returns the markup of a block. Its lines are joined as a whole, as a link may begin in the middle of one; the words of a link
 * are found in the text again.
 */
const blockOf = (element: TagElement, known: KnownWords): string => {
	const whole = textOfLines(linesOfTag(element), known);
	let markup = '';
	let at = 0;
	const walk = (inner: TagElement): void => {
		for (const child of inner.children) {
			if (isTagText(child)) continue;
			if (child.url === undefined) {
				walk(child);
				continue;
			}
			const words = textOfLines(linesOfTag(child), known);
			const start = words === '' ? -1 : whole.indexOf(words, at);
			if (start < 0) continue;
			markup += `${escaped(whole.slice(at, start))}<a href="${escaped(child.url)}">${escaped(words)}</a>`;
			at = start + words.length;
		}
	};
	walk({...element, children: element.url === undefined ? element.children : [element]});
	return markup + escaped(whole.slice(at));
};

/** Entries of a menu, at least, and the longest of them in UTF-16 units. */
const fewestEntries = 3;
const longestEntry = 60;

/** Returns true for a list that has nothing but short links: the menu of a site. */
const isMenu = ({role, children}: TagElement, known: KnownWords): boolean => {
	if (role !== 'L') return false;
	const entries = children.filter((child): child is TagElement => !isTagText(child));
	return (
		entries.length >= fewestEntries &&
		entries.every(entry => {
			const text = textOfLines(linesOfTag(entry), known);
			const linked = linksOfTag(entry, known).reduce((sum, link) => sum + link.text.length, 0);
			return text.length <= longestEntry && linked >= text.length * 0.9;
		})
	);
};

/** Returns true for a list whose first entry has a number for a label; a bullet is drawn, or a sign. */
const isNumbered = ({role, children}: TagElement, known: KnownWords): boolean => {
	const entry = role === 'L' ? children.find(child => !isTagText(child) && child.role === 'LI') : undefined;
	const label =
		entry === undefined || isTagText(entry)
			? undefined
			: entry.children.find((child): child is TagElement => !isTagText(child) && child.role === 'Lbl');
	return label !== undefined && /^\d/.test(textOfLines(linesOfTag(label), known));
};

/** Returns the markup of the structure of a file. */
export const markupOfTags = (element: TagElement, known: KnownWords): string => {
	const {role, children} = element;
	if (role === 'Form' || role === 'Artifact' || isMenu(element, known)) return '';
	const name = isNumbered(element, known) ? 'ol' : (elements[role] ?? 'div');
	if (isInline(element) || blocks.has(role)) {
		const words = blockOf(element, known);
		return words === '' ? '' : `<${name}>${words}</${name}>\n`;
	}
	return `<${name}>${children.map(child => (isTagText(child) ? '' : markupOfTags(child, known))).join('')}</${name}>\n`;
};

/** Returns a page with this body. */
export const printedMarkup = (title: string, body: string): string =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body}</body></html>`;

// Writes text of an XML vocabulary as HTML, which is laid out like any other markup. Elements that it does not know are left
// away, but not the words in them.
import type {XmlElement} from './xml-tree.ts';

/** How one vocabulary is written in HTML. */
export type XmlVocabulary = {
	/** The HTML element for an element, undefined for one that only holds others. */
	readonly tagOf: (element: XmlElement) => string | undefined;
	/** Returns true for elements whose words are not text of the article. */
	readonly isLeftOut: (element: XmlElement) => boolean;
	/** The attribute with the address of a link. */
	readonly address: string;
};

const names = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const kept = names(
	'p h1 h2 h3 h4 h5 h6 table tr td th caption ul ol li dl dt dd blockquote pre br hr a em strong b i q sub sup div section article aside',
);
const empty = names('br hr');

/** Returns the name if it is that of an HTML element that text has. */
export const htmlTag = (name: string): string | undefined => (kept.has(name) ? name : undefined);

/** Entities that no XML declares but markup in a CDATA section has are left to the HTML parser. */
const escaped = (text: string): string => text.replace(/&(?![a-z]{2,8};)/gi, '&amp;').replaceAll('<', '&lt;');

const inAttribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

/** Returns what is inside an element as HTML. Linear: a tree is of limited depth. */
export const htmlOf = ({children}: XmlElement, vocabulary: XmlVocabulary): string =>
	children
		.map(child => {
			if (typeof child === 'string') return escaped(child);
			if (vocabulary.isLeftOut(child)) return ' ';
			const inner = htmlOf(child, vocabulary);
			const tag = vocabulary.tagOf(child);
			if (tag === undefined) return inner;
			if (empty.has(tag)) return `<${tag}>${inner}`;
			const address = tag === 'a' ? child.attributes.get(vocabulary.address) : undefined;
			return `<${tag}${address === undefined ? '' : ` href="${inAttribute(address)}"`}>${inner}</${tag}>`;
		})
		.join('');

/** Returns text as HTML: empty lines part paragraphs. */
export const htmlOfText = (text: string): string =>
	text
		.split(/\n\s*\n/)
		.map(paragraph => `<p>${escaped(paragraph)}</p>`)
		.join('\n');

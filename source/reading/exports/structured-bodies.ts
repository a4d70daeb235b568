// Bodies that JSON does not hold as one string but in pieces: Arc's ANS, ninjs 2 and 3, Apple News, Fundus, the Guardian's API and
// the Washington Post collection of TREC. Each becomes markup, as that has headings. Furniture among the pieces is left out.
import {isMarkup} from '../markup/is-markup.ts';
import {isObject, type JsonObject, objectsIn, own, stringAt} from './json-object.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Inline markup stays; text is escaped, and its empty lines part paragraphs. */
const inElement = (element: string, words: string): string => {
	if (words.trim() === '') return '';
	const parts = isMarkup(words) ? [words] : words.split(/\n\s*\n/).map(escaped);
	return parts.map(part => `<${element}>${part}</${element}>\n`).join('');
};

/** Pieces inside pieces; deeper ones are no story. */
const deepest = 8;

const heading = (level: unknown): string => `h${typeof level === 'number' && level > 1 && level < 7 ? level : 2}`;

const citation = (words: string): string => (words.trim() === '' ? '' : `<cite>${escaped(words)}</cite>`);

/** Arc's ANS: text, headers, quotes, lists, and paragraphs in markup; the rest are pictures, links to other stories and code. */
const ofElements = (elements: unknown, depth = 0): string =>
	depth > deepest
		? ''
		: objectsIn(elements)
				.map(element => {
					const content = stringAt(element, 'content');
					switch (own(element, 'type')) {
						case 'text':
							return inElement('p', content);
						case 'header':
							return inElement(heading(own(element, 'level')), content);
						case 'quote': {
							const words =
								content === '' ? ofElements(own(element, 'content_elements'), depth + 1) : inElement('p', content);
							return `<blockquote>${words}${citation(stringAt(own(element, 'citation'), 'content'))}</blockquote>\n`;
						}
						case 'raw_html':
							return /<p[\s>]/i.test(content) ? `${content}\n` : '';
						case 'list':
							return listOf(element, depth);
						case 'table':
							return tableOf(element);
						case 'correction':
							return inElement('p', stringAt(element, 'text'));
						default:
							return '';
					}
				})
				.join('');

const cellsOf = (row: unknown): string =>
	objectsIn(row)
		.map(cell => `<td>${inElement('p', stringAt(cell, 'content'))}</td>`)
		.join('');

const tableOf = (element: JsonObject): string => {
	const rows: unknown = own(element, 'rows');
	return `<table>${[own(element, 'header'), ...(Array.isArray(rows) ? rows : [])]
		.map(row => `<tr>${cellsOf(row)}</tr>`)
		.join('')}</table>\n`;
};

/** A list, of which an item may be a list. */
const listOf = (element: JsonObject, depth: number): string =>
	`<ul>${objectsIn(own(element, 'items'))
		.map(
			item =>
				inElement('li', stringAt(item, 'content')) ||
				(own(item, 'type') === 'list' ? ofElements([item], depth + 1) : ''),
		)
		.join('')}</ul>\n`;

/** The Washington Post collection: paragraphs among the facts of the head. */
const ofContents = (contents: unknown): string =>
	objectsIn(contents)
		.filter(piece => own(piece, 'type') === 'sanitized_html')
		.map(piece => inElement(own(piece, 'subtype') === 'subhead' ? 'h2' : 'p', stringAt(piece, 'content')))
		.join('');

const strings = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];

/** Fundus: sections of paragraphs. */
const ofSections = (body: unknown): string =>
	objectsIn(own(body, 'sections'))
		.map(
			section =>
				strings(own(section, 'headline'))
					.map(words => inElement('h2', words))
					.join('') +
				strings(own(section, 'paragraphs'))
					.map(words => inElement('p', words))
					.join(''),
		)
		.join('');

const withoutEmphasis = (markdown: string): string =>
	markdown
		.replace(/(\*\*|__|\*|_)(?=\S)([^*_\n]{1,500})(?<=\S)\1/g, '$2')
		.replace(/\[([^\]\n]{1,300})\]\([^)\n]{1,2000}\)/g, '$1');

/** Apple News: components with roles, in sections and containers. */
const ofComponents = (components: unknown, depth = 0): string =>
	depth > deepest
		? ''
		: objectsIn(components)
				.map(component => {
					const role = stringAt(component, 'role');
					const text = stringAt(component, 'text');
					const words = own(component, 'format') === 'markdown' ? withoutEmphasis(text) : text;
					if (role === 'body' || role === 'intro')
						return isMarkup(words) && own(component, 'format') === 'html' ? `${words}\n` : inElement('p', words);
					if (role === 'quote') return inElement('blockquote', words);
					if (/^heading\d?$/.test(role)) return inElement('h2', words);
					return ofComponents(own(component, 'components'), depth + 1);
				})
				.join('');

/** Roles of what is no main headline or text: a summary, a short form, a caption. */
const asideRole = /summary|short|brief|abstract|caption|teaser|social|seo|print|sub|kicker|note|footer|headline|title/i;

/** ninjs 2 and 3 list headlines and bodies by role; the main one has that role, or none that says otherwise. */
const byRole = (listed: unknown): readonly JsonObject[] => {
	const all = objectsIn(listed).filter(one => stringAt(one, 'value').trim() !== '');
	const rank = (one: JsonObject): number => {
		const role = stringAt(one, 'role');
		return role === 'main' ? 0 : asideRole.test(role) ? 2 : 1;
	};
	return all.toSorted((one, other) => rank(one) - rank(other));
};

/** Returns the main headline of ninjs 2 and 3; undefined where there are none by role. */
export const headlineByRole = (article: JsonObject): string | undefined => {
	const main = byRole(own(article, 'headlines'))[0];
	return main && stringAt(main, 'value');
};

/** One story in several forms, of which the one in markup has the most. */
const ofBodies = (bodies: unknown): string => {
	const all = byRole(bodies);
	const sound = all.filter(body => !asideRole.test(stringAt(body, 'role')));
	const best = sound.find(body => isMarkup(stringAt(body, 'value'))) ?? sound[0] ?? all[0];
	return best ? stringAt(best, 'value') : '';
};

/** The Guardian's API with `show-blocks`. */
const ofBlocks = (blocks: unknown): string =>
	objectsIn(own(blocks, 'body'))
		.map(block => inElement('h2', stringAt(block, 'title')) + stringAt(block, 'bodyHtml'))
		.join('\n');

/** Returns the body of an article in pieces, as markup or text; undefined where it has none of these shapes. */
export const structuredBody = (article: JsonObject): string | undefined => {
	const body = own(article, 'body');
	const found =
		ofElements(own(article, 'content_elements')) ||
		ofContents(own(article, 'contents')) ||
		(isObject(body) ? ofSections(body) : '') ||
		ofComponents(own(article, 'components')) ||
		ofBodies(own(article, 'bodies')) ||
		ofBlocks(own(article, 'blocks'));
	return found.trim() === '' ? undefined : found;
};

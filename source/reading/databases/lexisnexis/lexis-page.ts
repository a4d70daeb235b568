// Pages of LexisNexis: the same paragraphs as its text has, each in an element of its own.
import type {Element} from '../../html/nodes.ts';
import {type DatabaseArticle, paragraphsOf} from '../database-article.ts';
import {treeOfDocument} from '../document-tree.ts';
import type {ExportParagraph} from '../paragraph.ts';
import {classOf, paragraphsOfTree} from '../tree-paragraphs.ts';
import {counterIn, lexisArticle} from './lexis.ts';

/** Classes are numbered by their first use: what they mean is in the style sheet only. */
const centredClass = /\.(c\d{1,4})\s{0,9}\{[^}]{0,200}text-align:\s{0,9}center/g;

/** UTF-16 units at the beginning of a page in which its style sheet is. */
const longestStyle = 65_536;

/** Returns how to read the documents of a page, which state in comments where they begin and end. */
export const lexisPageReader = (page: string): ((markup: string) => DatabaseArticle) => {
	const centred = new Set(Array.from(page.slice(0, longestStyle).matchAll(centredClass), ([, name]) => name!));
	const markOf = (element: Element): 'centred' | 'left' | undefined =>
		element.tagName === 'p' ? (centred.has(classOf(element)) ? 'centred' : 'left') : undefined;
	return markup => {
		// The comment that says where the document begins ends here.
		const start = markup.indexOf('-->') + 3;
		const end = markup.indexOf('</DOCFULL>');
		const marked = paragraphsOfTree(treeOfDocument(markup.slice(start, end < 0 ? undefined : end)), {markOf});
		const paragraphs = marked.map(({text, mark}): ExportParagraph => ({text, isCentred: mark === 'centred'}));
		// The end of the comment stands above it.
		const counter = paragraphs.slice(0, 2).findIndex(({text}) => counterIn(text) !== undefined);
		const key = counterIn(paragraphs[counter]?.text ?? '');
		return lexisArticle(counter < 0 ? paragraphs : paragraphs.toSpliced(counter, 1), key, (story, begin) =>
			paragraphsOf([...(begin === undefined ? [] : [begin]), ...story.map(({text}) => text)]),
		);
	};
};

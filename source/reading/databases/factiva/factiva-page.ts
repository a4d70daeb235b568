// Pages of Factiva: classes say what is the headline and the text, whatever the language of the account.
import type {Element} from '../../html/nodes.ts';
import type {DocumentRead} from '../database-article.ts';
import {treeOfDocument} from '../document-tree.ts';
import type {ExportParagraph} from '../paragraph.ts';
import {classOf, type MarkedParagraph, paragraphsOfTree} from '../tree-paragraphs.ts';
import {accessionIn, factivaArticle} from './factiva.ts';
import {factivaCodeArticles} from './factiva-codes.ts';

const withPart = ({mark, ...paragraph}: MarkedParagraph<NonNullable<ExportParagraph['part']>>): ExportParagraph => ({
	...paragraph,
	...(mark && {part: mark}),
});

const markOf = (element: Element): 'headline' | 'byline' | 'body' | 'lead' | 'skip' | undefined => {
	const name = classOf(element);
	if (/^[a-z]{2,4}Headline$/.test(name)) return 'headline';
	if (name === 'author') return 'byline';
	if (/\barticleParagraph\b/.test(name) || element.tagName === 'pre') return 'body';
	if (element.tagName === 'td' && name === 'index') return 'lead';
	return /\bsearchPreview\b/.test(name) || (element.tagName === 'table' && name === 'footer') ? 'skip' : undefined;
};

/** The language of the article, by which its classes are called: “en”, “zhtw”. */
const languageOfClass = (markup: string): string | undefined => {
	const name = /^[^>]{0,200}article ([a-z]{2}|[a-z]{4})Article\b/.exec(markup)?.[1];
	return name?.length === 4 ? `${name.slice(0, 2)}-${name.slice(2)}` : name;
};

/** Returns the article in the markup of one document, in either of the two formats. */
export const factivaPageArticle = (markup: string): DocumentRead => {
	const paragraphs = paragraphsOfTree(treeOfDocument(markup), {markOf}).map(withPart);
	const language = languageOfClass(markup);
	const coded = factivaCodeArticles(paragraphs)[0];
	if (coded) return {...coded, language: language ?? coded.language};
	const end = paragraphs.findIndex(({text}) => accessionIn(text) !== undefined);
	const key = accessionIn(paragraphs[end]?.text ?? '');
	const article = factivaArticle(paragraphs.slice(0, end < 0 ? undefined : end), key);
	return article && {...article, language: language ?? article.language};
};

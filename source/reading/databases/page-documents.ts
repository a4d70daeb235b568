// The documents of a database's page. Each is parsed by itself: a page of hundreds is larger than any page of a newspaper, and an
// element that is never closed harms one document only.
import {parsePage} from '../html/html-tree.ts';
import type {Element, Parent} from '../html/nodes.ts';
import {apaDateIn} from './apa.ts';
import {type DocumentRead, paragraphsOf} from './database-article.ts';
import {isDeck} from './deck-or-name.ts';
import {europresseArticle} from './europresse.ts';
import {accessionIn, factivaArticle} from './factiva.ts';
import {factivaCodeArticles} from './factiva-codes.ts';
import {counterIn, lexisArticle} from './lexis.ts';
import type {ExportParagraph} from './paragraph.ts';
import {proQuestArticles} from './proquest.ts';
import type {DatabaseName} from './recognise-database.ts';
import {classOf, type MarkedParagraph, paragraphsOfTree} from './tree-paragraphs.ts';

/**
 * Takes the markup of one document apart, undefined if it is none; or that of several where nothing says where each begins.
 * Throws ReadLimitError if there is too much of it.
 */
type ReadDocument = (markup: string) => DocumentRead | readonly DocumentRead[];

/** How the pages of one database are taken apart. */
export type PageLayout = {
	readonly database: DatabaseName;
	/** Finds where each document begins. Bounded, so that it is linear. */
	readonly start: RegExp;
	/** Returns how to read the documents of a page. */
	readonly readerFor: (page: string) => ReadDocument;
};

const treeOf = (markup: string): Parent => parsePage(markup).tree;

const asParagraphs = (
	marked: readonly MarkedParagraph<NonNullable<ExportParagraph['part']>>[],
): readonly ExportParagraph[] => marked.map(({mark, ...paragraph}) => ({...paragraph, ...(mark && {part: mark})}));

/** Classes are numbered by their first use: what they mean is in the style sheet only. */
const centredClass = /\.(c\d{1,4})\s{0,9}\{[^}]{0,200}text-align:\s{0,9}center/g;

const lexisPage: PageLayout = {
	database: 'LexisNexis',
	start: /<DOCFULL>\s{0,20}-->/g,
	readerFor: page => {
		const centred = new Set(Array.from(page.slice(0, longestStyle).matchAll(centredClass), ([, name]) => name!));
		const markOf = (element: Element): 'centred' | 'left' | undefined =>
			element.tagName === 'p' ? (centred.has(classOf(element)) ? 'centred' : 'left') : undefined;
		return markup => {
			const end = markup.indexOf('</DOCFULL>');
			const marked = paragraphsOfTree(treeOf(end < 0 ? markup : markup.slice(0, end)), {markOf});
			const paragraphs = marked.map(({text, mark}): ExportParagraph => ({text, isCentred: mark === 'centred'}));
			const key = counterIn(paragraphs[0]?.text ?? '');
			return lexisArticle(paragraphs.slice(key === undefined ? 0 : 1), key, (story, begin) =>
				paragraphsOf([...(begin === undefined ? [] : [begin]), ...story.map(({text}) => text)]),
			);
		};
	},
};

/** UTF-16 units at the beginning of a page in which its style sheet is. */
const longestStyle = 65_536;

const factivaMark = (element: Element): 'headline' | 'byline' | 'body' | 'lead' | 'skip' | undefined => {
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

const factivaPage: PageLayout = {
	database: 'Factiva',
	start: /<div\b[^>]{0,200}class=["']?article [a-z]{2,4}Article\b/g,
	readerFor: () => markup => {
		const paragraphs = asParagraphs(paragraphsOfTree(treeOf(markup), {markOf: factivaMark}));
		const language = languageOfClass(markup);
		const coded = factivaCodeArticles(paragraphs)[0];
		if (coded) return {...coded, language: language ?? coded.language};
		const end = paragraphs.findIndex(({text}) => accessionIn(text) !== undefined);
		const key = accessionIn(paragraphs[end]?.text ?? '');
		const article = factivaArticle(paragraphs.slice(0, end < 0 ? undefined : end), key);
		return article && {...article, language: language ?? article.language};
	},
};

const europressePage = (start: RegExp): PageLayout => ({
	database: 'Europresse',
	start,
	readerFor: () => markup => europresseArticle(treeOf(markup)),
});

const proQuestPage = (start: RegExp): PageLayout => ({
	database: 'ProQuest',
	start,
	readerFor: () => markup => proQuestArticles(paragraphsOfTree(treeOf(markup), {markOf: () => undefined})),
});

const apaPage: PageLayout = {
	database: 'APA',
	start: /<div\b[^>]{0,100}class=["']?eintrag\b/gi,
	readerFor: () => markup => {
		const paragraphs = paragraphsOfTree<'headline' | 'head'>(treeOf(markup), {
			markOf: ({tagName}) => (tagName === 'pre' ? 'head' : tagName === 'h3' ? 'headline' : undefined),
		});
		const headline = paragraphs.findIndex(({mark}) => mark === 'headline');
		if (headline < 0) return undefined;
		// A deck stands above or below the headline.
		const above = paragraphs.slice(0, headline).filter(({mark, text}) => mark === undefined && isDeck(text));
		const below = paragraphs.slice(headline + 1).filter(({mark}) => mark === undefined);
		return {
			headline: paragraphs[headline]!.text,
			published: apaDateIn(paragraphs.find(({mark}) => mark === 'head')?.text ?? ''),
			body: paragraphsOf([...above, ...below].map(({text}) => text)),
		};
	},
};

/** All layouts. The documents of a page are those that the first layout of its database finds. */
export const pageLayouts: readonly PageLayout[] = [
	lexisPage,
	factivaPage,
	europressePage(/<article\b/gi),
	europressePage(/<span\b[^>]{0,200}class=["']?DocPublicationName\b/g),
	proQuestPage(/<a\b[^>]{0,100}\b(?:name|id)=["']?(?:DocID_)?MSTAR_\d/gi),
	proQuestPage(/<body\b/gi),
	apaPage,
];

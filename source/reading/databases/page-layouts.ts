// The table of layouts that the pages of databases have: where their documents begin, and how each is read.
import {apaPageArticle} from './apa-page.ts';
import type {DocumentRead} from './database-article.ts';
import {treeOfDocument} from './document-tree.ts';
import {europresseArticle} from './europresse.ts';
import {factivaPageArticle} from './factiva/factiva-page.ts';
import {lexisPageReader} from './lexisnexis/lexis-page.ts';
import {proQuestArticles} from './proquest.ts';
import type {DatabaseName} from './recognise-database.ts';
import {paragraphsOfTree} from './tree-paragraphs.ts';

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

const layout = (database: DatabaseName, start: RegExp, read: ReadDocument): PageLayout => ({
	database,
	start,
	readerFor: () => read,
});

const europresse: ReadDocument = markup => europresseArticle(treeOfDocument(markup));
const proQuest: ReadDocument = markup =>
	proQuestArticles(paragraphsOfTree(treeOfDocument(markup), {markOf: () => undefined}));

/** All layouts. The documents of a page are those that the first layout of its database finds. */
export const pageLayouts: readonly PageLayout[] = [
	{database: 'LexisNexis', start: /<DOCFULL>\s{0,20}-->/g, readerFor: lexisPageReader},
	layout('Factiva', /<div\b[^>]{0,200}class=["']?article [a-z]{2,4}Article\b/g, factivaPageArticle),
	layout('Europresse', /<article\b/gi, europresse),
	layout('Europresse', /<span\b[^>]{0,200}class=["']?DocPublicationName\b/g, europresse),
	layout('ProQuest', /<a\b[^>]{0,100}\b(?:name|id)=["']?(?:DocID_)?MSTAR_\d/gi, proQuest),
	layout('ProQuest', /<body\b/gi, proQuest),
	layout('APA', /<div\b[^>]{0,100}class=["']?eintrag\b/gi, apaPageArticle),
];

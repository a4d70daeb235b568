// A saved web page: its story, as a browser's reading mode would show it, and what the page states about it.
import type {Block, Origin} from '../../model/document.ts';
import {settledArticle} from '../assembly/settled-article.ts';
import {notText, problemAt, type ReadResult, withoutText} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {parsePage} from './html-tree.ts';
import {pageFactsOf} from './page-facts.ts';
import {withoutFurniture} from './page-furniture.ts';
import {pageCutShort, readPageWords} from './page-words.ts';
import {settleBlocks} from './settle-blocks.ts';
import {storyOfPage} from './story-of-page.ts';

export const readHtml = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const html = await decode(bytes, declaredCharset(bytes));
	if (html === undefined) return notText(origin);
	const result = readPage(html, origin);
	// A page whose every word stands where a browser shows none.
	return result.documents.length > 0 ? result : readPageWords(bytes, origin);
};

/** Characters from the top in which a browser notes what it saved. */
const startLength = 4096;

/** `url` is where the page comes from, where its container says so. */
export const readPage = (html: string, origin: Origin, url?: string): ReadResult => {
	const {tree, isWhole} = parsePage(html);
	const {body, ...stated} = pageFactsOf(tree, html.slice(0, startLength));
	const story = settleBlocks(withoutFurniture(storyOfPage(tree), stated));
	const letters = lettersIn(story);
	const blocks = letters >= fewest || (body ?? '').length <= letters ? story : paragraphsOf(body!);
	const document = settledArticle(origin, {...stated, url: stated.url ?? url}, blocks);
	if (document === undefined) return withoutText(origin);
	const problems = isWhole ? [] : [problemAt(origin, ...pageCutShort)];
	return {documents: [document], problems};
};

/** Letters; a page that shows fewer and states its story for machines leaves the showing to a script. */
const fewest = 200;

const lettersIn = (blocks: readonly Block[]): number => blocks.reduce((sum, {text}) => sum + text.length, 0);

const paragraphsOf = (body: string): readonly Block[] =>
	body
		.split('\n')
		.map(cleanLine)
		.filter(text => text !== '')
		.map(text => ({kind: 'paragraph', text}));

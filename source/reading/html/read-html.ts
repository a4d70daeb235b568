// Reads a saved web page: its story, as a browser's reader view shows it, and what the page states about it.
import type {Block, Origin} from '../../model/document.ts';
import {settledArticle} from '../assembly/settled-article.ts';
import {originalAddress} from '../facts/original-address.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {notText, problemAt, type ReadResult, withoutText} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {laidBlocksOf} from './html-blocks.ts';
import {parsePage} from './html-tree.ts';
import {originalIn} from './page-copies.ts';
import {pageFactsOf} from './page-facts.ts';
import {withoutFurniture} from './page-furniture.ts';
import {pageCutShort, readPageWords} from './page-words.ts';
import {settleBlocks} from './settle-blocks.ts';
import {storyOfPage} from './story-of-page.ts';

/** Reads a page. Runs in the extraction thread. Throws ReadLimitError if the page has too much markup. */
export const readHtml = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const html = await decode(bytes, declaredCharset(bytes));
	if (html === undefined) return notText(origin);
	const result = readPage(html, origin);
	// All of the page's text is where a browser shows none.
	return result.documents.length > 0 ? result : readPageWords(bytes, origin);
};

/** UTF-16 units at the top in which browsers note the address of a saved page. */
const startLength = 4096;

/** Reads decoded markup. `url` is the page's address if its container states one; the page's own statement takes precedence. */
export const readPage = (html: string, origin: Origin, url?: string): ReadResult => {
	const {tree, isWhole} = parsePage(html);
	const copy = originalIn(tree, html);
	const {body, ...own} = pageFactsOf(tree, html.slice(0, startLength));
	const stated = {...own, ...copy.facts};
	const laid = copy.isStory ? laidBlocksOf(tree) : storyOfPage(tree);
	const story = settleBlocks(withoutFurniture(laid, stated));
	const blocks = storyOrStated(story, body);
	const address = stated.url ?? copy.address ?? url;
	const original = webAddressOf(originalAddress(address ?? ''));
	const isReplayed = copy.isReplayed || original !== undefined;
	const document = settledArticle(
		origin,
		{...stated, url: original ?? webAddressOf(address)},
		isReplayed ? blocks.map(withOriginalLinks) : blocks,
	);
	if (document === undefined) return withoutText(origin);
	const problems = isWhole ? [] : [problemAt(origin, ...pageCutShort)];
	return {documents: [document], problems};
};

const withOriginalLinks = (block: Block): Block =>
	block.links === undefined
		? block
		: {...block, links: block.links.map(({text, url}) => ({text, url: originalAddress(url.trim()) ?? url}))};

/** UTF-16 units; a page that shows fewer, and has its story in JSON-LD, shows it by a script. */
const shortestStory = 200;

/** Returns what the page shows, unless what it states is a story and what it shows is hardly anything beside it. */
const storyOrStated = (story: readonly Block[], body: string | undefined): readonly Block[] => {
	const letters = lettersIn(story);
	if (letters >= shortestStory || body === undefined) return story;
	const stated = paragraphsOf(body);
	return lettersIn(stated) > 2 * letters ? stated : story;
};

const lettersIn = (blocks: readonly Block[]): number => blocks.reduce((sum, {text}) => sum + text.length, 0);

const paragraphsOf = (body: string): readonly Block[] =>
	body
		.split('\n')
		.map(cleanLine)
		.filter(text => text !== '')
		.map(text => ({kind: 'paragraph', text}));

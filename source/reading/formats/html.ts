// A saved web page: its story, as a browser's reading mode would show it, and what the page states about it.
import type {Block, Origin} from '../../model/document.ts';
import {cleanLine} from '../clean-text.ts';
import {decode} from '../decode.ts';
import {type Reading, refused} from '../format.ts';
import {treeOf} from '../html-tree.ts';
import {pageFactsOf} from '../page-facts.ts';
import {withoutFurniture} from '../page-furniture.ts';
import {settleBlocks} from '../settle-blocks.ts';
import {settledArticle} from '../settled-article.ts';
import {storyOfPage} from '../story-of-page.ts';

export const readHtml = async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
	const html = await decode(bytes, charsetOf(bytes));
	if (html === undefined) return refused(origin, 'not text', 'Leave it out.');
	return readPage(html, origin);
};

/** As the standard has it: a declaration counts in the first 1,024 bytes only, and one in them cannot be UTF-16. */
export const charsetOf = (bytes: Uint8Array): string | undefined => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
	const declared = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})/i.exec(start)?.[1];
	return declared === undefined || /^utf-?16/i.test(declared) ? undefined : declared;
};

/** Characters from the top in which a browser notes what it saved. */
const startLength = 4096;

/** `url` is where the page comes from, where its container says so. */
export const readPage = (html: string, origin: Origin, url?: string): Reading => {
	const tree = treeOf(html);
	const {body, ...stated} = pageFactsOf(tree, html.slice(0, startLength));
	const story = settleBlocks(withoutFurniture(storyOfPage(tree), stated));
	const blocks = isTold(story) || body === undefined ? story : paragraphsOf(body);
	const document = settledArticle(origin, {...stated, url: stated.url ?? url}, blocks);
	return document === undefined
		? refused(origin, 'holds no words', 'Leave it out, or save the article again.')
		: {documents: [document], problems: []};
};

/** Letters; a page that shows fewer and states its story for machines leaves the showing to a script. */
const fewest = 200;

const isTold = (blocks: readonly Block[]): boolean => blocks.reduce((sum, {text}) => sum + text.length, 0) >= fewest;

const paragraphsOf = (body: string): readonly Block[] =>
	body
		.split('\n')
		.map(cleanLine)
		.filter(text => text !== '')
		.map(text => ({kind: 'paragraph', text}));

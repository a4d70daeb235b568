// Turns the links of blocks, written as their file writes them, into the document's links: absolute http(s) addresses. Bare
// addresses in the text become links as well.
import type {Block, Document, Link, MarkedSpan} from '../../model/document.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {unwrappedAddress} from '../facts/wrapped-address.ts';
import {cleanLine} from '../text/clean-text.ts';

/** Links of a document; a page with more is a list of links. */
const mostLinks = 500;
/** UTF-16 units of a link's text. */
const longestLinkText = 200;

const bareAddress = /\bhttps?:\/\/[^\s<>"“”«»‘’]{3,2000}/giu;

const sentenceEnd = /[.,;:!?…'*_\]}>]/u;

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * Removes punctuation that belongs to the sentence, not to the address. A closing bracket belongs to the address if it was
 * opened in it: “(see https://vale.example/eels_(fish))”.
 */
const withoutEnd = (address: string): string => {
	let extra = address.includes(')') ? countOf(address, ')') - countOf(address, '(') : 0;
	let end = address.length;
	for (; end > 0; end--) {
		const last = address[end - 1]!;
		if (last === ')' && extra > 0) extra--;
		else if (!sentenceEnd.test(last)) break;
	}
	return address.slice(0, end);
};

/**
 * Returns the address as an absolute URL, resolved against `page`. Undefined for links within the page, for schemes other than
 * http(s), and for addresses with a user name or password, which pretend to lead elsewhere.
 */
const wholeAddress = (written: string, page: string | undefined): string | undefined => {
	const address = written.trim();
	if (address === '' || address.startsWith('#') || address.length > longestAddress) return undefined;
	const stated = webAddressOf(URL.parse(address, page)?.href);
	const url = stated && unwrappedAddress(stated);
	if (url === undefined || /^https?:\/\/[^/]*@/u.test(url)) return undefined;
	return withoutHash(url) === withoutHash(page ?? '') ? undefined : url;
};

/** UTF-16 units. */
const longestAddress = 4096;

const withoutHash = (address: string): string => address.replace(/#.*$/u, '');

const linksOf = ({text, links = []}: Block, page: string | undefined): readonly Link[] => {
	const stated = links.flatMap((link): readonly Link[] => {
		const url = wholeAddress(link.url, page);
		if (url === undefined) return [];
		const words = cleanLine(link.text).slice(0, longestLinkText).toWellFormed().trimEnd();
		return [{text: words === '' ? url : words, url}];
	});
	if (!text.includes('://')) return stated;
	const bare = [...text.matchAll(bareAddress)].flatMap(([found]): readonly Link[] => {
		const url = wholeAddress(withoutEnd(found), page);
		return url === undefined ? [] : [{text: url, url}];
	});
	return [...stated, ...bare];
};

/** Gives the marks of links whole addresses; a mark that leads nowhere is dropped. */
const withMarkedLinks = (document: Document): Document => {
	if (!document.blocks.some(({marks}) => marks?.some(({url}) => url !== undefined))) return document;
	const blocks = document.blocks.map((block): Block => {
		if (block.marks === undefined) return block;
		const marks = block.marks.flatMap((mark): readonly MarkedSpan[] => {
			if (mark.url === undefined) return [mark];
			const url = wholeAddress(mark.url, document.url);
			return url === undefined ? [] : [{...mark, url}];
		});
		return {...block, marks};
	});
	return {...document, blocks};
};

/** Returns the document with the links of its blocks as its own, each address once. A document that has links stays as it is. */
export const withLinks = (given: Document): Document => {
	const document = withMarkedLinks(given);
	if (document.links !== undefined) return document;
	const found = new Map<string, Link>();
	let carried = false;
	for (const block of document.blocks) {
		carried ||= block.links !== undefined;
		if (found.size < mostLinks && (block.links !== undefined || block.text.includes('://')))
			for (const link of linksOf(block, document.url)) if (!found.has(link.url)) found.set(link.url, link);
	}
	const blocks = carried ? document.blocks.map(({links: _, ...block}) => block) : document.blocks;
	if (found.size === 0) return carried ? {...document, blocks} : document;
	return {...document, blocks, links: [...found.values()].slice(0, mostLinks)};
};

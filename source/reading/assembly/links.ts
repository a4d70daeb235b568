// Turns the links of blocks, written as their file writes them, into the document's links: absolute http(s) addresses. Bare
// addresses in the text become links as well.
import type {Block, Document, Link} from '../../model/document.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {cleanLine} from '../text/clean-text.ts';

/** Links of a document; a page with more is a list of links. */
const mostLinks = 500;
/** UTF-16 units of a link's text. */
const longestLinkText = 200;

const bareAddress = /\bhttps?:\/\/[^\s<>"“”«»‘’]{3,2000}/giu;

/** Removes punctuation that belongs to the sentence, not to the address, and a closing bracket that was opened before it. */
const withoutEnd = (address: string): string => {
	const bare = address.replace(/[.,;:!?…'*_]+$/u, '');
	return bare.endsWith(')') && !bare.includes('(') ? withoutEnd(bare.slice(0, -1)) : bare.replace(/[\]}>]+$/u, '');
};

/**
 * Returns the address as an absolute URL, resolved against `page`. Undefined for links within the page, for schemes other than
 * http(s), and for addresses with a user name or password, which pretend to lead elsewhere.
 */
const wholeAddress = (written: string, page: string | undefined): string | undefined => {
	const address = written.trim();
	if (address === '' || address.startsWith('#') || address.length > longestAddress) return undefined;
	const url = webAddressOf(URL.parse(address, page)?.href);
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
		const words = cleanLine(link.text).slice(0, longestLinkText).toWellFormed();
		return [{text: words === '' ? url : words, url}];
	});
	if (!text.includes('://')) return stated;
	const bare = [...text.matchAll(bareAddress)].flatMap(([found]): readonly Link[] => {
		const url = wholeAddress(withoutEnd(found), page);
		return url === undefined ? [] : [{text: url, url}];
	});
	return [...stated, ...bare];
};

/** Returns the document with the links of its blocks as its own, each address once. A document that has links stays as it is. */
export const withLinks = (document: Document): Document => {
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

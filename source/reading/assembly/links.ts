// Where the words of a story lead to. Blocks carry addresses as their file writes them; here they become web addresses
// of the document, clean and whole, and addresses that stand in the text by themselves are found.
import type {Block, Document, Link} from '../../model/document.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {cleanLine} from '../text/clean-text.ts';

/** More is a page of links. */
const mostLinks = 500;
/** UTF-16 units of the words of a link. */
const longestWords = 200;

const bareAddress = /\bhttps?:\/\/[^\s<>"“”«»‘’]{3,2000}/giu;

/** A mark that ends the sentence is no part of the address, nor is a bracket that began before it. */
const withoutEnd = (address: string): string => {
	const bare = address.replace(/[.,;:!?…'*_]+$/u, '');
	return bare.endsWith(')') && !bare.includes('(') ? withoutEnd(bare.slice(0, -1)) : bare.replace(/[\]}>]+$/u, '');
};

/** A place in the same page leads nowhere else; an address with a name or password in it is a trap. */
const wholeAddress = (written: string, page: string | undefined): string | undefined => {
	const address = written.trim();
	if (address === '' || address.startsWith('#') || address.length > longestAddress) return undefined;
	const url = webAddressOf(URL.parse(address, page)?.href);
	if (url === undefined || /^https?:\/\/[^/]*@/u.test(url)) return undefined;
	return withoutHash(url) === withoutHash(page ?? '') ? undefined : url;
};

const longestAddress = 4096;

const withoutHash = (address: string): string => address.replace(/#.*$/u, '');

const linksOf = ({text, links = []}: Block, page: string | undefined): readonly Link[] => {
	const stated = links.flatMap((link): readonly Link[] => {
		const url = wholeAddress(link.url, page);
		if (url === undefined) return [];
		const words = cleanLine(link.text).slice(0, longestWords).toWellFormed();
		return [{text: words === '' ? url : words, url}];
	});
	if (!text.includes('://')) return stated;
	const bare = [...text.matchAll(bareAddress)].flatMap(([found]): readonly Link[] => {
		const url = wholeAddress(withoutEnd(found), page);
		return url === undefined ? [] : [{text: url, url}];
	});
	return [...stated, ...bare];
};

/** The document with the links of its blocks as its own, each address once. */
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

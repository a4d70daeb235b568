// Copies of a page that somebody else wrote something around: the Wayback Machine its toolbar, archive.today its head, Firefox's
// reader view its controls. What they added is removed from the tree, and what they state of themselves does not count.
import {webAddressOf} from '../facts/stated-facts.ts';
import {takeFacts, withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {laidBlocksOf} from './html-blocks.ts';
import {attributeOf, type Element, isElement, isText, type Parent, type Tree} from './nodes.ts';
import type {PageFacts} from './page-facts.ts';

/** What a copy says of the original. */
export type PageCopy = {
	/** Takes precedence over what the page states. */
	readonly facts: Pick<PageFacts, 'headline' | 'byline' | 'published' | 'url'>;
	/** The address of the copy or of the original, if the page itself states none. */
	readonly address?: string;
	/** Set if its links lead to copies as well. */
	readonly isReplayed?: true;
	/** Set if all of the tree is the story. */
	readonly isStory?: true;
};

const ordinary: PageCopy = {facts: {}};

/** Returns what a copy says of the original, and makes the tree the original's. `html` is the page's markup. */
export const originalIn = (tree: Tree, html: string): PageCopy => {
	// Three searches through the markup: nearly all pages are no copies, and their trees are not walked for it.
	if (html.includes('moz-reader-content')) return inReaderView(tree) ?? ordinary;
	if (html.includes('wm-ipp')) return inWaybackMachine(tree) ?? ordinary;
	return ofArchiveToday.test(html.slice(0, headLength)) ? (inArchiveToday(tree) ?? ordinary) : ordinary;
};

/** Returns the first element that `isWanted`, in page order. */
const find = (parent: Parent, isWanted: (element: Element) => boolean): Element | undefined => {
	for (const child of parent.childNodes) {
		if (!isElement(child)) continue;
		const found = isWanted(child) ? child : find(child, isWanted);
		if (found) return found;
	}
	return undefined;
};

const named = (name: string) => (element: Element) =>
	attributeOf(element, 'id') === name || (attributeOf(element, 'class') ?? '').split(/\s+/, 20).includes(name);

/** UTF-16 units of a fact. */
const longestWords = 2000;

const wordsIn = (element: Element | undefined, longest = longestWords): string => {
	let words = '';
	const add = (parent: Parent): void => {
		for (const child of parent.childNodes) {
			if (words.length > longest) return;
			if (isText(child)) words += child.value;
			else if (isElement(child)) add(child);
		}
	};
	if (element) add(element);
	return words;
};

/** Leaves nothing in the body but `content`. */
const reduceTo = (tree: Tree, content: Element): void => {
	const body = find(tree, ({tagName}) => tagName === 'body');
	if (body) body.childNodes = [content];
};

/** Firefox: the story, its headline, its byline and its site stand in elements of their own. */
const inReaderView = (tree: Tree): PageCopy | undefined => {
	const content = find(tree, named('moz-reader-content'));
	const title = find(tree, named('reader-title'));
	if (!content || !title) return undefined;
	// The title element has the same id.
	const heading = find(tree, element => element.tagName === 'h1' && named('reader-title')(element)) ?? title;
	const credits = find(tree, named('reader-credits'));
	const domain = find(tree, named('reader-domain'));
	const facts = withoutAbsent({
		headline: cleanLine(wordsIn(heading)) || undefined,
		byline: cleanLine(wordsIn(credits)).replace(/^by:? +/i, '') || undefined,
		url: webAddressOf(domain && attributeOf(domain, 'href')),
	});
	reduceTo(tree, content);
	return {facts, isStory: true};
};

const toolbar = new Set(['wm-ipp-base', 'wm-ipp', 'wm-ipp-print']);

/** The Wayback Machine: a toolbar at the top of the body, and a line for those who print the page. */
const inWaybackMachine = (tree: Tree): PageCopy | undefined => {
	const parts: Element[] = [];
	const remove = (parent: Parent): void => {
		parent.childNodes = parent.childNodes.filter(child => {
			if (!isElement(child)) return true;
			if (!toolbar.has(attributeOf(child, 'id') ?? '')) return true;
			parts.push(child);
			return false;
		});
		for (const child of parent.childNodes) if (isElement(child)) remove(child);
	};
	remove(tree);
	if (parts.length === 0) return undefined;
	const address = /https?:\/\/web\.archive\.org\/web\/\S+/.exec(parts.map(wordsIn).join(' '))?.[0];
	return {facts: {}, isReplayed: true, ...(address !== undefined && {address})};
};

/** UTF-16 units of markup in which archive.today says who it is. */
const headLength = 20_000;
const archiveHost = 'archive\\.(?:today|is|ph|li|vn|fo|md)';
const ofArchiveToday = new RegExp(`\\b${archiveHost}\\b`);
const atArchiveToday = new RegExp(`^(?:https?://)?(?:www\\.)?${archiveHost}(?:/|$)`, 'i');

/** What archive.today states of the original; the rest of its head is about the copy: its day, its address. */
const titles = new Set(['og:title', 'twitter:title']);

/** archive.today: the copy below a head of its own, without anything that the original stated for machines. */
const inArchiveToday = (tree: Tree): PageCopy | undefined => {
	const [head, frame, content] = [
		find(tree, ({tagName}) => tagName === 'head'),
		find(tree, element => attributeOf(element, 'id') === 'HEADER'),
		find(tree, element => attributeOf(element, 'id') === 'CONTENT'),
	];
	if (!head || !frame || !content) return undefined;
	const states = (element: Element): boolean =>
		(element.tagName === 'link' && atArchiveToday.test(attributeOf(element, 'href') ?? '')) ||
		(element.tagName === 'meta' && atArchiveToday.test(attributeOf(element, 'content') ?? ''));
	if (!find(head, states)) return undefined;
	const bookmark = find(head, element => attributeOf(element, 'rel') === 'bookmark');
	const field = find(frame, element => element.tagName === 'input' && attributeOf(element, 'name') === 'q');
	const copied = bookmark && /\/\d{14}\/(https?:\/\/.*)$/.exec(attributeOf(bookmark, 'href') ?? '')?.[1];
	const url = webAddressOf(copied) ?? webAddressOf(field && attributeOf(field, 'value'));
	head.childNodes = head.childNodes.filter(
		child => isElement(child) && (child.tagName === 'title' || titles.has(attributeOf(child, 'property') ?? '')),
	);
	reduceTo(tree, content);
	const title = lettersAndDigits(wordsIn(find(head, ({tagName}) => tagName === 'title')));
	const isHeadline = (element: Element, fewest: number): boolean => {
		const letters = lettersAndDigits(wordsIn(element, longestHeadline));
		return letters.length >= fewest && title.startsWith(letters);
	};
	const headline =
		find(content, element => heading.test(element.tagName) && isHeadline(element, shortestHeadline)) ??
		find(content, element => isHeadline(element, Math.max(shortestHeadline, title.length / 2)));
	if (!headline) return {facts: withoutAbsent({url}), isReplayed: true};
	cutAbove(content, headline);
	const [, ...below] = laidBlocksOf(content);
	const {byline, published} = takeFacts(below).facts;
	return {facts: withoutAbsent({url, byline, published}), isReplayed: true};
};

const heading = /^h[1-6]$/;
/** UTF-16 units; an element with more is not a headline alone. */
const longestHeadline = 400;
/** Letters and digits; a shorter heading may begin the title by chance. */
const shortestHeadline = 8;

/** Removes what stands above `below`, the menu of the page for one. Returns true if that is in `parent`. */
const cutAbove = (parent: Parent, below: Element): boolean => {
	const index = parent.childNodes.findIndex(child => isElement(child) && (child === below || cutAbove(child, below)));
	if (index > 0) parent.childNodes.splice(0, index);
	return index >= 0;
};

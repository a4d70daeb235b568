// Makes blocks of tags and text, in the order of a walk over a tree. Works for parse5's trees and for linkedom's.

import type {Link} from '../../../model/document.ts';
import {paragraphsOfLines} from '../../plain-text/broken-lines.ts';
import {cleanLine} from '../../text/clean-text.ts';
import {nameWords} from '../../text/name-words.ts';
import {type Attribute, endsParagraph, type OpenElement, openElementOf, silent, strong} from '../elements.ts';
import {joinCells, numberEntries} from './joined-parts.ts';
import type {LaidBlock} from './laid-block.ts';
import {createLineMarks} from './line-marks.ts';
import {type AskedMark, putMarks} from './quotation-elements.ts';

/** Takes every tag and text in document order. */
export type BlockBuilder = {
	/** Returns false if the element's content is to be skipped; `close` must not be called then. */
	readonly open: (tag: string, attribute: Attribute) => boolean;
	readonly words: (text: string) => void;
	readonly close: (tag: string) => void;
	/** Returns all blocks. Nothing may be called after it. */
	readonly finish: () => readonly LaidBlock[];
};

/** Characters; a longer heading is a paragraph in a heading's type size. */
const longestHead = 200;
/** Links of one block. */
const mostLinks = 200;

const footnoteMark = /^\s{0,3}\[?\s?(?:\d{1,3}|[a-z]|\*)\s?\]?\s{0,3}$/;

/** The link to a heading, next to it. */
const headingLink = / ?¶$/;

const nothingSeen = {strong: false, plain: false, linked: false, unlinked: false};

/** “Ann Vale”, “Dr Ann M. Vale:” */
const nameInBold = new RegExp(`^${nameWords}:?$`, 'u');

/** Returns a builder without blocks. */
export const createBlockBuilder = (): BlockBuilder => {
	const blocks: LaidBlock[] = [];
	const elements: OpenElement[] = [];
	/** Lines of the current block, each ended by a `<br>`. */
	let lines: string[] = [];
	let pieces: string[] = [];
	const open = {strong: 0, links: 0, quotations: 0};
	/** Where the current block has text: in bold or not, in a link or not. */
	let seen = {...nothingSeen};
	/** Marks that `<q>` asks for in the current line: empty pieces as yet. */
	let marks: AskedMark[] = [];
	/** Links of the current block, and the one that is open. */
	let links: Link[] = [];
	let link: {readonly url: string; readonly words: string[]} | undefined;
	/** How many pieces there were before the open `<sup>`, and whether it has a link. */
	let raised: {readonly from: number; linked: boolean} | undefined;

	const markup = createLineMarks();

	const takeLine = (): boolean => {
		markup.endLine(pieces, lines);
		if (marks.length > 0) putMarks(pieces, marks);
		marks = [];
		const line = pieces.length === 1 ? pieces[0]! : pieces.join('');
		pieces = [];
		raised = undefined;
		const hasWords = line.trim() !== '';
		if (hasWords) lines.push(line);
		return hasWords;
	};

	/** Links without a letter or digit (images, arrows) are dropped. */
	const takeLink = (): void => {
		if (link !== undefined && links.length < mostLinks) {
			const text = link.words.join('');
			if (/[\p{L}\p{N}]/u.test(text)) links.push({text, url: link.url});
		}
		link = undefined;
	};

	const flush = (): void => {
		if (pieces.length > 0) takeLine();
		raised = undefined;
		if (lines.length === 0) {
			links = [];
			return;
		}
		const clean = lines.map(cleanLine).filter(text => text !== '');
		const stated = {
			...(seen.strong && !seen.plain && {bold: true}),
			...(seen.linked && !seen.unlinked && {linked: true}),
			...(elements.some(({aside}) => aside) && {aside: true}),
			...(elements.at(-1)?.isCode && {part: 'code' as const}),
		};
		lines = [];
		const placed = markup.takeMarks();
		seen = {...nothingSeen};
		const element = elements.findLast(({kind}) => kind !== undefined);
		const texts = element?.kind === 'subhead' ? [clean.join(' ').replace(headingLink, '')] : paragraphsOfLines(clean);
		const linked = links.length > 0 && {links};
		links = [];
		for (const [index, text] of texts.filter(words => words !== '').entries())
			blocks.push({...kindOf(text, element), text, ...stated, ...(index === 0 && linked), ...placed(text)});
	};

	/** Only the first block of a heading is a subhead. */
	const kindOf = (text: string, element: OpenElement | undefined): Pick<LaidBlock, 'kind' | 'level'> => {
		if (element?.kind !== 'subhead') return {kind: element?.kind ?? 'paragraph'};
		const isHead = !element.begun && text.length <= longestHead;
		element.begun = true;
		return isHead ? {kind: 'subhead', level: element.level!} : {kind: 'paragraph'};
	};

	const enter = (tag: string, attribute: Attribute): void => {
		flush();
		const element = openElementOf(tag, attribute, elements.at(-1), blocks.length);
		if (tag === 'li') {
			if (elements.at(-1)?.number !== undefined) elements.at(-1)!.parts!.starts.push(blocks.length);
		} else if (tag === 'td' || tag === 'th') {
			const parts = elements.findLast(each => each.tag === 'tr')?.parts;
			parts?.starts.push(blocks.length);
			if (parts && tag === 'th') parts.heads++;
		}
		elements.push(element);
	};

	const leave = (): void => {
		flush();
		const {parts, number} = elements.pop()!;
		if (parts && number !== undefined) numberEntries(blocks, parts, number);
		else if (parts) joinCells(blocks, parts);
	};

	const put = (text: string): void => {
		markup.put(text, pieces);
		link?.words.push(text);
		if (!/\S/.test(text)) return;
		seen[open.strong > 0 ? 'strong' : 'plain'] = true;
		seen[open.links > 0 ? 'linked' : 'unlinked'] = true;
	};

	const ask = (opens: boolean, depth: number): void => {
		marks.push({at: pieces.length, opens, depth});
		pieces.push('');
	};

	return {
		open: (tag, attribute) => {
			if (silent.has(tag) && !(tag === 'button' && elements.some(({kind}) => kind === 'subhead'))) return false;
			if (endsParagraph(tag, elements.at(-1))) enter(tag, attribute);
			else if (tag === 'br') {
				// A name in bold above the words of whoever speaks is no part of these.
				const isAbove = lines.length === 0 && seen.strong && !seen.plain && nameInBold.test(pieces.join('').trim());
				if (!takeLine() || isAbove) flush();
			} else markup.open(tag, attribute, pieces.length);
			if (tag === 'code' && elements.at(-1)?.tag === 'pre') elements.at(-1)!.isCode = true;
			if (strong.has(tag)) open.strong++;
			else if (tag === 'sup') raised = {from: pieces.length, linked: false};
			else if (tag === 'a') {
				open.links++;
				const url = attribute('href');
				if (url) link = {url, words: []};
				if (raised) raised.linked = true;
			} else if (tag === 'q') {
				ask(true, open.quotations++);
			}
			return true;
		},
		words: text => {
			const element = elements.at(-1);
			if (element?.tag !== 'pre') put(text);
			else
				for (const [index, part] of text.split(element.isCode ? '\n' : /\n[ \t\r]*\n/).entries()) {
					if (index > 0) flush();
					put(part);
				}
		},
		close: tag => {
			if (elements.at(-1)?.tag !== tag) markup.close(tag, pieces);
			if (elements.at(-1)?.tag === tag) leave();
			else if (strong.has(tag)) open.strong--;
			else if (tag === 'a') {
				open.links--;
				takeLink();
			} else if (tag === 'q') ask(false, --open.quotations);
			else if (tag === 'sup') {
				if (raised?.linked && footnoteMark.test(pieces.slice(raised.from).join(''))) {
					pieces.length = raised.from;
					marks = marks.filter(({at}) => at < pieces.length);
				}
				raised = undefined;
			}
		},
		finish: () => {
			flush();
			return blocks;
		},
	};
};

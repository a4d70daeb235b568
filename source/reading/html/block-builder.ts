// Tags and words in, blocks out. It sees a walk over a tree, whichever tree that is.
import type {Block, Link} from '../../model/document.ts';
import {paragraphsOfLines} from '../plain-text/broken-lines.ts';
import {cleanLine} from '../text/clean-text.ts';
import {type Attribute, ends, type OpenElement, openElementOf, silent, strong} from './element-places.ts';

/** A block, and what its markup showed besides. */
export type LaidBlock = {
	readonly kind: Block['kind'];
	readonly text: string;
	/** Of a subhead; 1 is the highest. */
	readonly level?: number;
	/** All of it stands in bold letters. */
	readonly bold?: boolean;
	/** All of it is a link. */
	readonly linked?: boolean;
	/** It stands outside the run of the story: in a blockquote, an aside, a pull quote. */
	readonly aside?: boolean;
	/** As the markup writes them. */
	readonly links?: readonly Link[];
};

export type BlockBuilder = {
	/** False: nothing inside is wanted, and `close` must not be called. */
	readonly open: (tag: string, attribute: Attribute) => boolean;
	readonly words: (text: string) => void;
	readonly close: (tag: string) => void;
	readonly finish: () => readonly LaidBlock[];
};

/** Characters; a longer heading is a paragraph that was given a heading's letters. */
const longestHead = 200;
/** Characters and cells; longer ones belong to a table that only lays out the page. */
const longestCell = 200;
const mostCells = 64;

/** Of one block. */
const mostLinks = 200;

const footnoteMark = /^\s{0,3}\[?\s?(?:\d{1,3}|[a-z]|\*)\s?\]?\s{0,3}$/;

/** The sign of the link to a heading. */
const headMark = / ?¶$/;

const nothingSeen = {strong: false, plain: false, linked: false, unlinked: false};

export const createBlockBuilder = (): BlockBuilder => {
	const blocks: LaidBlock[] = [];
	const places: OpenElement[] = [];
	/** Lines that a `<br>` ended, of the block that is being built. */
	let lines: string[] = [];
	let pieces: string[] = [];
	const open = {strong: 0, links: 0, quotations: 0};
	/** Where the words of the block stood so far: in bold letters or not, in a link or not. */
	let seen = {...nothingSeen};
	let quoted = false;
	/** Links of the block that is being built, and the one that is open: where its words begin among the pieces. */
	let links: Link[] = [];
	let link: {readonly url: string; readonly words: string[]} | undefined;
	/** Pieces there were when a `<sup>` began, and whether a link stands in it. */
	let raised: {readonly from: number; linked: boolean} | undefined;

	const takeLine = (): boolean => {
		const line = pieces.length === 1 ? pieces[0]! : pieces.join('');
		pieces = [];
		raised = undefined;
		const hasWords = line.trim() !== '';
		if (hasWords) lines.push(line);
		return hasWords;
	};

	/** What leads somewhere by a picture or a sign alone says nothing. */
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
		const clean = lines.map(line => cleanLine(quoted ? withoutDoubleMarks(line) : line)).filter(text => text !== '');
		const marks = {
			...(seen.strong && !seen.plain && {bold: true}),
			...(seen.linked && !seen.unlinked && {linked: true}),
			...(places.some(({aside}) => aside) && {aside: true}),
		};
		lines = [];
		seen = {...nothingSeen};
		quoted = false;
		const place = places.findLast(({kind}) => kind !== undefined);
		const texts = place?.kind === 'subhead' ? [clean.join(' ').replace(headMark, '')] : paragraphsOfLines(clean);
		const linked = links.length > 0 && {links};
		links = [];
		for (const [index, text] of texts.filter(words => words !== '').entries())
			blocks.push({...kindOf(text, place), text, ...marks, ...(index === 0 && linked)});
	};

	/** Of a heading only the first block is a subhead. */
	const kindOf = (text: string, place: OpenElement | undefined): Pick<LaidBlock, 'kind' | 'level'> => {
		if (place?.kind !== 'subhead') return {kind: place?.kind ?? 'paragraph'};
		const isHead = !place.begun && text.length <= longestHead;
		place.begun = true;
		return isHead ? {kind: 'subhead', level: place.level!} : {kind: 'paragraph'};
	};

	/** A row whose cells are words, not parts of a page, is one line. */
	const joinCells = ({from, starts}: NonNullable<OpenElement['parts']>): void => {
		if (blocks.length - from < 2 || blocks.length - from > mostCells) return;
		const row = blocks.slice(from);
		const filled = new Set(starts.filter(start => start < blocks.length)).size;
		if (row.length !== filled) return;
		if (!row.every(({kind, text}) => kind === 'paragraph' && text.length <= longestCell)) return;
		const text = row.map(cell => cell.text).join(' · ');
		const links = row.flatMap(cell => cell.links ?? []);
		blocks.splice(from, row.length, {
			kind: 'list-item',
			text,
			...(row[0]!.aside && {aside: true}),
			...(links.length > 0 && {links}),
		});
	};

	/** Entries of one paragraph each have their numbers; a list of longer ones lays out a page, which shows none. */
	const numberEntries = ({from, starts}: NonNullable<OpenElement['parts']>, first: number): void => {
		const isPlain = (start: number, index: number): boolean =>
			(starts[index + 1] ?? blocks.length) - start <= 1 && (blocks[start]?.kind ?? 'list-item') === 'list-item';
		if (starts[0] !== from || !starts.every(isPlain)) return;
		for (const [index, start] of starts.entries()) {
			const block = blocks[start];
			const isEmpty = block === undefined || start === starts[index + 1];
			if (!isEmpty) blocks[start] = {...block, text: `${first + index}. ${block.text}`};
		}
	};

	const enter = (tag: string, attribute: Attribute): void => {
		flush();
		const place = openElementOf(tag, attribute, places.at(-1), blocks.length);
		if (tag === 'li') {
			if (places.at(-1)?.number !== undefined) places.at(-1)!.parts!.starts.push(blocks.length);
		} else if (tag === 'td' || tag === 'th') {
			places.findLast(each => each.tag === 'tr')?.parts?.starts.push(blocks.length);
		}
		places.push(place);
	};

	const leave = (): void => {
		flush();
		const {parts, number} = places.pop()!;
		if (parts && number !== undefined) numberEntries(parts, number);
		else if (parts) joinCells(parts);
	};

	const put = (text: string): void => {
		pieces.push(text);
		link?.words.push(text);
		if (!/\S/.test(text)) return;
		seen[open.strong > 0 ? 'strong' : 'plain'] = true;
		seen[open.links > 0 ? 'linked' : 'unlinked'] = true;
	};

	return {
		open: (tag, attribute) => {
			if (silent.has(tag) && !(tag === 'button' && places.some(({kind}) => kind === 'subhead'))) return false;
			if (ends(tag, places.at(-1))) enter(tag, attribute);
			else if (tag === 'br') {
				if (!takeLine()) flush();
			} else if (strong.has(tag)) open.strong++;
			else if (tag === 'sup') raised = {from: pieces.length, linked: false};
			else if (tag === 'a') {
				open.links++;
				const url = attribute('href');
				if (url) link = {url, words: []};
				if (raised) raised.linked = true;
			} else if (tag === 'q') {
				quoted = true;
				put(open.quotations++ % 2 === 0 ? '“' : '‘');
			}
			return true;
		},
		words: text => {
			if (places.at(-1)?.tag !== 'pre') put(text);
			else
				for (const [index, part] of text.split(/\n[ \t\r]*\n/).entries()) {
					if (index > 0) flush();
					put(part);
				}
		},
		close: tag => {
			if (places.at(-1)?.tag === tag) leave();
			else if (strong.has(tag)) open.strong--;
			else if (tag === 'a') {
				open.links--;
				takeLink();
			} else if (tag === 'q') put(--open.quotations % 2 === 0 ? '”' : '’');
			else if (tag === 'sup') {
				if (raised?.linked && footnoteMark.test(pieces.slice(raised.from).join(''))) pieces.length = raised.from;
				raised = undefined;
			}
		},
		finish: () => {
			flush();
			return blocks;
		},
	};
};

/** `<q>` has marks of its own; some pages write theirs as well. */
const withoutDoubleMarks = (line: string): string =>
	line.replace(/(["“‘])[“‘](?=\S)/g, '$1').replace(/[”’](?=["”’])/g, '');

// Footnotes of a page: a raised link in the text, and elsewhere in the page the words that it leads to. They are taken out of the
// tree, so that nothing takes them for the story or for furniture, and stand at its end, or with the heading that they had where that stood.

import {noteSign} from '../text/note-sign.ts';
import type {LaidBlock} from './blocks/laid-block.ts';
import {movedMarks} from './blocks/line-marks.ts';
import {attributeOf, type Child, type Element, isElement, type Parent} from './nodes.ts';
import {
	longestSign,
	nearest,
	parentOf,
	putSign,
	remove,
	removeEmpty,
	targetOf,
	textIn,
	withoutWayBack,
} from './note-places.ts';

/** A footnote, by the sign that stands in the text. */
export type PageNote = {readonly sign: string; readonly element: Element};

/** The footnotes of a page, the heading that had nothing but them below it, and the heading of the page that came next. */
export type PageNotes = {
	readonly notes: readonly PageNote[];
	readonly heading: Element | undefined;
	readonly next: Element | undefined;
};

/** Footnotes of one page; UTF-16 units of a note. */
const [mostNotes, longestNote] = [500, 4000];

const mark = /^\s{0,3}[[(]?\s?(\d{1,3}|[a-z*†‡])\s?[\])]?\s{0,3}$/;
const namedSo = /foot-?note|note-?ref|fn-?ref|cite-?ref|\s_(?:ftn|edn)ref\d/i;

/** What an editor notes for a writer in a page of Google Docs: no text of the story. */
const isRemark = (link: Element): boolean => /^cmnt\d{1,6}$/.test(targetOf(link) ?? '');

/** Elements that may hold a note: a heading or a whole part of the page is no note. */
const holders: ReadonlySet<string> = new Set(['li', 'p', 'div', 'dd', 'aside', 'td']);

/** Whether a link is raised, or says that it is the sign of a note. */
const isSign = (link: Element): boolean =>
	attributeOf(link, 'role') === 'doc-noteref' ||
	attributeOf(link, 'epub:type') === 'noteref' ||
	namedSo.test(
		`${attributeOf(link, 'class') ?? ''} ${attributeOf(link, 'id') ?? attributeOf(link, 'name') ?? ''}`.slice(0, 500),
	) ||
	link.childNodes.some(child => isElement(child) && child.tagName === 'sup') ||
	nearest(link, ({tagName}) => tagName === 'sup') !== undefined;

type Met = {
	readonly links: readonly Element[];
	readonly byId: ReadonlyMap<string, Element>;
	readonly headings: readonly Element[];
};

const meet = (tree: Parent): Met => {
	const links: Element[] = [];
	const headings: Element[] = [];
	const byId = new Map<string, Element>();
	const waiting: Child[] = [...tree.childNodes].reverse();
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (!isElement(next)) continue;
		for (let at = next.childNodes.length - 1; at >= 0; at--) waiting.push(next.childNodes[at]!);
		const id = attributeOf(next, 'id') ?? (next.tagName === 'a' ? attributeOf(next, 'name') : undefined);
		if (id !== undefined && !byId.has(id)) byId.set(id, next);
		if (next.tagName === 'a' && targetOf(next) !== undefined) links.push(next);
		if (/^h[1-6]$/.test(next.tagName)) headings.push(next);
	}
	return {links, byId, headings};
};

/** Takes the footnotes out of the tree, and puts their signs in the place of the links to them. */
export const takeFootnotes = (tree: Parent): PageNotes => {
	const {links, byId, headings: all} = meet(tree);
	/** By the element that holds the note: its label in the page, and the links to it. */
	const found = new Map<Element, {readonly label: string; readonly links: Element[]}>();
	for (const link of links) {
		const label = mark.exec(textIn(link, longestSign) ?? '')?.[1];
		const target = label === undefined || !isSign(link) ? undefined : byId.get(targetOf(link)!);
		const holder = target && nearest(target, ({tagName}) => holders.has(tagName));
		if (label === undefined || holder === undefined || nearest(link, one => one === holder)) continue;
		const known = found.get(holder);
		if (known) known.links.push(link);
		else if (found.size < mostNotes && textIn(holder, longestNote) !== undefined)
			found.set(holder, {label, links: [link]});
	}
	// A link back from a note to its sign looks like a sign itself: the first link to a note stands above all links in it.
	const places = new Map(links.map((link, at) => [link, at]));
	const firstIn = new Map<Element, number>();
	for (const [link, at] of places) {
		const around = nearest(link, one => found.has(one));
		if (around !== undefined && !firstIn.has(around)) firstIn.set(around, at);
	}
	const notes: PageNote[] = [];
	const headings: Element[] = [];
	for (const [element, {label, links: own}] of found) {
		if ((firstIn.get(element) ?? Number.POSITIVE_INFINITY) < places.get(own[0]!)!) continue;
		if (isRemark(own[0]!)) {
			for (const gone of [...own, element]) remove(gone);
			continue;
		}
		const sign = noteSign(notes.length + 1);
		for (const link of own) putSign(link, sign);
		withoutWayBack(element, label);
		const above = parentOf(element);
		remove(element);
		const heading = removeEmpty(above);
		if (heading !== undefined) headings.push(heading);
		notes.push({sign, element});
	}
	// Notes of two lists stand in the order of their signs: neither heading is above all of them.
	const heading = headings.length === 1 ? headings[0] : undefined;
	return {notes, heading, next: heading && all[all.indexOf(heading) + 1]};
};

/** “10” of “[10]”: marks are counted by letters and digits. */
const bare = (sign: string): string => sign.replaceAll(/[[\]]/g, '');

/**
 * Returns the blocks of a story with those of its notes: below their heading, where that stood in the page, else behind all others.
 * Notes whose signs are not in the story are left out.
 */
export const withNotes = (
	story: readonly LaidBlock[],
	{notes, heading, next}: PageNotes,
	blocksIn: (element: Element) => readonly LaidBlock[],
): readonly LaidBlock[] => {
	if (notes.length === 0) return story;
	const signs = new Set(
		story.flatMap(({text, marks = []}) =>
			marks.flatMap(({kind, start, end}) => (kind === 'note' ? [bare(text.slice(start, end))] : [])),
		),
	);
	const below = notes.flatMap(({sign, element}) => {
		if (!signs.has(bare(sign))) return [];
		return blocksIn(element).map(({aside: _, ...block}, index): LaidBlock => {
			const before = index === 0 ? `${sign} ` : '';
			return {
				...block,
				kind: 'paragraph',
				text: `${before}${block.text}`,
				...movedMarks(block, before.length),
				part: 'note',
			};
		});
	});
	const [head] = heading === undefined || below.length === 0 ? [] : blocksIn(heading);
	const title = head && {kind: 'subhead' as const, level: Number(heading!.tagName.slice(1)), text: head.text};
	if (title === undefined) return [...story, ...below];
	const [behind] = next === undefined ? [] : blocksIn(next);
	const place =
		behind === undefined ? -1 : story.findLastIndex(({kind, text}) => kind === 'subhead' && text === behind.text);
	return story.toSpliced(place === -1 ? story.length : place, 0, title, ...below);
};

// What an e-book states about itself: its package file (OPF) and its table of contents (EPUB 3 nav, EPUB 2 NCX).

import {tagsOf} from '../markup/xml-tags.ts';
import {cleanName} from '../packed/packed-file.ts';
import {cleanLine} from '../text/clean-text.ts';

export type Book = {
	readonly creators: readonly string[];
	readonly date?: string;
	/** Names of the files to be read, in reading order. */
	readonly chapters: readonly string[];
	/** Name of the table of contents. */
	readonly contents?: string;
};

/** A path as one file writes it to another: relative to its folder, percent-encoded, perhaps with a place behind `#`. */
export const resolveName = (from: string, reference: string): string => {
	const plain = reference.split('#', 1)[0]!;
	let decoded = plain;
	try {
		decoded = decodeURIComponent(plain);
	} catch {
		// A stray percent sign is a part of the name.
	}
	const parts: string[] = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const part of decoded.split('/')) {
		if (part === '..') parts.pop();
		else parts.push(part);
	}
	return cleanName(parts.join('/'));
};

export const packageNameIn = (container: string): string | undefined => {
	for (const {name, attributes} of tagsOf(container)) {
		const path = attributes.get('full-path');
		if (name === 'rootfile' && path) return cleanName(path);
	}
	return undefined;
};

type Part = {readonly name: string; readonly type: string; readonly properties: readonly string[]};

/** Parts that hold no chapter: by the guide of EPUB 2. */
const notTold = new Set(['cover', 'toc', 'title-page', 'copyright-page', 'colophon', 'index']);

export const bookOf = (opf: string, name: string): Book => {
	const creators: string[] = [];
	const parts = new Map<string, Part>();
	const spine: string[] = [];
	const outside = new Set<string>();
	let date: string | undefined;
	let ncx: string | undefined;
	for (const {name: tag, attributes, closes, text} of tagsOf(opf)) {
		if (closes) continue;
		const [id, href] = [attributes.get('id'), attributes.get('href')];
		if (tag === 'creator' && (attributes.get('role') ?? 'aut') === 'aut') creators.push(text);
		else if (tag === 'date' && attributes.get('event') !== 'modification') date ??= text;
		else if (tag === 'item' && id && href) {
			parts.set(id, {
				name: resolveName(name, href),
				type: attributes.get('media-type') ?? '',
				properties: (attributes.get('properties') ?? '').split(/\s+/),
			});
		} else if (tag === 'spine') ncx = attributes.get('toc');
		else if (tag === 'itemref' && attributes.get('linear') !== 'no') spine.push(attributes.get('idref') ?? '');
		else if (tag === 'reference' && href && notTold.has(attributes.get('type') ?? ''))
			outside.add(resolveName(name, href));
	}
	const nav = [...parts.values()].find(({properties}) => properties.includes('nav'));
	const contents = nav?.name ?? (ncx === undefined ? undefined : parts.get(ncx)?.name);
	const chapters = spine.flatMap(id => {
		const part = parts.get(id);
		const told = part && part !== nav && /html|xml/.test(part.type) && !outside.has(part.name);
		return told ? [part.name] : [];
	});
	return {
		creators,
		chapters: [...new Set(chapters)],
		...(date !== undefined && {date}),
		...(contents !== undefined && {contents}),
	};
};

/** How the table of contents calls each file; the first entry of a file is its chapter, the others stand inside it. */
export const titlesIn = (contents: string, name: string): ReadonlyMap<string, string> => {
	const titles = new Map<string, string>();
	const add = (reference: string | undefined, words: string) => {
		const title = cleanLine(words);
		if (reference === undefined || title === '') return;
		const target = resolveName(name, reference);
		if (!titles.has(target)) titles.set(target, title);
	};
	let link: string | undefined;
	let words = '';
	let inLabel = false;
	for (const {name: tag, attributes, closes, text} of tagsOf(contents)) {
		if (tag === 'a') {
			if (closes) add(link, words);
			link = closes ? undefined : attributes.get('href');
			words = text;
		} else if (link !== undefined) words += text;
		else if (tag === 'navlabel') {
			inLabel = !closes;
			if (inLabel) words = '';
		} else if (tag === 'text' && inLabel) words += text;
		else if (tag === 'content') add(attributes.get('src'), words);
	}
	return titles;
};

// Parses what an EPUB states about itself: the container file (OCF), the package document (OPF) and the table of contents
// (EPUB 3 navigation document, EPUB 2 NCX).
import {tagsOf} from '../markup/xml-tags.ts';
import {cleanName} from '../packed/packed-file.ts';
import {cleanLine} from '../text/clean-text.ts';

/** What the package document says. */
export type Book = {
	/** Authors only, not translators and the like. */
	readonly creators: readonly string[];
	/** As it is written. */
	readonly date?: string;
	/** Names of the files to read, in reading order, each once. */
	readonly chapters: readonly string[];
	/** Name of the file with the table of contents. */
	readonly contents?: string;
};

const decodedPart = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		// A stray percent sign: the name is not encoded.
		return part;
	}
};

/**
 * Resolves a reference in the file `from` to the name of an archive entry. References are relative to the file's folder and
 * percent-encoded; a fragment is dropped, and `..` never leads out of the archive.
 */
export const resolveName = (from: string, reference: string): string => {
	const decoded = decodedPart(reference.split('#', 1)[0]!);
	const parts: string[] = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const part of decoded.split('/')) {
		if (part === '..') parts.pop();
		else parts.push(part);
	}
	return cleanName(parts.join('/'));
};

/** Returns the name of the package document that the container file (`META-INF/container.xml`) names, if it does. */
export const packageNameIn = (container: string): string | undefined => {
	for (const {name, attributes} of tagsOf(container)) {
		const path = attributes.get('full-path');
		if (name === 'rootfile' && path) return cleanName(path);
	}
	return undefined;
};

type ManifestItem = {readonly name: string; readonly type: string; readonly properties: readonly string[]};

/** Types in the guide of EPUB 2 that are not chapters. */
const notChapters = new Set(['cover', 'toc', 'title-page', 'copyright-page', 'colophon', 'index']);

/** Parses the package document `opf`, which is the archive entry `name`. Damaged XML gives what can be found in it. */
export const bookOf = (opf: string, name: string): Book => {
	const creators: string[] = [];
	const items = new Map<string, ManifestItem>();
	const spine: string[] = [];
	const excluded = new Set<string>();
	let date: string | undefined;
	let ncx: string | undefined;
	for (const {name: tag, attributes, closes, text} of tagsOf(opf)) {
		if (closes) continue;
		const [id, href] = [attributes.get('id'), attributes.get('href')];
		if (tag === 'creator' && (attributes.get('role') ?? 'aut') === 'aut') creators.push(text);
		else if (tag === 'date' && attributes.get('event') !== 'modification') date ??= text;
		else if (tag === 'item' && id && href) {
			items.set(id, {
				name: resolveName(name, href),
				type: attributes.get('media-type') ?? '',
				properties: (attributes.get('properties') ?? '').split(/\s+/),
			});
		} else if (tag === 'spine') ncx = attributes.get('toc');
		else if (tag === 'itemref' && attributes.get('linear') !== 'no') spine.push(attributes.get('idref') ?? '');
		else if (tag === 'reference' && href && notChapters.has(attributes.get('type') ?? ''))
			excluded.add(resolveName(name, href));
	}
	const nav = [...items.values()].find(({properties}) => properties.includes('nav'));
	const contents = nav?.name ?? (ncx === undefined ? undefined : items.get(ncx)?.name);
	const chapters = spine.flatMap(id => {
		const item = items.get(id);
		const isChapter = item && item !== nav && /html|xml/.test(item.type) && !excluded.has(item.name);
		return isChapter ? [item.name] : [];
	});
	return {
		creators,
		chapters: [...new Set(chapters)],
		...(date !== undefined && {date}),
		...(contents !== undefined && {contents}),
	};
};

/** What the table of contents says. */
export type Contents = {
	/** Titles by file: the first one that leads to a file is its chapter's. */
	readonly titles: ReadonlyMap<string, string>;
	/** By file, and by the id of the element where they begin: titles of the sections inside it. */
	readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/** Lists of the contents that are no contents: pages of the printed book, and parts such as its cover. */
const isOtherList = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
	name === 'pagelist' || (name === 'nav' && /\b(?:page-list|landmarks|lo[ifvt])\b/.test(attributes.get('type') ?? ''));

/** Parses the table of contents `contents`, the entry `name`. */
export const contentsIn = (contents: string, name: string): Contents => {
	const titles = new Map<string, string>();
	const sections = new Map<string, Map<string, string>>();
	const add = (reference: string | undefined, words: string): void => {
		const title = cleanLine(words);
		if (reference === undefined || title === '') return;
		const target = resolveName(name, reference);
		const id = decodedPart(reference.split('#', 2)[1] ?? '');
		if (!titles.has(target)) titles.set(target, title);
		else if (id !== '') {
			const inFile = sections.get(target) ?? new Map<string, string>();
			if (!inFile.has(id)) inFile.set(id, title);
			sections.set(target, inFile);
		}
	};
	let link: string | undefined;
	let words = '';
	let inLabel = false;
	let other: string | undefined;
	for (const {name: tag, attributes, closes, text} of tagsOf(contents)) {
		if (other !== undefined) {
			if (closes && tag === other) other = undefined;
		} else if (!closes && isOtherList(tag, attributes)) other = tag;
		else if (tag === 'a') {
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
	return {titles, sections};
};

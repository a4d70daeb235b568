// Takes apart what programs that save articles as Markdown write around the story: MarkDownload's excerpt, and the sections
// “Metadata”, “Full Document” and “Highlights” of Readwise.
import type {Block} from '../../model/document.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {type StatedFacts, statedIn} from './matter-facts.ts';

/** The facts that a file states, and its blocks. */
export type Clipping = {readonly facts: StatedFacts; readonly blocks: readonly Block[]};

/** Blocks at the top in which these parts begin. */
const topLength = 4;

const isHead = (block: Block | undefined, name: RegExp): boolean => block !== undefined && name.test(block.text);

/**
 * Removes the heading of an excerpt, a quotation at the top, and the excerpt too if the story begins with the same words. It is
 * the page's own description, and nobody's speech.
 */
const withoutExcerpt = (blocks: readonly Block[]): readonly Block[] => {
	const at = blocks
		.slice(0, topLength)
		.findIndex(block => block.kind === 'blockquote' && /^excerpt$/i.test(block.text));
	const excerpt = blocks[at + 1];
	if (at < 0 || excerpt?.kind !== 'blockquote') return blocks;
	const words = lettersAndDigits(excerpt.text.slice(0, 300));
	const isRepeated = blocks
		.slice(at + 2, at + 6)
		.some(({text}) => lettersAndDigits(text.slice(0, 600)).startsWith(words));
	return blocks.toSpliced(at, 2, ...(isRepeated ? [] : [{...excerpt, kind: 'paragraph'} as const]));
};

const metadataLine = /^(author|full title|category|summary|url|published date|document tags|source):{1,2} ?(.*)$/i;
/** Older files have the lines in one paragraph. */
const metadataStart = / (?=(?:Author|Full Title|Category|Summary|URL|Published Date|Document Tags):{1,2} )/;
const metadataNames: Readonly<Record<string, string>> = {
	'full title': 'title',
	'published date': 'published',
	// An address, or the program that it came from.
	source: 'original',
};
const fewestLines = 2;

/** Ends of highlights: “([View Highlight](https://…))”, in older files with what the reader tagged them with. */
const viewHighlight = / ?\((?:View Highlight|Location \d{1,7}|Page \d{1,7}|Time \d[\d:]{0,10})\)(?: Tags: .{1,300})?$/i;
/** A link to the note in which the text is. */
const pointer = /^see full document content\b/i;
const syncNote = /^(?:new )?highlights (?:first synced|added) /i;
const appLink = /^https:\/\/(?:[\w-]+\.)?(?:readwise\.io|kindle\.amazon\.com)\//;

/** UTF-16 units. */
const shortestStory = 200;

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, {text}) => sum + text.length, 0);

type Section = {readonly head: Block; readonly blocks: readonly Block[]};

const sectionsOf = (blocks: readonly Block[]): readonly Section[] => {
	const sections: {head: Block; blocks: Block[]}[] = [];
	for (const block of blocks)
		if (block.kind === 'subhead' && block.level <= 2) sections.push({head: block, blocks: []});
		else sections.at(-1)?.blocks.push(block);
	return sections;
};

/** Highlights without the link back to the program, and the notes on when they were fetched. */
const highlightsIn = (blocks: readonly Block[]): readonly Block[] =>
	blocks
		.filter(({text}) => !syncNote.test(text))
		.flatMap((block): readonly Block[] => {
			const text = block.text.replace(viewHighlight, '');
			const links = (block.links ?? []).filter(({url}) => !appLink.test(url));
			const {links: _, ...bare} = block;
			return text === '' ? [] : [{...bare, text, ...(links.length > 0 && {links})}];
		});

/** Where no writer is stated, Readwise has the site: “[[courant.example]]”. */
const isOfSite = (author: unknown, url: unknown): boolean => {
	const name = String(author ?? '').replace(/^\[\[|\]\]$/g, '');
	return name.includes('.') && !name.includes(' ') && (URL.parse(String(url))?.hostname ?? '').endsWith(name);
};

/** Takes a file of Readwise apart: the full text is the story, or else what was marked in it. */
const readwiseIn = (blocks: readonly Block[]): Clipping | undefined => {
	const start = blocks.findIndex(block => block.kind === 'subhead' && /^metadata$/i.test(block.text));
	if (start < 0 || start > topLength) return undefined;
	const sections = sectionsOf(blocks.slice(start));
	const values = new Map<string, unknown>();
	for (const text of sections[0]!.blocks.flatMap(block => block.text.split(metadataStart))) {
		const [, name = '', value = ''] = metadataLine.exec(text) ?? [];
		const key = name.toLowerCase();
		if (key !== '') values.set(metadataNames[key] ?? key, value);
	}
	if (isOfSite(values.get('author'), values.get('url'))) values.delete('author');
	const others = sections.slice(1);
	const full = others.find(({head}) => isHead(head, /^full document$/i));
	const marked = others.find(({head}) => isHead(head, /^highlights$/i));
	if (values.size < fewestLines || (full === undefined && marked === undefined)) return undefined;
	const isTitle = ({kind}: Block): boolean => kind === 'subhead' && values.has('title');
	const above = blocks
		.slice(0, start)
		.filter(block => !isTitle(block) && (block.kind !== 'caption' || !/^rw-book-cover$/i.test(block.text)));
	const text = others
		.filter(section => section !== marked)
		.flatMap(section =>
			section === full ? section.blocks.filter(({text}) => !pointer.test(text)) : [section.head, ...section.blocks],
		);
	// It may only name the note in which the text is.
	const story = marked !== undefined && lengthOf(text) < shortestStory ? [] : text;
	const told = lettersAndDigits(story.map(({text}) => text).join(' '));
	const highlights = highlightsIn(marked?.blocks ?? []).filter(({text}) => !told.includes(lettersAndDigits(text)));
	const head: readonly Block[] = story.length > 0 && highlights.length > 0 ? [marked!.head] : [];
	return {facts: statedIn(values), blocks: [...above, ...story, ...head, ...highlights]};
};

/** Returns a clipping without what its program wrote around the story. Front matter states more than its lists do. */
export const withoutClipMarks = ({facts, blocks}: Clipping): Clipping => {
	const readwise = readwiseIn(blocks);
	return readwise
		? {facts: {...readwise.facts, ...facts}, blocks: readwise.blocks}
		: {facts, blocks: withoutExcerpt(blocks)};
};

const separator = / [|–—-] /g;
/** UTF-16 units of a site's name. */
const longestSite = 40;

/** Removes the site's name from the end of a headline, “Headline | The Pell Courant”, if the host of the address holds it. */
export const withoutSiteName = (headline: string, url: string | undefined): string => {
	const last = [...headline.matchAll(separator)].at(-1);
	if (url === undefined || last === undefined) return headline;
	const site = lettersAndDigits(headline.slice(last.index + last[0].length)).replace(/^the(?=.)/, '');
	const labels = new URL(url).hostname
		.replace(/^www\./, '')
		.split('.')
		.slice(0, -1)
		.map(lettersAndDigits);
	const isSite = labels.some(
		name => name.length > 2 && (site.includes(name) || (site.length > 2 && name.includes(site))),
	);
	return isSite && site.length <= longestSite && last.index > 0 ? headline.slice(0, last.index).trim() : headline;
};

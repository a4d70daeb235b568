// Reads Markdown (CommonMark with tables): emphasis, links and code become their words, images their descriptions.
import type {Token} from 'markdown-it';
import type {Block, Document, Link, Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {hasTitleForm} from '../plain-text/line-forms.ts';
import {takeFacts} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {nothingStated, readFrontMatter, type StatedFacts, splitFrontMatter} from './front-matter.ts';

/** Returns true if a text of any name is Markdown: if it begins with front matter or a `# heading`. */
export const looksLikeMarkdown = (text: string): boolean => {
	const start = text.replace(/^\ufeff?\s*/, '').slice(0, 2000);
	const first = start.split('\n', 1)[0]!.trimEnd();
	if (/^---\r?$/.test(first))
		return /^---\r?\n(?:[ \t]*\r?\n|#[^\n]*\n)*["']?[A-Za-z][\w -]{0,40}["']?: *\S?/.test(start);
	return first.startsWith('#') && /^#{1,6} +.*[\p{L}\p{N}]/u.test(first);
};

/** A line may be five tokens of the parser; the longest novels have seventy thousand lines. */
export const mostMarkdownLines = 150_000;

/** Nested lists and quotations, counted twice each; deeper ones are not read. The parser's own limit is 20: ten lists. */
const maxNesting = 100;

/** Reads Markdown. `text` is clean; what entities and escapes turn into is cleaned again. */
export const readMarkdown = async (text: string, origin: Origin): Promise<ReadResult> => {
	const {matter, body} = splitFrontMatter(text);
	const {facts, problems} = matter === undefined ? nothingStated : await readFrontMatter(matter, origin);
	const {default: markdownIt} = await import('markdown-it');
	const parser = markdownIt('commonmark', {maxNesting}).enable('table');
	// Inline tokens are made one paragraph at a time: all at once they take four times the memory of the text.
	parser.core.ruler.disable('inline');
	const references = {};
	const inline = (source: string): readonly Token[] => {
		const tokens: Token[] = [];
		parser.inline.parse(source, parser, references, tokens);
		return tokens;
	};
	const blocks = blocksOf(parser.parse(body, references), inline);
	const document = stateFacts(origin, facts, blocks);
	return {documents: document.blocks.length > 0 || document.headline !== undefined ? [document] : [], problems};
};

/** The innermost open list or quotation decides the kind of a paragraph. */
const blocksOf = (tokens: readonly Token[], inline: (source: string) => readonly Token[]): readonly Block[] => {
	const blocks: Block[] = [];
	const open: ('blockquote' | 'list-item')[] = [];
	let level = 0;
	let number = '';
	let cells: string[] | undefined;
	let cellLinks: Link[] = [];
	const add = (kind: Exclude<Block['kind'], 'subhead'>, words: string, links: readonly Link[] = []) => {
		const text = cleanLine(words);
		const note = /^\[\^([\w-]{1,20})\]: ?(.)/.exec(text);
		const all = {...(links.length > 0 && {links})};
		if (note) blocks.push({kind: 'list-item', text: `${note[1]}. ${text.slice(note[0].length - 1)}`, ...all});
		else if (text !== '') blocks.push({kind, text, ...all});
	};
	for (const token of tokens) {
		const kind = open.at(-1) ?? 'paragraph';
		switch (token.type) {
			case 'blockquote_open':
				open.push('blockquote');
				break;
			case 'list_item_open':
				open.push('list-item');
				number = token.info === '' ? '' : `${token.info}. `;
				break;
			case 'blockquote_close':
			case 'list_item_close':
				open.pop();
				number = '';
				break;
			case 'tr_open':
				cells = [];
				break;
			case 'tr_close':
				add('list-item', (cells ?? []).filter(cell => cell !== '').join(' · '), cellLinks);
				[cells, cellLinks] = [undefined, []];
				break;
			case 'heading_open':
				level = Number(token.tag.slice(1));
				break;
			case 'heading_close':
				level = 0;
				break;
			case 'inline': {
				const {words, captions, bold, links} = wordsOf(inline(token.content));
				const text = cleanLine(words);
				if (cells) {
					cells.push([text, ...captions].join(' ').trim());
					cellLinks.push(...links);
				} else if (level > 0 && text !== '')
					blocks.push({kind: 'subhead', text, level, ...(links.length > 0 && {links})});
				else if (kind === 'paragraph' && bold && hasTitleForm(text)) blocks.push({kind: 'subhead', text, level: 3});
				else add(kind, number + words, links);
				if (text !== '') number = '';
				if (!cells) for (const caption of captions) add('caption', caption);
				break;
			}
			case 'fence':
			case 'code_block':
				for (const piece of token.content.split(/\n[ \t]*\n/)) add(kind, piece);
				break;
			case 'html_block':
				for (const piece of wordsOfMarkup(token.content)) add(kind, piece);
				break;
			default:
		}
	}
	return blocks;
};

/** `bold`: all the text is strong, which some writers use for subheads. */
const wordsOf = (tokens: readonly Token[]): {words: string; captions: string[]; bold: boolean; links: Link[]} => {
	const pieces: string[] = [];
	const captions: string[] = [];
	const links: Link[] = [];
	let link: {readonly url: string; readonly from: number} | undefined;
	let strong = 0;
	let plain = false;
	for (const token of tokens) {
		if (token.type === 'strong_open') strong++;
		else if (token.type === 'strong_close') strong--;
		else if (token.type === 'link_open') link = {url: String(token.attrGet('href') ?? ''), from: pieces.length};
		else if (token.type === 'link_close') {
			const text = pieces.slice(link?.from).join('');
			if (link !== undefined && text.trim() !== '') links.push({text, url: link.url});
			link = undefined;
		} else if (token.type === 'softbreak' || token.type === 'hardbreak') pieces.push(' ');
		else if (token.type === 'html_inline') {
			if (/^<br\b/i.test(token.content)) pieces.push(' ');
		} else if (token.type === 'image') {
			const {words, captions: inner} = wordsOf(token.children ?? []);
			captions.push([words, ...inner].join(' '));
			plain = true;
		} else if (token.content !== '') {
			pieces.push(token.type === 'text' ? withoutNotation(token.content) : token.content);
			plain ||= strong === 0 && token.content.trim() !== '';
		}
	}
	const words = pieces.join('');
	return {words, captions, bold: !plain && words.trim() !== '', links};
};

/** Removes the notation of note-taking programs: `[[Page|text]]`, `![[picture.png]]`, `==marked==`, `[^1]` after a word. */
const withoutNotation = (text: string): string =>
	/\[[[^]|==/.test(text)
		? text
				.replace(/!\[\[[^\][|\n]{1,200}(?:\|[^\][\n]{1,200})?\]\]/g, '')
				.replace(/\[\[([^\][|\n]{1,200})(?:\|([^\][\n]{1,200}))?\]\]/g, (_, page, words) => words ?? page)
				.replace(/(?<=[^\s[])\[\^[\w-]{1,20}\](?!:)/g, '')
				.replace(/==(?=\S)([^=\n]{1,500})(?<=\S)==/g, '$1')
		: text;

/** Front matter takes precedence over the heading and the lines below it. */
const stateFacts = (origin: Origin, stated: StatedFacts, blocks: readonly Block[]): Document => {
	const {headline, rest: body} = takeHeadline(stated.headline, blocks);
	const {facts, rest} = takeFacts(body, block => block.kind === 'paragraph');
	return {origin, ...(headline === undefined ? {} : {headline}), ...facts, ...stated, blocks: rest};
};

/**
 * Returns the headline and the blocks without it. It is the front matter's, or else the first level-1 heading, unless that is
 * further down and one of several: then it names a section, and the file has no headline.
 */
const takeHeadline = (
	stated: string | undefined,
	blocks: readonly Block[],
): {headline: string | undefined; rest: readonly Block[]} => {
	const index = blocks.findIndex(block => block.kind === 'subhead' && block.level === 1);
	const heading = blocks[index];
	if (heading === undefined) return {headline: stated, rest: blocks};
	const rest = blocks.toSpliced(index, 1);
	if (stated !== undefined)
		return {headline: stated, rest: heading.text.toLowerCase() === stated.toLowerCase() ? rest : blocks};
	const more = rest.some(block => block.kind === 'subhead' && block.level === 1);
	const above = blocks.slice(0, index).filter(block => block.kind !== 'caption').length;
	return above > 0 && more ? {headline: undefined, rest: blocks} : {headline: heading.text, rest};
};

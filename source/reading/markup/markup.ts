// Takes the words out of markup by one scan, without a tree: for HTML in Markdown, headlines in feeds, and pages whose parsing
// was stopped. Web pages are read in html/.
import {characterOfReference} from '../text/windows-1252.ts';

const silent = /<(script|style|template|svg|iframe|object)\b/iy;
const blockTag =
	/<(\/?)(p|div|section|article|figure|figcaption|blockquote|ul|ol|li|table|tr|h[1-6]|hr|details|summary)\b/iy;
const cellTag = /<t[dh]\b/iy;

/** The words of a block of markup, not clean yet. */
export type MarkupPiece = {
	readonly words: string;
	/** `h1` to `h6`, `blockquote`, `li`, `tr` or `figcaption`, lower case; undefined for other blocks. */
	readonly tag: string | undefined;
};

/** Elements that say what their words are, the first one that is open. */
const telling = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figcaption', 'li', 'tr'] as const;

/** Returns the words of each block, not clean yet. Linear. */
export const wordsOfMarkup = (html: string): readonly string[] => piecesOfMarkup(html).map(({words}) => words);

/** Returns how many characters of text markup has, blanks around blocks left out; `enough` if there are as many or more. */
export const lengthOfMarkup = (html: string, enough: number): number =>
	Math.min(
		enough,
		piecesOfMarkup(html, enough).reduce((sum, {words}) => sum + words.trim().length, 0),
	);

/**
 * Returns the blocks of markup without tags, scripts and styles; the cells of a row are separated by ` · `. Of a tag, comment
 * or script that is not closed only the opening is removed. Ends once there are `enough` characters. Linear.
 */
export const piecesOfMarkup = (html: string, enough = Number.POSITIVE_INFINITY): readonly MarkupPiece[] => {
	let taken = 0;
	const blocks: MarkupPiece[] = [];
	const open = new Map<string, number>();
	const absent = new Set<string>();
	/** The offset after the next `mark`, or `otherwise` if there is none. */
	const after = (mark: string, from: number, otherwise: number): number => {
		// Without this, each of a thousand unclosed openings would be searched for to the end.
		if (absent.has(mark)) return otherwise;
		const found = html.indexOf(mark, from);
		if (found < 0) absent.add(mark);
		return found < 0 ? otherwise : found + mark.length;
	};
	let pieces: string[] = [];
	let hasWords = false;
	const close = () => {
		const words = pieces.join('');
		if (words.trim() !== '') {
			const decoded = decodeEntities(words);
			taken += decoded.trim().length;
			blocks.push({words: decoded, tag: telling.find(tag => (open.get(tag) ?? 0) > 0)});
		}
		pieces = [];
		hasWords = false;
	};
	/** Unclosed entries and rows end with their list or table, an unclosed heading at the next block. */
	const note = (name: string, closes: boolean): void => {
		open.set(name, Math.max(0, (open.get(name) ?? 0) + (closes ? -1 : 1)));
		if (closes && (name === 'ul' || name === 'ol')) open.delete('li');
		else if (closes && name === 'table') open.delete('tr');
		else if (!closes) for (const tag of telling.slice(0, 6)) if (tag !== name) open.delete(tag);
	};
	for (let at = 0; at < html.length && taken < enough; ) {
		const tag = html.indexOf('<', at);
		const words = html.slice(at, tag < 0 ? html.length : tag);
		pieces.push(words);
		hasWords ||= /\S/.test(words);
		if (tag < 0) break;
		if (html.startsWith('<!--', tag)) {
			at = after('-->', tag, tag + 4);
			continue;
		}
		if (!/[a-z/!?]/i.test(html[tag + 1] ?? '')) {
			pieces.push('<');
			at = tag + 1;
			continue;
		}
		silent.lastIndex = tag;
		const element = silent.exec(html)?.[1];
		blockTag.lastIndex = tag;
		cellTag.lastIndex = tag;
		const block = blockTag.exec(html);
		if (block) {
			close();
			note(block[2]!.toLowerCase(), block[1] !== '');
		} else if (hasWords && cellTag.test(html)) pieces.push(' · ');
		else if (html.startsWith('br', tag + 1)) pieces.push(' ');
		const tagEnd = after('>', tag, tag + 1);
		at = element === undefined ? tagEnd : after(`</${element}>`, tagEnd, tagEnd);
	}
	close();
	return blocks;
};

const named: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
	['ldquo', '“'],
	['rdquo', '”'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['mdash', '—'],
	['ndash', '–'],
	['hellip', '…'],
]);

/** UTF-16 units that are decoded at a time: each replacement is kept until the last of its text is known. */
const decodedAtOnce = 65_536;
const longestReference = 10;

const decodePart = (text: string): string =>
	text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hexadecimal, name) => {
		if (name !== undefined) return named.get(name) ?? whole;
		return characterOfReference(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
	});

/** Decodes numeric entities and the named ones of ordinary prose; others stay. The result is not clean. Linear. */
export const decodeEntities = (text: string): string => {
	if (text.length <= decodedAtOnce) return decodePart(text);
	const parts: string[] = [];
	for (let at = 0; at < text.length; ) {
		const most = at + decodedAtOnce;
		// A reference that the end would cut goes to the next part.
		const open = text.slice(most - longestReference + 1, most).lastIndexOf('&');
		const end = open < 0 ? most : most - longestReference + 1 + open;
		parts.push(decodePart(text.slice(at, end)));
		at = end;
	}
	return parts.join('');
};

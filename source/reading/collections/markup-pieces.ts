// Passes the markup of many articles to the extraction thread at once, and reads it there: one document for each piece.
import type {Block, Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {mostParagraphs} from '../text/text-limits.ts';

/** Packs pieces of markup into bytes for `readPieces` or `readPiecesByWords`. */
export const packPieces = (pieces: readonly string[]): Uint8Array => Buffer.from(JSON.stringify(pieces));

const readWith =
	(blocksOf: () => Promise<(html: string) => readonly Block[]>) =>
	async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
		const pieces = JSON.parse(
			Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(),
		) as readonly string[];
		const toBlocks = await blocksOf();
		return {documents: pieces.map(html => ({origin, blocks: toBlocks(html)})), problems: []};
	};

/** Reads packed pieces by parsing their markup. Gives one document for each, in order. Throws if the markup is too much. */
export const readPieces = readWith(async () => (await import('../html/html-blocks.ts')).blocksOfHtml);

/** Makes every block a paragraph, in linear time whatever the markup. */
const wordsToBlocks = (html: string): readonly Block[] =>
	wordsOfMarkup(html)
		.slice(0, mostParagraphs)
		.flatMap((words): readonly Block[] => {
			const text = cleanLine(words);
			return text === '' ? [] : [{kind: 'paragraph', text}];
		});

/** Reads packed pieces without parsing their markup: the fallback where that took too long. */
export const readPiecesByWords = readWith(async () => wordsToBlocks);

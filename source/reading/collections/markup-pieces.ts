// The markup of many articles at once, for the extraction thread: one document for each piece, in order.
import type {Block, Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {wordsOfMarkup} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {mostParagraphs} from '../text/text-limits.ts';

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

export const readPieces = readWith(async () => (await import('../html/html-blocks.ts')).blocksOfHtml);

/** Linear and quick whatever the markup: every block a paragraph. */
const wordsToBlocks = (html: string): readonly Block[] =>
	wordsOfMarkup(html)
		.slice(0, mostParagraphs)
		.flatMap((words): readonly Block[] => {
			const text = cleanLine(words);
			return text === '' ? [] : [{kind: 'paragraph', text}];
		});

export const readPiecesByWords = readWith(async () => wordsToBlocks);

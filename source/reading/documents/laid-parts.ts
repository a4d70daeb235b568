// Lays out the parts of an office document, and its notes, as blocks.
import type {LaidBlock} from '../html/blocks/laid-block.ts';
import {type DocumentParagraph, type DocumentPart, isTable} from './document-part.ts';
import {blocksOfParagraph} from './laid-paragraph.ts';
import {blocksOfTable} from './table-blocks.ts';

/** Returns the blocks of all parts, in order. */
export const laidParts = (parts: readonly DocumentPart[]): readonly LaidBlock[] =>
	parts.flatMap(part => (isTable(part) ? blocksOfTable(part) : blocksOfParagraph(part)));

/** Returns the blocks of notes: numbered, below the text, as those of a Markdown file are. */
export const laidNotes = (notes: readonly (readonly DocumentParagraph[])[]): readonly LaidBlock[] =>
	notes.flatMap((paragraphs, index) =>
		paragraphs.flatMap(blocksOfParagraph).map(
			({text, links}, place): LaidBlock => ({
				kind: 'list-item',
				text: place === 0 ? `${index + 1}. ${text}` : text,
				...(links && {links}),
			}),
		),
	);

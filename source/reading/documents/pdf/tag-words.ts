// The words of an element of a tagged file.
import type {Link} from '../../../model/document.ts';
import {joinLine, type KnownWords, wordsOfLines} from './line-ends.ts';
import {laidLinesOf, type SetLine} from './lines.ts';
import type {PageText, Piece} from './page-text.ts';
import {isTagText, type TagElement, type TagNode} from './tag-tree.ts';

/** Elements whose text is not that of the element around them. */
const apart = new Set(['Note', 'Form', 'Figure', 'Artifact', 'Lbl']);

const runsOf = (node: TagNode): readonly {readonly piece: Piece; readonly page: number}[] => {
	if (isTagText(node)) return node.pieces.map(piece => ({piece, page: node.page}));
	return node.children.flatMap(child => (!isTagText(child) && apart.has(child.role) ? [] : runsOf(child)));
};

/** Returns the lines of an element. */
export const linesOfTag = (element: TagNode): readonly SetLine[] =>
	[...Map.groupBy(runsOf(element), ({page}) => page)].flatMap(([page, runs]) =>
		laidLinesOf(
			runs.map(({piece}) => piece),
			page,
		),
	);

/** Returns the words of lines. */
export const textOfLines = (lines: readonly SetLine[], known: KnownWords): string =>
	lines.reduce((text, line) => joinLine(text, line.text, known), '');

/** Returns the links in an element, with their words. */
export const linksOfTag = (element: TagElement, known: KnownWords): readonly Link[] =>
	element.children.flatMap(child => {
		if (isTagText(child)) return [];
		return child.url === undefined
			? linksOfTag(child, known)
			: [{url: child.url, text: textOfLines(linesOfTag(child), known)}];
	});

/** Returns the words of all pages that belong to their text. */
export const knownWords = (pages: readonly PageText[]): KnownWords =>
	wordsOfLines(() =>
		pages
			.flatMap(({pieces, number}) =>
				laidLinesOf(
					pieces.filter(piece => !piece.isArtifact),
					number,
				),
			)
			.map(({text}) => text),
	);

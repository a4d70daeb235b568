// Makes blocks of markup as a whole. The markup in feeds, emails and books is the story already, so nothing is left out as
// furniture of a page.
import type {Block} from '../../model/document.ts';
import {type BlockBuilder, createBlockBuilder} from './blocks/block-builder.ts';
import type {LaidBlock} from './blocks/laid-block.ts';
import {takeFootnotes, withNotes} from './footnotes.ts';
import {parsePage} from './html-tree.ts';
import {attributeOf, type Element, isElement, isText, type Parent} from './nodes.ts';
import {settleBlocks} from './settle-blocks.ts';

/**
 * Returns the blocks of a page or of a piece of markup, clean. Takes time and memory linear in the tree that parse5 makes.
 * Throws ReadLimitError if there is too much markup.
 */
export const blocksOfHtml = (html: string): readonly Block[] => {
	const {tree} = parsePage(html);
	const notes = takeFootnotes(tree);
	return settleBlocks(withNotes(laidBlocksOf(tree), notes, laidBlocksOf));
};

/** Returns the blocks of a pruned tree, without the elements for which `isLeftOut` returns true. */
export const laidBlocksOf = (
	tree: Parent,
	isLeftOut: (element: Element) => boolean = () => false,
): readonly LaidBlock[] => {
	const builder = createBlockBuilder();
	walk(tree, builder, isLeftOut);
	return builder.finish();
};

/** Recursion is safe: a pruned tree is at most two hundred elements deep. */
const walk = (parent: Parent, builder: BlockBuilder, isLeftOut: (element: Element) => boolean): void => {
	for (const child of parent.childNodes) {
		if (isText(child)) builder.words(child.value);
		else if (isElement(child) && !isLeftOut(child) && builder.open(child.tagName, name => attributeOf(child, name))) {
			walk(child, builder, isLeftOut);
			builder.close(child.tagName);
		}
	}
};

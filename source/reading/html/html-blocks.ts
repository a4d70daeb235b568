// Markup to the blocks of a story, without judging which part of a page is the story: what feeds, mail and books hold is
// the story already.
import type {Block} from '../../model/document.ts';
import {type BlockBuilder, createBlockBuilder, type LaidBlock} from './block-builder.ts';
import {parsePage} from './html-tree.ts';
import {attributeOf, type Element, isElement, isText, type Parent} from './nodes.ts';
import {settleBlocks} from './settle-blocks.ts';

/** The whole text of a page or of a piece of one, clean. Time and memory are linear in what parse5 makes of it. */
export const blocksOfHtml = (html: string): readonly Block[] => settleBlocks(laidBlocksOf(parsePage(html).tree));

export const laidBlocksOf = (
	tree: Parent,
	isLeftOut: (element: Element) => boolean = () => false,
): readonly LaidBlock[] => {
	const builder = createBlockBuilder();
	walk(tree, builder, isLeftOut);
	return builder.finish();
};

/** Recursion is safe: a tree of ours is at most some two hundred elements deep. */
const walk = (parent: Parent, builder: BlockBuilder, isLeftOut: (element: Element) => boolean): void => {
	for (const child of parent.childNodes) {
		if (isText(child)) builder.words(child.value);
		else if (isElement(child) && !isLeftOut(child) && builder.open(child.tagName, name => attributeOf(child, name))) {
			walk(child, builder, isLeftOut);
			builder.close(child.tagName);
		}
	}
};

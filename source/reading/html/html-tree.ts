// Parses markup to a tree by the rules of the HTML standard (parse5), within limits.
import {type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter} from 'parse5';
import {ReadLimitError} from '../isolation/guarded.ts';
import {withoutInlineData} from '../markup/inline-data.ts';
import type {Tree} from './nodes.ts';
import {pruned} from './prune-tree.ts';

/** UTF-16 units without inline data; more takes hundreds of megabytes to parse. Newspapers' pages have up to two million. */
const longestMarkup = 4 * 1024 * 1024;

/** A tree that was pruned: bounded in depth, without scripts, styles and hidden elements. */
export type ParsedPage = {
	readonly tree: Tree;
	/** False if the page has more elements than are read: the end is missing. */
	readonly isWhole: boolean;
};

/** Elements, attributes and comments; newspapers' pages have up to thirty thousand. */
const mostPieces = 200_000;

const tooMuch = (): ReadLimitError => new ReadLimitError('contains too much markup');

/**
 * Counts nodes as they are created, and throws when there are too many. Few tags can make many elements, since the parser
 * reopens unclosed formatting in every paragraph, and a thread that runs out of memory can end the whole program. Text is not
 * counted: the parser adds it word by word, and the pieces that come of it are hardly more than the elements between them.
 */
const countingAdapter = (): TreeAdapter<DefaultTreeAdapterMap> => {
	let pieces = 0;
	const count = (more: number): void => {
		pieces += more;
		if (pieces > mostPieces) throw tooMuch();
	};
	return {
		...defaultTreeAdapter,
		createElement: (tagName, namespace, attributes) => {
			count(1 + attributes.length);
			return defaultTreeAdapter.createElement(tagName, namespace, attributes);
		},
		createCommentNode: words => {
			count(1);
			return defaultTreeAdapter.createCommentNode(words);
		},
		// Words of a table that are in no cell: for each, the parser searches through all that is beside the table.
		insertTextBefore: (parent, words, reference) => {
			count(1);
			defaultTreeAdapter.insertTextBefore(parent, words, reference);
		},
	};
};

/** Parses and prunes a page or a piece of markup. Throws ReadLimitError if there is too much of it. */
export const parsePage = (html: string): ParsedPage => {
	const markup = withoutInlineData(html);
	if (markup.length > longestMarkup) throw tooMuch();
	const tree = parse(markup, {scriptingEnabled: false, treeAdapter: countingAdapter()});
	return {tree, isWhole: pruned(tree)};
};

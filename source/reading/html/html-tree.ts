// From markup to a tree by the HTML standard's own rules (parse5), and what is asked of it everywhere.
import {type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter} from 'parse5';
import {ReadLimitError} from '../isolation/guarded.ts';
import {withoutInlineData} from '../markup/inline-data.ts';
import type {Tree} from './nodes.ts';
import {pruned} from './prune-tree.ts';

/** Characters besides pictures; parsing more takes hundreds of megabytes. A newspaper's page has up to two million. */
const longest = 4 * 1024 * 1024;

export type ParsedPage = {
	readonly tree: Tree;
	/** False when it had more elements than are looked at. */
	readonly isWhole: boolean;
};

/** Elements, attributes and pieces of text; a newspaper's page has up to thirty thousand of them. */
const mostPieces = 400_000;

const tooMuch = (): ReadLimitError => new ReadLimitError('contains too much markup');

/**
 * A page may make many elements of one: each paragraph repeats what is open around it. They are counted as they are made,
 * since a thread that runs out of memory may take the whole program with it.
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
		insertText: (parent, words) => {
			count(1);
			defaultTreeAdapter.insertText(parent, words);
		},
		insertTextBefore: (parent, words, reference) => {
			count(1);
			defaultTreeAdapter.insertTextBefore(parent, words, reference);
		},
	};
};

/** Throws when there is more markup than any page has. */
export const parsePage = (html: string): ParsedPage => {
	const markup = withoutInlineData(html);
	if (markup.length > longest) throw tooMuch();
	const tree = parse(markup, {scriptingEnabled: false, treeAdapter: countingAdapter()});
	return {tree, isWhole: pruned(tree)};
};

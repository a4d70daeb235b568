// Parses markup to a tree by the rules of the HTML standard (parse5), within limits.
import {type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter} from 'parse5';
import {ReadLimitError} from '../isolation/guarded.ts';
import {withoutInlineData} from '../markup/inline-data.ts';
import {withTitleHeading} from '../markup/title-paragraphs.ts';
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

/** In XHTML an element of raw text may be closed at once; HTML takes all that follows for its text. */
const closedAtOnce = /<(title|script|style|textarea|iframe|noscript|xmp)((?:\s[^<>]{0,2000})?)\/>/gi;
const xhtml =
	/^[\s\ufeff]{0,99}<\?xml\s|<!DOCTYPE[^>]{0,200}\bXHTML\b|<html\b[^>]{0,500}\bxmlns=["']?http:\/\/www\.w3\.org\/1999\/xhtml/i;
/** UTF-16 units at the beginning that show which of the two a page is. */
const longestStart = 2000;

const withElementsClosed = (html: string): string =>
	xhtml.test(html.slice(0, longestStart)) ? html.replace(closedAtOnce, '<$1$2></$1>') : html;

/** Parses and prunes a page or a piece of markup. Throws ReadLimitError if there is too much of it. */
export const parsePage = (html: string): ParsedPage => {
	const markup = withTitleHeading(withElementsClosed(withoutInlineData(html)));
	if (markup.length > longestMarkup) throw tooMuch();
	const tree = parse(markup, {scriptingEnabled: false, treeAdapter: countingAdapter()});
	return {tree, isWhole: pruned(tree)};
};

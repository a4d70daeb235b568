// The documents of a database's page are parsed one by one: a page of hundreds is larger than any page of a newspaper, and an
// element that is never closed harms one document only.
import {parsePage} from '../html/html-tree.ts';
import type {Parent} from '../html/nodes.ts';

/** Returns the markup of each document of a page; `start` finds where they begin. */
export const documentsOf = (page: string, start: RegExp): readonly string[] => {
	const starts = Array.from(page.matchAll(start), ({index}) => index);
	return starts.map((from, index) => page.slice(from, starts[index + 1]));
};

/** Returns the pruned tree of one document. Throws ReadLimitError if there is too much markup. */
export const treeOfDocument = (markup: string): Parent => parsePage(markup).tree;

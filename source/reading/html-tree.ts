// From markup to a tree by the HTML standard's own rules (parse5), and what is asked of it everywhere.
import {type DefaultTreeAdapterTypes, parse} from 'parse5';
import {withoutInlineData} from './inline-data.ts';
import {pruned} from './prune-tree.ts';

export type Tree = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Child = DefaultTreeAdapterTypes.ChildNode;
export type Parent = Pick<DefaultTreeAdapterTypes.ParentNode, 'childNodes'>;
export type Text = DefaultTreeAdapterTypes.TextNode;

export const isElement = (child: Child): child is Element => 'attrs' in child;
export const isText = (child: Child): child is Text => child.nodeName === '#text';

export const attributeOf = ({attrs}: Element, wanted: string): string | undefined =>
	attrs.find(({name}) => name === wanted)?.value;

/** Characters besides pictures; parsing more takes hundreds of megabytes. A newspaper's page has up to two million. */
const longest = 4 * 1024 * 1024;

export type Page = {
	readonly tree: Tree;
	/** False when it had more elements than are looked at. */
	readonly isWhole: boolean;
};

/** Throws when there is more markup than any page has. */
export const pageOf = (html: string): Page => {
	const markup = withoutInlineData(html);
	if (markup.length > longest) throw new RangeError('it has more markup than any page');
	const tree = parse(markup, {scriptingEnabled: false});
	return {tree, isWhole: pruned(tree)};
};

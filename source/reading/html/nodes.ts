// The nodes of a page's tree, and what is asked of them everywhere.
import type {DefaultTreeAdapterTypes} from 'parse5';

export type Tree = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Child = DefaultTreeAdapterTypes.ChildNode;
export type Parent = Pick<DefaultTreeAdapterTypes.ParentNode, 'childNodes'>;
export type Text = DefaultTreeAdapterTypes.TextNode;

export const isElement = (child: Child): child is Element => 'attrs' in child;
export const isText = (child: Child): child is Text => child.nodeName === '#text';

export const attributeOf = ({attrs}: Element, wanted: string): string | undefined =>
	attrs.find(({name}) => name === wanted)?.value;

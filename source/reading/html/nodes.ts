// The nodes of a page's tree (parse5).
import type {DefaultTreeAdapterTypes} from 'parse5';

/** A whole page. */
export type Tree = DefaultTreeAdapterTypes.Document;
/** An element with its attributes and children. */
export type Element = DefaultTreeAdapterTypes.Element;
/** Any node but a page. */
export type Child = DefaultTreeAdapterTypes.ChildNode;
/** Anything with children: an element or a page. */
export type Parent = Pick<DefaultTreeAdapterTypes.ParentNode, 'childNodes' | 'nodeName'>;
/** A text node. */
export type Text = DefaultTreeAdapterTypes.TextNode;

/** Returns true for elements. */
export const isElement = (child: Child): child is Element => 'attrs' in child;
/** Returns true for text. */
export const isText = (child: Child): child is Text => child.nodeName === '#text';

/** Returns the value of the attribute `wanted`, which is in lower case. */
export const attributeOf = ({attrs}: Element, wanted: string): string | undefined =>
	attrs.find(({name}) => name === wanted)?.value;

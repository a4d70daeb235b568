// Pages whose headline, byline and date stand above the element of their article: what is looked for in the article only would lose
// them.
import {isTagText, type TagElement, type TagNode} from './tag-tree.ts';

const isElement = (node: TagNode): node is TagElement => !isTagText(node);

/** Elements of a head, with those inside them; a larger one is half the page. */
const mostInHead = 60;

const countIn = (element: TagElement): number =>
	1 + element.children.filter(isElement).reduce((sum, child) => sum + countIn(child), 0);

const holds = (element: TagElement, role: string): boolean =>
	element.role === role || element.children.some(child => isElement(child) && holds(child, role));

/** Returns the element with what is between its headline and its article moved into the article. */
export const withHeadInArticle = (element: TagElement): TagElement => {
	const {children} = element;
	const at = children.findIndex(child => isElement(child) && holds(child, 'Art'));
	if (at < 0) return element;
	const around = children[at] as TagElement;
	const head = children.findIndex(child => isElement(child) && holds(child, 'H1'));
	const between = head < 0 || head >= at ? [] : children.slice(head, at).filter(isElement);
	if (between.length === 0) return {...element, children: children.with(at, withHeadInArticle(around))};
	if (holds(around, 'H1') || between.reduce((sum, child) => sum + countIn(child), 0) > mostInHead) return element;
	return {...element, children: [...children.slice(0, head), withHead(around, between), ...children.slice(at + 1)]};
};

const withHead = (element: TagElement, head: readonly TagElement[]): TagElement => {
	if (element.role === 'Art') return {...element, children: [...head, ...element.children]};
	const at = element.children.findIndex(child => isElement(child) && holds(child, 'Art'));
	return {...element, children: element.children.with(at, withHead(element.children[at] as TagElement, head))};
};

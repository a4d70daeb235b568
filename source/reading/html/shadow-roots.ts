// Puts the content of shadow roots where a browser shows it. Browsers save the parts of a page that are web components as
// `<template shadowrootmode>`; what other templates hold is shown nowhere.
import {attributeOf, type Child, type Element, isElement, type Parent} from './nodes.ts';

type Template = Element & {readonly content?: Parent};

/** Returns true for a template that is the shadow root of the element around it. */
export const isShadowRoot = (element: Element): boolean =>
	element.tagName === 'template' && attributeOf(element, 'shadowrootmode') !== undefined;

const slotOf = (child: Child): string => (isElement(child) ? (attributeOf(child, 'slot') ?? '') : '');

/** Nested elements of a shadow root in which slots are looked for. */
const deepestSlot = 100;

/**
 * Returns the children of an element as a browser shows them: those of its shadow root, with its own in the slots. Its own
 * children without a slot are not shown.
 */
export const composedChildren = (host: Parent, root: Element): Child[] => {
	const own = new Map<string, Child[]>();
	for (const child of host.childNodes) {
		if (isElement(child) && isShadowRoot(child)) continue;
		const slot = slotOf(child);
		const given = own.get(slot);
		if (given) given.push(child);
		else own.set(slot, [child]);
	}
	const fill = (parent: Parent, depth: number): Child[] =>
		parent.childNodes.flatMap(child => {
			if (!isElement(child) || isShadowRoot(child)) return isElement(child) ? [] : [child];
			if (child.tagName === 'slot') {
				const name = attributeOf(child, 'name') ?? '';
				const given = own.get(name);
				// A slot shows what it holds itself where nothing is given to it. One that comes again is empty.
				own.delete(name);
				return given ?? child.childNodes;
			}
			if (depth < deepestSlot) child.childNodes = fill(child, depth + 1);
			return [child];
		});
	const {content} = root as Template;
	const children = content === undefined ? [] : fill(content, 0);
	for (const child of children) if ('parentNode' in child) child.parentNode = host as Element;
	return children;
};

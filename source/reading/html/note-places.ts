// What is changed in the tree of a page where a footnote is taken out of it.
import {attributeOf, type Child, type Element, isElement, isText} from './nodes.ts';
import {noteAttribute} from './note-attribute.ts';

/** Elements between a link and its `<sup>`, or its note. */
const farthest = 6;
/** Characters of a sign with its brackets and blanks. */
export const longestSign = 20;

/** The name of the element in this page that a link leads to. */
export const targetOf = (link: Element): string | undefined => {
	const [before, target] = (attributeOf(link, 'href') ?? '').split('#', 2);
	return before === '' && target !== '' ? target : undefined;
};

/** Returns the text of an element; undefined where there is more of it. */
export const textIn = (element: Element, most: number): string | undefined => {
	let text = '';
	const waiting: Child[] = [element];
	for (let nodes = 0, next = waiting.pop(); next !== undefined; nodes++, next = waiting.pop()) {
		if (text.length > most || nodes + waiting.length > most) return undefined;
		if (isText(next)) text += next.value;
		else if (isElement(next)) waiting.push(...next.childNodes.slice(0, most + 1).toReversed());
	}
	return text.length > most ? undefined : text;
};

/** Returns the element around one; undefined where that is the page. */
export const parentOf = ({parentNode}: Element): Element | undefined =>
	parentNode !== null && 'attrs' in parentNode ? parentNode : undefined;

/** Returns the element itself, or the nearest one around it, that fits. */
export const nearest = (element: Element, fits: (element: Element) => boolean): Element | undefined => {
	let at: Element | undefined = element;
	for (let steps = 0; at !== undefined && steps <= farthest; steps++, at = parentOf(at)) if (fits(at)) return at;
	return undefined;
};

/** Takes an element out of the tree. */
export const remove = (element: Element): void => {
	const siblings = element.parentNode?.childNodes;
	const at = siblings?.indexOf(element) ?? -1;
	if (at !== -1) siblings!.splice(at, 1);
};

/** Puts nothing but the sign in the place of a link, and of the `<sup>` that has only this link in it. */
export const putSign = (link: Element, sign: string): void => {
	const around = parentOf(link);
	const isAlone =
		around?.tagName === 'sup' && textIn(around, longestSign)?.trim() === textIn(link, longestSign)?.trim();
	const place = isAlone ? around! : link;
	place.tagName = 'sup';
	place.nodeName = 'sup';
	place.attrs = [{name: noteAttribute, value: sign}];
	place.childNodes = [{nodeName: '#text', value: sign, parentNode: place} as Child];
};

/** Removes the links back to the text, and the number that the page itself puts before the words. */
export const withoutWayBack = (note: Element, label: string): void => {
	const waiting: Element[] = [note];
	let isFirst = true;
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		next.childNodes = next.childNodes.filter(
			child => !(isElement(child) && child.tagName === 'a' && targetOf(child) !== undefined),
		);
		for (const child of next.childNodes)
			if (isText(child) && isFirst && child.value.trim() !== '') {
				isFirst = false;
				const number = /^\s{0,20}[[(]?(\w{1,3})[\]).:]{1,2}\s/.exec(child.value);
				if (number?.[1] === label) child.value = child.value.slice(number[0].length);
			}
		waiting.push(...next.childNodes.filter(isElement).toReversed());
	}
};

/** The heading before an element, if it heads nothing else. */
const headingOf = (element: Element): Element | undefined => {
	const siblings = element.parentNode?.childNodes.filter(isElement) ?? [];
	const at = siblings.indexOf(element);
	const [before, after] = [siblings[at - 1], siblings[at + 1]];
	const isHead = (one: Element | undefined): boolean => one !== undefined && /^h[1-6]$/.test(one.tagName);
	return isHead(before) && (after === undefined || isHead(after)) ? before : undefined;
};

/**
 * Removes what held notes only: their list, and the part of the page with its heading. Returns the heading that stood nearest to
 * them.
 */
export const removeEmpty = (holder: Element | undefined): Element | undefined => {
	let nearestHeading: Element | undefined;
	let at = holder;
	for (let steps = 0; at !== undefined && steps < 2; steps++) {
		const {tagName, childNodes} = at;
		if (!/^(?:ol|ul|dl|section|div|aside|footer)$/.test(tagName)) break;
		const left = childNodes.filter(child =>
			isElement(child) ? !/^(?:h[1-6]|hr)$/.test(child.tagName) : isText(child) && child.value.trim() !== '',
		);
		if (left.length > 0) break;
		const above = parentOf(at);
		const inside = childNodes.filter(isElement).find(({tagName}) => tagName !== 'hr');
		const before = headingOf(at);
		nearestHeading ??= inside ?? before;
		if (before !== undefined) remove(before);
		remove(at);
		at = above;
	}
	return nearestHeading;
};

// Tells names in the running text from bylines: a link to another writer in a sentence, a dateline before one, the name below
// a quotation. Readability takes the first of them for the page's byline, and deletes it.
import {attributeOf, type Child, type Element, isElement, isText, type Parent} from './nodes.ts';
import {contentsOf, isInline} from './prose.ts';

/** “By”, “Words: ”, “Posted on 3 March by” */
const bylineStart =
	/^\W{0,9}(?:by|from|author|words|text|story|photos?|report(?:ed|ing)?|written|posted|published|submitted|filed|updated|edited|interview)\b/i;

const endsAsSentence = /[.!?…:][”’"')\]]{0,2}$/u;

/** Words of a sentence; bylines have fewer, or no full stop. */
const fewestWords = 8;

/** Parents up to the block of a line, and nodes and UTF-16 units of a line that are looked at. */
const mostParents = 6;
const mostNodes = 50;
const longestLine = 600;

const isElementParent = (parent: Parent | null): parent is Element => parent !== null && 'attrs' in parent;

/** Returns the outermost inline element around an element, itself included. */
const outermostInline = (element: Element): Element => {
	let outer = element;
	for (let met = 0; met < mostParents; met++) {
		const parent = outer.parentNode;
		if (!isElementParent(parent) || !isInline(parent)) break;
		outer = parent;
	}
	return outer;
};

const lineWords = (child: Child): string =>
	isText(child) ? child.value : isElement(child) ? contentsOf(child).text : '';

const endsLine = (child: Child): boolean => isElement(child) && !isInline(child);

/** Returns the text of the line around an inline element, before and after it. */
const lineAround = (element: Element): readonly [before: string, after: string] => {
	const siblings = element.parentNode?.childNodes ?? [];
	const at = siblings.indexOf(element);
	let [before, after] = ['', ''];
	for (let index = at - 1; index >= Math.max(0, at - mostNodes) && before.length < longestLine; index--) {
		const sibling = siblings[index]!;
		if (endsLine(sibling)) break;
		before = lineWords(sibling) + before;
	}
	for (let index = at + 1; index < Math.min(siblings.length, at + mostNodes) && after.length < longestLine; index++) {
		const sibling = siblings[index]!;
		if (endsLine(sibling)) break;
		after += lineWords(sibling);
	}
	return [before.replace(/\s+/g, ' ').trimStart(), after.replace(/\s+/g, ' ').trimEnd()];
};

const isSentence = (line: string): boolean =>
	!bylineStart.test(line) &&
	endsAsSentence.test(line.trim()) &&
	line.trim().split(/\s+/, fewestWords).length >= fewestWords;

const datelineName = /dateline/i;

/** Returns true for a name or a dateline in a sentence, and for a sentence that is called a dateline. */
const isInSentence = (element: Element): boolean => {
	if (isInline(element)) {
		const [before, after] = lineAround(outermostInline(element));
		if (before === '' && after === '') return false;
		return isSentence(`${before}${contentsOf(element).text}${after}`);
	}
	return datelineName.test(attributeOf(element, 'class') ?? '') && isSentence(contentsOf(element).text);
};

const quotationName = /quot(?:e|ation)|testimonial/i;

/** Returns true for a block quotation, by its element or its class. */
export const isQuotation = (element: Element): boolean =>
	element.tagName === 'blockquote' || quotationName.test((attributeOf(element, 'class') ?? '').slice(0, 300));

/** Returns true for an element in a block quotation, or in the figure of one. */
const isInQuotation = (element: Element): boolean => {
	let parent: Parent | null = element.parentNode;
	for (let met = 0; met < mostParents && isElementParent(parent); met++, parent = parent.parentNode) {
		if (isQuotation(parent)) return true;
		if (parent.tagName === 'figure') return parent.childNodes.some(child => isElement(child) && isQuotation(child));
	}
	return false;
};

/** Returns the element before this one with the same parent; undefined if there is text between them, or none. */
const elementBefore = (element: Element): Element | undefined => {
	const siblings = element.parentNode?.childNodes ?? [];
	for (let index = siblings.indexOf(element) - 1; index >= 0; index--) {
		const sibling = siblings[index]!;
		if (isElement(sibling)) return sibling;
		if (isText(sibling) && sibling.value.trim() !== '') return undefined;
	}
	return undefined;
};

const isBelowQuotation = (element: Element): boolean => {
	const outer = outermostInline(element);
	const above = elementBefore(outer);
	return isInQuotation(element) || (above !== undefined && isQuotation(above));
};

/** Returns true if an element that is marked up as a byline or a dateline is part of the story's text. */
export const isNamedInStory = (element: Element): boolean =>
	(isBelowQuotation(element) && !bylineStart.test(contentsOf(element).text)) || isInSentence(element);

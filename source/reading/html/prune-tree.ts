// Prunes a parsed page so that later steps can walk it safely: bounded in depth, size and attributes, without scripts, styles,
// comments and embedded content, and without hidden elements.
import {attributeOf, type Child, type Element, isElement, isText, type Parent, type Text} from './nodes.ts';
import {composedChildren, isShadowRoot} from './shadow-roots.ts';

/** Nested elements; the text of deeper ones is kept without its tags. Newspapers' pages have up to 51. */
const deepestElement = 200;
/** Elements and pieces of text; newspapers' pages have up to twenty thousand. */
const mostNodes = 300_000;
const mostAttributes = 64;
/** UTF-16 units of an attribute; addresses and descriptions are shorter, scripts and images are not wanted. */
const longestAttribute = 8192;

/** Elements that are removed. */
const dropped = new Set(['style', 'iframe', 'object', 'embed', 'template', 'svg', 'canvas', 'amp-consent', 'amp-ad']);
/** Elements without text for readers; the ones that are not removed may state something about the story. */
const wordless = new Set([...dropped, 'script', 'head', 'noscript']);

/** Links that state something about the page: its address, and that of the original of a copy. */
const statingLink = /^(?:canonical|bookmark)$/i;

/** Returns true for elements to remove. JSON-LD scripts and such links are kept: they state facts. */
const isSilent = (element: Element): boolean => {
	const {tagName} = element;
	if (tagName === 'script') return !/^\s{0,9}application\/ld\+json/i.test(attributeOf(element, 'type') ?? '');
	if (tagName === 'link') return !statingLink.test(attributeOf(element, 'rel') ?? '');
	return dropped.has(tagName);
};

const hiding = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;

/** Returns true for elements that a browser does not show, or that are hidden from screen readers. */
const isHidden = ({attrs, tagName}: Element): boolean =>
	tagName !== 'body' &&
	tagName !== 'html' &&
	attrs.some(({name, value}) => {
		if (name === 'hidden') return value !== 'until-found';
		if (name === 'aria-hidden') return value.toLowerCase() === 'true';
		return name === 'style' && hiding.test(value.slice(0, 500));
	});

/** A page that shows fewer characters than this and hides ten times as many would have shown them by its scripts. */
const fewCharacters = 400;
const hiddenTimes = 10;

const hidesItsStory = (tree: Parent): boolean => {
	let [shown, hidden, met] = [0, 0, 0];
	const waiting: (readonly [Parent, boolean])[] = [[tree, false]];
	for (let next = waiting.pop(); next && met < mostNodes && shown < fewCharacters; next = waiting.pop()) {
		const [parent, inHidden] = next;
		for (const child of parent.childNodes) {
			met++;
			if (isText(child)) {
				const letters = child.value.trim().length;
				if (inHidden) hidden += letters;
				else shown += letters;
			} else if (isElement(child) && !wordless.has(child.tagName)) waiting.push([child, inHidden || isHidden(child)]);
		}
	}
	return shown < fewCharacters && hidden > shown * hiddenTimes;
};

/** Prunes the tree in place. Returns false if it had too many nodes and lost its end. */
export const pruned = (tree: Parent): boolean => {
	const budget = {left: mostNodes};
	prune(tree, 0, hidesItsStory(tree), budget);
	return budget.left > 0;
};

type Budget = {left: number};

const prune = (parent: Parent, depth: number, keepHidden: boolean, budget: Budget): void => {
	if (depth >= deepestElement) {
		parent.childNodes = [textOf(parent, budget)];
		return;
	}
	const kept: Child[] = [];
	/** Adjacent pieces of text, which become one. */
	let words: string[] = [];
	const settle = () => {
		if (words.length > 0) kept.push(text(words.join(''), parent));
		words = [];
	};
	for (const child of parent.childNodes) {
		if (budget.left <= 0) break;
		budget.left--;
		if (isText(child)) words.push(child.value);
		else if (isElement(child)) {
			if (isShadowRoot(child)) {
				parent.childNodes = composedChildren(parent, child);
				prune(parent, depth, keepHidden, budget);
				return;
			}
			if (isSilent(child) || (!keepHidden && isHidden(child))) continue;
			settle();
			trimAttributes(child, keepHidden);
			kept.push(child);
			prune(child, depth + 1, keepHidden, budget);
		} else if (child.nodeName === '#documentType') kept.push(child);
	}
	settle();
	parent.childNodes = kept;
};

const text = (value: string, parentNode: Parent): Text =>
	({nodeName: '#text', value: withoutGaps(value), parentNode}) as Text;

/** UTF-16 units; more blanks in a row are padding, on which patterns in libraries take quadratic time. */
const widestGap = 100;

const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;

/** Looks at one unit of each gap's width, and at its neighbours: one of these is in the gap as well. */
const mayHaveGap = (value: string): boolean => {
	for (let at = widestGap; at < value.length; at += widestGap + 1)
		if (
			isBlank(value.charCodeAt(at)) &&
			(isBlank(value.charCodeAt(at - 1)) || (at + 1 < value.length && isBlank(value.charCodeAt(at + 1))))
		)
			return true;
	return false;
};

const withoutGaps = (value: string): string => {
	if (!mayHaveGap(value)) return value;
	const pieces: string[] = [];
	let kept = 0;
	let run = 0;
	for (let at = 0; at <= value.length; at++) {
		if (at < value.length && isBlank(value.charCodeAt(at))) run++;
		else {
			if (run > widestGap) {
				const start = at - run;
				pieces.push(value.slice(kept, start), value.slice(start, at).includes('\n') ? '\n\n' : ' ');
				kept = at;
			}
			run = 0;
		}
	}
	return kept === 0 ? value : pieces.join('') + value.slice(kept);
};

const trimAttributes = (element: Element, keepHidden: boolean): void => {
	if (element.attrs.length > mostAttributes) element.attrs.length = mostAttributes;
	const isWanted = ({name, value}: Element['attrs'][number]): boolean =>
		// Readability would remove these elements, which were just kept.
		value.length <= longestAttribute && !(keepHidden && /^(?:hidden|aria-hidden|style)$/.test(name));
	if (!element.attrs.every(isWanted)) element.attrs = element.attrs.filter(isWanted);
};

const textOf = (parent: Parent, budget: Budget): Text => {
	const words: string[] = [];
	const waiting: Child[] = [...parent.childNodes].reverse();
	for (let child = waiting.pop(); child && budget.left > 0; child = waiting.pop()) {
		budget.left--;
		if (isText(child)) words.push(child.value);
		else if (isElement(child) && !wordless.has(child.tagName) && !isHidden(child)) {
			if (words.at(-1) !== ' ') words.push(' ');
			for (let index = child.childNodes.length - 1; index >= 0; index--) waiting.push(child.childNodes[index]!);
		}
	}
	return text(words.join(''), parent);
};

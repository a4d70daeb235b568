// Makes a tree that later steps may walk without fear: bounded in depth, size and attributes, without scripts, styles,
// comments and foreign content, and without what the page hides.
import {attributeOf, type Child, type Element, isElement, isText, type Parent, type Text} from './nodes.ts';

/** Elements inside one another; the words of deeper ones are kept, their tags are not. Newspapers' pages have up to 51. */
const deepest = 200;
/** Elements and pieces of text; a newspaper's page has up to twenty thousand. */
const most = 300_000;
const mostAttributes = 64;
/** Characters of an attribute; addresses and descriptions are shorter, scripts and pictures are not wanted. */
const longestAttribute = 8192;

/** Elements without words of the page's own. */
const dropped = new Set(['style', 'iframe', 'object', 'embed', 'template', 'svg', 'canvas']);
/** Nor have these words that are read, but what stands in them is asked for. */
const wordless = new Set([...dropped, 'script', 'head', 'noscript']);

/** Of scripts, JSON-LD says something about the story, and of links the page's own address. */
const isSilent = (element: Element): boolean => {
	const {tagName} = element;
	if (tagName === 'script') return !/^\s{0,9}application\/ld\+json/i.test(attributeOf(element, 'type') ?? '');
	if (tagName === 'link') return attributeOf(element, 'rel')?.toLowerCase() !== 'canonical';
	return dropped.has(tagName);
};

const hiding = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;

/** What a browser shows to nobody, and what it shows to some only. */
const isHidden = ({attrs, tagName}: Element): boolean =>
	tagName !== 'body' &&
	tagName !== 'html' &&
	attrs.some(({name, value}) => {
		if (name === 'hidden') return value !== 'until-found';
		if (name === 'aria-hidden') return value === 'true';
		return name === 'style' && hiding.test(value.slice(0, 500));
	});

/** Below this many visible letters, a page that hides ten times as many is one that its scripts would have shown. */
const fewest = 400;
const manyMore = 10;

const hidesItsStory = (tree: Parent): boolean => {
	let [shown, hidden, met] = [0, 0, 0];
	const waiting: (readonly [Parent, boolean])[] = [[tree, false]];
	for (let next = waiting.pop(); next && met < most && shown < fewest; next = waiting.pop()) {
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
	return shown < fewest && hidden > shown * manyMore;
};

/** False when the tree had more than is looked at, and lost its end. */
export const pruned = (tree: Parent): boolean => {
	const budget = {left: most};
	prune(tree, 0, hidesItsStory(tree), budget);
	return budget.left > 0;
};

type Budget = {left: number};

const prune = (parent: Parent, depth: number, keepHidden: boolean, budget: Budget): void => {
	if (depth >= deepest) {
		parent.childNodes = [textOf(parent, budget)];
		return;
	}
	const kept: Child[] = [];
	/** Pieces of text that follow one another, to be one. */
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

/** Characters; more blanks in a row are padding, over which other people's patterns stumble. */
const widestGap = 100;

const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;

const withoutGaps = (value: string): string => {
	if (value.length <= widestGap) return value;
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
		// Readability would leave out once more what we decided to keep.
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

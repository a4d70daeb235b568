// From markup to a tree that later steps may walk without fear: bounded in depth, size and attributes, without scripts,
// styles, comments, foreign content and what the page hides. By the HTML standard's own rules (parse5).
import {type DefaultTreeAdapterTypes, parse} from 'parse5';

export type Tree = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Text = DefaultTreeAdapterTypes.TextNode;

/** Elements inside one another; the words of deeper ones are kept, their tags are not. */
const deepest = 200;
/** Elements and pieces of text; a newspaper's page has up to ten thousand. */
const most = 300_000;
const mostAttributes = 64;
/** Characters of an attribute; addresses and descriptions are shorter, scripts and pictures are not wanted. */
const longestAttribute = 8192;

/** Elements without words of the page's own. */
const dropped = new Set(['style', 'iframe', 'object', 'embed', 'template', 'svg', 'canvas']);

/** A page's own address is the one link element that says something about its story. */
const isSilent = (element: Element): boolean =>
	dropped.has(element.tagName) ||
	(element.tagName === 'script' && !isData(element)) ||
	(element.tagName === 'link' && attributeOf(element, 'rel')?.toLowerCase() !== 'canonical');

const isData = ({attrs}: Element): boolean =>
	attrs.some(({name, value}) => name === 'type' && /^\s{0,9}application\/ld\+json/i.test(value));

export const isElement = (child: Child): child is Element => 'attrs' in child;
export const isText = (child: Child): child is Text => child.nodeName === '#text';

export const attributeOf = ({attrs}: Element, wanted: string): string | undefined =>
	attrs.find(({name}) => name === wanted)?.value;

/** A picture written into the page (`data:image/png;base64,…`) is most of a saved page's bytes and none of its words. */
export const withoutInlineData = (html: string): string => {
	const pieces: string[] = [];
	let kept = 0;
	for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', at + 5)) {
		let end = at + 5;
		while (end < html.length && isDataCharacter(html.charCodeAt(end))) end++;
		if (end - at > shortestData) {
			pieces.push(html.slice(kept, at));
			kept = end;
		}
		at = end - 5;
	}
	return kept === 0 ? html : pieces.join('') + html.slice(kept);
};

/** Shorter runs without a blank may be words. */
const shortestData = 256;

/** Neither blank, quote, bracket nor angle: the run of an address. */
const isDataCharacter = (code: number): boolean =>
	code > 0x20 && code !== 0x22 && code !== 0x27 && code !== 0x29 && code !== 0x3c && code !== 0x3e;

const hiding = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;

/** What a browser does not show to anyone, and what it shows to some only. */
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

/** Parses and prunes. */
export const treeOf = (html: string): Tree => {
	const tree = parse(withoutInlineData(html), {scriptingEnabled: false});
	const {shown, hidden} = lettersOf(tree);
	prune(tree, shown < fewest && hidden > shown * 10);
	return tree;
};

const wordless = new Set([...dropped, 'script', 'head', 'noscript']);

const lettersOf = (tree: Tree): {readonly shown: number; readonly hidden: number} => {
	let [shown, hidden, met] = [0, 0, 0];
	const waiting: (readonly [Parent, boolean])[] = [[tree, false]];
	for (let next = waiting.pop(); next && met < most; next = waiting.pop()) {
		const [parent, inHidden] = next;
		for (const child of parent.childNodes) {
			met++;
			if (isText(child)) {
				if (inHidden) hidden += child.value.trim().length;
				else shown += child.value.trim().length;
			} else if (isElement(child) && !wordless.has(child.tagName)) waiting.push([child, inHidden || isHidden(child)]);
		}
		if (shown >= fewest) break;
	}
	return {shown, hidden};
};

const prune = (tree: Tree, keepHidden: boolean): void => {
	let met = 0;
	const waiting: (readonly [Parent, number])[] = [[tree, 0]];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const [parent, depth] = next;
		if (depth >= deepest) {
			parent.childNodes = [textOf(parent, most - met)];
			continue;
		}
		const kept: Child[] = [];
		let words: string[] = [];
		let last: Text | undefined;
		const settle = () => {
			if (last && words.length > 1) last.value = words.join('');
			last = undefined;
		};
		for (const child of parent.childNodes) {
			if (++met > most) break;
			if (isText(child)) {
				if (last) words.push(child.value);
				else {
					last = child;
					words = [child.value];
					kept.push(child);
				}
				continue;
			}
			if (child.nodeName === '#comment') continue;
			if (isElement(child)) {
				if (isSilent(child)) continue;
				if (!keepHidden && isHidden(child)) continue;
				trimAttributes(child, keepHidden);
				waiting.push([child, depth + 1]);
			}
			settle();
			kept.push(child);
		}
		settle();
		parent.childNodes = kept;
	}
};

/** Readability would leave out once more what we decided to keep. */
const trimAttributes = (element: Element, keepHidden: boolean): void => {
	const {attrs} = element;
	if (attrs.length > mostAttributes) attrs.length = mostAttributes;
	if (!keepHidden && attrs.every(({value}) => value.length <= longestAttribute)) return;
	element.attrs = attrs.filter(
		({name, value}) =>
			value.length <= longestAttribute &&
			!(keepHidden && (name === 'hidden' || name === 'aria-hidden' || name === 'style')),
	);
};

const textOf = (parent: Parent, budget: number): Text => {
	const words: string[] = [];
	const waiting: Child[] = [...parent.childNodes].reverse();
	let left = budget;
	for (let child = waiting.pop(); child && left > 0; child = waiting.pop()) {
		left--;
		if (isText(child)) words.push(child.value);
		else if (isElement(child) && !wordless.has(child.tagName) && !isHidden(child)) {
			words.push(' ');
			for (let index = child.childNodes.length - 1; index >= 0; index--) waiting.push(child.childNodes[index]!);
		}
	}
	return {nodeName: '#text', value: words.join(''), parentNode: parent} as Text;
};

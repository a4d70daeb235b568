// Makes trees of the parts of XML that are worth one: each message of a news agency's file, one after another, so that a file
// of thousands takes no more memory than its longest. What is not well-formed is read as far as it goes.
import {tagsOf} from './xml-tags.ts';

/** An element with what is in it, in order. */
export type XmlElement = {
	/** Lower case, without its prefix. */
	readonly name: string;
	/** Names lower case, without their prefixes. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (XmlElement | string)[];
};

/** A part of a file. */
export type XmlPart = {
	readonly element: XmlElement;
	/** False if the file breaks off in it. */
	readonly isWhole: boolean;
};

type OpenElement = XmlElement & {readonly children: (XmlElement | string)[]};

/** Levels of a part; what is deeper counts as its ancestor's. */
const deepest = 100;
/** Elements and attributes of a part; a long article has a thousand. */
const mostPieces = 100_000;

const none: ReadonlySet<string> = new Set();

/** Text between elements that are not kept is one piece: of half a million tags it would be as many. */
const addText = (children: (XmlElement | string)[] | undefined, text: string): void => {
	if (children === undefined) return;
	const last = children.length - 1;
	const before = children[last];
	if (typeof before === 'string') children[last] = before + text;
	else children.push(text);
};

/**
 * Yields the outermost elements that have one of the names, which are in lower case. `empty` are names of elements that have no
 * end tag, if the text is HTML rather than XML. Linear.
 */
export function* partsOf(
	xml: string,
	names: ReadonlySet<string>,
	empty: ReadonlySet<string> = none,
): Generator<XmlPart, void, undefined> {
	let open: OpenElement[] = [];
	let pieces = 0;
	for (const {name, attributes, closes, isEmpty, text} of tagsOf(xml)) {
		const outer = open.at(-1);
		if (closes) {
			const index = open.findLastIndex(element => element.name === name);
			if (index === 0) yield {element: open[0]!, isWhole: true};
			if (index >= 0) open = open.slice(0, index);
		} else if (outer === undefined ? names.has(name) : pieces < mostPieces) {
			pieces = outer === undefined ? 1 : pieces + 1 + attributes.size;
			const element: OpenElement = {name, attributes, children: []};
			outer?.children.push(element);
			if (isEmpty && outer === undefined) yield {element, isWhole: true};
			else if (!isEmpty && !empty.has(name) && open.length < deepest) open.push(element);
		}
		if (text !== '') addText(open.at(-1)?.children, text);
	}
	if (open.length > 0) yield {element: open[0]!, isWhole: false};
}

/** Returns the elements of a name that are directly inside another, in order. */
export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
	(element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** Returns the first element at the end of a path of names, each directly inside the one before. */
export const childAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
	path.reduce<XmlElement | undefined>((found, name) => childrenNamed(found, name)[0], element);

/** Yields all elements below another, in the order in which they begin. */
export function* elementsIn(element: XmlElement | undefined): Generator<XmlElement, void, undefined> {
	for (const child of element?.children ?? []) {
		if (typeof child === 'string') continue;
		yield child;
		yield* elementsIn(child);
	}
}

/** Returns the first element of a name, at any depth. */
export const firstNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	elementsIn(element).find(each => each.name === name);

/** Returns the words in an element, with a blank wherever another one begins or ends inside it. Not clean yet. */
export const wordsIn = (
	element: XmlElement | undefined,
	isLeftOut: (element: XmlElement) => boolean = () => false,
): string =>
	(element?.children ?? [])
		.map(child => (typeof child === 'string' ? child : isLeftOut(child) ? ' ' : ` ${wordsIn(child, isLeftOut)} `))
		.join('');

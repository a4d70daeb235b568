// Tells running text from furniture by what an element has in it: sentences, and few links, no fields.
import {type Element, isElement, isText, type Parent} from './nodes.ts';

/** What an element holds, of at most some thousand units of text. */
export type PartContents = {
	/** UTF-16 units without blanks around. */
	readonly letters: number;
	/** Of these, in links. */
	readonly linked: number;
	readonly text: string;
	readonly paragraphs: number;
	readonly headings: number;
	readonly images: number;
	/** There is a field or a button. */
	readonly asks: boolean;
};

const longestText = 2000;
const mostNodes = 500;
const fields = new Set(['form', 'input', 'button', 'select', 'textarea', 'iframe']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements of running text that do not end a paragraph. */
const inline = new Set(
	'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var'.split(
		' ',
	),
);

/** Returns true for h1 to h6. */
export const isHeading = ({tagName}: Element): boolean => headings.has(tagName);

/** Returns true for elements inside a line. */
export const isInline = ({tagName}: Element): boolean => inline.has(tagName);

/** Collects what an element holds. Takes bounded time, as elements around one another may be asked. */
export const contentsOf = (parent: Parent): PartContents => {
	const found = {letters: 0, linked: 0, paragraphs: 0, headings: 0, images: 0, asks: false};
	const pieces: string[] = [];
	const waiting: (readonly [Parent['childNodes'][number], boolean])[] = [];
	const enter = (children: Parent['childNodes'], inLink: boolean): void => {
		for (let index = Math.min(children.length, mostNodes) - 1; index >= 0; index--)
			waiting.push([children[index]!, inLink]);
	};
	enter(parent.childNodes, false);
	let met = 0;
	for (let next = waiting.pop(); next && met < mostNodes && found.letters < longestText; next = waiting.pop(), met++) {
		const [child, inLink] = next;
		if (isText(child)) {
			const {length} = child.value.trim();
			found.letters += length;
			if (inLink) found.linked += length;
			pieces.push(child.value.slice(0, longestText));
		} else if (isElement(child)) {
			const {tagName} = child;
			if (tagName === 'p') found.paragraphs++;
			else if (tagName === 'img' || tagName === 'picture' || tagName === 'video') found.images++;
			else if (headings.has(tagName)) found.headings++;
			else if (fields.has(tagName)) found.asks = true;
			if (!inline.has(tagName)) pieces.push(' ');
			enter(child.childNodes, inLink || tagName === 'a');
		}
	}
	return {...found, text: pieces.join('').replace(/\s+/g, ' ').trim()};
};

/** UTF-16 units of a sentence. */
const shortestProse = 25;
/** Of the text; a list of links has nearly all of it in links. */
const mostLinked = 1 / 3;

const sentenceEnd = /[.!?…。！？।]["”’»')\]]{0,2}(?:\s|$)/u;

/** Returns true for sentences that are not mainly links and do not ask for anything. */
export const isProse = ({letters, linked, text, asks}: PartContents): boolean =>
	!asks && letters >= shortestProse && linked <= letters * mostLinked && sentenceEnd.test(text);

/** Returns true for an element with running text. */
export const hasProse = (element: Element): boolean => isProse(contentsOf(element));

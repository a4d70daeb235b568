// Finds the part of a page that is its story: by Readability, if the tree is small enough for it, or else the whole page
// without its furniture.
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom/worker';
import {serialize} from 'parse5';
import {createBlockBuilder} from './blocks/block-builder.ts';
import type {LaidBlock} from './blocks/laid-block.ts';
import {takeFootnotes, withNotes} from './footnotes.ts';
import {laidBlocksOf} from './html-blocks.ts';
import {isElement, isText, type Parent, type Tree} from './nodes.ts';
import {isFurnitureElement, prepare} from './page-parts.ts';

/** The part of a DOM node that is used here; linkedom's types need a browser's. */
type DomChild = {
	readonly nodeType: number;
	readonly localName: string;
	readonly data: string;
	readonly firstChild: DomChild | null;
	readonly nextSibling: DomChild | null;
	readonly getAttribute: (name: string) => string | null;
};

const elementType = 1;
const textType = 3;

/** UTF-16 units; if Readability finds fewer, and the page has several times as many, it is wrong. */
const shortestStory = 200;
const severalTimes = 3;
const manyTimes = 10;

/** Returns the blocks of the story and its footnotes, with bold text and links marked. Changes the tree. */
export const storyOfPage = (tree: Tree): readonly LaidBlock[] => {
	const notes = takeFootnotes(tree);
	return withNotes(storyWithoutNotes(tree), notes, laidBlocksOf);
};

const storyWithoutNotes = (tree: Tree): readonly LaidBlock[] => {
	const chosen = isSmallEnough(tree) ? chosenByReadability(tree) : [];
	const letters = lengthOf(chosen);
	if (letters >= shortestStory) return chosen;
	const [all, rest] = [laidBlocksOf(tree), laidBlocksOf(tree, isFurnitureElement)];
	// If hardly anything is left, the story itself has a class or id of furniture.
	const words = lengthOf(rest) * manyTimes > lengthOf(all) ? rest : all;
	return letters === 0 || lengthOf(words) > letters * severalTimes ? words : chosen;
};

const lengthOf = (laid: readonly LaidBlock[]): number => laid.reduce((sum, {text}) => sum + text.length, 0);

/** Readability's own parts that are used here. */
type HeadingJudge = {
	readonly _articleTitle: string;
	_headerDuplicatesTitle: (heading: {readonly tagName: string; readonly textContent: string}) => boolean;
};

/**
 * Readability deletes the first heading that has none but words of the title. A subhead may be such a one: only those that
 * have most of the title's length, and those of the first level, are taken for the headline.
 */
const keepSubheads = (reader: HeadingJudge): void => {
	const repeatsTitle = reader._headerDuplicatesTitle.bind(reader);
	reader._headerDuplicatesTitle = heading =>
		repeatsTitle(heading) &&
		(heading.tagName === 'H1' || heading.textContent.trim().length * 2 >= reader._articleTitle.length);
};

const chosenByReadability = (tree: Tree): readonly LaidBlock[] => {
	prepare(tree);
	const {document} = parseHTML(serialize(tree));
	const reader = new Readability<unknown>(document, {serializer: element => element, keepClasses: true});
	keepSubheads(reader as unknown as HeadingJudge);
	const found = reader.parse();
	if (!found) return [];
	const builder = createBlockBuilder();
	walk(found.content as DomChild, builder);
	return builder.finish();
};

/** Recursion is safe: the tree is bounded in depth. */
const walk = (parent: DomChild, builder: ReturnType<typeof createBlockBuilder>): void => {
	for (let child = parent.firstChild; child; child = child.nextSibling) {
		if (child.nodeType === textType) builder.words(child.data);
		else if (child.nodeType === elementType) {
			const element = child;
			const {localName} = element;
			if (!builder.open(localName, name => element.getAttribute(name))) continue;
			walk(element, builder);
			builder.close(localName);
		}
	}
};

/**
 * How large a tree Readability can take. It looks at all descendants of every element, several times, so elements and
 * characters count once for each element around them. The largest of three hundred newspaper pages have 110,000 elements and
 * 5 million characters by that count, and 230 line breaks; at these limits Readability takes two seconds.
 */
const mostElements = {alone: 20_000, within: 250_000};
const mostLetters = 10_000_000;
const mostBreaks = 5000;
const longestText = 200_000;

const isSmallEnough = (tree: Tree): boolean => {
	let [alone, within, letters, breaks] = [0, 0, 0, 0];
	const waiting: (readonly [Parent, number])[] = [[tree, 0]];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const [parent, depth] = next;
		for (const child of parent.childNodes) {
			if (isText(child)) {
				letters += child.value.length * depth;
				if (child.value.length > longestText) return false;
			} else if (isElement(child)) {
				alone++;
				within += depth;
				if (child.tagName === 'br') breaks++;
				waiting.push([child, depth + 1]);
			}
		}
		if (alone > mostElements.alone || within > mostElements.within || letters > mostLetters || breaks > mostBreaks)
			return false;
	}
	return true;
};

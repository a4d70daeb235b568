// Which part of a page is its story: Readability's judgement, with a tree that it cannot choke on, and where it finds
// nothing, the page without the parts that are never a story.
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom/worker';
import {serialize} from 'parse5';
import {createBlockBuilder, type LaidBlock} from './block-builder.ts';
import {laidBlocksOf} from './html-blocks.ts';
import {isElement, isText, type Parent, type Tree} from './nodes.ts';
import {isFurnitureElement, prepare} from './page-parts.ts';

/** What of a DOM is used here; linkedom's own types want a browser's. */
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

/** Letters; a page that gives fewer and has many more is one that Readability misread. */
const fewest = 200;
const manyMore = 3;
const manyTimes = 10;

export const storyOfPage = (tree: Tree): readonly LaidBlock[] => {
	const chosen = isBearable(tree) ? chosenByReadability(tree) : [];
	const letters = lengthOf(chosen);
	if (letters >= fewest) return chosen;
	const [all, rest] = [laidBlocksOf(tree), laidBlocksOf(tree, isFurnitureElement)];
	// Where nearly nothing is left, the page calls its story by a name of its furniture.
	const words = lengthOf(rest) * manyTimes > lengthOf(all) ? rest : all;
	return letters === 0 || lengthOf(words) > letters * manyMore ? words : chosen;
};

const lengthOf = (laid: readonly LaidBlock[]): number => laid.reduce((sum, {text}) => sum + text.length, 0);

const chosenByReadability = (tree: Tree): readonly LaidBlock[] => {
	prepare(tree);
	const {document} = parseHTML(serialize(tree));
	const found = new Readability<unknown>(document, {serializer: element => element, keepClasses: true}).parse();
	if (!found) return [];
	const builder = createBlockBuilder();
	walk(found.content as DomChild, builder);
	return builder.finish();
};

/** Recursion is safe: the tree it comes from is bounded in depth. */
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
 * What Readability can bear. For every element it looks at all that is inside, several times over, so elements and letters
 * count as often as elements are around them. The largest of three hundred pages of newspapers have 110,000 elements and
 * 5 million letters counted so, and 230 line breaks; at these limits it takes some two seconds.
 */
const mostElements = {alone: 20_000, within: 250_000};
const mostLetters = 10_000_000;
const mostBreaks = 5000;
const longestText = 200_000;

const isBearable = (tree: Tree): boolean => {
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

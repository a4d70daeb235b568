// Makes paragraphs of the tree of one document of a page, with what its classes say of each.
import {endsParagraph, silent} from '../html/elements.ts';
import {attributeOf, type Element, isElement, isText, type Parent} from '../html/nodes.ts';
import {cleanLine} from '../text/clean-text.ts';

/** A paragraph of a page: `mark` is that of the innermost element around it that has one. */
export type MarkedParagraph<Mark extends string> = {
	readonly text: string;
	readonly mark?: Mark;
	/** The words of the element before it that was marked `lead`. */
	readonly lead?: string;
};

/** How to read a tree. */
export type TreeReading<Mark extends string> = {
	/** What an element is; `skip` leaves it out, `lead` keeps its words for the paragraph that follows. */
	readonly markOf: (element: Element) => Mark | 'skip' | 'lead' | undefined;
	/** Set where `<br>` ends a paragraph. */
	readonly breaksParagraphs?: true;
};

/** Returns the words of an element, clean and on one line. Recursion is safe: a pruned tree is at most two hundred deep. */
export const wordsOfElement = (parent: Parent): string => {
	const wordsOf = (inner: Parent): string =>
		inner.childNodes.map(child => (isText(child) ? child.value : isElement(child) ? wordsOf(child) : '')).join('');
	return cleanLine(wordsOf(parent));
};

/** Returns the value of `class`, or the empty string. */
export const classOf = (element: Element): string => attributeOf(element, 'class') ?? '';

/** Returns the paragraphs of a pruned tree in the order of the page. */
export const paragraphsOfTree = <Mark extends string>(
	tree: Parent,
	{markOf, breaksParagraphs}: TreeReading<Mark>,
): readonly MarkedParagraph<Mark>[] => {
	const paragraphs: MarkedParagraph<Mark>[] = [];
	let pieces: string[] = [];
	let lead: string | undefined;
	const flush = (mark: Mark | undefined): void => {
		const text = cleanLine(pieces.join(''));
		pieces = [];
		if (text === '') return;
		paragraphs.push({text, ...(mark !== undefined && {mark}), ...(lead !== undefined && {lead})});
		lead = undefined;
	};
	const put = (words: string, isPre: boolean, mark: Mark | undefined): void => {
		for (const [index, part] of (isPre ? words.split(/\n[ \t\r]*\n/) : [words]).entries()) {
			if (index > 0) flush(mark);
			pieces.push(part);
		}
	};
	const walk = (parent: Parent, mark: Mark | undefined, isPre: boolean): void => {
		for (const child of parent.childNodes) {
			if (isText(child)) put(child.value, isPre, mark);
			else if (isElement(child) && !silent.has(child.tagName)) enter(child, mark, isPre);
		}
	};
	const enter = (element: Element, outer: Mark | undefined, isPre: boolean): void => {
		const found = markOf(element);
		if (found === 'skip' || element.tagName === 'br') {
			if (found === 'skip' || breaksParagraphs) flush(outer);
			else pieces.push('\n');
			return;
		}
		if (found === 'lead') {
			flush(outer);
			lead = wordsOfElement(element);
			return;
		}
		const breaks = found !== undefined || endsParagraph(element.tagName, undefined);
		if (breaks) flush(outer);
		walk(element, found ?? outer, isPre || element.tagName === 'pre');
		if (breaks) flush(found ?? outer);
	};
	walk(tree, undefined, false);
	flush(undefined);
	return paragraphs;
};

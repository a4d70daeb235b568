// Keeps what Readability would delete from the middle of a story: names in sentences and below quotations, parts and subheads
// whose class has the letters of furniture, the heads of entries. It takes from them what Readability judges them by.
import {isNamedInStory, isQuotation} from './named-in-story.ts';
import {attributeOf, type Child, type Element, isElement, isText, type Parent} from './nodes.ts';
import {mayBeByline, partNameOf, unname, weightOfName} from './part-names.ts';
import {contentsOf, hasProse, isHeading, isInline, isProse} from './prose.ts';

/** Headings of what follows a story; what is below them is not part of it. */
const afterStory =
	/^(?:\d+ )?(?:comments?|replies|responses|reactions|discussion|related|read (?:more|next|also)|more\b|recommended|latest|most (?:read|popular)|popular|about the authors?|trending|share|follow|tags|subscribe)\b/i;

/** Elements of running text; other ones may be anything. */
const textual = new Set(['p', 'blockquote', 'ul', 'ol']);

/** Elements of which HTML says that they hold a story. */
const storyElements = new Set(['article', 'main']);

/** UTF-16 units of a name below a quotation, and of what stands above a subhead in the head of an entry. */
const longestName = 200;
const longestDetail = 80;

/** Classes of the line that says whose words are quoted. */
const quotedName = /footer|caption|credit|source|attribution|cite|citation/i;

const isBlank = (child: Child): boolean => (isText(child) ? child.value.trim() === '' : !isElement(child));

/** Returns the child next to the one at `index`, in steps of 1 or -1, if it is an element. */
const elementBeside = (children: readonly Child[], index: number, step: 1 | -1): Element | undefined => {
	let at = index + step;
	while (children[at] !== undefined && isBlank(children[at]!)) at += step;
	const child = children[at];
	return child !== undefined && isElement(child) ? child : undefined;
};

/** Where there are paragraphs of running text among children: the indexes of the first and the last. */
const proseAmong = (children: readonly Child[]): readonly [first: number, last: number] => {
	const isParagraph = (child: Child): boolean => isElement(child) && child.tagName === 'p' && hasProse(child);
	return [children.findIndex(isParagraph), children.findLastIndex(isParagraph)];
};

/** Returns the subhead of an entry's head: its only heading, with no more than a time or a label around it. */
const subheadIn = (head: Element): Element | undefined => {
	const found = head.childNodes.filter(child => isElement(child) && isHeading(child) && child.tagName !== 'h1');
	const [heading] = found;
	if (found.length !== 1 || !heading || !isElement(heading)) return undefined;
	const {letters, asks, headings} = contentsOf(head);
	return !asks && headings === 1 && !leadsElsewhere(heading) && letters - contentsOf(heading).letters <= longestDetail
		? heading
		: undefined;
};

/** Returns true for a heading with a link to another page: the head of a teaser. Entries link to themselves. */
const leadsElsewhere = (heading: Element): boolean =>
	heading.childNodes.some(
		child => isElement(child) && child.tagName === 'a' && !(attributeOf(child, 'href') ?? '#').includes('#'),
	);

const headName = /(?:^|[\s_-])(?:head|header|heading)(?:[\s_-]|$)|[a-z]Header\b/;

/** Makes an element an ordinary part: some are deleted for what they are. */
const rename = (element: Element): void => {
	element.tagName = 'div';
	element.nodeName = 'div';
};

/** Elements that are judged without any attribute; most have none. */
const toldByElement = new Set(['blockquote', 'footer', 'header']);

/** What is known of the elements around. */
export type Surroundings = {
	/** Inside a part of the story that was kept in spite of its name. */
	readonly kept: boolean;
	/** Inside a block quotation. */
	readonly quoted: boolean;
};

/** Returns what keeps the parts of the story among the children of an element: called for each, it changes it in place. */
export const partsKeeper = (parent: Parent, surroundings: Surroundings) => {
	const {kept, quoted} = surroundings;
	const children = parent.childNodes;
	let prose: readonly [number, number] | undefined;
	/** Classes of parts that were kept: more of them belong to the same list. */
	const keptNames = new Set<string>();

	/** Returns true for an element between paragraphs of running text, or among others like it below one. */
	const isInFlow = (index: number, className: string): boolean => {
		prose ??= proseAmong(children);
		const [first, last] = prose;
		// A live blog may have nothing but its entries.
		const isList = first < 0 && storyElements.has(parent.nodeName);
		if ((first < 0 && !isList) || first > index) return false;
		if (last > index) return true;
		if (/comment|repl(?:y|ies)|remark|discuss/i.test(className)) return false;
		if (keptNames.has(className)) return true;
		const isLike = (other: Element | undefined): boolean =>
			other !== undefined && partNameOf(other).className === className && hasProse(other);
		return isLike(elementBeside(children, index, 1));
	};

	/**
	 * Puts the content of a head in its place, the subhead first: what is beside it, as a time, belongs to the text below. A head
	 * whose subhead is a link would be deleted as a list of links.
	 */
	const openHead = (head: Element, subhead: Element, index: number): void => {
		const content = [subhead, ...head.childNodes.filter(child => child !== subhead)];
		for (const child of content) {
			if (isElement(child)) unname(child);
			child.parentNode = head.parentNode;
		}
		children.splice(index, 1, ...content);
		prose = undefined;
	};

	const headsProse = (heading: Element, index: number): boolean => {
		if (afterStory.test(contentsOf(heading).text)) return false;
		const below = elementBeside(children, index, 1);
		return below !== undefined && (textual.has(below.tagName) || isInFlow(index, '')) && hasProse(below);
	};

	/** Returns true if an element is a part of the story by what it holds and where it is. */
	const isStory = (element: Element, index: number, weight: 'letters' | 'word', className: string): boolean => {
		const contents = contentsOf(element);
		if (!isProse(contents)) return false;
		if (weight === 'letters' || kept) return true;
		const isPicture = contents.headings === 0 && contents.images * 2 > contents.paragraphs;
		const isTeaser = contents.headings > 0 && contents.linked > 0;
		return !isPicture && !isTeaser && isInFlow(index, className);
	};

	const isInQuotation = (index: number): boolean => {
		const above = quoted ? undefined : elementBeside(children, index, -1);
		return quoted || (above !== undefined && isQuotation(above));
	};

	/** Returns true for “blockquote-footer” and the like, which count as furniture. */
	const isNameOfQuoted = (element: Element, index: number, className: string): boolean =>
		quotedName.test(className) && isInQuotation(index) && contentsOf(element).letters <= longestName;

	return (element: Element, index: number): Surroundings => {
		if (element.attrs.length === 0 && !toldByElement.has(element.tagName)) return surroundings;
		const name = partNameOf(element);
		const around = quoted || !isQuotation(element) ? surroundings : {kept, quoted: true};
		if (element.tagName === 'footer' && isInQuotation(index) && contentsOf(element).letters <= longestName) {
			unname(element);
			rename(element);
			return around;
		}
		if (isNameOfQuoted(element, index, name.className)) {
			unname(element);
			return around;
		}
		if (mayBeByline(element, name)) {
			if (isNamedInStory(element)) unname(element);
			return around;
		}
		if (element.tagName === 'header' || headName.test(name.className)) {
			const subhead = subheadIn(element);
			const below = subhead && elementBeside(children, index, 1);
			if (subhead && below && !afterStory.test(contentsOf(subhead).text) && hasProse(below))
				openHead(element, subhead, index);
			if (subhead) return around;
		}
		const weight = weightOfName(name);
		if (weight === 'none' || isInline(element)) return around;
		if (isHeading(element)) {
			if (headsProse(element, index)) unname(element);
			return around;
		}
		if (weight !== 'furniture' && isStory(element, index, weight, name.className)) {
			unname(element);
			if (name.className !== '') keptNames.add(name.className);
			return {...around, kept: true};
		}
		return around;
	};
};

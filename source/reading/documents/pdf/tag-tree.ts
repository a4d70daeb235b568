// The structure of a tagged file, over all its pages. Each page states the part of it that stands there, so a list or a paragraph
// that goes on over the end of a page is put together again here.
import {lineOf} from './lines.ts';
import type {PageLink, PageText, Piece} from './page-text.ts';
import type {StructureNode} from './pdf-parts.ts';

/** Runs of text on one page. */
export type TagText = {readonly pieces: readonly Piece[]; readonly page: number};

/** An element: its role, in the words of the PDF standard (`P`, `H1`, `LI`), and what it holds. */
export type TagElement = {
	readonly role: string;
	/** Of a link. */
	readonly url?: string;
	readonly children: readonly TagNode[];
};

export type TagNode = TagElement | TagText;

/** Elements inside elements; what is deeper is left out, and no document is. */
const deepest = 100;

/** Returns true for runs of text. */
export const isTagText = (node: TagNode): node is TagText => 'pieces' in node;

const elementOf = (
	{role = 'NonStruct', children = []}: StructureNode,
	pieces: ReadonlyMap<string | undefined, readonly Piece[]>,
	links: ReadonlyMap<string, PageLink>,
	page: number,
	depth = 0,
): TagElement => {
	const object = children.find(({type, id}) => type === 'object' && links.has(id ?? ''));
	const link = role === 'Link' ? links.get(object?.id ?? '') : undefined;
	return {
		role,
		...(link && {url: link.url}),
		children:
			depth >= deepest
				? []
				: children.flatMap((child): readonly TagNode[] => {
						if (child.type === 'content') return [{pieces: pieces.get(child.id) ?? [], page}];
						return child.type === undefined ? [elementOf(child, pieces, links, page, depth + 1)] : [];
					}),
	};
};

/** Returns the structure of a page; undefined if it states none. */
export const tagsOfPage = ({structure, pieces, links, number}: PageText): TagElement | undefined =>
	structure &&
	elementOf(
		structure,
		Map.groupBy(pieces, ({mark}) => mark),
		new Map(links.map(link => [link.id, link])),
		number,
	);

/** Returns how many letters an element holds. */
export const lettersInTag = (node: TagNode): number =>
	isTagText(node)
		? node.pieces.reduce((sum, {text}) => sum + text.trim().length, 0)
		: node.children.reduce((sum, child) => sum + lettersInTag(child), 0);

/** Elements that hold others and no text: on the next page they are the same. */
const containers = new Set([
	'Root',
	'Document',
	'DocumentFragment',
	'Part',
	'Art',
	'Sect',
	'Div',
	'NonStruct',
	'L',
	'Table',
	'TBody',
	'Aside',
]);
/** Elements that hold text: they go on if their sentence does. */
const flowing = new Set(['P', 'LI', 'LBody', 'BlockQuote', 'NonStruct', 'Span', 'TD', 'TR']);

const stop = /[.!?…:。！？]["'”’»)\]]{0,3}$/;

/** Returns the words at an end of an element. */
const wordsAt = (node: TagNode | undefined, end: 0 | -1): string => {
	for (let at: TagNode | undefined = node; at !== undefined; ) {
		if (isTagText(at)) return lineOf(at.pieces, 0)?.text ?? '';
		at = end === 0 ? at.children.find(hasText) : at.children.findLast(hasText);
	}
	return '';
};

const hasText = (node: TagNode): boolean =>
	isTagText(node) ? node.pieces.some(({text}) => text.trim() !== '') : node.children.some(hasText);

const runsOn = (last: TagNode, next: TagNode): boolean => {
	const [before, after] = [wordsAt(last, -1), wordsAt(next, 0)];
	return before !== '' && !stop.test(before.slice(-4)) && /^[\p{Ll}\p{N}\p{Lu}“‘(]/u.test(after);
};

/** Returns what two pages hold, in one. */
const joined = (before: TagElement, after: TagElement): TagElement => {
	const [last, next] = [before.children.at(-1), after.children[0]];
	const both = last !== undefined && next !== undefined && !isTagText(last) && !isTagText(next);
	const isSame =
		both &&
		last.role === next.role &&
		((containers.has(last.role) && !hasOwnText(last)) || (flowing.has(last.role) && runsOn(last, next)));
	return {
		...before,
		children: isSame
			? [...before.children.slice(0, -1), joined(last, next), ...after.children.slice(1)]
			: [...before.children, ...after.children],
	};
};

const hasOwnText = ({children}: TagElement): boolean => children.some(isTagText);

/** Returns the structure of all pages in one. */
export const joinedTags = (pages: readonly TagElement[]): TagElement =>
	pages.length === 0 ? {role: 'Root', children: []} : pages.slice(1).reduce(joined, pages[0]!);

// Makes the parts of a document of the structure that an office program wrote into its PDF file.
import type {DocumentParagraph, DocumentPart, OfficeDocument} from '../document-part.ts';
import type {KnownWords} from './line-ends.ts';
import {withoutNoteMark} from './note-mark.ts';
import {takeNotes} from './tag-notes.ts';
import {isTagText, joinedTags, type TagElement, type TagNode} from './tag-tree.ts';
import {linesOfTag, linksOfTag, textOfLines} from './tag-words.ts';
import {type Rank, ranksIn, type SetText} from './type-sizes.ts';

const headLevel = /^H([1-6])$/;
/** Elements that hold only what belongs to a line. */
const inline = new Set([
	'Span',
	'Link',
	'Em',
	'Strong',
	'Quote',
	'Code',
	'Reference',
	'Annot',
	'Ruby',
	'Warichu',
	'Sub',
	'NonStruct',
]);
/** Lists of contents, forms and pictures have no text of the story; the caption of a picture is beside it. */
const left = new Set(['TOC', 'Index', 'Form', 'Artifact', 'Formula']);

type SetParagraph = DocumentParagraph & SetText;

/** Returns true if an element has text of its own, not only paragraphs that have. */
const isParagraph = ({children}: TagElement): boolean =>
	children.some(child => isTagText(child) || (inline.has(child.role) && isParagraph(child)));

const childrenOf = ({children}: TagElement, role: string): readonly TagElement[] =>
	children.filter((child): child is TagElement => !isTagText(child) && child.role === role);

/** Returns what an element is by its role and that of the list or the quotation around it. */
const statedOf = (element: TagElement, around: Partial<DocumentParagraph>): Partial<DocumentParagraph> => {
	const level = headLevel.exec(element.role)?.[1];
	if (level !== undefined) return {level: Number(level)};
	if (element.role === 'H') return {level: 2};
	if (element.role === 'Title') return {role: 'title'};
	if (element.role === 'Caption') return {role: 'caption'};
	return around;
};

/** Returns the parts of the structure of a file, given page by page, with notes apart. */
export const partsOfTags = (
	trees: readonly TagElement[],
	known: KnownWords,
): Pick<OfficeDocument, 'parts' | 'notes'> => {
	const {pages, notes} = takeNotes(trees);
	const paragraphOf = (element: TagElement, stated: Partial<DocumentParagraph>): readonly SetParagraph[] => {
		const lines = linesOfTag(element);
		const [first] = lines;
		if (first === undefined) return [];
		const links = linksOfTag(element, known);
		const font = lines.every(line => line.font === first.font) ? first.font : undefined;
		return [{text: textOfLines(lines, known), size: first.size, font, ...stated, ...(links.length > 0 && {links})}];
	};

	const partsOf = (element: TagElement, around: Partial<DocumentParagraph> = {}): readonly DocumentPart[] => {
		const {role, children} = element;
		if (left.has(role)) return [];
		if (role === 'Table') {
			const rows = rowsOf(element);
			return rows.length === 0 ? [] : [{rows}];
		}
		if (role === 'LI') {
			const [label] = childrenOf(element, 'Lbl');
			const mark = label === undefined ? '' : textOfLines(linesOfTag({...label, role: 'P'}), known);
			const body = {...element, children: children.filter(child => isTagText(child) || child.role !== 'Lbl')};
			const stated = {listMark: /\p{L}|\p{N}/u.test(mark) ? mark : ''};
			return isParagraph(body) ? paragraphOf(body, stated) : partsOfAll(body.children, stated);
		}
		const stated = statedOf(element, role === 'BlockQuote' ? {role: 'quotation'} : around);
		if (!isParagraph(element)) return partsOfAll(children, role === 'Figure' ? {} : stated);
		const inner = partsOfAll(
			children.filter(child => !isTagText(child) && !inline.has(child.role)),
			around,
		);
		return [...(role === 'Figure' ? [] : paragraphOf(element, stated)), ...inner];
	};

	const partsOfAll = (children: readonly TagNode[], around: Partial<DocumentParagraph>): readonly DocumentPart[] =>
		children.flatMap(child => (isTagText(child) ? [] : partsOf(child, around)));

	const rowsOf = (table: TagElement): readonly (readonly (readonly DocumentParagraph[])[])[] =>
		table.children.flatMap(child => {
			if (isTagText(child)) return [];
			if (child.role !== 'TR') return rowsOf(child);
			const cells = child.children.filter((cell): cell is TagElement => !isTagText(cell));
			return [
				cells.map(cell => partsOf({...cell, role: 'P'}).filter((part): part is DocumentParagraph => 'text' in part)),
			];
		});

	return {
		parts: ranked(partsOf(joinedTags(pages))),
		notes: notes.map(note =>
			paragraphOf(note, {}).map(({text, links}) => ({text: withoutNoteMark(text), ...(links && {links})})),
		),
	};
};

const isSet = (part: DocumentPart): part is SetParagraph => 'size' in part;

/**
 * Gives what is set as a head the level of one: LibreOffice tags a title as a paragraph. Above the first tagged heading it is the
 * headline if no heading is set larger.
 */
const ranked = (parts: readonly DocumentPart[]): readonly DocumentPart[] => {
	const set = parts.filter(isSet);
	const rankOf = ranksIn(set);
	const largest = Math.max(0, ...set.filter(({level}) => level !== undefined).map(({size}) => size));
	let isTop = true;
	return parts.map(part => {
		if (!isSet(part)) return part;
		const {size, font: _, ...paragraph} = part;
		isTop &&= paragraph.level === undefined;
		const isKnown = paragraph.level ?? paragraph.listMark ?? paragraph.role;
		if (isKnown !== undefined) return paragraph;
		const rank: Rank = rankOf(part);
		if (rank.level === undefined) return {...paragraph, ...rank};
		return size > largest || (isTop && size >= largest)
			? {...paragraph, level: 1}
			: {...paragraph, isStrong: true as const};
	});
};

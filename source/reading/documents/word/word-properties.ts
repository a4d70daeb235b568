// What the properties in a Word document say of paragraphs (`w:pPr`) and of runs of words (`w:rPr`).
import type {Tag} from '../../markup/xml-tags.ts';
import type {DocumentParagraph} from '../document-part.ts';
import {isOn, type WordStyle} from './word-styles.ts';

/** A run of words; what it does not say is as its styles have it. */
export type WordRun = {
	style?: string | undefined;
	isStrong?: boolean;
	isHidden?: boolean;
	/** What follows is the sign of a note. */
	isReference?: boolean;
};

/** A paragraph that is open, as text boxes are in the runs of others. */
export type OpenParagraph = {
	style?: string | undefined;
	outline?: string | undefined;
	list?: string | undefined;
	listLevel?: string | undefined;
	/** Its end is deleted, or it is a large first letter: the next paragraph goes on in the same line. */
	isContinued?: boolean;
	/** The run that is open; none inside the properties of the paragraph itself. */
	run?: WordRun | undefined;
};

/** What the other parts of the package know. */
export type WordParts = {
	readonly styleOf: (id: string | undefined) => WordStyle;
	/** Counts one more entry of a list. */
	readonly nextMark: (list: string | undefined, level: string) => string | undefined;
	/** The address of a link by the id of its relationship. */
	readonly addressOf: (id: string) => string | undefined;
};

/** Takes a property of the open paragraph or run. */
export const takeProperty = (paragraph: OpenParagraph, {name, attributes}: Tag): void => {
	const value = attributes.get('val');
	const {run} = paragraph;
	switch (name) {
		case 'pstyle':
			paragraph.style = value;
			break;
		case 'outlinelvl':
			paragraph.outline = value;
			break;
		case 'numid':
			paragraph.list = value;
			break;
		case 'ilvl':
			paragraph.listLevel = value;
			break;
		case 'framepr':
			paragraph.isContinued ||= isOn(attributes.get('dropcap') ?? 'none');
			break;
		case 'rstyle':
			if (run) run.style = value;
			break;
		case 'b':
			if (run) run.isStrong = isOn(value);
			break;
		case 'vanish':
			if (run) run.isHidden = isOn(value);
			break;
		default:
	}
};

/** Returns what a paragraph is by its properties and its style; undefined if it is left out. */
export const statedBy = (
	{style: id, outline, list, listLevel}: OpenParagraph,
	{styleOf, nextMark}: WordParts,
): Omit<DocumentParagraph, 'text'> | undefined => {
	const style = styleOf(id);
	if (style.isFurniture || style.isHidden) return undefined;
	const {role} = style;
	const own = outline === undefined ? style.level : /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined;
	const level = role === undefined ? own : undefined;
	if (level !== undefined) return {level};
	if (role !== undefined) return {role};
	const listMark = nextMark(list ?? style.list, listLevel ?? style.listLevel ?? '0');
	return listMark === undefined ? {} : {listMark};
};

/** Returns whether the words of the open run are shown, and whether they are bold. */
export const lookOf = (
	{style, run = {}}: OpenParagraph,
	{styleOf}: WordParts,
): {readonly isHidden: boolean; readonly isStrong: boolean} => {
	const own = styleOf(run.style);
	return {
		isHidden: run.isHidden ?? own.isHidden ?? false,
		isStrong: run.isStrong ?? own.isStrong ?? styleOf(style).isStrong ?? false,
	};
};

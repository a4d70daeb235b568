// A flow of text in a Rich Text file: the body, a note, or a box. It has paragraphs, and cells that end one by one.
import type {DocumentParagraph, DocumentPart} from '../document-part.ts';
import {createParagraphDraft} from '../paragraph-draft.ts';
import type {StyleMeaning} from '../style-names.ts';

/** What the file says of a paragraph where it ends. */
export type ParagraphEnd = StyleMeaning & {readonly isCell?: boolean; readonly isCentred?: boolean};

/** Takes words, and the ends of paragraphs, cells and rows. */
export type Flow = {
	readonly parts: readonly DocumentPart[];
	readonly words: (text: string, isStrong: boolean) => void;
	/** Adds to the bullet or number before the paragraph. */
	readonly mark: (marker: string) => void;
	readonly openLink: (url: string) => void;
	readonly closeLink: () => void;
	readonly endParagraph: (end: ParagraphEnd) => void;
	readonly endCell: (end: ParagraphEnd) => void;
	readonly endRow: () => void;
	/** Adds parts that stand beside the paragraph that is being written: they follow it. */
	readonly float: (parts: readonly DocumentPart[]) => void;
	/** Ends what is still open. */
	readonly finish: () => void;
};

type Row = readonly (readonly DocumentParagraph[])[];

/** A number or a letter with the sign behind it; a bullet of any form is an empty text. */
const listMarkOf = (marker: string): string => {
	const words = marker.trim();
	return /^\(?(?:\d{1,4}|[a-z]{1,4})(?:\.\d{1,4}){0,8}[.)]?$/i.test(words) && words !== 'o' ? words : '';
};

/** A list that the writer's program laid out by a tab, without saying that it is one. */
const typedMark = /^\s{0,20}(•|·|▪|◦|‣|●|\(?\d{1,3}[.)])\t/;

/** Returns the paragraph with its mark, if it has one. Headings are numbered by their style, and their numbers left out. */
const withListMark = (paragraph: DocumentParagraph, marker: string | undefined): DocumentParagraph => {
	if (paragraph.level !== undefined) return paragraph;
	if (marker !== undefined) return {...paragraph, listMark: listMarkOf(marker)};
	const [typed, sign] = typedMark.exec(paragraph.text) ?? [];
	return typed === undefined
		? paragraph
		: {...paragraph, text: paragraph.text.slice(typed.length), listMark: listMarkOf(sign!)};
};

/** Returns a flow without words. */
export const createFlow = (): Flow => {
	const parts: DocumentPart[] = [];
	let draft = createParagraphDraft();
	let link: string | undefined;
	let marker: string | undefined;
	/** Of the table that is being read. */
	let rows: Row[] = [];
	let cells: (readonly DocumentParagraph[])[] = [];
	let cell: DocumentParagraph[] = [];
	let beside: DocumentPart[] = [];

	const take = ({level, role, isFurniture, isCentred}: ParagraphEnd): readonly DocumentParagraph[] => {
		const stated = {
			...(level !== undefined && {level}),
			...(role !== undefined && {role}),
			...(isCentred && {isCentred}),
		};
		const paragraph = withListMark(draft.finish(stated), marker);
		[draft, marker] = [createParagraphDraft(), undefined];
		if (link !== undefined) draft.openLink(link);
		return isFurniture || !/\S/.test(paragraph.text) ? [] : [paragraph];
	};
	const endRow = (): void => {
		if (cell.length > 0) cells.push(cell);
		if (cells.some(({length}) => length > 0)) rows.push(cells);
		[cells, cell] = [[], []];
	};
	const put = (paragraphs: readonly DocumentParagraph[]): void => {
		endRow();
		if (rows.length > 0) parts.push({rows});
		rows = [];
		for (const part of [...paragraphs, ...beside]) parts.push(part);
		beside = [];
	};

	return {
		parts,
		words: (text, isStrong) => draft.words(text, isStrong),
		mark: words => {
			marker = (marker ?? '') + words;
		},
		openLink: url => {
			link = url;
			draft.openLink(url);
		},
		closeLink: () => {
			link = undefined;
			draft.closeLink();
		},
		endParagraph: end => {
			const paragraphs = take(end);
			if (end.isCell) for (const paragraph of paragraphs) cell.push(paragraph);
			else if (paragraphs.length > 0 || rows.length + cells.length > 0) put(paragraphs);
		},
		endCell: end => {
			cells.push([...cell, ...take(end)]);
			cell = [];
		},
		endRow,
		float: more => {
			for (const part of more) beside.push(part);
		},
		finish: () => put(take({})),
	};
};

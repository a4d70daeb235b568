// Collects paragraphs and tables while a Rich Text file is read from the beginning to the end.
import type {Link} from '../../../model/document.ts';
import type {DocumentParagraph, DocumentPart} from '../document-part.ts';

/** What the file says of a paragraph where it ends. */
export type ParagraphFormat = Pick<DocumentParagraph, 'level' | 'role'> & {readonly isCell?: boolean};

/** Takes words, and the ends of paragraphs, cells and rows. */
export type PartCollector = {
	readonly parts: readonly DocumentPart[];
	readonly write: (words: string, isStrong: boolean) => void;
	/** The bullet or number before the paragraph. */
	readonly mark: (marker: string) => void;
	readonly beginLink: () => void;
	readonly endLink: (url: string) => void;
	readonly endParagraph: (format: ParagraphFormat) => void;
	readonly endCell: (format: ParagraphFormat) => void;
	readonly endRow: () => void;
	/** Adds parts that float beside the paragraph that is being written: they follow it. */
	readonly float: (parts: readonly DocumentPart[]) => void;
	/** Ends what is still open. */
	readonly end: (format: ParagraphFormat) => void;
};

type Row = readonly (readonly DocumentParagraph[])[];

/** A number or a letter with the sign behind it; a bullet of any form is an empty text. */
const listMarkOf = (marker: string): string => {
	const words = marker.trim();
	return /^\(?(?:\d{1,4}|[a-z]{1,4})(?:\.\d{1,4}){0,8}[.)]?$/i.test(words) && words !== 'o' ? words : '';
};

/** A list that the writer's program laid out by a tab, without saying that it is one. */
const typedMark = /^\s{0,20}(•|·|▪|◦|‣|●|\(?\d{1,3}[.)])\t/;

/** Returns an empty collector. */
export const newCollector = (): PartCollector => {
	const parts: DocumentPart[] = [];
	let pieces: string[] = [];
	let links: Link[] = [];
	let marker: string | undefined;
	let linkStart: number | undefined;
	/** Pieces at the beginning that are bold; undefined while all are. */
	let strongEnd: number | undefined;
	let hasStrong = false;
	/** Of the table that is being read. */
	let rows: Row[] = [];
	let cells: (readonly DocumentParagraph[])[] = [];
	let cell: DocumentParagraph[] = [];
	let floating: DocumentPart[] = [];

	const take = ({level, role}: ParagraphFormat): readonly DocumentParagraph[] => {
		const written = pieces.join('');
		const [typed = '', sign] = typedMark.exec(written) ?? [];
		const text = level === undefined ? written.slice(typed.length) : written;
		// Headings are numbered by their style, and an outline without numbers has an empty marker.
		const mark = level === undefined ? (marker ?? sign) : undefined;
		const strongStart = hasStrong && strongEnd !== undefined ? pieces.slice(0, strongEnd).join('').trim() : '';
		const paragraph: DocumentParagraph = {
			text,
			...(level !== undefined && {level}),
			...(role !== undefined && {role}),
			...(hasStrong && strongEnd === undefined && {isStrong: true}),
			...(strongStart !== '' && {strongStart}),
			...(mark !== undefined && {listMark: listMarkOf(mark)}),
			...(links.length > 0 && {links}),
		};
		[pieces, links, marker, hasStrong, strongEnd] = [[], [], undefined, false, undefined];
		if (linkStart !== undefined) linkStart = 0;
		return text.trim() === '' ? [] : [paragraph];
	};
	const endRow = (): void => {
		if (cell.length > 0) cells.push(cell);
		if (cells.some(({length}) => length > 0)) rows.push(cells);
		[cells, cell] = [[], []];
	};
	const endTable = (): void => {
		endRow();
		if (rows.length > 0) parts.push({rows});
		rows = [];
	};
	const put = (paragraphs: readonly DocumentParagraph[]): void => {
		endTable();
		for (const paragraph of paragraphs) parts.push(paragraph);
		for (const part of floating) parts.push(part);
		floating = [];
	};

	return {
		parts,
		write: (words, isStrong) => {
			if (words.trim() !== '') {
				if (isStrong) hasStrong = true;
				else strongEnd ??= pieces.length;
			}
			pieces.push(words);
		},
		mark: words => {
			marker = (marker ?? '') + words;
		},
		beginLink: () => {
			linkStart = pieces.length;
		},
		endLink: url => {
			const text = pieces.slice(linkStart).join('');
			linkStart = undefined;
			if (text.trim() !== '') links.push({text, url});
		},
		endParagraph: format => {
			const paragraphs = take(format);
			if (format.isCell) cell.push(...paragraphs);
			else if (paragraphs.length > 0 || rows.length + cells.length > 0) put(paragraphs);
		},
		endCell: format => {
			cells.push([...cell, ...take(format)]);
			cell = [];
		},
		endRow,
		float: more => {
			for (const part of more) floating.push(part);
		},
		end: format => put(take(format)),
	};
};

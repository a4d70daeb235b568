// What a page has: its runs of text, where they stand, its links, and its structure if it is tagged.
import type {OpenPdf, PdfPage, StructureNode, TextItem} from './pdf-parts.ts';

/** A run of text in one font. Lengths are in points, from the lower left corner of the page. */
export type Piece = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
	readonly font: string;
	/** The id by which the structure of the page refers to it. */
	readonly mark?: string;
	/** Marked as no part of the text: a running head, a page number, an ornament. */
	readonly isArtifact: boolean;
	/** It ends its line. */
	readonly endsLine: boolean;
};

/** A link: its address, the id by which the structure refers to it, and where it stands. */
export type PageLink = {
	readonly url: string;
	readonly id: string;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly top: number;
};

/** A page, as it is read. */
export type PageText = {
	readonly number: number;
	readonly bottom: number;
	readonly top: number;
	readonly pieces: readonly Piece[];
	/** False if it has more text than is read. */
	readonly isWhole: boolean;
	readonly links: readonly PageLink[];
	/** Absent on a page without structure. */
	readonly structure?: StructureNode;
};

/** Text that runs upward or downward, as beside pictures, is none of the story. */
const isLevel = ([a = 0, b = 0]: readonly number[]): boolean => Math.abs(b) <= Math.abs(a);

/** Marked content inside marked content belongs to the inner one that has an id, and to an artifact all the way down. */
const piecesOf = (items: readonly TextItem[]): readonly Piece[] => {
	const open: {readonly mark: string | undefined; readonly isArtifact: boolean}[] = [];
	const pieces: Piece[] = [];
	for (const {type, id, tag, str, transform, width = 0, fontName = '', hasEOL = false} of items) {
		const around = open.at(-1);
		if (type?.startsWith('begin'))
			open.push({
				mark: id ?? around?.mark,
				isArtifact: tag === 'Artifact' || around?.isArtifact === true,
			});
		else if (type !== undefined) open.pop();
		else if (str !== undefined && transform !== undefined && isLevel(transform))
			pieces.push({
				text: str,
				x: transform[4]!,
				y: transform[5]!,
				width,
				size: Math.hypot(transform[2]!, transform[3]!),
				font: fontName,
				...(around?.mark !== undefined && {mark: around.mark}),
				isArtifact: around?.isArtifact === true,
				endsLine: hasEOL,
			});
	}
	return pieces;
};

/** Items of a page: a page of a newspaper has a thousand, one that was made to fill the memory a million. */
const mostItems = 50_000;

const itemsOf = async (page: PdfPage): Promise<{readonly items: readonly TextItem[]; readonly isWhole: boolean}> => {
	const items: TextItem[] = [];
	const reader = page.streamTextContent({includeMarkedContent: true}).getReader();
	for (;;) {
		const {done, value} = await reader.read();
		if (done) return {items, isWhole: true};
		for (const item of value.items) items.push(item);
		if (items.length > mostItems) {
			await reader.cancel(new Error('too much text'));
			return {items, isWhole: false};
		}
	}
};

/** Reads a page. Rejects if it is too damaged. */
export const readPageText = async (pdf: OpenPdf, number: number): Promise<PageText> => {
	const page = await pdf.getPage(number);
	const [{items, isWhole}, structure, annotations] = await Promise.all([
		itemsOf(page),
		// A damaged structure leaves the words as they are.
		page.getStructTree().catch(() => null),
		page.getAnnotations().catch(() => []),
	]);
	const [, bottom = 0, , top = 0] = page.view;
	page.cleanup();
	return {
		number,
		bottom,
		top,
		pieces: piecesOf(items),
		isWhole,
		links: annotations.flatMap(({url, id = '', rect}) =>
			url === undefined || rect === undefined
				? []
				: [{url, id, left: rect[0]!, bottom: rect[1]!, right: rect[2]!, top: rect[3]!}],
		),
		...(structure && {structure}),
	};
};

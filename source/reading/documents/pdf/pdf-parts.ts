// The parts of pdf.js's objects that are used here: its own types need a browser's.

/** A run of text, or the beginning or end of marked content. */
export type TextItem = {
	readonly str?: string;
	/** Scale, skew and place on the page, whose origin is its lower left corner. */
	readonly transform?: readonly number[];
	readonly width?: number;
	readonly fontName?: string;
	readonly hasEOL?: boolean;
	/** `beginMarkedContent`, `beginMarkedContentProps` or `endMarkedContent`. */
	readonly type?: string;
	readonly id?: string | null;
	readonly tag?: string;
};

/** A node of the structure of a page. Content and objects (links) are leaves, with the id of what they stand for. */
export type StructureNode = {
	readonly role?: string;
	readonly type?: string;
	readonly id?: string;
	readonly children?: readonly StructureNode[];
};

/** A note on the page; those of links have an address and a rectangle. */
export type Annotation = {readonly id?: string; readonly url?: string; readonly rect?: readonly number[]};

/** A page of an open file. */
export type PdfPage = {
	/** Left, lower, right and upper edge. */
	readonly view: readonly number[];
	readonly streamTextContent: (options: {
		readonly includeMarkedContent: true;
	}) => ReadableStream<{readonly items: readonly TextItem[]}>;
	readonly getStructTree: () => Promise<StructureNode | null>;
	readonly getAnnotations: () => Promise<readonly Annotation[]>;
	readonly cleanup: () => void;
};

/** An open file. */
export type OpenPdf = {
	readonly numPages: number;
	readonly getPage: (number: number) => Promise<PdfPage>;
	readonly getMetadata: () => Promise<{readonly info: Readonly<Record<string, unknown>>}>;
	readonly loadingTask: {readonly destroy: () => Promise<void>};
};

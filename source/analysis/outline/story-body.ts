import type {Paragraph, Section} from '../../model/article.ts';
import type {Document, MarkedSpan} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';

/** The text of a story, and where its parts are in it. All later steps of the analysis point into this text. */
export type StoryBody = {
	readonly text: string;
	readonly sections: readonly Section[];
	/** All paragraphs in text order, including subheads (kind `subhead`). */
	readonly paragraphs: readonly Paragraph[];
	/** In text order. */
	readonly marks: readonly MarkedSpan[];
};

const gap = '\n\n';

/**
 * Joins the blocks of a document with blank lines between them, and starts a new section at each subhead. Empty blocks
 * are left out; a document without text has one empty section.
 */
export const bodyOf = (document: Document): StoryBody => {
	let text = '';
	const paragraphs: Paragraph[] = [];
	const marks: MarkedSpan[] = [];
	const sections: Section[] = [];
	let open: {subhead?: string; start: number; paragraphs: Paragraph[]} | undefined;
	const close = () => {
		if (!open) return;
		const end = paragraphs.at(-1)!.span.end;
		const {start, ...rest} = open;
		sections.push({...rest, span: {start, end}});
	};
	for (const block of document.blocks) {
		if (block.text === '') continue;
		if (text !== '') text += gap;
		const at = text.length;
		const moved = <Part extends Span>(part: Part): Part => ({...part, start: part.start + at, end: part.end + at});
		const {kind, row} = block;
		const span = moved({start: 0, end: block.text.length});
		const paragraph: Paragraph = {kind, span, ...(row && {row: {...row, cells: row.cells.map(moved)}})};
		for (const mark of block.marks ?? []) marks.push(moved(mark));
		text += block.text;
		if (block.kind === 'subhead') {
			close();
			open = {subhead: block.text, start: paragraph.span.start, paragraphs: []};
		} else {
			open ??= {start: paragraph.span.start, paragraphs: []};
			open.paragraphs.push(paragraph);
		}
		paragraphs.push(paragraph);
	}
	close();
	return {
		text,
		sections: sections.length > 0 ? sections : [{span: {start: 0, end: 0}, paragraphs: []}],
		paragraphs,
		marks,
	};
};

import type {Paragraph, Section} from '../../model/article.ts';
import type {Document, MarkedSpan} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';

/** The text of a story, and where its parts are in it. All later steps of the analysis point into this text. */
export type StoryBody = {
	readonly text: string;
	/** The text as it is shown: for the analysis, signs of footnotes are blanks. */
	readonly shown: string;
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
		const {kind, part, row} = block;
		const span = moved({start: 0, end: block.text.length});
		const paragraph: Paragraph = {
			kind,
			span,
			...(part && {part}),
			...(row && {row: {...row, cells: row.cells.map(moved)}}),
		};
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
		text: withoutNoteSigns(text, marks),
		shown: text,
		sections: sections.length > 0 ? sections : [{span: {start: 0, end: 0}, paragraphs: []}],
		paragraphs,
		marks,
	};
};

/** Puts blanks in place of the signs of footnotes, which would hide the end of a sentence or of a quote. */
const withoutNoteSigns = (text: string, marks: readonly MarkedSpan[]): string => {
	const pieces: string[] = [];
	let end = 0;
	for (const mark of marks) {
		if (mark.kind !== 'note' || mark.start < end) continue;
		pieces.push(text.slice(end, mark.start), ' '.repeat(mark.end - mark.start));
		end = mark.end;
	}
	return end === 0 ? text : pieces.join('') + text.slice(end);
};

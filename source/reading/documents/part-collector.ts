// Collects the parts of a document while its elements open and close: paragraphs may hold text boxes and notes, cells may hold
// tables. No recursion, so no depth of nesting does harm.
import type {Link} from '../../model/document.ts';
import {mostParagraphs} from '../text/text-limits.ts';
import type {DocumentParagraph, DocumentPart} from './document-part.ts';
import {isTable} from './document-part.ts';
import {createParagraphDraft, type ParagraphDraft} from './paragraph-draft.ts';

/** What may hold paragraphs. */
type Holder = 'body' | 'table' | 'row' | 'cell' | 'box' | 'note';

type Frame = {
	readonly holder: Holder;
	/** The name of a note. */
	readonly id: string;
	readonly parts: DocumentPart[];
	/** What stands beside the open paragraph, and follows it. */
	readonly beside: DocumentPart[];
	/** Cells of a row; rows of a table. */
	readonly cells: (readonly DocumentParagraph[])[];
	readonly rows: (readonly (readonly DocumentParagraph[])[])[];
	paragraph?: ParagraphDraft | undefined;
	/** Words of a paragraph whose end is deleted: they belong to the next one. */
	carried?: ParagraphDraft | undefined;
};

/** Levels of boxes, notes and tables; what is deeper counts as its ancestor's. */
const deepest = 60;

const frameOf = (holder: Holder, id = ''): Frame => ({holder, id, parts: [], beside: [], cells: [], rows: []});

const paragraphsIn = (parts: readonly DocumentPart[]): readonly DocumentParagraph[] =>
	parts.flatMap(part => (isTable(part) ? part.rows.flat(2) : [part]));

/** Takes the elements of a document in order. */
export type PartCollector = {
	readonly openParagraph: () => void;
	/** `stated` is what the file says of the paragraph; undefined if it is to be left out. */
	readonly closeParagraph: (stated: Omit<DocumentParagraph, 'text'> | undefined, isContinued?: boolean) => void;
	/** Adds words to the open paragraph. Words outside one are dropped. */
	readonly words: (text: string, isStrong: boolean) => void;
	readonly openLink: (url: string) => void;
	readonly closeLink: () => void;
	readonly open: (holder: Exclude<Holder, 'body'>, id?: string) => void;
	/** A row or a cell that was deleted is left out. */
	readonly close: (holder: Exclude<Holder, 'body'>, isDeleted?: boolean) => void;
	readonly finish: () => {
		readonly parts: readonly DocumentPart[];
		/** By their names, in order. */
		readonly notes: ReadonlyMap<string, readonly DocumentParagraph[]>;
	};
};

/** Returns a collector without parts. */
export const createPartCollector = (): PartCollector => {
	const body = frameOf('body');
	const frames: Frame[] = [body];
	const notes = new Map<string, readonly DocumentParagraph[]>();
	let ignored = 0;
	let count = 0;

	const top = (): Frame => frames.at(-1)!;
	const put = (frame: Frame, draft: ParagraphDraft, stated: Omit<DocumentParagraph, 'text'>): void => {
		const paragraph = draft.finish(stated);
		const isAside = frames.some(({holder}) => holder === 'box');
		if (/\S/.test(paragraph.text) && ++count <= mostParagraphs + 1)
			frame.parts.push(isAside ? {...paragraph, isAside} : paragraph);
	};
	const settle = (frame: Frame): void => {
		const left = frame.paragraph ?? frame.carried;
		if (left) put(frame, left, {});
		frame.paragraph = undefined;
		frame.carried = undefined;
		frame.parts.push(...frame.beside.splice(0));
	};
	const leave = (isDeleted: boolean): void => {
		const frame = frames.pop()!;
		settle(frame);
		const outer = top();
		if (frame.holder === 'note') notes.set(frame.id, paragraphsIn(frame.parts));
		else if (isDeleted) return;
		else if (frame.holder === 'cell') outer.cells.push(paragraphsIn(frame.parts));
		else if (frame.holder === 'row') outer.rows.push(frame.cells);
		else {
			const parts = frame.holder === 'table' ? [{rows: frame.rows}] : frame.parts;
			(outer.paragraph || outer.carried ? outer.beside : outer.parts).push(...parts);
		}
	};

	return {
		openParagraph: () => {
			const frame = top();
			if (frame.paragraph) settle(frame);
			frame.paragraph = frame.carried ?? createParagraphDraft();
			frame.carried = undefined;
		},
		closeParagraph: (stated, isContinued = false) => {
			const frame = top();
			if (!frame.paragraph) return;
			if (isContinued) frame.carried = frame.paragraph;
			else {
				if (stated) put(frame, frame.paragraph, stated);
				frame.parts.push(...frame.beside.splice(0));
			}
			frame.paragraph = undefined;
		},
		words: (text, isStrong) => top().paragraph?.words(text, isStrong),
		openLink: (url: Link['url']) => top().paragraph?.openLink(url),
		closeLink: () => top().paragraph?.closeLink(),
		open: (holder, id) => {
			const isPlaced = (holder !== 'row' || top().holder === 'table') && (holder !== 'cell' || top().holder === 'row');
			if (frames.length < deepest && isPlaced) frames.push(frameOf(holder, id));
			else ignored++;
		},
		close: (holder, isDeleted = false) => {
			if (ignored > 0) ignored--;
			else if (frames.some(frame => frame.holder === holder)) {
				while (top().holder !== holder) leave(false);
				leave(isDeleted);
			}
		},
		finish: () => {
			while (frames.length > 1) leave(false);
			settle(body);
			return {parts: body.parts, notes};
		},
	};
};

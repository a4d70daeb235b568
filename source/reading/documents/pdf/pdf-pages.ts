// Reads the pages of an open file, as many as there may be.
import {mayWorkLonger} from '../../isolation/guarded.ts';
import {type PageText, readPageText} from './page-text.ts';
import type {OpenPdf} from './pdf-parts.ts';

/** Pages of one file; a book has fewer. */
const mostPages = 1500;
/** Runs of text of one file. */
const mostPieces = 400_000;
/** Pages at the beginning that are damaged, after which no other is tried. */
const mostDamaged = 20;

/**
 * Milliseconds of work for a page that was read, and for all of them at most: a page takes six, and those of a newspaper twenty.
 * A file that takes as long before its first page has no pages but damage.
 */
const pageWork = 20;
const mostPageWork = 11_000;

/** Pages by which running heads and the size of the text are known, and pages of a file that takes a while without them. */
const firstPages = 4;
const longFile = 30;

/** The pages, and what went wrong. */
export type ReadPages = {
	readonly pages: readonly PageText[];
	readonly problem?: readonly [what: string, remedy: string];
};

/** Reads the pages in order. A damaged one is left out. `onFirst` is told the first pages of a long file as soon as they are there. */
export const pagesOf = async (pdf: OpenPdf, onFirst?: (pages: readonly PageText[]) => void): Promise<ReadPages> => {
	const pages: PageText[] = [];
	let pieces = 0;
	let damaged = 0;
	const last = Math.min(pdf.numPages, mostPages);
	for (let number = 1; number <= last && pieces < mostPieces && damaged < mostDamaged; number++) {
		try {
			const page = await readPageText(pdf, number);
			pieces += page.pieces.length;
			pages.push(page);
			if (pages.length === firstPages && pdf.numPages >= longFile) onFirst?.([...pages]);
			if (page.pieces.length > 0 && pages.length * pageWork <= mostPageWork) mayWorkLonger(pageWork);
		} catch {
			damaged++;
		}
	}
	if (damaged > 0)
		return {
			pages,
			problem: [damaged === 1 ? 'a page is damaged' : `${damaged} pages are damaged`, 'Download it again.'],
		};
	if (pages.length < pdf.numPages || pages.some(({isWhole}) => !isWhole))
		return {pages, problem: ['PDF file too long; the end was cut off', 'Split it into smaller files.']};
	return {pages};
};

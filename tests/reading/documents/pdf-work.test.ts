// A PDF file may take as much work as its pages are worth.
import {expect, test} from 'vitest';
import {openPdf} from '../../../source/reading/documents/pdf/open-pdf.ts';
import {pagesOf} from '../../../source/reading/documents/pdf/pdf-pages.ts';
import {readInThisThread} from '../../../source/reading/isolation/guarded.ts';
import {pdfOfStreams} from '../../helpers/pdf.ts';

const page = 'BT /F1 10 Tf 1 0 0 1 72 700 Tm (The eels are back.) Tj ET';

const askedFor = async (streams: readonly string[]): Promise<readonly number[]> => {
	const asked: number[] = [];
	readInThisThread({} as never, milliseconds => asked.push(milliseconds));
	const pdf = await openPdf(pdfOfStreams(streams));
	if (typeof pdf === 'string') throw new Error(pdf);
	await pagesOf(pdf);
	await pdf.loadingTask.destroy();
	return asked;
};

test('each page with words allows for more work, and an empty one for none', async () => {
	expect(await askedFor([page, '', page])).toHaveLength(2);
});

test('a book of a thousand pages allows for no more than half as many', async () => {
	const asked = await askedFor(Array.from({length: 1000}, () => page));
	expect(asked.length).toBeGreaterThan(500);
	expect(asked.length).toBeLessThan(600);
});

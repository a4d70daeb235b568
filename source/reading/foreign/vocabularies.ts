// Vocabularies of XML in which articles are exchanged or exported, by the name of the root element.
import {localRootOf} from '../recognise/recognise.ts';
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {asCsv, asDocx, makePages} from './remedies.ts';

const row = (what: string, roots: readonly string[], remedy: string = makePages, alsoHas?: RegExp): ForeignFormat => ({
	what,
	remedy,
	recognises: ({text}: Opening): boolean => {
		const root = localRootOf(text);
		return root !== undefined && roots.includes(root) && (alsoHas === undefined || alsoHas.test(text));
	},
});

/** The rows for XML. */
export const vocabularies: readonly ForeignFormat[] = [
	row('a spreadsheet', ['document'], asCsv, /<office:document\b[^>]{0,6000}opendocument\.spreadsheet/i),
	row('a Word document', ['worddocument'], asDocx),
	row('a Word document', ['package'], asDocx, /<\?mso-application progid="Word\.Document"/i),
	row('a spreadsheet', ['workbook'], asCsv, /urn:schemas-microsoft-com:office:spreadsheet|Excel\.Sheet/i),
];

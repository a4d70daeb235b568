// Vocabularies of XML in which articles are exchanged or exported, by the name of the root element.
import {rootOf} from '../recognise/recognise.ts';
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {asCsv, asDocx, makePages, makeTable} from './remedies.ts';

const row = (what: string, roots: readonly string[], remedy: string = makePages, alsoHas?: RegExp): ForeignFormat => ({
	what,
	remedy,
	recognises: ({text}: Opening): boolean => {
		const root = rootOf(text)?.replace(/^.*:/, '');
		return root !== undefined && roots.includes(root) && (alsoHas === undefined || alsoHas.test(text));
	},
});

/** The rows for XML. */
export const vocabularies: readonly ForeignFormat[] = [
	row('an article of a news agency (NITF)', ['nitf']),
	row('a message of a news agency (NewsML 1)', ['newsml']),
	row('a message of a news agency (NewsML-G2)', [
		'newsmessage',
		'newsitem',
		'packageitem',
		'knowledgeitem',
		'planningitem',
	]),
	row(
		'an export of Factiva, not a single article',
		['ppsresponse', 'ppsarticleresponse', 'ppsarticleresultset', 'ppsarticle'],
		makeTable,
	),
	row('an export of ProQuest, not a single article', ['record', 'records'], makeTable, /<GOID>/i),
	row(
		'an extract of trafilatura in XML',
		['doc'],
		'Let trafilatura write JSON or Markdown instead.',
		/<doc\b[^>]{0,4000}\b(?:hostname|sitename|fingerprint)=/i,
	),
	row('an encoded text (TEI)', ['tei', 'teicorpus'], 'Convert it to Markdown.'),
	row('a text document (OpenDocument)', ['document'], asDocx, /<office:document\b[^>]{0,6000}opendocument\.text/i),
	row('a spreadsheet', ['document'], asCsv, /<office:document\b[^>]{0,6000}opendocument\.spreadsheet/i),
	row('a Word document', ['worddocument'], asDocx),
	row('a Word document', ['package'], asDocx, /<\?mso-application progid="Word\.Document"/i),
	row('a spreadsheet', ['workbook'], asCsv, /urn:schemas-microsoft-com:office:spreadsheet|Excel\.Sheet/i),
];

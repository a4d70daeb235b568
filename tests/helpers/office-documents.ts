// Writes Word documents and OpenDocument texts around a body, as small as programs still read them.
import {type Packed, zipOf} from './packing.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const relationships = (rows: readonly string[]): string =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
const row = (id: string, type: string, target: string, more = ''): string =>
	`<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${more}/>`;

/** The parts of a Word document, by what they are; the body is that of the main part. */
export type WordXml = {
	readonly styles?: string;
	readonly numbering?: string;
	readonly footnotes?: string;
	readonly core?: string;
	/** Addresses of links; their ids are `link0`, `link1` and so on. */
	readonly links?: readonly string[];
};

const part = (root: string, content: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${words}">${content}</w:${root}>`;

export const docxEntries = (body: string, {styles, numbering, footnotes, core, links = []}: WordXml = {}): Packed[] => [
	{name: '[Content_Types].xml', content: '<Types/>'},
	{
		name: '_rels/.rels',
		content: relationships([
			row('r1', 'officeDocument', 'word/document.xml'),
			row('r2', 'metadata/core-properties', 'docProps/core.xml'),
		]),
	},
	{name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`)},
	{
		name: 'word/_rels/document.xml.rels',
		content: relationships([
			row('s', 'styles', 'styles.xml'),
			row('n', 'numbering', 'numbering.xml'),
			row('f', 'footnotes', '/word/footnotes.xml'),
			...links.map((address, index) => row(`link${index}`, 'hyperlink', address, ' TargetMode="External"')),
		]),
	},
	...(styles === undefined ? [] : [{name: 'word/styles.xml', content: part('styles', styles)}]),
	...(numbering === undefined ? [] : [{name: 'word/numbering.xml', content: part('numbering', numbering)}]),
	...(footnotes === undefined ? [] : [{name: 'word/footnotes.xml', content: part('footnotes', footnotes)}]),
	...(core === undefined
		? []
		: [{name: 'docProps/core.xml', content: `<cp:coreProperties>${core}</cp:coreProperties>`}]),
];

export const docxOf = (body: string, parts?: WordXml): Buffer => zipOf(docxEntries(body, parts));

/** A run of words with properties. */
export const wordRun = (text: string, properties = ''): string =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of words; `properties` are those of the paragraph. */
export const wordParagraph = (text: string, properties = ''): string =>
	`<w:p><w:pPr>${properties}</w:pPr>${text.startsWith('<') ? text : wordRun(text)}</w:p>`;

const spaces =
	'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';

export const odtEntries = (body: string, styles = ''): Packed[] => [
	{name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true},
	{name: 'META-INF/manifest.xml', content: '<manifest:manifest/>'},
	{
		name: 'content.xml',
		content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
	},
];

export const odtOf = (body: string, styles?: string): Buffer => zipOf(odtEntries(body, styles));

export const fodtOf = (body: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;

// Hostile Word documents and OpenDocument texts: endless nesting, bombs, circles, elements that are never closed.
import {docxEntries, docxOf, fodtOf, odtEntries, odtOf, wordParagraph, wordRun} from '../helpers/office-documents.ts';
import {zipOf} from '../helpers/packing.ts';
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const good = wordParagraph(story);
const plain = `<text:p>${story}</text:p>`;
const blanks = (megabytes: number): string => ' '.repeat(megabytes * 1024 * 1024);

const tables = (depth: number): string =>
	`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${wordParagraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

const circle = Array.from(
	{length: 2000},
	(_, index) => `<w:style w:styleId="S${index}"><w:basedOn w:val="S${(index + 1) % 2000}"/></w:style>`,
).join('');

/** It may be refused. */
const refusable = ({shows: _, ...file}: HostileFile): HostileFile => file;

const word: readonly HostileFile[] = [
	...filesOf('document', '.docx', {
		'tables-in-tables': () => docxOf(good + tables(8000)),
		'boxes-in-boxes': () => docxOf(good + '<w:p><w:r><w:txbxContent>'.repeat(8000)),
		'never-closed': () => docxOf(good + '<w:p><w:r><w:t>x'.repeat(8000)),
		'closed-too-often': () => docxOf(`${'</w:tc></w:tr></w:tbl></w:p></w:txbxContent>'.repeat(8000)}${good}`),
		'fields-in-fields': () => docxOf(`${good}<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(8000)}`),
		'empty-cells': () => docxOf(`${good}<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`.repeat(90)}</w:tbl>`),
		'styles-in-a-circle': () => docxOf(good + wordParagraph('x', '<w:pStyle w:val="S7"/>'), {styles: circle}),
		'list-numbers-huge': docxOf(
			good + wordParagraph('x', '<w:numPr><w:ilvl w:val="1e9"/><w:numId w:val="1"/></w:numPr>'),
			{
				numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1e300"/><w:lvlText w:val="${'%1'.repeat(3000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
			},
		),
		'notes-by-the-thousand': () =>
			docxOf(`${good}<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(8000)}</w:p>`, {
				footnotes: `<w:footnote w:id="1">${wordParagraph('x')}</w:footnote>`.repeat(2000),
			}),
		'escapes-in-words': docxOf(good + wordParagraph(wordRun('&#27;[2J&#x202e;\x1b]0;owned\x07'))),
		'links-that-run': docxOf(`${good}<w:p><w:hyperlink r:id="link0">${wordRun('x')}</w:hyperlink></w:p>`, {
			links: ['javascript:alert(1)'],
		}),
		'entities-that-grow': zipOf(
			docxEntries(good).map(entry =>
				entry.name === 'word/document.xml'
					? {
							...entry,
							content: `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}"><!ENTITY c "${'&a;'.repeat(1000)}">]>${entry.content}`,
						}
					: entry,
			),
		),
	}),
	...filesOf('document', '.docx', {
		bomb: () => docxOf(good + blanks(64)),
		'target-outside': zipOf(
			docxEntries(good).map(entry => ({
				...entry,
				content: String(entry.content).replace('word/document.xml', '../../../etc/passwd'),
			})),
		),
		'without-text': zipOf([
			{name: '[Content_Types].xml', content: ''},
			{name: 'word/x', content: ''},
		]),
		'not-packed': 'PK\x03\x04[Content_Types].xml word/document.xml',
	}).map(refusable),
];

const open: readonly HostileFile[] = [
	...filesOf('document', '.odt', {
		'lists-in-lists': () => odtOf(plain + '<text:list><text:list-item>'.repeat(8000)),
		'spans-in-spans': () => odtOf(`${plain}<text:p>${'<text:span text:style-name="T">x'.repeat(8000)}`),
		'notes-in-notes': () => odtOf(plain + '<text:p>x<text:note><text:note-body>'.repeat(8000)),
		'blanks-without-end': odtOf(`${plain}<text:p>a${'<text:s text:c="1e308"/>'.repeat(200)}b</text:p>`),
		'style-names-that-are-no-letters': odtOf(
			plain,
			'<style:style style:name="_fffff__110000_" style:family="paragraph"/>',
		),
	}),
	...filesOf('document', '.odt', {
		bomb: () => odtOf(plain + blanks(64)),
		'without-text': zipOf(odtEntries('').filter(({name}) => name !== 'content.xml')),
	}).map(refusable),
	...filesOf('document', '.fodt', {
		'tables-in-tables': () => fodtOf(plain + '<table:table><table:table-row><table:table-cell>'.repeat(6000)),
		'never-closed': () => fodtOf(plain + '<text:p>x'.repeat(8000)),
		'pictures-inside': () =>
			fodtOf(
				`${plain}<text:p><draw:frame><office:binary-data>${'QUJD'.repeat(500_000)}</office:binary-data></draw:frame></text:p>`,
			),
	}),
];

/** Files that office programs write, or seem to. */
export const documents: readonly HostileFile[] = [...word, ...open];

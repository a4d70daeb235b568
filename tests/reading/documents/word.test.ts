// Word documents: what is text, and what is not.
import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {docxEntries, docxOf, type WordXml, wordParagraph, wordRun} from '../../helpers/office-documents.ts';
import {zipOf} from '../../helpers/packing.ts';

const lead = 'The keepers of the weir opened all four gates on Tuesday night.';
const origin = {path: 'story.docx'};

const read = async (body: string, parts?: WordXml) => readBytes(docxOf(body, parts), origin);
const textsOf = async (body: string, parts?: WordXml) =>
	(await read(wordParagraph(lead) + body, parts)).documents[0]!.blocks.slice(1).map(({text}) => text);
/** The words of one paragraph with these runs. */
const wordsOf = async (runs: string, parts?: WordXml) => (await textsOf(`<w:p>${runs}</w:p>`, parts)).join(' | ');

describe('of tracked changes', () => {
	test('insertions and new places stay; deletions and old places go', async () => {
		expect(
			await wordsOf(
				`${wordRun('Open ')}<w:del><w:r><w:delText>three </w:delText></w:r></w:del><w:ins>${wordRun('four ')}</w:ins><w:moveFrom>${wordRun('soon ')}</w:moveFrom>${wordRun('gates')}<w:moveTo>${wordRun(' now')}</w:moveTo>`,
			),
		).toBe('Open four gates now');
	});

	test('the end of a paragraph may be deleted, and rows and cells of a table', async () => {
		const removed = '<w:rPr><w:del w:id="1"/></w:rPr>';
		const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
		expect(
			await textsOf(
				wordParagraph('One ', removed) +
					wordParagraph('line.') +
					`<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('gone')}</w:tr><w:tr>${cell('North')}${cell('lost', '<w:cellDel/>')}${cell('3')}</w:tr></w:tbl>`,
			),
		).toEqual(['One line.', 'North · 3']);
	});

	test('how a paragraph looked before says nothing', async () => {
		const before = '<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>';
		const {documents} = await read(wordParagraph(lead) + wordParagraph('Four gates are open.', before));
		expect(documents[0]!.blocks[1]!.kind).toBe('paragraph');
	});
});

test('fields show their result, not their instruction; contents and page numbers are no text', async () => {
	const field = (instruction: string, result: string) =>
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
	expect(await wordsOf(`${wordRun('Gates: ')}${field(' REF gates ', 'four')}${field(' PAGE ', '17')}`)).toBe(
		'Gates: four',
	);
	expect(await textsOf(`<w:p>${field('TOC \\o', 'The night 3')}</w:p>`)).toEqual([]);
	const simple = `<w:fldSimple w:instr=" NUMPAGES ">${wordRun('9')}</w:fldSimple>`;
	expect(await wordsOf(`${wordRun('All.')}${simple}`)).toBe('All.');
});

test('a field that is never closed swallows no more than its paragraph', async () => {
	const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>';
	expect(await textsOf(`<w:p>${open}</w:p>${wordParagraph('Four gates are open.')}`)).toEqual(['Four gates are open.']);
});

test('links are those of relationships and of fields, with their words in the text', async () => {
	const {documents} = await read(
		`${wordParagraph(lead)}<w:p><w:hyperlink r:id="link0">${wordRun('the plan')}</w:hyperlink></w:p>`,
		{links: ['https://tarrow.example/plan']},
	);
	expect(documents[0]!.links).toEqual([{text: 'the plan', url: 'https://tarrow.example/plan'}]);
});

test('a text box is read once, whichever form of the drawing has it, and behind its paragraph', async () => {
	const box = (text: string) => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
	const drawing = `<mc:AlternateContent><mc:Choice>${box('Hear more on the wire.')}</mc:Choice><mc:Fallback>${box('Hear more on the wire.')}</mc:Fallback></mc:AlternateContent>`;
	expect(await textsOf(`<w:p><w:r>${drawing}</w:r>${wordRun('Four gates.')}</w:p>`)).toEqual([
		'Four gates.',
		'Hear more on the wire.',
	]);
});

test('hidden words and hints of empty controls are left out; controls and tags around words are not', async () => {
	const control = (properties: string, text: string) =>
		`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${wordRun(text)}</w:sdtContent></w:sdt>`;
	expect(
		await wordsOf(
			`${wordRun('secret', '<w:vanish/>')}${control('', 'Four ')}${control('<w:showingPlcHdr/>', 'Click here')}<w:smartTag><w:smartTagPr/>${wordRun('gates')}</w:smartTag>`,
		),
	).toBe('Four gates');
});

test('tabs and line breaks are blanks, soft hyphens nothing, and a large first letter belongs to its word', async () => {
	expect(
		await wordsOf('<w:r><w:t>Four</w:t><w:tab/><w:t>ga</w:t><w:softHyphen/><w:t>tes</w:t><w:br/><w:t>open</w:t></w:r>'),
	).toBe('Four gates open');
	expect(
		await textsOf(wordParagraph('F', '<w:framePr w:dropCap="drop"/>') + wordParagraph('our gates are open.')),
	).toEqual(['Four gates are open.']);
});

test('notes stand below the text in the order of their signs, and comments nowhere', async () => {
	const note = (id: number, text: string) => `<w:footnote w:id="${id}">${wordParagraph(text)}</w:footnote>`;
	const sign = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
	expect(
		await textsOf(
			`<w:p>${wordRun('Four')}${sign(3)}${wordRun(' gates')}${sign(2)}<w:r><w:commentReference w:id="0"/></w:r>${wordRun('.')}</w:p>`,
			{
				footnotes: `<w:footnote w:type="separator" w:id="0">${wordParagraph('rule')}</w:footnote>${note(2, 'Second.')}${note(3, 'First.')}`,
			},
		),
	).toEqual(['Four gates.', '1. First.', '2. Second.']);
});

test('lists have the numbers that the program shows', async () => {
	const level = (depth: number, form: string, text: string) =>
		`<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', 'o')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>`;
	const entry = (list: number, depth: number, text: string) =>
		wordParagraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
	expect(
		await textsOf(
			entry(7, 0, 'Oars') + entry(7, 1, 'long') + entry(7, 1, 'short') + entry(7, 0, 'Ropes') + entry(8, 0, 'Lamps'),
			{numbering},
		),
	).toEqual(['1. Oars', '1a) long', '1b) short', '2. Ropes', 'Lamps']);
});

describe('headings', () => {
	const style = (id: string, name: string, more = '') =>
		`<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
	const of = (properties: string, styles: string) =>
		read(wordParagraph(lead) + wordParagraph('The night', properties) + wordParagraph(lead), {styles});

	test.each([
		['by the name of their style', '<w:pStyle w:val="a7"/>', style('a7', 'heading 2'), 2],
		['in other languages', '<w:pStyle w:val="berschrift3"/>', style('berschrift3', 'Überschrift 3'), 3],
		[
			'by what their style is based on',
			'<w:pStyle w:val="X"/>',
			style('X', 'Ours', '<w:basedOn w:val="Heading1"/>'),
			1,
		],
		['by an outline level of their own', '<w:outlineLvl w:val="3"/>', '', 4],
		['by that of their style', '<w:pStyle w:val="X"/>', style('X', 'Ours', '<w:outlineLvl w:val="1"/>'), 2],
	])('are known %s', async (_, properties, styles, level) => {
		const {documents} = await of(properties, styles);
		expect(documents[0]!.blocks[1]).toEqual({kind: 'subhead', text: 'The night', level});
	});

	test('are none where the paragraph itself says that it is text', async () => {
		const text = wordParagraph('Nobody slept.', '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>');
		const {documents} = await read(wordParagraph(lead) + text);
		expect(documents[0]!.blocks[1]!.kind).toBe('paragraph');
	});
});

test('styles that are based on themselves end', async () => {
	const styles =
		'<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
	expect(await textsOf(wordParagraph('Four gates.', '<w:pStyle w:val="A"/>'), {styles})).toEqual(['Four gates.']);
});

test('the strict form, UTF-16 and other names of parts are read as well', async () => {
	const entries = docxEntries(wordParagraph(lead)).map(({name, content}) => ({
		name: String(name).replace('word/document', 'word/story'),
		content: String(content)
			.replaceAll('word/document.xml', '/word/story.xml')
			.replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument'),
	}));
	const wide = entries.map(entry =>
		entry.name === 'word/story.xml'
			? {...entry, content: Buffer.from(`\ufeff${entry.content.replace('UTF-8', 'UTF-16')}`, 'utf16le')}
			: entry,
	);
	for (const each of [entries, wide, entries.toReversed()])
		expect((await readBytes(zipOf(each), origin)).documents[0]!.blocks[0]!.text).toBe(lead);
});

test('a document in an archive is read, and one in which the text is damaged says what to do', async () => {
	const inner = {name: 'in/story.docx', content: docxOf(wordParagraph(lead))};
	expect((await readBytes(zipOf([inner]), {path: 'x.zip'})).documents).toMatchObject([
		{origin: {path: 'x.zip', entry: 'in/story.docx'}, blocks: [{text: lead}]},
	]);
	const spoilt = docxEntries(wordParagraph(lead.repeat(99))).map(entry =>
		entry.name === 'word/document.xml' ? {...entry, spoilt: true as const} : entry,
	);
	expect((await readBytes(zipOf(spoilt), origin)).problems).toEqual([
		{
			path: 'story.docx',
			what: 'damaged office document',
			remedy: 'Open it in the program that made it, and save it again.',
		},
	]);
});

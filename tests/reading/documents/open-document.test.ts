// OpenDocument texts: what is text, and what is not.
import {expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {fodtOf, odtEntries, odtOf} from '../../helpers/office-documents.ts';
import {zipOf} from '../../helpers/packing.ts';

const lead = 'The keepers of the weir opened all four gates on Tuesday night.';
const origin = {path: 'story.odt'};
const first = `<text:p>${lead}</text:p>`;

const blocksOf = async (body: string, styles?: string) =>
	(await readBytes(odtOf(first + body, styles), origin)).documents[0]!.blocks.slice(1);
const textsOf = async (body: string, styles?: string) => (await blocksOf(body, styles)).map(({text}) => text);

test('notes never stand inside a sentence, and comments, deletions and hidden words nowhere', async () => {
	const hidden =
		'<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
	expect(
		await textsOf(
			'<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Four<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Log.</text:p></text:note-body></text:note> gates<office:annotation><text:p>check</text:p></office:annotation><text:span text:style-name="H"> secret</text:span>.</text:p>',
			hidden,
		),
	).toEqual(['Four gates.', '1. Log.']);
});

test('blanks, tabs and line breaks are elements, and line feeds of the file are blanks', async () => {
	expect(await textsOf('<text:p>Four<text:s text:c="3"/>gates\n\tare<text:tab/>open.</text:p>')).toEqual([
		'Four gates are open.',
	]);
});

test('headings have their levels, also in lists, where styles are named in the file', async () => {
	const style =
		'<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_3"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>';
	expect(
		await blocksOf(
			`<text:list><text:list-item><text:h text:outline-level="2">The night</text:h></text:list-item></text:list>${first}<text:p text:style-name="P1">The day</text:p><text:p text:style-name="P2">We were wet.</text:p>`,
			style,
		),
	).toEqual([
		{kind: 'subhead', text: 'The night', level: 2},
		{kind: 'paragraph', text: lead},
		{kind: 'subhead', text: 'The day', level: 3},
		{kind: 'blockquote', text: 'We were wet.'},
	]);
});

test('lists are numbered as their style says, and go on in further paragraphs', async () => {
	const style =
		'<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>';
	const entry = (content: string) => `<text:list-item>${content}</text:list-item>`;
	expect(
		await textsOf(
			`<text:list text:style-name="L">${entry('<text:p>Oars</text:p><text:p>of ash</text:p>')}${entry(`<text:p>Ropes</text:p><text:list>${entry('<text:p>long</text:p>')}</text:list>`)}</text:list>`,
			style,
		),
	).toEqual(['1. Oars', 'of ash', '2. Ropes', 'long']);
});

test('a text box stands behind its paragraph, and titles of pictures are not shown', async () => {
	expect(
		await textsOf(
			'<text:p>Four<draw:frame><draw:text-box><text:p>Hear more.</text:p></draw:text-box><svg:title>A gate</svg:title></draw:frame> gates.</text:p>',
		),
	).toEqual(['Four gates.', 'Hear more.']);
});

test('a flat file is the same in XML, whatever it is called', async () => {
	for (const path of ['story.fodt', 'story.xml', 'story'])
		expect((await readBytes(Buffer.from(fodtOf(first)), {path})).documents[0]!.blocks).toEqual([
			{kind: 'paragraph', text: lead},
		]);
});

test('a document with a password says so, and a template is none', async () => {
	const locked = odtEntries(first).map(entry =>
		entry.name === 'META-INF/manifest.xml' ? {...entry, content: '<manifest:encryption-data/>'} : entry,
	);
	expect((await readBytes(zipOf(locked), origin)).problems).toMatchObject([
		{what: 'an office document with a password', remedy: 'Save it without the password.'},
	]);
	const template = odtEntries(first).map(entry =>
		entry.name === 'mimetype' ? {...entry, content: `${entry.content}-template`} : entry,
	);
	expect((await readBytes(zipOf(template), {path: 'x.ott'})).problems).toMatchObject([{remedy: 'Save it as ODT.'}]);
});

// Notes and marks that people keep: Evernote, Joplin, Kindle.
import {describe, expect, test} from 'vitest';
import {tarOf} from '../../helpers/packing.ts';
import {factsOf} from '../facts-of.ts';

describe('an export of Evernote', () => {
	const exported = (...notes: readonly string[]) =>
		`<?xml version="1.0" encoding="UTF-8"?>\n<en-export version="10">${notes.map(note => `<note>${note}</note>`).join('\n')}</en-export>`;
	const content = (enml: string) => `<content><![CDATA[<?xml version="1.0"?><en-note>${enml}</en-note>]]></content>`;

	test('fields may stand in any order, and content may be escaped', async () => {
		const {articles, problems} = await factsOf(
			exported(
				`<title>Kiln &amp; clay</title>${content('<div>It held.</div>')}<created>20310203T040506Z</created>`,
				'<created>20310203T040507Z</created><content>&lt;en-note&gt;&lt;div&gt;It leaked.&lt;/div&gt;&lt;/en-note&gt;</content><title>Weir</title>',
			),
			'x.enex',
		);
		expect(problems).toEqual([]);
		expect(articles).toEqual([
			{entry: '20310203T040506Z Kiln & clay', headline: 'Kiln & clay', text: 'It held.'},
			{entry: '20310203T040507Z Weir', headline: 'Weir', text: 'It leaked.'},
		]);
	});

	test('its keeper is not its author, and the day of clipping not that of the story', async () => {
		const {articles} = await factsOf(
			exported(
				`<title>Weir</title><created>20310203T040506Z</created><note-attributes><author>Keeper</author><source-url>https://a.example/weir</source-url></note-attributes>${content('<div>It held.</div>')}`,
			),
			'x.enex',
		);
		expect(articles[0]).not.toHaveProperty('byline');
		expect(articles[0]).not.toHaveProperty('published');
		expect(articles[0]).toMatchObject({url: 'https://a.example/weir'});
	});

	test('pictures, tick boxes and what is encrypted leave no trace, and what follows stays where it is', async () => {
		const many = '<en-media type="image/png" hash="0"/>'.repeat(500);
		const {articles} = await factsOf(
			exported(
				`<title>Weir</title>${content(`<div>One.</div>${many}<div><en-todo checked="true"/>Two.</div><en-crypt hint="x">c2VjcmV0</en-crypt><div><span/>Three.</div><div/><h2>Four</h2><div>Five.</div>`)}<resource><data encoding="base64">${'QUFB'.repeat(100)}</data></resource>`,
			),
			'x.enex',
		);
		expect(articles[0]!.text).toBe('One.|Two.|Three.|Four|Five.');
	});

	test('one that breaks off gives the notes before, one without notes says so', async () => {
		const whole = exported(
			`<title>A</title>${content('<div>It held.</div>')}`,
			`<title>B</title>${content('<div>It leaked.</div>')}`,
		);
		expect((await factsOf(whole.slice(0, -80), 'x.enex')).articles[0]).toMatchObject({headline: 'A', text: 'It held.'});
		expect((await factsOf(exported(), 'x.enex')).problems).toEqual(['no notes with text in this export of Evernote']);
	});
});

describe('Joplin', () => {
	const id = (number: number) => String(number).padStart(32, '0');
	const item = (number: number, type: number, text: string, more = '') =>
		`${text}${text === '' ? '' : '\n\n'}id: ${id(number)}\nparent_id: \n${more}type_: ${type}`;
	const clipped =
		'source_url: https://a.example/weir\nauthor: Ada Holm\nmarkup_language: 1\nuser_created_time: 2031-02-03T04:05:06.000Z\n';

	test('a note is read by itself, with what the clipper knew', async () => {
		const {articles, problems} = await factsOf(
			item(1, 1, 'Weir\n\nIt held.\n\n## Bridge\n\nIt is closed.', clipped),
			`${id(1)}.md`,
		);
		expect(problems).toEqual([]);
		expect(articles).toEqual([
			{
				entry: undefined,
				headline: 'Weir',
				byline: 'Ada Holm',
				url: 'https://a.example/weir',
				text: 'It held.|Bridge|It is closed.',
			},
		]);
	});

	test('an item that is no note is no article', async () => {
		for (const [type, text] of [
			[2, 'Floods'],
			[5, 'tag'],
			[6, ''],
		] as const)
			expect(await factsOf(item(1, type, text), 'x.md')).toMatchObject({articles: [], foreign: true});
	});

	test('an export gives its notes by their ids, without those in the bin', async () => {
		const entries = [
			item(1, 1, 'Weir\n\nIt held.', clipped),
			item(2, 2, 'Floods'),
			item(3, 1, 'Bridge\n\n<p>It is closed.</p>', 'markup_language: 2\n'),
			item(4, 1, 'Gone\n\nIt went.', 'deleted_time: 1927875600000\n'),
			item(5, 1, '', 'encryption_applied: 1\n'),
		].map((content, index) => ({name: `${id(index + 1)}.md`, content}));
		const {articles, problems} = await factsOf(tarOf([...entries, {name: 'resources/a.png', content: 'x'}]), 'x.jex');
		expect(articles).toMatchObject([
			{entry: id(1), headline: 'Weir', text: 'It held.'},
			{entry: id(3), headline: 'Bridge', text: 'It is closed.'},
		]);
		expect(problems).toEqual(['1 note is encrypted']);
	});

	test('an article whose last line looks like a field is an article', async () => {
		const text = 'Weir\n\nThe label said:\n\ntype_: 1';
		expect((await factsOf(text, 'x.md')).articles).toHaveLength(1);
	});
});

describe('the clippings of a Kindle', () => {
	const clipping = (book: string, facts: string, words: string) =>
		`\ufeff${book}\r\n- ${facts}\r\n\r\n${words}\r\n==========\r\n`;

	test.each([
		[
			'English',
			'Your Highlight on page 3 | location 41-43 | Added on Saturday, 3 March 2029 08:12:05',
			'Your Note on page 3 | location 43 | Added on Saturday, 3 March 2029 08:12:05',
		],
		[
			'German',
			'Ihre Markierung auf Seite 3 | bei Position 41-43 | Hinzugefügt am Samstag, 3. März 2029 08:12:05',
			'Ihre Notiz bei Position 43 | Hinzugefügt am Samstag, 3. März 2029 08:12:05',
		],
		[
			'Japanese',
			'3ページ|位置No. 41-43のハイライト |作成日: 2029年3月3日土曜日 8:12:05',
			'3ページ|位置No. 43のメモ |作成日: 2029年3月3日土曜日 8:12:05',
		],
		[
			'no place',
			'Your Highlight | Added on Saturday, March 3, 2029 8:12:05 AM',
			'Your Note | Added on Saturday, March 3, 2029 8:12:05 AM',
		],
	])('marks are a book’s, what its owner wrote is left out: %s', async (_, mark, note) => {
		const text =
			clipping('The Weir Book (Calder, Ines)', mark, '“It held,” she said.') +
			clipping('The Weir Book (Calder, Ines)', note, 'use this') +
			clipping('The Weir Book (Calder, Ines)', mark.replace('41-43', '12'), 'First it rained.') +
			clipping('Untitled', mark, 'It leaked.');
		const {articles} = await factsOf(text, 'My Clippings.txt');
		expect(articles).toMatchObject([
			{entry: 'The Weir Book (Calder, Ines)', headline: 'The Weir Book', byline: 'Ines Calder'},
			{entry: 'Untitled', headline: 'Untitled', text: 'It leaked.'},
		]);
		expect(articles[0]!.text.split('|').toSorted()).toEqual(['First it rained.', '“It held,” she said.']);
	});

	test('a passage that was marked again with more of it counts once', async () => {
		const mark = 'Your Highlight | location 41-43 | Added on Saturday, 3 March 2029 08:12:05';
		const text = clipping('W (A B)', mark, 'It held') + clipping('W (A B)', mark, 'It held, she said.');
		expect((await factsOf(text, 'x.txt')).articles).toMatchObject([{text: 'It held, she said.'}]);
	});

	test('bookmarks alone are no article', async () => {
		const text = clipping('W (A B)', 'Your Bookmark | location 41 | Added on Saturday, 3 March 2029 08:12:05', '');
		expect(await factsOf(text, 'x.txt')).toMatchObject({articles: [], problems: ['clippings without marked passages']});
	});
});

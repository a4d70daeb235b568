import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (text: string) => {
	const {documents, problems} = await readBytes(Buffer.from(text), {path: 'note.md'});
	expect([documents.length, problems]).toEqual([1, []]);
	const {origin: _, blocks, links, ...facts} = documents[0]!;
	return {facts, lines: blocks.map(({kind, text}) => `${kind}: ${text}`), links: links ?? []};
};

const eels = 'The eels of Pell went up the river again on Monday, as they have done in every spring.';
const vale = '“Nobody saw them come,” said Ann Vale.';

describe('a note with properties', () => {
	test('states its facts by them, and has them in its text no more', async () => {
		const {facts, lines} = await read(
			`title:: The eels are back\nauthor:: [[Ann Vale]], [[people/bo|Bo Reed]]\ndate:: [[Mar 2nd, 2023]]\nurl:: https://pell.example/eels\n\n${eels}\n`,
		);
		expect(facts).toEqual({
			headline: 'The eels are back',
			byline: 'Ann Vale and Bo Reed',
			published: '2023-03-02',
			url: 'https://pell.example/eels',
		});
		expect(lines).toEqual([`paragraph: ${eels}`]);
	});

	test('that is an outline has paragraphs for entries, and lists below them', async () => {
		const outline = [
			'- title:: The eels are back',
			'  author:: Ann Vale',
			`- ${eels}`,
			'  id:: 64a1b2c3-0000-4000-8000-000000000002',
			'  collapsed:: true',
			'\t- a list',
			'\t  of two lines',
			'\t\t- inside it',
			'- ## The weir',
			'\t- It leaks. ((64a1b2c3-0000-4000-8000-000000000002))',
			'\t  :LOGBOOK:',
			'\t  CLOCK: [2023-03-02]',
			'\t  :END:',
			'\t- ### Since when',
			`\t\t- ${vale}`,
			'- ',
			'- End.',
		].join('\n');
		const {facts, lines} = await read(outline);
		expect(facts).toEqual({headline: 'The eels are back', byline: 'Ann Vale'});
		expect(lines).toEqual([
			`paragraph: ${eels}`,
			'list-item: a list of two lines',
			'list-item: inside it',
			'subhead: The weir',
			'paragraph: It leaks.',
			'subhead: Since when',
			`paragraph: ${vale}`,
			'paragraph: End.',
		]);
	});

	test.each([
		['a list', '- One.\n- Two.', ['list-item: One.', 'list-item: Two.']],
		['a colon or two', 'He wrote:: nothing else of it\n\n- One.', undefined],
		[
			'code of a language',
			`${eels} It calls std:: here.\n\n- One.`,
			[`paragraph: ${eels} It calls std:: here.`, 'list-item: One.'],
		],
	])('%s without properties stays', async (_, text, expected) => {
		const {lines} = await read(`# Eels\n\n${text}\n`);
		expect(lines).toEqual(expected ?? ['paragraph: He wrote:: nothing else of it', 'list-item: One.']);
	});
});

describe('an article that a program saved', () => {
	const matter =
		'---\ncreated: 2023-03-02T09:14:02 (UTC +00:00)\nsource: https://www.pell-courant.example/eels\nauthor: Ann Vale\n---\n\n';

	test('has no section for its excerpt, and no name of its site in the headline', async () => {
		const top = `${matter}# The eels are back | The Pell Courant\n\n> ## Excerpt\n> `;
		const {facts, lines} = await read(`${top}They came on Monday.\n\n---\n${eels}\n`);
		expect(facts).toMatchObject({headline: 'The eels are back', byline: 'Ann Vale'});
		expect(lines).toEqual(['paragraph: They came on Monday.', `paragraph: ${eels}`]);
		const repeated = await read(`${top}${eels.slice(0, 50)}…\n\n---\n${eels}\n`);
		expect(repeated.lines).toEqual([`paragraph: ${eels}`]);
	});

	test.each([
		['The eels | Back at last', 'The eels | Back at last'],
		['Eels - Pell Courant', 'Eels'],
		['Eels – a story – PellCourant', 'Eels – a story'],
		['Well-known eels', 'Well-known eels'],
	])('“%s” is headed “%s”', async (title, headline) => {
		expect((await read(`${matter}# ${title}\n\n${eels}\n`)).facts.headline).toBe(headline);
	});

	const head =
		'# The eels are\n\n![rw-book-cover](https://a.example/a.png)\n\n## Metadata\n- Author: [[Ann Vale]]\n- Full Title: The eels are back\n- Category: #articles\n- Summary: Eels came.\n- URL: https://pell.example/eels\n\n';
	const facts = {headline: 'The eels are back', byline: 'Ann Vale', url: 'https://pell.example/eels'};
	const mark = (text: string): string => `- ${text} ([View Highlight](https://read.readwise.io/read/01h))\n`;

	test('with its text and highlights is its text, and what was marked elsewhere', async () => {
		const story = `## Full Document\n${eels} ${eels}\n\n## The weir\n\n${vale} So it [is](https://vale.example/a).\n\n`;
		const marks = '### Highlights first synced by [[Readwise]] [[2023-03-04]]\n';
		const {facts: stated, lines, links} = await read(`${head}${story}## Highlights\n${marks}${mark(vale)}`);
		expect(stated).toEqual(facts);
		expect(lines).toEqual([`paragraph: ${eels} ${eels}`, 'subhead: The weir', `paragraph: ${vale} So it is.`]);
		expect(links.map(({url}) => url)).toEqual(['https://vale.example/a']);
		const other = await read(`${head}${story}## Highlights\n${mark('A note of mine.')}`);
		expect(other.lines.slice(-2)).toEqual(['subhead: Highlights', 'list-item: A note of mine.']);
	});

	test('with highlights only is those', async () => {
		for (const top of [head, head.replace(/^- (?=[A-Z])/gm, '')]) {
			const {facts: stated, lines} = await read(
				`${top}## Full Document\n[[Full Document Contents/Articles/Eels.md]]\n\n## Highlights\n${mark(eels)}${mark(vale)}`,
			);
			expect(stated).toEqual(facts);
			expect(lines).toEqual([`list-item: ${eels}`, `list-item: ${vale}`]);
		}
	});

	test('with highlights that were tagged, or with a link to the note of its text, is the words only', async () => {
		const tagged = mark(eels).replace(/\n$/, ' \nTags: [[river]]\n');
		const pointer = '## Full Document\n[[Full Document Contents/Articles/Eels.md|See full document content →]]\n\n';
		expect((await read(`${head}${pointer}${eels} ${eels} ${eels}\n\n## Highlights\n${tagged}`)).lines).toEqual([
			`paragraph: ${eels} ${eels} ${eels}`,
		]);
		expect((await read(`${head}## Highlights\n${tagged}`)).lines).toEqual([`list-item: ${eels}`]);
	});

	test('a story that has such a heading stays as it is', async () => {
		const {lines} = await read(`# Eels\n\n${eels}\n\n## Highlights\n\n${vale}\n\n## Metadata\n\nAuthor: nobody.\n`);
		expect(lines).toEqual([
			`paragraph: ${eels}`,
			'subhead: Highlights',
			`paragraph: ${vale}`,
			'subhead: Metadata',
			'paragraph: Author: nobody.',
		]);
	});
});

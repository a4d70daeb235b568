import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Article} from '../../source/model/article.ts';
import {readBytes} from '../../source/reading/read-bytes.ts';

/** Reads a story from the source of a file. */
const read = async (name: string, source: string): Promise<Article> => {
	const {documents} = await readBytes(Buffer.from(source), {path: name});
	return analyse(documents[0]!);
};
const marksOf = ({text, marks = []}: Article) =>
	marks.map(({kind, url, start, end}) => [kind, text.slice(start, end), ...(url === undefined ? [] : [url])]);

const markdown = (body: string) =>
	read('a.md', `---\ntitle: At the mill\nurl: https://mill.example/a\n---\n\n${body}\n`);
const html = (body: string) =>
	read(
		'a.html',
		`<html><head><title>At the mill</title><link rel="canonical" href="https://mill.example/a"></head><body><article><h1>At the mill</h1>${body}<p>The wheel turned all day long, and the miller was content with what it had ground.</p></article></body></html>`,
	);

describe('what a text sets apart', () => {
	test('is kept from Markdown', async () => {
		const story = await markdown('The *old* wheel and the **new one** stand [by the weir](/weir), *the*  same.');
		expect(marksOf(story)).toEqual([
			['emphasis', 'old'],
			['strong', 'new one'],
			['link', 'by the weir', 'https://mill.example/weir'],
			['emphasis', 'the'],
		]);
	});

	test('is kept from HTML, also over a line break, and in a numbered list', async () => {
		const story = await html(
			'<p>The <em>old</em> wheel and the <b>new<br>one</b> stand <a href="/weir">by the weir</a> since the flood of last year.</p><ol><li>Open the <i>upper</i> gate.</li><li>Wait.</li></ol>',
		);
		expect(marksOf(story)).toEqual([
			['emphasis', 'old'],
			['strong', 'new'],
			['strong', 'one'],
			['link', 'by the weir', 'https://mill.example/weir'],
			['emphasis', 'upper'],
		]);
	});

	test('is a link only if it leads to the web', async () => {
		const story = await markdown('A [script](javascript:alert), a [file](file:///etc/passwd), a [part](#part) of it.');
		expect(story.marks ?? []).toEqual([]);
	});

	test('is nothing in a text without it', async () => {
		expect(await markdown('The wheel turns.')).not.toHaveProperty('marks');
	});
});

describe('a row of a table', () => {
	const cellsOf = ({text, sections}: Article) =>
		sections
			.flatMap(({paragraphs}) => paragraphs)
			.flatMap(({row}) =>
				row ? [[row.isHead === true, ...row.cells.map(({start, end}) => text.slice(start, end))]] : [],
			);
	const wanted = [
		[true, 'Boat', 'Tonnes', 'Port'],
		[false, 'Merit', '', 'Aln'],
		[false, 'Old Hand', '87', 'Brae'],
	];

	test('knows its cells, those without words as well, and whether it is the head', async () => {
		const inMarkdown = await markdown(
			'| Boat | Tonnes | Port |\n|---|--:|---|\n| Merit | | *Aln* |\n| Old Hand | 87 | Brae |',
		);
		expect(cellsOf(inMarkdown)).toEqual(wanted);
		const inHtml = await html(
			'<table><tr><th>Boat</th><th>Tonnes</th><th>Port</th></tr><tr><td>Merit</td><td></td><td><i>Aln</i></td></tr><tr><td>Old Hand</td><td>87</td><td>Brae</td></tr></table>',
		);
		expect(cellsOf(inHtml)).toEqual(wanted);
		expect(marksOf(inHtml)).toEqual([['emphasis', 'Aln']]);
	});
});

describe('struck words', () => {
	test('stand between single signs', async () => {
		const inMarkdown = await markdown('The gate was ~~shut~~ open at noon.');
		expect(inMarkdown.text).toBe('The gate was ~shut~ open at noon.');
		expect(marksOf(inMarkdown)).toEqual([['struck', '~shut~']]);
		for (const tag of ['s', 'del', 'strike'])
			expect(
				(await html(`<p>The gate was<${tag}> shut </${tag}>open at noon, as the keeper wrote.</p>`)).text,
			).toContain('The gate was ~shut~ open at noon');
	});

	test('are closed and opened again where a line ends', async () => {
		expect(
			(await html('<p>It was <s>shut<br>and locked</s> and barred that day, wrote the keeper.</p>')).text,
		).toContain('It was ~shut~ ~and locked~ and barred that day');
	});

	test('are never quotes, and what is said beside them is', async () => {
		const story = await markdown(
			'~~“We will pay for the wheel,” said Nora Quill.~~ “We will ~~not~~ wait for the rain,” Nora Quill said on Monday.\n\n~~Quill said she would pay for all of it.~~',
		);
		expect(story.quotes.map(({content}) => content.map(({start, end}) => story.text.slice(start, end)))).toEqual([
			['“We will ~not~ wait for the rain,”'],
		]);
	});
});

test('thousands of marks in one paragraph are read in no time', async () => {
	const story = await markdown('*a* ~~b~~ [c](/c) '.repeat(5000));
	expect((story.marks ?? []).length).toBeLessThanOrEqual(500);
});

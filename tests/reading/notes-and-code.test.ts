import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {quotationOf} from '../../source/citation/quotation.ts';
import type {Article} from '../../source/model/article.ts';
import {readBytes} from '../../source/reading/read-bytes.ts';
import {layOut} from '../../source/typesetting/rows.ts';

const read = async (body: string): Promise<Article> => {
	const {documents} = await readBytes(Buffer.from(`---\ntitle: The slipway\n---\n\n${body}\n`), {path: 'a.md'});
	return analyse(documents[0]!);
};
const partsOf = ({text, sections}: Article) =>
	sections.flatMap(({paragraphs}) =>
		paragraphs.map(({span, part}) => [part ?? 'story', text.slice(span.start, span.end)]),
	);
const saidIn = ({text, quotes}: Article) =>
	quotes.map(({speaker, content}) => [speaker, content.map(({start, end}) => text.slice(start, end)).join(' … ')]);
/** The rows of a story as text, with what stands before them. */
const shown = (article: Article, measure: number) =>
	layOut(article, {measure, airy: false, tight: false, kicker: false, hang: false, alone: 0}).map(row => {
		if (row.kind === 'table-rule') return '─'.repeat(row.columns);
		if (row.kind !== 'text') return '';
		const lead = row.lead ?? '';
		return `${' '.repeat(row.indent - lead.length)}${lead}${article.text.slice(row.span.start, row.span.end)}`;
	});

describe('footnotes', () => {
	const source =
		'The slipway is new.[^plan] “It will hold,”[^2] Nora Quill said on Monday. Quill paid for it.[^none]\n\n[^plan]: It was drawn in May.\n\nThe boats came back.\n\n[^2]: A harbour paper says “it may not hold”, said Quill.';

	test('have raised signs where they belong, and stand at the end', async () => {
		expect(partsOf(await read(source))).toEqual([
			['story', 'The slipway is new.¹ “It will hold,”² Nora Quill said on Monday. Quill paid for it.'],
			['story', 'The boats came back.'],
			['note', '¹ It was drawn in May.'],
			['note', '² A harbour paper says “it may not hold”, said Quill.'],
		]);
	});

	test('are never quotes, and their signs stand in no one’s way', async () => {
		const plain = await read('The slipway is new. “It will hold,” Nora Quill said on Monday. Quill paid for it.');
		const noted = await read(source);
		expect(saidIn(noted)).toEqual([['Nora Quill', '“It will hold,”']]);
		expect(noted.quotes[0]?.confidence).toBeGreaterThanOrEqual(plain.quotes[0]!.confidence - 0.05);
	});

	test('leave no sign in words that are cited', async () => {
		const story = await read('“It will hold.[^1] I know it,” Nora Quill said on Monday.\n\n[^1]: For a year.');
		expect(saidIn(story)).toEqual([['Nora Quill', '“It will hold.¹ I know it,”']]);
		expect(quotationOf(story, story.quotes[0]!, []).words).toBe('“It will hold. I know it,”');
	});

	test('from the tenth on have their number in brackets', async () => {
		const marks = Array.from({length: 11}, (_, index) => `One.[^n${index}]`).join(' ');
		const notes = Array.from({length: 11}, (_, index) => `[^n${index}]: Note.`).join('\n\n');
		const {text} = await read(`${marks}\n\n${notes}`);
		expect(text).toContain('One.⁹ One.[10] One.[11]');
		expect(text).toContain('[10] Note.');
	});

	test('are set under a short rule, with their signs hanging', async () => {
		const rows = shown(await read(source), 30);
		expect(rows.slice(rows.indexOf('────────────'))).toEqual([
			'────────────',
			'¹ It was drawn in May.',
			'² A harbour paper says “it',
			'  may not hold”, said Quill.',
		]);
	});
});

describe('code', () => {
	const source =
		'The pump says:\n\n```\nstate=run\nlog("We will pay," said Nora Quill) flow=0 cause=grid\n```\n\nIt stopped.';

	test('has its lines, and is never a quote', async () => {
		const story = await read(source);
		expect(partsOf(story).slice(1, 3)).toEqual([
			['code', 'state=run'],
			['code', 'log("We will pay," said Nora Quill) flow=0 cause=grid'],
		]);
		expect(story.quotes).toEqual([]);
	});

	test('is inset, and a line that goes on further still', async () => {
		const rows = shown(await read(source), 40).slice(2, 5);
		expect(rows[0]).toBe('  state=run');
		expect(rows[1]).toMatch(/^ {2}log\("We will pay,"/u);
		expect(rows[2]).toMatch(/^ {6}\S.*cause=grid$/u);
	});
});

test('code in a web page has its lines as well', async () => {
	const {documents} = await readBytes(
		Buffer.from(
			'<html><body><article><h1>Pump</h1><p>The pump wrote a log of its own on Monday night, and it is short.</p><pre><code>state=run\nlog("We will pay," said Nora Quill)</code></pre><p>It stopped at noon, and nobody knew why it had.</p></article></body></html>',
		),
		{path: 'a.html'},
	);
	const story = analyse(documents[0]!);
	expect(partsOf(story).filter(([part]) => part === 'code')).toEqual([
		['code', 'state=run'],
		['code', 'log("We will pay," said Nora Quill)'],
	]);
	expect(story.quotes).toEqual([]);
});

describe('a pull quote', () => {
	const source =
		'“The old slipway will hold for years,” Nora Quill said on Monday.\n\n> “The old slipway will hold for years”\n\nShe opened it.\n\n> Nobody else has said a word of it.';

	test('is shown apart, and is no second quote; another quotation stays one', async () => {
		const story = await read(source);
		expect(partsOf(story).map(([part]) => part)).toEqual(['story', 'pull-quote', 'story', 'story']);
		expect(saidIn(story)[0]).toEqual(['Nora Quill', '“The old slipway will hold for years,”']);
		expect(saidIn(story).filter(([, words]) => words?.includes('slipway'))).toHaveLength(1);
		expect(shown(story, 60)).toContain('    “The old slipway will hold for years”');
	});

	test('of two quotations with the same words is the later one', async () => {
		const twice = await read('It says:\n\n> The gate is shut at night.\n\nSo:\n\n> The gate is shut at night.');
		expect(partsOf(twice).map(([part]) => part)).toEqual(['story', 'story', 'story', 'pull-quote']);
	});
});

describe('a caption', () => {
	test('is inset behind the word “Picture”', async () => {
		expect(shown(await read('It is here.\n\n![Two boats on the slipway](a.jpg)'), 30).slice(2)).toEqual([
			'  Picture: Two boats on',
			'  the slipway',
		]);
	});

	test('of a table is no picture’s', async () => {
		const {documents} = await readBytes(
			Buffer.from(
				'<html><body><article><h1>Boats</h1><p>The boats were counted at the slipway on Monday.</p><table><caption>Boats by port</caption><tr><th>Port</th><th>Boats</th></tr><tr><td>Aln</td><td>4</td></tr></table></article></body></html>',
			),
			{path: 'a.html'},
		);
		expect(shown(analyse(documents[0]!), 60).join('\n')).not.toContain('Picture');
	});
});

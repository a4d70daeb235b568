// What programs that publish or keep Markdown write around the text.
import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (text: string, path = 'note.md') => {
	const {documents, problems} = await readBytes(Buffer.from(text), {path});
	const {origin: _, blocks = [], links: __, ...facts} = documents[0] ?? {origin: {path}};
	return {facts, lines: blocks.map(({kind, text}) => `${kind}: ${text}`), problems: problems.map(describeProblem)};
};

const eels = 'The eels of Pell went up the river again on Monday.';

describe('front matter', () => {
	const facts = {headline: 'Eels', byline: 'Ann Vale', published: '2023-03-02T08:00:00Z'};

	test('may be TOML, with what a theme has in a table of its own', async () => {
		const text = `+++\n# made by hand\ntitle = "Eels"\ndate = 2023-03-02T08:00:00Z\ndraft = false\n[params]\nauthor = "Ann Vale"\n+++\n\n${eels}\n`;
		expect(await read(text)).toEqual({facts, lines: [`paragraph: ${eels}`], problems: []});
		expect((await read(text, 'note')).facts).toEqual(facts);
	});

	test('in TOML that is damaged says so', async () => {
		expect((await read(`+++\ntitle = "Eels\n+++\n\n${eels}\n`)).problems).toEqual([
			expect.stringContaining('front matter is not valid TOML'),
		]);
	});

	test('and a text that begins with plus signs is a text', async () => {
		expect((await read(`+++\n\n${eels}\n\n+++\n`)).lines[1]).toBe(`paragraph: ${eels}`);
	});

	test.each([
		'{\n  "title": "Eels",\n  "author": {"name": "Ann Vale"},\n  "date": "2023-03-02T08:00:00Z"\n}\n',
		'{"title": "Eels", "authors": ["Ann Vale"], "date": "2023-03-02T08:00:00Z", "tags": ["{", "\\"]"]}\r\n\r\n',
	])('may be JSON: %j', async matter => {
		for (const path of ['note.md', 'note', 'note.json'])
			expect(await read(`${matter}${eels}\n`, path)).toEqual({facts, lines: [`paragraph: ${eels}`], problems: []});
	});

	test('in JSON that is damaged says so', async () => {
		const {problems, lines} = await read(`{\n"title": "Eels",\n}\n\n${eels}\n`);
		expect([problems, lines]).toEqual([
			[expect.stringContaining('front matter is not valid JSON; ignored')],
			[`paragraph: ${eels}`],
		]);
	});

	test('is not the first of several objects, a line each, of which the second is damaged', async () => {
		const line = JSON.stringify({title: 'Eels', text: eels});
		expect(await read(`${line}\nnonsense\n${line}\n`, 'x.jsonl')).toMatchObject({
			facts: {headline: 'Eels'},
			lines: [`paragraph: ${eels}`],
		});
	});

	test('may be lines without marks around them, as MultiMarkdown has them', async () => {
		const text = `Title: Eels\nAuthor: Ann Vale\nDate: 2023-03-02T08:00:00Z\nCSS: eels.css\n\n## Weir\n\n${eels}\n`;
		expect(await read(text)).toEqual({facts, lines: ['subhead: Weir', `paragraph: ${eels}`], problems: []});
	});

	test('and a text that begins with a title and speakers is a text', async () => {
		const text = `Title: none\nAnn Vale: No.\n\n${eels}\n`;
		expect((await read(text)).facts).toEqual({});
	});

	test.each([
		['author: @ann', {byline: '@ann'}],
		['author:\n  - @ann\n  - Bo Reed', {byline: '@ann and Bo Reed'}],
		['title: "It held," said the keeper', {headline: '"It held," said the keeper'}],
		["title: 'Eels' are back: a report", {headline: "'Eels' are back: a report"}],
	])('is read with values that YAML refuses: %s', async (matter, stated) => {
		const {facts, problems} = await read(`---\n${matter}\ndate: 2023-03-02\n---\n\n${eels}\n`);
		expect([facts, problems]).toEqual([{...stated, published: '2023-03-02'}, []]);
	});
});

test.each([
	['## Weir {#weir}', 'Weir'],
	['## Weir {: .wide #weir}', 'Weir'],
	['## Weir {#weir .wide data-x="1 2"} ', 'Weir'],
	['Weir {.wide}\n---', 'Weir'],
	['## Weir {10 to 12}', 'Weir {10 to 12}'],
	['## {#weir}', '{#weir}'],
])('a heading is shown without what a program calls it by: %s', async (heading, shown) => {
	expect((await read(`${eels}\n\n${heading}\n\n${eels}\n`)).lines[1]).toBe(`subhead: ${shown}`);
});

describe('lines for a program', () => {
	test('of site generators are left out, and what stands between two of them is not', async () => {
		const text = `{% include map.html %}\n\n{{< notice tip >}}\n${eels}\n{{< /notice >}}\n\n\`\`\`\n{% raw %}\n\`\`\`\n`;
		expect((await read(text)).lines).toEqual([`paragraph: ${eels}`, 'paragraph: {% raw %}']);
	});

	test('of queries are left out; other code is not', async () => {
		const text = `${eels}\n\n\`\`\`dataview\nLIST FROM #eels\n\`\`\`\n\n\`\`\`sh\nls\n\`\`\`\n`;
		expect((await read(text)).lines).toEqual([`paragraph: ${eels}`, 'paragraph: ls']);
	});

	test('of hashtags below a note are left out; a heading, a number and a tag in a sentence are not', async () => {
		expect((await read(`# Eels\n${eels}\n#pell/river# #eels`)).lines).toEqual([`paragraph: ${eels}`]);
		expect((await read(`${eels}\n\nIt is #1`)).lines[1]).toBe('paragraph: It is #1');
	});
});

describe('facts below a heading', () => {
	test('as Notion writes them are no text', async () => {
		const text = `# Eels\n\nURL: https://pell.example/eels\nAuthor: Ann Vale\nPublished: March 2, 2023\nTags: river, fish\n\n${eels}\n`;
		expect(await read(text)).toMatchObject({
			facts: {headline: 'Eels', byline: 'Ann Vale', published: '2023-03-02', url: 'https://pell.example/eels'},
			lines: [`paragraph: ${eels}`],
		});
	});

	test('of another form are text', async () => {
		for (const lines of [`Vale: ${eels}\nReed: No.`, `Date: March 2\n${eels}`])
			expect((await read(`# Eels\n\n${lines}\n`)).lines.join(' ')).toContain(eels);
	});
});

test('a quotation of Org mode in an outline is one', async () => {
	const {lines} = await read(
		`title:: Eels\n\n- ${eels}\n- #+BEGIN_QUOTE\n  They came by night.\n  #+END_QUOTE\n- It rained.\n`,
	);
	expect(lines).toEqual([`paragraph: ${eels}`, 'blockquote: They came by night.', 'paragraph: It rained.']);
});

test('a site is no writer of what was marked on it', async () => {
	const text = `# Eels\n\n## Metadata\n- Author: [[pell.example]]\n- Full Title: Eels\n- URL: https://www.pell.example/eels\n\n## Highlights\n- ${eels}\n`;
	expect((await read(text)).facts).toEqual({headline: 'Eels', url: 'https://www.pell.example/eels'});
});

describe('the title block of pandoc', () => {
	const facts = {headline: 'Eels', byline: 'Ann Vale and Bo Reed', published: '2023-03-02'};

	test('states title, writers and day', async () => {
		for (const writers of ['Ann Vale; Bo Reed', 'Ann Vale\n  Bo Reed'])
			expect(await read(`% Eels\n% ${writers}\n% March 2, 2023\n\n${eels}\n`)).toEqual({
				facts,
				lines: [`paragraph: ${eels}`],
				problems: [],
			});
	});

	test('is more than one line', async () => {
		expect((await read(`% of all eels are back.\n\n${eels}\n`)).lines).toHaveLength(2);
	});
});

describe('the changes of an editor', () => {
	test('are made, and remarks are left out', async () => {
		const text = 'The vote was {--7-1--}{++7-2++} in the {~~night~>end~~}{>>check<<}, and {==nobody==} spoke.';
		expect((await read(`# Eels\n\n${text}\n`)).lines).toEqual([
			'paragraph: The vote was 7-2 in the end, and nobody spoke.',
		]);
	});

	test('that are not closed are text', async () => {
		expect((await read(`# Eels\n\nThe sign {-- is one, and {>> is.\n`)).lines).toEqual([
			'paragraph: The sign {-- is one, and {>> is.',
		]);
	});

	test('take time that grows with the text', async () => {
		const {lines} = await read(`# Eels\n\n${'{++'.repeat(100_000)}++}\n`);
		expect(lines).toHaveLength(1);
	});
});

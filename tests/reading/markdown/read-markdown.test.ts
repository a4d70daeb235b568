import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {looksLikeMarkdown, mostMarkdownLines, readMarkdown} from '../../../source/reading/markdown/read-markdown.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {cleanText} from '../../../source/reading/text/clean-text.ts';
import {growthFrom} from '../../helpers/count-work.ts';

const origin = {path: 'story.md'};
const reading = (text: string) => readMarkdown(cleanText(text), origin);
const read = async (text: string) => (await reading(text)).documents[0]!;
const words = async (text: string) => (await read(text)).blocks.map(block => block.text);

describe('the headline', () => {
	test('is the title of the front matter, and its heading is not said twice', async () => {
		const document = await read('---\ntitle: The eels\n---\n# the Eels\n\nThey came.');
		expect(document).toMatchObject({headline: 'The eels', blocks: [{text: 'They came.'}]});
	});

	test('of the front matter stands beside another heading of the text', async () => {
		const document = await read('---\ntitle: The eels\n---\n# What came\n\nThey came.');
		expect(document.blocks[0]).toEqual({kind: 'subhead', text: 'What came', level: 1});
	});

	test('is absent where headings of level 1 divide the text', async () => {
		expect(await read('Eels.\n\n# One\n\na.\n\n# Two\n\nb.')).not.toHaveProperty('headline');
	});

	test('is absent where there is none', async () => {
		expect(await read('## One\n\na.')).not.toHaveProperty('headline');
	});
});

describe('front matter', () => {
	test.each([
		['title', 'title: "Eels: back"', {headline: 'Eels: back'}],
		['headline', 'headline: Eels', {headline: 'Eels'}],
		['author', 'author: Ann Vale', {byline: 'Ann Vale'}],
		['authors', 'authors: [Ann Vale, Bo Reed]', {byline: 'Ann Vale and Bo Reed'}],
		['author with a name', 'author:\n  name: Ann Vale\n  email: a@b.example', {byline: 'Ann Vale'}],
		['a byline that says by', 'byline: By Ann Vale', {byline: 'Ann Vale'}],
		['a note as author, as clippers write it', 'author:\n  - "[[Ann Vale]]"', {byline: 'Ann Vale'}],
		['date', 'date: 2023-03-02', {published: '2023-03-02'}],
		['date with time', 'published: 2023-03-02 10:42', {published: '2023-03-02T10:42'}],
		['date in words', 'date: Thursday, March 2, 2023', {published: '2023-03-02'}],
		['an address', 'link: https://courant.example/eels', {url: 'https://courant.example/eels'}],
		['a place', 'place: Pell', {dateline: 'Pell'}],
		['keys in capitals', 'Title: Eels', {headline: 'Eels'}],
		[
			'a title with a colon',
			'title: The eels: they are back\nauthor: Ann Vale',
			{headline: 'The eels: they are back', byline: 'Ann Vale'},
		],
		[
			'a title that ends with a colon and has marks',
			'title: Back: say "who" \\ why:',
			{headline: 'Back: say "who" \\ why:'},
		],
		[
			'a colon beside a list',
			'title: Eels: back\ntags:\n  - a: b\nauthor: [Ann Vale]',
			{headline: 'Eels: back', byline: 'Ann Vale'},
		],
	])('%s', async (_, line, facts) => {
		expect(await read(`---\n${line}\n---\nThey came.`)).toMatchObject(facts);
	});

	test.each([
		['an address that a browser must not be given', 'url: "javascript:alert(1)"'],
		['a name where an address is wanted', 'url: The Pell Courant'],
		['a number where a date is wanted', 'date: 12'],
		['a prototype', '__proto__: {title: x}\nconstructor: {name: y}'],
		['an empty title', 'title: ""\nauthor: []'],
		['a deep author', 'author: [[[[[Ann Vale]]]]]'],
	])('states nothing by %s', async (_, line) => {
		const {documents, problems} = await reading(`---\n${line}\n---\nThey came.`);
		expect(documents).toEqual([{origin, blocks: [{kind: 'paragraph', text: 'They came.'}]}]);
		expect(problems).toEqual([]);
		expect(({} as {title?: string}).title).toBeUndefined();
	});

	test.each(['title: [', 'a: *b', 'title: "x', '\ttitle: x\n a: b', '- - - -\na: b: c'])(
		'that is broken is told, and the story is read: %s',
		async matter => {
			const {documents, problems} = await reading(`---\nx: y\n${matter}\n---\nThey came.`);
			expect(documents[0]?.blocks).toEqual([{kind: 'paragraph', text: 'They came.'}]);
			expect(problems).toHaveLength(1);
			expect(problems[0]).toMatchObject({path: 'story.md', remedy: 'Fix the lines between the two --- markers.'});
		},
	);

	test('is never executed', async () => {
		const {documents, problems} = await reading(
			'---js\n(() => { globalThis.ranFrontMatter = true; return {}; })()\n---\nThey came.',
		);
		expect(globalThis).not.toHaveProperty('ranFrontMatter');
		expect(documents[0]?.blocks).toHaveLength(1);
		expect(problems[0]?.what).toContain('js');
	});

	test('needs its closing line', async () => {
		expect(await words('---\ntitle: Eels\n\nThey came.')).toEqual(['title: Eels', 'They came.']);
	});
});

test.each([
	[
		'emphasis, links and code become their words',
		'The *eels*, **all** of [them](x "y"), `ran`.',
		['The eels, all of them, ran.'],
	],
	['line breaks become blanks', 'a  \nb\\\nc\nd', ['a b c d']],
	['a picture is its description', 'a ![Eels at noon](x.jpg) b', ['a b', 'Eels at noon']],
	['numbers of a list are words, bullets are not', '3. a\n4. b\n\n* c', ['3. a', '4. b', 'c']],
	['a rule is nothing', 'a\n\n* * *\n\nb', ['a', 'b']],
	['HTML is its words', 'a <b>b</b><br>c\n\n<div>d &ldquo;e&rdquo;</div>', ['a b c', 'd “e”']],
	['scripts, styles and comments go', '<script>a</script>\n\n<style>b</style>\n\n<!-- c -->\n\nd', ['d']],
	['a script that is not closed eats nothing', '<script>a b\n\nc', ['a b c']],
	['a comment that is not closed eats nothing', '<!-- a b\n\nc', ['a b c']],
	['entities cannot bring controls back', 'a&#x202e;b&#27;[8mc&#8203;d', ['ab\ufffd[8mcd']],
	[
		'a table is its rows',
		'| Year | Cost |\n|---|:--:|\n| 2021 | *4* pounds |\n| | 9 |\n\nEnd',
		['Year · Cost', '2021 · 4 pounds', '9', 'End'],
	],
	['links of a notebook are their words', '[[A page|the weir]] and [[The mill]] ![[a.png]]', ['the weir and The mill']],
	['what is marked in a notebook is its words', 'It ==leaks== again, a == b', ['It leaks again, a == b']],
	[
		'a footnote stands below, with its sign there and in the text',
		'It leaks.[^1]\n\n[^1]: Since 2019.',
		['It leaks.¹', '¹ Since 2019.'],
	],
	[
		'a footnote that stands in the text stands below it, too; one in code is code',
		'It leaks.^[Since *2019*.] Badly.^[So.]\n\nEnd.\n\n```\nx^[2]\n```',
		['It leaks.¹ Badly.²', 'End.', 'x^[2]', '¹ Since 2019.', '² So.'],
	],
	[
		'footnotes under one another are one entry each, also of one word, also of several paragraphs',
		'It leaks.[^1] Badly.[^two] So.[^3]\n[^1]: Since 2019.\n[^two]: Ibid.\n\n[^3]: One.\n\n    Two.\n\nEnd.',
		['It leaks.¹ Badly.² So.³', 'End.', '¹ Since 2019.', '² Ibid.', '³ One.', 'Two.'],
	],
	[
		'a table in HTML is its rows',
		'<table>\n<tr><th>Year</th><th>Cost</th></tr>\n<tr><td>2021</td>\n<td>4</td></tr></table>',
		['Year · Cost', '2021 · 4'],
	],
	[
		'references of old pages are curly marks',
		'&#147;It&#146;s dry,&#x94; he said &#150; twice.',
		['“It’s dry,” he said – twice.'],
	],
	['other references are what they say', '&#8220;Dry&#8221; &amp; &#126; &#160;&#161;', ['“Dry” & ~ ¡']],
	['what is struck out stands between signs', 'It is ~~not~~ dry, ~ 5 m', ['It is ~not~ dry, ~ 5 m']],
	['comments of a notebook go', 'It %%check%% leaks.\n\n%%\nTo do:\n\n- ask\n%%\n\nSo.', ['It leaks.', 'So.']],
	[
		'signs that are no comment stay',
		'From 5%% to 6%% more.\n\n%% open\n\nSo.',
		['From 5%% to 6%% more.', '%% open', 'So.'],
	],
	['code keeps its comments', '```\n%% a\nb\n%% c %%\n```', ['%% a', 'b', '%% c %%']],
	[
		'the name of a paragraph goes',
		'It leaks. ^weir-2\n\n- So. ^a1b2c3\n\nIt is x ^2',
		['It leaks.', 'So.', 'It is x ^2'],
	],
	[
		'a box is a quotation, its kind is no word of it',
		'> [!warning]- High water\n> The weir is shut.\n\n> [!NOTE]\n> It leaks.',
		['High water', 'The weir is shut.', 'It leaks.'],
	],
	[
		'a box with a quotation says whose it is',
		'> [!quote] Ann Vale\n> “It leaks.”\n\n> [!quote] Ann Vale\n> It leaks.\n\n> [!quote] Ann Vale',
		['Ann Vale: “It leaks.”', 'Ann Vale', 'It leaks.', 'Ann Vale'],
	],
	[
		'emphasis that ends at a mark before a word',
		'**“It leaks,”**said Vale. *“No,”*said Reed. **「漏れる」**と',
		['“It leaks,”said Vale. “No,”said Reed. 「漏れる」と'],
	],
	['stars that are no emphasis stay', 'a ** b ** c, 2* “x” * 3, 4*”', ['a ** b ** c, 2* “x” * 3, 4*”']],
	['a heading inside a quotation is part of it', '> ## Weir\n> It leaks.', ['Weir', 'It leaks.']],
	['code keeps its marks', '`[[ -f x ]] && a == b`', ['[[ -f x ]] && a == b']],
	['quotations and lists may stand in one another', '> - a\n>   > b', ['a', 'b']],
	[
		'twenty lists in one another are read',
		Array.from({length: 20}, (_, depth) => `${'  '.repeat(depth)}- x${depth}`).join('\n'),
		Array.from({length: 20}, (_, depth) => `x${depth}`),
	],
])('%s', async (_, text, blocks) => {
	expect(await words(text)).toEqual(blocks);
});

test.each([
	['# Headline\n\nText', true],
	['\n\n## Head', true],
	['---\ntitle: x\n---\nText', true],
	['---\r\ntitle: x\r\n---\r\nText', true],
	['# # #', false],
	['###', false],
	['#hashtag first', false],
	['A story with # in it\n# and a line', false],
	['---\n\nA story under a rule', false],
	['', false],
])('a file without a telling name is Markdown only when it begins so: %j', (text, expected) => {
	expect(looksLikeMarkdown(text)).toBe(expected);
});

describe('laws', () => {
	test('every word of a text without marks comes back, in order', async () => {
		const word = fc.stringMatching(/^[A-Za-z“”‘’é]{1,9}$/);
		const block = fc.tuple(
			fc.constantFrom('', '# ', '## ', '- ', '> ', '1. '),
			fc.array(word, {minLength: 1, maxLength: 12}),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(block, {minLength: 1, maxLength: 12}), async blocks => {
				const document = await read(blocks.map(([mark, line]) => mark + line.join(' ')).join('\n\n'));
				const kept = [document.headline, ...document.blocks.map(each => each.text)].join(' ').split(/\s+/);
				for (const line of blocks.flatMap(([, each]) => each)) {
					// “By” and two names are a byline, and only they leave the text.
					if (document.byline === undefined) expect(kept).toContain(line);
				}
			}),
			{numRuns: 200},
		);
	});

	test.each([
		['quotations', '> '],
		['brackets', '['],
		['comments', '%% '],
		['comments in lines', '%%\n\n'],
		['footnotes', '[^1]: '],
		['strokes', '~~a '],
		['stars before marks', '**“a '],
		['marked words', '==a '],
		['old references', '&#14'],
		['names', ' ^a'],
		['pictures', '!['],
		['emphasis', '*a _b '],
		['comments', '<!-- '],
		['tags', '<a '],
		['comments in HTML', '<div><!-- '],
		['scripts in HTML', '<div><script>'],
		['entities', '&#x1b;'],
		['code marks', '` `` '],
		['lists', '- '],
		['front matter', '---\n'],
		['keys', 'a: [\n'],
	])('work grows with the text and no faster: %s', async (_, piece) => {
		const growth = await growthFrom(
			2000,
			length => piece.repeat(length / piece.length),
			text => readMarkdown(text, origin),
		);
		expect(growth).toBeLessThan(4.4);
	});
});

test('HTML in Markdown keeps what its elements are', async () => {
	const html =
		'<h2>The weir</h2>\n\n<blockquote><p>It leaks.</p></blockquote>\n\n<ul><li>a<li>b</ul><p>c</p>\n\n<h3>Open\n<p>d';
	expect((await read(html)).blocks).toEqual([
		{kind: 'subhead', text: 'The weir', level: 2},
		{kind: 'blockquote', text: 'It leaks.'},
		{kind: 'list-item', text: 'a'},
		{kind: 'list-item', text: 'b'},
		{kind: 'paragraph', text: 'c'},
		{kind: 'subhead', text: 'Open', level: 3},
		{kind: 'paragraph', text: 'd'},
	]);
});

describe('front matter too long to be parsed', () => {
	const keys = Array.from({length: 6000}, (_, index) => `key${index}: words of it`).join('\n');

	test('is left out, and told', async () => {
		const {documents, problems} = await reading(`---\ntitle: Eels\n${keys}\n---\n\nThey came.`);
		expect(documents).toMatchObject([{blocks: [{text: 'They came.'}]}]);
		expect(problems).toMatchObject([{what: 'front matter too long; ignored'}]);
	});

	test('does not count as text', async () => {
		const lines = Array.from({length: mostMarkdownLines}, (_, index) => `k${index}: v`).join('\n');
		const {documents, problems} = await readBytes(Buffer.from(`---\n${lines}\n---\n\nThey came.`), origin);
		expect(documents).toMatchObject([{blocks: [{text: 'They came.'}]}]);
		expect(problems).toHaveLength(1);
	});

	test('is text where a line of it is no data', async () => {
		const {documents} = await reading(`---\ntitle: Eels\nThe eels came back.\n${keys}\n---\n\nThey came.`);
		expect(documents[0]!.blocks.map(({text}) => text).join(' ')).toContain('The eels came back.');
	});
});

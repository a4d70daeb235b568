import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {looksLikeMarkdown, readMarkdown} from '../../../source/reading/markdown/read-markdown.ts';
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
	])('%s', async (_, line, facts) => {
		expect(await read(`---\n${line}\n---\nThey came.`)).toMatchObject(facts);
	});

	test.each([
		['an address that a browser must not be given', 'url: "javascript:alert(1)"'],
		['a name where an address is wanted', 'source: The Pell Courant'],
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
		'a footnote stands below, without its mark in the text',
		'It leaks.[^1]\n\n[^1]: Since 2019.',
		['It leaks.', '1. Since 2019.'],
	],
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

import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Article} from '../../source/model/article.ts';
import type {ListName, Wanted} from '../../source/model/wanted.ts';
import {markdownList, markdownPages} from '../../source/print/markdown.ts';
import {readMarkdown} from '../../source/reading/markdown/read-markdown.ts';
import {joinedRow} from '../../source/reading/text/table-row.ts';
import {kindOf} from '../../source/selection/kind-of.ts';
import {selectInArticle} from '../../source/selection/select-in-article.ts';
import {ferryStory, lockStory, storyOf} from '../helpers/story.ts';

const markdown = (article: Article, wanted: Wanted = {}, list?: ListName): string => {
	const kind = kindOf(wanted, list);
	const printer = list === undefined ? markdownPages(false) : markdownList(kind, false);
	const parts = selectInArticle(article, kind, wanted).found.map(printer.print);
	return (printer.start ?? '') + parts.join(printer.between ?? '');
};

test('an article is headings and paragraphs', () => {
	expect(markdown(storyOf('First.\n# Second\nThird.', {headline: 'A # of 1*2', published: '2023-02-18'}))).toBe(
		['# A \\# of 1\\*2', '*18 February 2023, 1 min*', 'First.', '## Second', 'Third.\n'].join('\n\n'),
	);
});

describe('what a story may hold', () => {
	const read = async (text: string): Promise<Article> => {
		const {documents} = await readMarkdown(text, {path: 'a.md'});
		return analyse(documents[0]!);
	};

	test('is printed as Markdown has it: tables, code, struck words, footnotes', async () => {
		const article = await read(
			[
				'It rang eleven times[^1] on ~~Sunday~~ Monday.',
				'| Day | Rings |\n|---|---|\n| Monday | 11 \\| 12 |\n| Tuesday | ~~1~~ 0 |',
				'```\n1. mon\ntue `0`\n```',
				'[^1]: The log says *ten*.',
			].join('\n\n'),
		);
		expect(markdown(article)).toBe(
			[
				'*1 min*',
				'It rang eleven times[^1] on ~~Sunday~~ Monday.',
				'| Day | Rings |\n| --- | --- |\n| Monday | 11 \\| 12 |\n| Tuesday | ~~1~~ 0 |',
				'```\n1. mon\ntue `0`\n```',
				'[^1]: The log says ten.\n',
			].join('\n\n'),
		);
	});

	test('has fences that no code can end, and a head above every table', async () => {
		const article = await read('~~~\n```` ticks\n~~~\n\nWords.');
		expect(markdown(article)).toContain('`````\n```` ticks\n`````');
		const rows = ['Monday · 11', 'Tuesday · 0'].map(
			text => ({kind: 'list-item', ...joinedRow(text.split(' · '), false)}) as const,
		);
		expect(markdown(analyse({origin: {path: 'a.txt'}, blocks: rows}))).toContain(
			'|  |  |\n| --- | --- |\n| Monday | 11 |\n| Tuesday | 0 |',
		);
	});

	test('keeps the signs of notes where these are not printed', async () => {
		const article = await read('# A\n\n## B\n\nIt rang[^1].\n\n[^1]: So says the log.');
		expect(markdown(article, {section: 'b'})).toContain('It rang¹.');
	});
});

test('quotes are blockquotes with their speaker', () => {
	expect(markdown(ferryStory(), {section: 'loss'}, 'quotes')).toBe(
		'> “Eleven people is not a route,” … “It is a taxi with a funnel.”\n>\n> — Ines Halloran, “Night ferry stays, harbour board decides”, 18 February 2023, story.txt\n',
	);
});

test('an unsure speaker is “probably” that person, with the words to check, also on the page of the person', () => {
	const line =
		'> “It holds until Friday,”\n>\n> — probably Emil Brandt (“he”, to be checked), “The left lock gate leaks”';
	expect(markdown(lockStory(), {}, 'quotes')).toContain(line);
	expect(markdown(lockStory(), {person: 'brandt'})).toContain(line);
	expect(markdown(lockStory(), {person: 'brandt'})).toContain('*0 quotes, 1 unsure, 2 mentions*');
});

test('people are a table', () => {
	expect(markdown(ferryStory(), {person: 'halloran'}, 'people')).toBe(
		[
			'| name | quotes | mentions | role | headline | date | published | byline | outlet | url | path |',
			'| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
			'| Ines Halloran | 1 | 1 |  | Night ferry stays, harbour board decides | 2023-02-18 | 2023-02-18 |  |  |  | story.txt |\n',
		].join('\n'),
	);
});

test('a person in several articles has one heading, and each quote once', () => {
	const printer = markdownPages(true);
	const page = [ferryStory(), {...ferryStory(), id: 'again.txt'}]
		.flatMap(article => selectInArticle(article, 'person', {person: 'lindqvist'}).found)
		.map(printer.print)
		.join('\n');
	expect(page.match(/^## /gm)).toHaveLength(1);
	expect(page.match(/We will run it at a loss/g)).toHaveLength(2);
});

test('a person’s page has their quotes, and what else is said of them once', () => {
	const page = markdown(ferryStory(), {person: 'lindqvist'});
	expect(page).toContain('## Mara Lindqvist');
	expect(page.match(/Lindqvist did not answer her\./g)).toHaveLength(1);
});

describe('text stays text', () => {
	const hostile = fc.oneof(
		fc.string({unit: 'grapheme'}),
		fc
			.array(
				fc.constantFrom(
					'*',
					'_',
					'`',
					'#',
					'-',
					'+',
					'1.',
					'1)',
					'>',
					'<b>',
					'&amp;',
					'[a](b)',
					'![',
					'|',
					'~~',
					'\\',
					'=',
					'http://x.y',
					'$',
					'a',
					' ',
				),
			)
			.map(parts => parts.join('')),
	);
	const shown = (html: string): string =>
		html
			.replace(/<[^>]*>/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&')
			.trim();

	test('any paragraph is read back as one paragraph of the same characters', () => {
		const reader = new MarkdownIt({html: true, linkify: false});
		fc.assert(
			fc.property(hostile, words => {
				const text = words.replace(/[\s\p{Control}]+/gu, ' ').trim();
				fc.pre(text !== '');
				const article: Article = {
					...storyOf('x'),
					text,
					sections: [
						{span: {start: 0, end: text.length}, paragraphs: [{kind: 'paragraph', span: {start: 0, end: text.length}}]},
					],
				};
				const html = reader.render(markdown(article, {section: '1'}));
				expect(html).toMatch(/^<p>.*<\/p>\n$/s);
				expect(shown(html)).toBe(text);
			}),
			{numRuns: 500},
		);
	});
});

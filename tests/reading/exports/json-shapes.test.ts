// Shapes of JSON in which agencies, newsroom systems, libraries and data sets hold articles.
import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (value: unknown, path = 'x.json') => {
	const {documents, problems} = await readBytes(
		Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
		{path},
	);
	return {
		articles: documents.map(({origin: _, blocks, ...facts}) => ({
			...facts,
			blocks: blocks.map(block => (block.kind === 'subhead' ? `# ${block.text}` : block.text)),
		})),
		problems: problems.map(({what}) => what),
	};
};

const [lede, said] = ['The weir at Tarrow was opened at dawn.', '“It held,” said Ines Calder.'];
const headline = 'Weir opens at dawn';

test.each([
	[
		'ninjs 1 with names of its own',
		{
			type: 'text',
			headline_main: headline,
			byline: 'Nils Aumann',
			firstcreated: '2029-03-03T08:00:00Z',
			body_main: lede,
			body_richtext: `<p>${lede}</p><h2>The log</h2><p>${said}</p>`,
		},
	],
	[
		'ninjs 2',
		{
			standard: {name: 'ninjs'},
			by: 'By Nils Aumann',
			versioncreated: '2029-03-03T08:00:00Z',
			headlines: [{role: 'main', value: headline}],
			bodies: [
				{contenttype: 'text/plain', value: lede},
				{
					contenttype: 'text/html',
					value: `<html><head><title>Weir</title></head><body><p>${lede}</p><h2>The log</h2><p>${said}</p></body></html>`,
				},
			],
		},
	],
	[
		'an item of Superdesk',
		{
			_items: [
				{
					type: 'text',
					headline,
					byline: 'Nils Aumann',
					versioncreated: '2029-03-03T08:00:00+0000',
					body_html: `<p>${lede}</p><h3>The log</h3><p>${said}</p>`,
					body_footer: '<p>Call us.</p>',
				},
				{type: 'picture', headline: 'A weir'},
			],
		},
	],
	[
		'an item of an agency in an answer',
		{
			data: {
				item: {
					headLine: headline,
					byLine: 'Nils Aumann',
					firstCreated: '2029-03-03T08:00:00Z',
					bodyXhtml: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>${lede}</p><h2>The log</h2><p>${said}</p></body></html>`,
				},
			},
		},
	],
	[
		'items that an agency found, with markup in a byline',
		{
			data: {
				search: {
					items: [
						{
							headLine: headline,
							byLine: 'By <b>Nils Aumann</b>',
							versionCreated: '2029-03-03T08:00:00Z',
							bodyXhtml: `<p>${lede}</p><h2>The log</h2><p>${said}</p>`,
						},
					],
				},
			},
		},
	],
	[
		'an entity of a graph of knowledge',
		{
			data: [
				{
					score: 1,
					entity: {
						type: 'Article',
						title: headline,
						author: 'Nils Aumann',
						date: {str: 'd2029-03-03T08:00', precision: 4, timestamp: 1867219200000},
						html: `<p>${lede}</p><h2>The log</h2><p>${said}</p>`,
					},
				},
			],
			hits: 1,
		},
	],
	[
		'ANS',
		{
			headlines: {basic: headline, mobile: 'Weir'},
			credits: {by: [{type: 'author', name: 'Nils Aumann'}]},
			display_date: '2029-03-03T08:00:00Z',
			content_elements: [
				{type: 'text', content: lede},
				{type: 'image', caption: 'A weir'},
				{type: 'interstitial_link', content: 'Read more'},
				{type: 'header', level: 3, content: 'The log'},
				{type: 'quote', content_elements: [{type: 'text', content: said}]},
			],
		},
	],
	[
		'Apple News',
		{
			title: 'Weir',
			metadata: {authors: ['Nils Aumann'], datePublished: '2029-03-03T08:00:00Z'},
			headline,
			components: [
				{role: 'header', components: [{role: 'title', text: headline}]},
				{
					role: 'section',
					components: [
						{role: 'body', format: 'html', text: `<p>${lede}</p>`},
						{role: 'photo', caption: 'A weir'},
						{role: 'heading2', text: 'The log'},
						{role: 'body', format: 'markdown', text: '“It *held*,” said [Ines Calder](https://tarrow.example).'},
						{role: 'pullquote', text: 'It held'},
					],
				},
			],
		},
	],
	[
		'ninjs with a whole page in a field',
		{
			type: 'text',
			headline,
			byline: 'Nils Aumann',
			versioncreated: '2029-03-03T08:00:00Z',
			body_text: lede,
			body_html5: `<!DOCTYPE html><html><head><title>Weir</title></head><body><p>${lede}</p><h2>The log</h2><p>${said}</p></body></html>`,
		},
	],
	[
		'a list of NewsBlur',
		{
			stories: [
				{
					story_hash: '7:a',
					story_title: headline,
					story_authors: 'Nils Aumann',
					story_date: '2029-03-03 08:00:00',
					story_permalink: 'https://tarrow.example/weir',
					story_content: `<p>${lede}</p><h3>The log</h3><p>${said}</p>`,
				},
			],
		},
	],
	[
		'the Guardian’s API with other stories between the paragraphs',
		{
			response: {
				results: [
					{
						webTitle: headline,
						webPublicationDate: '2029-03-03T08:00:00Z',
						fields: {
							byline: 'Nils Aumann',
							body: `<p>${lede}</p><aside class="element element-rich-link"><p>Related: <a href="x">Eels</a></p></aside><h2>The log</h2><p>${said}</p>`,
						},
					},
				],
			},
		},
	],
	[
		'Fundus',
		[
			{
				title: headline,
				authors: ['Nils Aumann'],
				publishing_date: '2029-03-03 08:00:00+00:00',
				body: {
					summary: ['A weir.'],
					sections: [
						{headline: [], paragraphs: [lede]},
						{headline: ['The log'], paragraphs: [said]},
					],
				},
			},
		],
	],
	[
		'the Guardian’s API with blocks',
		{
			response: {
				status: 'ok',
				content: {
					webTitle: `${headline} | Rivers`,
					webPublicationDate: '2029-03-03T08:00:00Z',
					fields: {headline, byline: 'Nils Aumann'},
					blocks: {body: [{bodyHtml: `<p>${lede}</p><h2>The log</h2>`}, {bodyHtml: `<p>${said}</p>`}]},
				},
			},
		},
	],
	[
		'the Washington Post collection',
		JSON.stringify({
			title: headline,
			author: 'Nils Aumann',
			published_date: 1867219200000,
			contents: [
				{type: 'title', content: headline},
				{type: 'sanitized_html', subtype: 'paragraph', content: lede},
				null,
				{type: 'image', fullcaption: 'A weir'},
				{type: 'sanitized_html', subtype: 'subhead', content: 'The log'},
				{type: 'sanitized_html', subtype: 'paragraph', content: said},
				{type: 'author_info', bio: 'He writes.'},
			],
		}),
	],
])('%s is read: headline, byline, day, subhead and nothing beside the story', async (_, value) => {
	const {articles, problems} = await read(value);
	expect(problems).toEqual([]);
	expect(articles).toMatchObject([{headline, byline: 'Nils Aumann', blocks: [lede, '# The log', said]}]);
	expect(articles[0]!.published).toMatch(/^2029-03-03/);
});

test('beside the words of a story, a whole page with its menus does not count, nor markup that holds next to nothing', async () => {
	const text = `${lede} `.repeat(8).trim();
	for (const html of [`<html><body><nav><p>Rivers and more</p></nav><p>${text}</p></body></html>`, '<p>Log in.</p>'])
		expect((await read({title: headline, date: '2029-03-03', html, text})).articles).toMatchObject([{blocks: [text]}]);
	const html = `<p>${lede}</p>`.repeat(8);
	const [article] = (await read({title: headline, date: '2029-03-03', html, text})).articles;
	expect(article!.blocks).toHaveLength(8);
});

test('an address under a name of its own is found, and the name of a paper is no address', async () => {
	const article = {title: headline, text: `${lede} ${said}`};
	const urlOf = async (more: object) => (await read([{...article, ...more}])).articles[0]!.url;
	expect(await urlOf({source: 'https://tarrow.example/weir', 'source-hostname': 'Echo'})).toBe(
		'https://tarrow.example/weir',
	);
	expect(await urlOf({pageUrl: 'https://tarrow.example/weir', source: 'Echo'})).toBe('https://tarrow.example/weir');
	expect(await urlOf({source: 'The Tarrow Echo'})).toBeUndefined();
});

test('a picture of an agency is no article, whatever it is called', async () => {
	const picture = {type: 'picture', headline, body_text: 'A weir.', versioncreated: '2029-03-03T08:00:00Z'};
	expect((await read(picture)).articles).toEqual([]);
});

test('an item of a JSON Feed may be a few words without a title; one of another list may be a note', async () => {
	const items = [{id: '1', content_text: said}, {id: '2', content_html: `<p>${lede}</p>`}, {id: '3'}];
	expect((await read({version: 'https://jsonfeed.org/version/1.1', title: 'Echo', items})).articles).toMatchObject([
		{blocks: [said]},
		{blocks: [lede]},
	]);
	expect((await read({version: '2', items})).articles).toEqual([]);
});

describe('a data set of texts and their summaries', () => {
	test.each([
		['CNN/Daily Mail', {article: `${lede} ${said}`, highlights: 'Weir opens .', id: '7'}],
		['XSum', {document: `${lede} ${said}`, summary: 'A weir opens.', id: '7'}],
	])('%s has no headlines, and its summaries are not shown', async (_, line) => {
		expect(await read(JSON.stringify(line), 'x.jsonl')).toEqual({
			articles: [{blocks: [`${lede} ${said}`]}],
			problems: [],
		});
	});

	test('several texts in one field are several articles', async () => {
		const {articles} = await read([{document: `${lede} ${said} ||||| ${said} ${lede}`, summary: 'A weir.', id: '7'}]);
		expect(articles.map(({blocks}) => blocks)).toEqual([[`${lede} ${said}`], [`${said} ${lede}`]]);
	});

	test('a text of a few words under such a name, without a summary, is none', async () => {
		expect((await read([{document: 'report.pdf'}, {article: 'the'}])).articles).toEqual([]);
	});
});

test.each([
	[
		'a list of links, not articles',
		{bookmarks: [{title: 'Weir', content: {type: 'link', url: 'https://tarrow.example/weir'}}]},
	],
	[
		'a list of links, not articles',
		{collections: [{name: 'Rivers', links: [{name: 'Weir', url: 'https://tarrow.example/weir'}]}]},
	],
	[
		'a list of links, not articles',
		{articles: [{url: 'https://tarrow.example/weir', title: headline, seendate: '20290303T080000Z'}]},
	],
	[
		'a chat exported from Telegram, not articles',
		{name: 'Tarrow', messages: [{id: 1, type: 'message', date_unixtime: '1867219200', text: 'It held.'}]},
	],
	[
		'no articles in this JSON file',
		{
			name: 'pell',
			homepage: 'https://pell.example',
			items: [{name: 'a'}, {name: 'b', url: 'https://pell.example'}, {name: 'c'}],
		},
	],
])('JSON without articles says what it is: %s', async (what, value) => {
	expect(await read(value)).toEqual({articles: [], problems: [what]});
});

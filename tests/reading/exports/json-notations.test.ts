// JSON of articles as tools and people write it: other names, other nestings, other notations of nothing.
import {describe, expect, test} from 'vitest';
import {factsOf} from '../facts-of.ts';

const [lede, said] = [
	'The weir at Tarrow was opened at dawn, after two years of work.',
	'“It held,” said Ines Calder.',
];
const title = 'Weir opens at dawn';
const text = `${lede}\n\n${said}`;
const article = {title, text, author: 'Nils Aumann', date: '2029-03-03'};
const wanted = {headline: title, byline: 'Nils Aumann', published: '2029-03-03', text: `${lede}|${said}`};
const read = (value: unknown, path = 'x.json') =>
	factsOf(typeof value === 'string' ? value : JSON.stringify(value), path);

describe('articles are found', () => {
	test.each([
		['in capitals', {Title: title, TEXT: text, Author: 'Nils Aumann', Date: '2029-03-03'}],
		['in another language', {titre: title, texte: text, auteur: 'Nils Aumann', date: '2029-03-03'}],
		['with a list of paragraphs', {...article, text: undefined, paragraphs: [lede, said]}],
		['by columns', {title: {0: title}, text: {0: text}, author: {0: 'Nils Aumann'}, date: {0: '2029-03-03'}}],
		['by rows', {columns: ['title', 'text', 'author', 'date'], data: [[title, text, 'Nils Aumann', '2029-03-03']]}],
		['in the answer of a search', {hits: {hits: [{_id: '1', _source: article}]}}],
		['by ids', {a1: article}],
		['in rows with their numbers', {rows: [{row_idx: 0, row: article}]}],
		['with dates of a database', {...article, date: {$date: '2029-03-03'}}],
		['with a name in two fields', {...article, author: {first_name: 'Nils', last_name: 'Aumann'}}],
		['with a list as Python writes it', {...article, author: "['Nils Aumann']"}],
		['with an address beside the writer', {...article, author: ['Nils Aumann', 'https://weir.example/nils']}],
		['with the writer’s mail', {...article, author: 'nils@weir.example (Nils Aumann)'}],
	])('%s', async (_, value) => {
		expect((await read(value)).articles).toMatchObject([wanted]);
	});

	test.each([
		[
			'a line each inside what a database says',
			[article, article].map(each => JSON.stringify({_source: each})).join('\n'),
		],
		['one after another over several lines', [article, article].map(each => JSON.stringify(each, null, 2)).join('\n')],
		['with commas too many', `[${JSON.stringify(article)}, ${JSON.stringify(article)},\n]`],
		['in a call', `callback(${JSON.stringify([article, article])});`],
	])('%s', async (_, content) => {
		expect((await read(content)).articles).toMatchObject([wanted, wanted]);
	});
});

describe('a list that breaks off', () => {
	const whole = JSON.stringify([{...article, tags: [{name: 'a'}, {name: 'b'}]}, article, article]);
	const told = ['breaks off in its last article'];

	test('has the articles that are whole, wherever it ends, and says so', async () => {
		const second = whole.indexOf('},{"title"', 10) + 2;
		const third = whole.lastIndexOf('{"title"');
		for (const end of [second, second + 9, third - 2]) {
			expect(await read(whole.slice(0, end))).toMatchObject({articles: [wanted], problems: told});
			expect(await read(`{"total": 3, "articles": ${whole.slice(0, end)}`)).toMatchObject({
				articles: [wanted],
				problems: told,
			});
		}
		expect(await read(whole.slice(0, third + 40))).toMatchObject({articles: [wanted, wanted], problems: told});
	});

	test('in its first article has what there is of that, and without any is none', async () => {
		const inTags = whole.slice(0, whole.indexOf('{"name":"b"'));
		expect(await read(inTags)).toMatchObject({articles: [wanted], problems: told});
		for (const cut of [whole.slice(0, 60), inTags.replace(title, ''), '[{"a": [{"b": 1}', '[[[[[[[{}'])
			expect((await read(cut)).problems).not.toEqual([]);
		expect(await read(whole.slice(0, 60))).toMatchObject({articles: [], problems: ['invalid JSON']});
	});
});

test('what is missing in a table of Python is missing', async () => {
	const content = `[{"title": "${title}", "text": ${JSON.stringify(text)}, "author": NaN, "date": null}]`;
	const {articles} = await read(content);
	expect(articles).toMatchObject([{headline: title}]);
	expect(articles[0]).not.toHaveProperty('byline');
	for (const author of ['nan', 'None', 'Unknown', 'N/A'])
		expect((await read({...article, author})).articles[0]).not.toHaveProperty('byline');
});

test('what a program escaped that took the text for a piece of a page is what it was', async () => {
	const quoted = text.replace(/[“”]/g, '&quot;');
	const plain = text.replace(/[“”]/g, '"').replace('\n\n', '|');
	expect((await read({...article, text: quoted})).articles[0]?.text).toBe(plain);
	const markup = `&lt;p&gt;${lede}&lt;/p&gt;&lt;p&gt;${said}&lt;/p&gt;`;
	expect((await read({...article, text: markup})).articles[0]?.text).toBe(wanted.text);
	expect((await read({...article, text: text.replaceAll('\n', '\\n')})).articles[0]?.text).toBe(wanted.text);
	const table = `title;text;author\n${title};"${markup.replace('&lt;p&gt;', '&lt;p class=""a""&gt;')}";nan\n`;
	const [row] = (await read(table, 'x.csv')).articles;
	expect(row?.text).toBe(wanted.text);
	expect(row).not.toHaveProperty('byline');
});

test('a text in an object of other things is not searched for: settings have titles and texts as well', async () => {
	expect((await read({name: 'x', panels: {a: {caption: 'Weir'}, b: {caption: 'Eels'}}})).articles).toEqual([]);
	expect((await read({title, Text: {size: 12, font: 'Weir'}})).articles).toEqual([]);
});

describe('of newsrooms', () => {
	const item = {type: 'text', headline: title, versioncreated: '2029-03-03T08:00:00+0000', body_html: `<p>${lede}</p>`};

	test('who took the pictures is no writer', async () => {
		const authors = [
			{role: 'writer', name: 'Nils Aumann'},
			{role: 'photographer', name: 'Greta Holm'},
		];
		expect((await read({...item, authors})).articles).toMatchObject([{byline: 'Nils Aumann'}]);
	});

	test('what was taken back is not shown', async () => {
		expect((await read({...item, state: 'unpublished'})).articles).toEqual([]);
	});

	test('a package has its texts beside it', async () => {
		const whole = {type: 'composite', headline: 'Weirs', versioncreated: '2029-03-03T08:00:00+0000'};
		const {articles} = await read({...whole, associations: {main: item, picture: {type: 'picture', headline: 'Weir'}}});
		expect(articles).toMatchObject([{headline: title, text: lede}]);
	});

	test('tables and corrections of ANS are text', async () => {
		const table = {type: 'table', header: [{content: 'Year'}], rows: [[{content: '2029'}]]};
		const correction = {type: 'correction', text: 'It was opened at dusk.'};
		const story = {
			type: 'story',
			headlines: {basic: title},
			first_publish_date: '2029-03-03T08:00:00Z',
			content_elements: [{type: 'text', content: lede}, table, correction],
		};
		const [only] = (await read(story)).articles;
		expect(only).toMatchObject({headline: title, published: '2029-03-03T08:00:00Z'});
		for (const words of ['Year', '2029', 'It was opened at dusk.']) expect(only?.text).toContain(words);
	});

	test('the Guardian names who wrote it among its tags, and calls the entries of a live blog', async () => {
		const content = {
			webTitle: title,
			webPublicationDate: '2029-03-03T08:00:00Z',
			tags: [
				{type: 'contributor', webTitle: 'Nils Aumann'},
				{type: 'keyword', webTitle: 'Rivers'},
			],
			blocks: {body: [{title: 'The log', bodyHtml: `<p>${lede}</p>`}]},
		};
		const {articles} = await read({response: {content}});
		expect(articles).toMatchObject([{headline: title, byline: 'Nils Aumann', text: `The log|${lede}`}]);
	});

	test('drafts of WordPress are not shown', async () => {
		const post = {date: '2029-03-03', link: 'https://weir.example/1', title: {rendered: title}};
		const posts = ['publish', 'draft'].map(status => ({...post, status, content: {rendered: `<p>${lede}</p>`}}));
		expect((await read(posts)).articles).toHaveLength(1);
	});
});

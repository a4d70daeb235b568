// Items of agencies and newsroom systems in JSON, where they are unlike other exports.
import {expect, test} from 'vitest';
import {headline, lede, readMessage, said} from '../wire/reading.ts';

const read = (value: object) => readMessage(JSON.stringify(value), 'x.json');
const blocks = [lede, '# The log', said];
const body = `<p>${lede}</p><h2>The log</h2><p>${said}</p>`;
const versioncreated = '2029-03-03T08:00:00Z';

test.each([
	['ninjs 2', 'contenttype', 'versioncreated'],
	['ninjs 3', 'contentType', 'versionCreated'],
])('the main headline and text are taken, whatever comes first: %s', async (_, type, version) => {
	const item = {
		[version]: versioncreated,
		headlines: [
			{role: 'short', value: 'Weir'},
			{role: 'main', value: headline},
		],
		bodies: [
			{role: 'summary', [type]: 'text/html', value: '<p>A weir.</p>'},
			{role: 'main', [type]: 'text/plain', value: lede},
			{role: 'web', [type]: 'application/xhtml+xml', value: `<body>${body}</body>`},
		],
	};
	expect((await read(item)).articles).toMatchObject([{headline, published: versioncreated, blocks}]);
});

test('an item that has nothing but a short form is shown in it', async () => {
	const item = {versioncreated, headlines: [{role: 'short', value: headline}], bodies: [{role: 'short', value: body}]};
	expect((await read(item)).articles).toMatchObject([{headline, blocks}]);
});

test('notes that are not for publication are not shown, beside the text or in it', async () => {
	const notes = '<section class="notepad"><section class="np-nonpublic"><p>Call 555.</p></section></section>';
	const item = {
		urn: 'urn:pp:1',
		headline,
		byline: 'Von Nils Aumann, pp',
		version_created: versioncreated,
		article_html: `<section class="main">${body}</section>${notes}`,
		notepad: {nonpublic_html: '<p>Call 556.</p>'},
	};
	expect((await read({entries: [item]})).articles).toEqual([
		{entry: 'urn:pp:1', headline, byline: 'Nils Aumann, pp', published: versioncreated, blocks},
	]);
});

test('a name that begins like a byline stays in exports of other kinds', async () => {
	expect((await read({title: headline, author: 'Di Marco Rossi', text: said})).articles[0]?.byline).toBe(
		'Di Marco Rossi',
	);
});

test('the answer of a search has a story for each of its elements', async () => {
	const story = (id: string): object => ({
		type: 'story',
		_id: id,
		headlines: {basic: headline},
		content_elements: [
			{type: 'text', content: lede},
			{type: 'header', content: 'The log'},
			{type: 'text', content: said},
		],
	});
	const {articles} = await read({type: 'results', content_elements: [story('PP1'), story('PP2')]});
	expect(articles).toEqual(['PP1', 'PP2'].map(entry => ({entry, headline, blocks})));
});

test('a list of items may be called an item', async () => {
	const {articles} = await read({total: 1, item: [{uri: 'urn:pp:1', versioncreated, headline, body_html: body}]});
	expect(articles).toEqual([{entry: 'urn:pp:1', headline, published: versioncreated, blocks}]);
});

test('the beginnings of articles are not articles', async () => {
	const beginning = {title: headline, url: 'https://tarrow.example/weir', content: `${lede} ${said}… [+812 chars]`};
	expect(await read({articles: [beginning]})).toEqual({articles: [], problems: ['a list of links, not articles']});
});

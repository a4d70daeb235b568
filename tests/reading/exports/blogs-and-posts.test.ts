// Exports of blogs and of places where people post.
import {expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (value: unknown) =>
	(await readBytes(Buffer.from(JSON.stringify(value)), {path: 'x.json'})).documents;

const [lede, said] = ['The weir at Tarrow was opened at dawn.', '“It held,” said Ines Calder.'];
const html = `<p>${lede}</p><p>${said}</p>`;
const blocks = [{text: lede}, {text: said}];

test('of a blog of Ghost, the posts are read with their writers, and drafts are not', async () => {
	const post = (id: string, status: string) => ({
		id,
		title: `Weir ${id}`,
		html,
		status,
		published_at: '2029-03-03T08:00:00Z',
	});
	const data = {
		posts: [post('1', 'published'), post('2', 'draft')],
		users: [{id: '7', name: 'Nils Aumann'}],
		posts_authors: [{post_id: '1', author_id: '7'}],
	};
	expect(await read({db: [{meta: {version: '5'}, data}]})).toMatchObject([
		{headline: 'Weir 1', byline: 'Nils Aumann', published: '2029-03-03T08:00:00Z', blocks},
	]);
});

test('the number of a writer is no name, and one that WordPress puts beside it is', async () => {
	const post = {title: {rendered: 'Weir'}, content: {rendered: html}, date: '2029-03-03T08:00:00', author: 3};
	expect((await read([post]))[0]).not.toHaveProperty('byline');
	expect(await read([{...post, _embedded: {author: [{name: 'Nils Aumann'}]}}])).toMatchObject([
		{byline: 'Nils Aumann'},
	]);
});

test('of an outbox of Mastodon, what was written for everybody is read', async () => {
	const everybody = 'https://www.w3.org/ns/activitystreams#Public';
	const note = (id: string, to: string) => ({
		type: 'Create',
		object: {
			id,
			type: 'Note',
			to: [to],
			content: html,
			published: '2029-03-03T08:00:00Z',
			url: `https://weir.example/@ines/${id}`,
			attributedTo: 'https://weir.example/users/ines',
		},
	});
	const shared = {type: 'Announce', object: 'https://dam.example/1', to: [everybody]};
	const outbox = {type: 'OrderedCollection', orderedItems: [note('1', everybody), note('2', 'nils'), shared]};
	expect(await read(outbox)).toMatchObject([
		{
			origin: {entry: '1'},
			byline: '@ines@weir.example',
			published: '2029-03-03T08:00:00Z',
			url: 'https://weir.example/@ines/1',
			blocks,
		},
	]);
});

test('a quotation of ANS has its speaker below it, and paragraphs may stand in its markup', async () => {
	const [story] = await read({
		headlines: {basic: 'Weir'},
		display_date: '2029-03-03T08:00:00Z',
		content_elements: [
			{type: 'text', content: lede},
			{
				type: 'quote',
				content_elements: [{type: 'text', content: 'It held.'}],
				citation: {type: 'text', content: 'Ines Calder'},
			},
			{type: 'raw_html', content: '<p>Nobody was <b>hurt</b>.</p>'},
			{type: 'raw_html', content: '<script>track()</script>'},
		],
	});
	expect(story?.blocks.map(({text}) => text)).toEqual([lede, 'It held.', 'Ines Calder', 'Nobody was hurt.']);
});

test('an item of a list of ANS may be a list', async () => {
	const item = (content: string): object => ({type: 'text', content});
	const [story] = await read({
		headlines: {basic: 'Weir'},
		display_date: '2029-03-03T08:00:00Z',
		content_elements: [
			{type: 'text', content: lede},
			{type: 'list', items: [item('In March'), {type: 'list', items: [item('work'), item('water')]}]},
		],
	});
	expect(story?.blocks.map(({text}) => text)).toEqual([lede, 'In March', 'work', 'water']);
});

test('several papers’ texts in the one object of a file are articles each', async () => {
	expect(
		(await read({document: `${lede} ||||| ${said}`, summary: 'A weir.'})).map(({blocks}) => blocks[0]!.text),
	).toEqual([lede, said]);
});

test('a page of a chat of Telegram is told, not read', async () => {
	const message = (name: string): string =>
		`<div class="message default clearfix" id="message1"><div class="from_name">${name}</div><div class="text">It held.</div></div>`;
	const page = `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="text bold">Ines</div></div>${message('Ines')}${message('Nils')}</div></body></html>`;
	const {documents, problems} = await readBytes(Buffer.from(page), {path: 'messages.html'});
	expect([documents, problems[0]?.what]).toEqual([[], 'a chat exported from Telegram, not articles']);
});

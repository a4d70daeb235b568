// What read-later services, newsletters and messengers export.
import {describe, expect, test} from 'vitest';
import {zipOf} from '../../helpers/packing.ts';
import {factsOf} from '../facts-of.ts';

const read = async (...file: Parameters<typeof factsOf>) => {
	const {articles, problems} = await factsOf(...file);
	return {articles, problems};
};

describe('XML of services that keep articles', () => {
	test('wallabag: who wrote it, not who kept it and when', async () => {
		const xml = `<?xml version="1.0"?>\n<result><entry><is_archived>0</is_archived><tags><entry>floods</entry></tags><id>7</id><title><![CDATA[Weir &amp; bridge]]></title><url><![CDATA[https://a.example/weir]]></url><content><![CDATA[<p>It held.</p><h2>Bridge</h2><p>It is closed.</p>]]></content><created_at><![CDATA[2031-05-05T00:00:00+00:00]]></created_at><published_at><![CDATA[2031-02-03T04:05:06+00:00]]></published_at><published_by><entry><![CDATA[Ada Holm]]></entry></published_by></entry><entry><id>8</id><title>Empty</title><content/></entry></result>`;
		expect(await read(xml, 'x.xml')).toEqual({
			articles: [
				{
					entry: '7',
					headline: 'Weir & bridge',
					byline: 'Ada Holm',
					published: '2031-02-03T04:05:06+00:00',
					url: 'https://a.example/weir',
					text: 'It held.|Bridge|It is closed.',
				},
			],
			problems: [],
		});
	});

	test('one without texts says so', async () => {
		for (const xml of [
			'<articles schema-version="142"><article><title>x</title></article></articles>',
			'<result><entry></entry></result>',
		])
			expect(await read(xml, 'x.xml')).toEqual({articles: [], problems: ['an export without articles']});
	});
});

test('text of wallabag: each title between its rules is the name of an article, and stays it when others come', async () => {
	const rule = '='.repeat(100);
	const one = (title: string) =>
		`\n${rule}\n\n${title}\n\n${rule}\n\nIt held.\n\nTHE BRIDGE\n\nIt is closed until the water falls.\n`;
	const {articles} = await read(`\n${one('Bridge')}${one('Weir')}`, 'x.txt');
	expect(articles).toMatchObject([
		{entry: 'Bridge', headline: 'Bridge'},
		{entry: 'Weir', headline: 'Weir'},
	]);
	expect(articles[0]!.text).toContain('It held.');
	expect(articles[0]!.text).not.toContain('===');
});

describe('an export of Substack', () => {
	const list =
		'post_id,post_date,is_published,type,title,subtitle\n12.weir,2031-02-03T04:05:06.000Z,true,newsletter,"Weir, open",x\n13.draft,,false,newsletter,Draft,\n';
	const posts = [
		{
			name: 'posts/12.weir.html',
			content:
				'<p>It held.</p><p class="button-wrapper" data-attrs="{}"><a class="button primary" href="https://a.example/subscribe"><span>Subscribe now</span></a></p><p>It rained.</p>',
		},
		{name: 'posts/13.draft.html', content: '<p>Not yet.</p>'},
		{name: 'posts/12.weir.opens.csv', content: 'a,b\n'},
	];

	test('posts have their titles and days, drafts and buttons are left out', async () => {
		for (const folder of ['', 'export/']) {
			const entries = [{name: 'posts.csv', content: list}, ...posts].map(({name, content}) => ({
				name: folder + name,
				content,
			}));
			expect(await read(zipOf(entries), 'x.zip')).toEqual({
				articles: [
					{
						entry: '12.weir',
						headline: 'Weir, open',
						published: '2031-02-03T04:05:06Z',
						text: 'It held.|It rained.',
					},
				],
				problems: ['1 draft is left out'],
			});
		}
	});

	test('a damaged list or post is told', async () => {
		const spoilt = {name: 'posts.csv', content: list, spoilt: true as const};
		expect((await read(zipOf([spoilt, ...posts]), 'x.zip')).problems).toEqual(['damaged export of Substack']);
		const lost = [
			{name: 'posts.csv', content: list},
			{...posts[0]!, checksum: 1},
		];
		expect((await read(zipOf(lost), 'x.zip')).problems).toEqual(['1 post is damaged or too long']);
	});
});

describe('an export of Telegram', () => {
	const message = (id: number, text: unknown, more: object = {}) => ({
		id,
		type: 'message',
		date: '2031-02-03T00:30:00',
		date_unixtime: '1927841400',
		from: 'Tarrow News',
		text,
		...more,
	});
	const channel = {
		name: 'Tarrow News',
		type: 'public_channel',
		id: 5,
		messages: [
			{
				id: 1,
				type: 'service',
				date: '2031-02-03T00:00:00',
				date_unixtime: '1927839600',
				action: 'create_channel',
				text: '',
			},
			message(2, [
				{type: 'bold', text: 'Weir opened'},
				'\n\nIt held & <b>.\n\n',
				{type: 'text_link', text: 'More', href: 'https://a.example/weir'},
			]),
			message(3, '', {photo: 'photos/1.jpg'}),
			message(4, 'It leaked.', {forwarded_from: 'Ada Holm'}),
		],
	};

	test('of some years ago has the time of each message once, without its zone', async () => {
		const messages = [
			{id: 1, type: 'service', date: '2020-02-03T00:00:00', actor: 'Tarrow News', action: 'create_channel', text: ''},
			{id: 2, type: 'message', date: '2020-02-03T00:30:00', from: 'Tarrow News', from_id: 4444, text: 'It held.'},
		];
		const old = {name: 'Tarrow News', type: 'public_channel', id: 5, messages};
		expect((await read(JSON.stringify(old), 'result.json')).articles).toEqual([
			expect.objectContaining({byline: 'Tarrow News', published: '2020-02-03T00:30:00', text: 'It held.'}),
		]);
		expect(await read(JSON.stringify({...old, type: 'personal_chat'}), 'result.json')).toEqual({
			articles: [],
			problems: ['a chat exported from Telegram, not articles'],
		});
	});

	test('messages of a channel are articles, of the day where they were read', async () => {
		const {articles, problems} = await read(JSON.stringify(channel), 'result.json');
		expect(problems).toEqual([]);
		expect(articles).toEqual([
			{
				entry: '2',
				byline: 'Tarrow News',
				published: '2031-02-03T00:30:00+01:00',
				text: 'Weir opened|It held & <b>.|More',
				links: [{text: 'More', url: 'https://a.example/weir'}],
			},
			{entry: '4', byline: 'Ada Holm', published: '2031-02-03T00:30:00+01:00', text: 'It leaked.'},
		]);
	});

	test('of all chats of an account the channels count, and what people write to each other does not', async () => {
		const chat = {...channel, id: 6, type: 'personal_chat'};
		const whole = {about: 'x', chats: {list: [chat, channel]}};
		expect((await read(JSON.stringify(whole), 'result.json')).articles.map(({entry}) => entry)).toEqual(['5/2', '5/4']);
		for (const other of [chat, {chats: {list: [chat]}}])
			expect(await read(JSON.stringify(other), 'result.json')).toEqual({
				articles: [],
				problems: ['a chat exported from Telegram, not articles'],
			});
	});
});

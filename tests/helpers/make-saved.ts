// Writes the fixtures of tests/fixtures/reading that are what programs save from the web: `node tests/helpers/make-saved.ts`. Each
// is laid out as its program lays it out.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {fileURLToPath} from 'node:url';
import {tarOf, zipOf} from './packing.ts';
import {propertyListOf} from './property-list.ts';
import {packedWarcOf, warcOf} from './warc.ts';

const folder = new URL('../fixtures/reading/', import.meta.url);
const write = (name: string, content: string | Uint8Array) => writeFileSync(new URL(name, folder), content);

const paragraphs = [
	'The weir at Tarrow was opened on Tuesday at dawn, for the first time in forty years, and by noon the meadows below it stood under water.',
	'“Nobody had tried the gates since my father did,” said Ines Calder, who keeps the keys. “They went up as if he had oiled them last night.”',
	'The district had asked for it after a week of rain. Two barns are lost, and the bridge is closed until the water falls.',
];
const story = paragraphs.map(text => `<p>${text}</p>`).join('\n');
const page = (more = ''): string =>
	`<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Weir opened at dawn</title>\n<meta name="author" content="Nils Aumann"><meta property="article:published_time" content="2031-02-03T09:00:00Z"></head>\n<body><nav><a href="/">Home</a></nav><article><h1>Weir opened at dawn</h1>\n${story}\n</article>${more}</body></html>\n`;
const other = page()
	.replaceAll('Weir opened at dawn', 'Bridge closed until the water falls')
	.replace('Nils Aumann', 'Ada Holm');
const advert =
	'<!DOCTYPE html><html><body><p>Buy boots at half the price, and have them sent to your door.</p></body></html>';

const weir = {address: 'https://tarrow.example/weir', body: page('<iframe src="/ad"></iframe>')};
const bridge = {address: 'https://tarrow.example/bridge', body: other};
const rest = [
	{address: 'https://tarrow.example/ad', body: advert},
	{
		address: 'https://tarrow.example/old',
		body: '<html><body>Moved.</body></html>',
		status: 301,
		http: {Location: '/weir'},
	},
	{address: 'https://tarrow.example/gone', body: '<html><body>Nothing is here.</body></html>', status: 404},
	{address: 'https://tarrow.example/a.png', body: '\x89PNG', type: 'image/png'},
];
write('site.warc', warcOf(weir, ...rest, bridge));
write(
	'site.wacz',
	zipOf([
		{name: 'archive/data.warc.gz', content: packedWarcOf(weir, ...rest, bridge), stored: true},
		{name: 'indexes/index.idx', content: ''},
		{
			name: 'pages/pages.jsonl',
			content: `{"format": "json-pages-1.0", "id": "pages"}\n{"url": "https://tarrow.example/weir", "title": "Weir opened at dawn"}\n`,
		},
		{name: 'datapackage.json', content: '{"profile": "data-package"}'},
	]),
);

write(
	'page.webarchive',
	propertyListOf({
		WebMainResource: {
			WebResourceData: Buffer.from(page('<iframe src="/ad"></iframe>').replace('utf-8', 'iso-8859-1')),
			WebResourceFrameName: '',
			WebResourceMIMEType: 'text/html',
			WebResourceTextEncodingName: 'UTF-8',
			WebResourceURL: 'https://tarrow.example/weir',
		},
		WebSubframeArchives: [
			{
				WebMainResource: {
					WebResourceData: Buffer.from(advert),
					WebResourceMIMEType: 'text/html',
					WebResourceURL: 'https://tarrow.example/ad',
				},
			},
		],
	}),
);

const note = (title: string, created: string, attributes: string, content: string, resource = '') =>
	`<note><title>${title}</title><created>${created}</created><updated>${created}</updated><tag>floods</tag><note-attributes><author>keeper@mail.example</author>${attributes}</note-attributes><content><![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${content}</en-note>]]></content>${resource}</note>\n`;
const divs = paragraphs.map(text => `<div>${text}</div>`).join('<div><br/></div>');
write(
	'notes.enex',
	`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export export-date="20310601T120000Z" application="Evernote" version="10.120.3">\n${note(
		'Weir opened at dawn',
		'20310203T100000Z',
		'<source-url>https://tarrow.example/weir</source-url>',
		`${divs}<en-media type="image/png" hash="0a"/><h2>The bridge</h2><div><en-todo checked="true"/>It is closed.</div><en-crypt>c2VjcmV0</en-crypt>`,
		`<resource><data encoding="base64">${'aVZCT1J3MEtHZ28='.repeat(40)}</data><mime>image/png</mime></resource>`,
	)}${note(
		'Bridge &amp; water',
		'20310203T110000Z',
		'',
		`<div style="--en-clipped-content:article; --en-clipped-source-url:https://tarrow.example/bridge;">${divs}</div>`,
	)}</en-export>\n`,
);

const id = (number: number): string => number.toString(16).padStart(32, '0');
const item = (number: number, type: number, text: string, fields: Readonly<Record<string, string>> = {}) => ({
	name: `${id(number)}.md`,
	content: `${text}${text === '' ? '' : '\n\n'}${Object.entries({
		id: id(number),
		created_time: '2031-02-03T10:00:00.000Z',
		...fields,
		type_: String(type),
	})
		.map(([name, value]) => `${name}: ${value}`)
		.join('\n')}`,
});
const clipped = {author: 'Nils Aumann', source_url: 'https://tarrow.example/weir', markup_language: '1'};
write(
	'notes.jex',
	tarOf([
		item(1, 2, 'Floods'),
		item(2, 1, `Weir opened at dawn\n\n${paragraphs.join('\n\n')}\n\n## The bridge\n\nIt is closed.`, clipped),
		item(3, 1, `Bridge closed\n\n${story}<h2>The meadows</h2><p>They stood under water.</p>`, {
			...clipped,
			markup_language: '2',
			author: '',
		}),
		item(4, 5, 'floods'),
		item(5, 6, '', {note_id: id(2), tag_id: id(4)}),
		{name: 'resources/0a.png', content: '\x89PNG'},
	]),
);

const cdata = (name: string, text: string): string => `<${name}><![CDATA[${text}]]></${name}>`;
write(
	'starred.xml',
	`<?xml version="1.0" encoding="UTF-8"?><articles schema-version="142"><article>${cdata('guid', '1,weir')}${cdata('title', 'Weir opened at dawn')}${cdata('content', story)}${cdata('marked', '1')}${cdata('link', 'https://tarrow.example/weir')}${cdata('feed_title', 'The Tarrow Echo')}${cdata('updated', '2031-02-03 09:00:00')}</article></articles>\n`,
);
const rule = '='.repeat(100);
write(
	'wallabag-export.txt',
	`\n\n${['Weir opened at dawn', 'Bridge closed'].map(title => `${rule}\n\n${title}\n\n${rule}\n\n${paragraphs.join('\n\n')}\n`).join('\n')}`,
);
const clipping = (book: string, facts: string, words: string): string =>
	`${book}\n- ${facts}\n\n${words}\n==========\n`;
write(
	'clippings-of-a-kindle.txt',
	[
		clipping(
			'The Weir Book (Calder, Ines)',
			'Your Highlight on page 12 | Location 345-347 | Added on Friday, January 17, 2031 9:29:28 PM',
			'“A gate that is not opened,” the keeper said, “is a wall.”',
		),
		clipping(
			'Rivers (Second Edition) (Nils Aumann;Holm, Ada)',
			'Ihre Markierung auf Seite 3 | bei Position 41-43 | Hinzugefügt am Samstag, 3. März 2029 08:12:05',
			'The river has two names.',
		),
		clipping(
			'The Weir Book (Calder, Ines)',
			'Your Note on page 12 | Location 347 | Added on Friday, January 17, 2031 9:30:02 PM',
			'for the opening',
		),
		clipping(
			'The Weir Book (Calder, Ines)',
			'Your Highlight on page 2 | Location 20-21 | Added on Friday, January 17, 2031 9:40:02 PM',
			'It was built by a miller.',
		),
		clipping(
			'The Weir Book (Calder, Ines)',
			'Your Bookmark on page 20 | Location 801 | Added on Friday, January 17, 2031 10:01:12 PM',
			'',
		),
	].join(''),
);

const path = fileURLToPath(new URL('cache.db', folder));
rmSync(path, {force: true});
const database = new DatabaseSync(path);
database.exec(`pragma page_size = 512;
	create table rss_item (id integer primary key autoincrement not null, guid varchar(64) not null, title varchar(1024) not null,
	author varchar(1024) not null, url varchar(1024) not null, feedurl varchar(1024) not null, pubDate integer not null,
	content varchar(65535) not null, unread integer(1) not null, deleted integer(1) not null default 0);`);
const insert = database.prepare(
	'insert into rss_item (guid, title, author, url, feedurl, pubDate, content, unread, deleted) values (?, ?, ?, ?, ?, ?, ?, 1, ?)',
);
insert.run(
	'weir',
	'Weir opened at dawn',
	'Nils Aumann',
	'https://tarrow.example/weir',
	'https://tarrow.example/feed',
	1_927_875_600,
	`${story}<p><a href="/map">A map</a></p>`,
	0,
);
insert.run(
	'old',
	'Thrown away',
	'',
	'https://tarrow.example/old',
	'https://tarrow.example/feed',
	1_927_875_600,
	story,
	1,
);
insert.run(
	'bridge',
	'Bridge closed',
	'',
	'https://tarrow.example/bridge',
	'https://tarrow.example/feed',
	1_927_875_700,
	paragraphs.join('\n\n'),
	0,
);
database.close();
console.log(`cache.db: ${readFileSync(path).length} bytes`);

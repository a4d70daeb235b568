// Hostile exports of press databases, channels of Telegram, and databases of feed readers: documents by the thousand, labels
// and elements without end, tables that SQLite could be kept busy with.
import {DatabaseSync} from 'node:sqlite';
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const lexis = (documents: string): string => `${documents}\n\nLANGUAGE: ENGLISH\n`;
const lexisDocument = (number: number, of: number, more = ''): string =>
	`\n\n                                ${number} of ${of} DOCUMENTS\n\n\n                 The Echo\n\n                 March 3, 2029 Saturday\n\nA headline\n\nBYLINE: By Nils Aumann\n\nLENGTH: 8 words\n${more}\n\n${story}\n\nLOAD-DATE: March 4, 2029\n`;
const factivaDocument = (more = ''): string =>
	` HD\tA headline\n WC\t8 words\n PD\t3 March 2029\n SN\tThe Echo\n SC\tECHO\n${more} LP\t${story}\n AN\tDocument ECHO000020290303e5330000k\n\n`;
const times = (count: number, make: (index: number) => string): string =>
	Array.from({length: count}, (_, at) => make(at)).join('');

const texts = filesOf('press database', '.txt', {
	'documents-by-the-thousand': () => lexis(times(2000, index => lexisDocument(index + 1, 2000))),
	'counters-by-the-thousand': () =>
		lexis(lexisDocument(1, 1) + times(60_000, index => `\n                  ${index} of 60000 DOCUMENTS\n`)),
	'labels-by-the-thousand': () => lexis(lexisDocument(1, 1, 'SECTION: NEWS;\n\n'.repeat(60_000))),
	'label-without-end': () => lexis(lexisDocument(1, 1, `SECTION: ${'x '.repeat(2_000_000)}`)),
	'codes-by-the-thousand': () => factivaDocument().replace(' AN', `${' NS\tgtran : Transport\n'.repeat(100_000)} AN`),
	'codes-without-words': () => factivaDocument(times(50_000, () => ' TD\n HD\n')),
	'rules-by-the-thousand': () =>
		`${'_'.repeat(60)}\n\nDocument 1 of 1\n\nA headline\n\nFull text: ${story}\n\n${`${'_'.repeat(60)}\n`.repeat(60_000)}`,
	'orders-to-a-terminal': lexis(lexisDocument(1, 1, 'SECTION: \x1b]0;owned\x07\u202e\x9b2J\n')),
});

const factivaPage = (inside: string): string =>
	`<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class="article enArticle"><p><div id="hd"><span class="enHeadline">A headline</span></div></p><p class="articleParagraph enarticleParagraph">${story}</p></div>${inside}</body></html>`;

const pages = filesOf('press database', '.html', {
	'articles-in-articles': () => factivaPage('<div class="article enArticle">'.repeat(20_000)),
	'paragraphs-by-the-thousand': () =>
		factivaPage('<p class="articleParagraph enarticleParagraph">x</p>'.repeat(30_000)),
	'comments-without-end': () =>
		`<!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->${'<!-- <DOC NUMBER=1> <DOCFULL>'.repeat(30_000)}`,
}).map(({shows: _, ...file}) => file);

const answers = filesOf('press database', '.xml', {
	'answers-in-answers': () => `<ppsArticleResponse>${'<ppsArticle><article>'.repeat(30_000)}`,
}).map(({shows: _, ...file}) => file);

const message = (id: number, more = ''): string =>
	`<div class="message default clearfix" id="message${id}"><div class="body"><div class="pull_right date details" title="03.03.2029 08:15:00 UTC+01:00">08:15</div><div class="from_name">River News</div><div class="text">${story}${more}</div></div></div>`;
const channel = (messages: string): string =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title><link href="css/style.css" rel="stylesheet"/></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">River News</div></div></div><div class="page_body chat_page"><div class="history">${messages}</div></div></div></body></html>`;

const channels = filesOf('channel', '.html', {
	'messages-by-the-thousand': () => channel(times(2000, message)),
	'messages-in-messages': () =>
		channel(message(1) + '<div class="message default clearfix"><div class="body"><div class="text">'.repeat(20_000)),
	'breaks-by-the-thousand': () => channel(message(1, '<br>'.repeat(5000))),
	'dates-that-lie': channel(message(1).replace('03.03.2029 08:15:00 UTC+01:00', `${'9'.repeat(5000)}.99.0 UTC+99:99`)),
	'orders-to-a-terminal': channel(message(1, '&#27;]0;owned&#7;&#8238;&#x9b;2J')),
});

/** Returns the bytes of a database. */
const databaseOf = (statements: string): Uint8Array => {
	const database = new DatabaseSync(':memory:');
	try {
		database.exec(statements);
		return database.serialize();
	} finally {
		database.close();
	}
};
const items =
	'create table rss_item (guid text, title text, author text, url text, feedurl text, pubDate integer, content text';
const item = `insert into rss_item values ('a', 'A headline', '', 'https://a.example/a', 'f', 1927841400, '<p>${story}</p>');`;
const counted = (count: number): string =>
	`with recursive counted(n) as (select 1 union all select n + 1 from counted where n < ${count})`;

const stores: readonly HostileFile[] = [
	...filesOf('database', '.db', {
		'articles-by-the-thousand': () =>
			databaseOf(
				`${items}); ${item} insert into rss_item ${counted(30_000)} select n, 'A', '', '', 'f', n, 'x' from counted;`,
			),
		'columns-by-the-thousand': () =>
			databaseOf(
				`${items}${times(1900, index => `, c${index} text default 'x'`)}); ${item.replace(');', `${", ''".repeat(1900)});`)}`,
			),
		'dates-that-lie': () => databaseOf(`${items}); ${item.replace('1927841400', "'9e999'")}`),
		'feeds-by-the-thousand': () =>
			databaseOf(
				`${items}); ${item} create table rss_feed (rssurl text, title text); insert into rss_feed ${counted(50_000)} select n, 'River News' from counted;`,
			),
		'orders-to-a-terminal': () =>
			databaseOf(
				`${items}); ${item.replace('A headline', "A ' || char(27) || ']0;owned' || char(7, 8238) || ' headline")}`,
			),
	}),
	...filesOf('database', '.db', {
		'view-without-end': () =>
			databaseOf(
				`create view rss_item as with recursive endless(n) as (select 1 union all select n + 1 from endless) select n as guid, n as feedurl, n as content from endless;`,
			),
		'article-too-long': () =>
			databaseOf(
				`${items}); insert into rss_item values ('a', 'A', '', '', 'f', 1, replace(hex(zeroblob(9000000)), '00', 'x '));`,
			),
		'damaged-in-the-middle': () => {
			const bytes = databaseOf(
				`${items}); insert into rss_item ${counted(5000)} select n, 'A', '', '', 'f', n, 'x y z' from counted;`,
			);
			return bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4096);
		},
	}).map(({shows: _, ...file}) => file),
];

/** What databases hand out, of the press and of feed readers, and channels. */
export const databases: readonly HostileFile[] = [...texts, ...pages, ...answers, ...channels, ...stores];

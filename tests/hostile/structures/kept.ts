// Generates what readers of articles and feeds keep and export: wallabag and Tiny Tiny RSS as XML, wallabag as text, the databases of
// newsboat and NetNewsWire, feeds of Thunderbird, archives of Substack and Omnivore, notes of Readwise, trafilatura's XML.
import {DatabaseSync} from 'node:sqlite';
import fc from 'fast-check';
import {zipOf} from '../../helpers/packing.ts';
import {story} from '../hostile-file.ts';
import {goodMarkup, markup} from './pages.ts';
import {address, date, escaped, file, line, type Made, place, plain, withStory} from './pieces.ts';

type Facts = {
	readonly title: string;
	readonly name: string;
	readonly day: string;
	readonly url: string;
	readonly body: string;
};
const good: Facts = {
	title: 'A headline',
	name: 'Ann Vale',
	day: '2029-03-03 06:15:00',
	url: 'https://echo.example/1',
	body: `<p>The weir was opened.</p><p>${story}</p>`,
};
const facts: fc.Arbitrary<Facts> = fc.record({
	title: line,
	name: line,
	day: date,
	url: address,
	body: fc.oneof(goodMarkup, markup, line),
});
const all = fc.tuple(fc.array(facts, {maxLength: 5}), place).map(([others, at]) => withStory<Facts>(others, at, good));

const cdata = (name: string, text: string): string =>
	`<${name}><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

export const wallabagXml: Made = all.map(each =>
	file(
		'.xml',
		`<?xml version="1.0"?>\n<response>${each
			.map(
				({title, name, day, url, body}) =>
					`<entry>${element('title', title)}${element('url', url)}${element('content', body)}${element('published_at', day)}<published_by><entry>${escaped(name)}</entry></published_by></entry>`,
			)
			.join('')}</response>`.replaceAll('response>', 'result>'),
		story,
	),
);
export const tinyTinyRss: Made = all.map(each =>
	file(
		'.xml',
		`<?xml version="1.0"?><articles schema-version="142">${each
			.map(
				({title, day, url, body}) =>
					`<article>${cdata('guid', url)}${cdata('title', title)}${cdata('content', body)}${cdata('link', url)}${cdata('updated', day)}</article>`,
			)
			.join('')}</articles>`,
		story,
	),
);

const rule = '='.repeat(100);
export const wallabagText: Made = all.map(each =>
	file(
		'.txt',
		`\n\n${each.map(({title, body}) => `${rule}\n\n${title || 'x'}\n\n${rule}\n\n${body === good.body ? story : body}\n`).join('\n')}`,
	),
);

/** Returns the bytes of a database with a row for each of these. */
const databaseOf = (create: string, insert: string, rows: readonly (readonly (string | number)[])[]): Uint8Array => {
	const database = new DatabaseSync(':memory:');
	try {
		database.exec(create);
		const statement = database.prepare(insert);
		for (const row of rows) statement.run(...row);
		return database.serialize();
	} finally {
		database.close();
	}
};
export const newsboat: Made = all.map(each =>
	file(
		'.db',
		databaseOf(
			"create table rss_feed (rssurl text, title text); insert into rss_feed values ('f', 'The Echo'); create table rss_item (id integer primary key autoincrement, guid text, title text, author text, url text, feedurl text, pubDate integer, content text, unread integer, deleted integer not null default 0, base text)",
			'insert into rss_item (guid, title, author, url, feedurl, pubDate, content, base) values (?, ?, ?, ?, ?, ?, ?, ?)',
			each.map(({title, name, day, url, body}) => [url, title, name, url, 'f', day, body, url]),
		),
		story,
	),
);
export const netNewsWire: Made = all.map(each =>
	file(
		'.sqlite3',
		databaseOf(
			'create table articles (articleID text, feedID text, uniqueID text, title text, contentHTML text, contentText text, url text, externalURL text, summary text, datePublished date, authors text)',
			'insert into articles (articleID, feedID, uniqueID, title, contentHTML, url, datePublished, authors) values (?, ?, ?, ?, ?, ?, ?, ?)',
			each.map(({title, name, day, url, body}, index) => [
				String(index),
				'f',
				url,
				title,
				body,
				url,
				day,
				JSON.stringify([{name}]),
			]),
		),
		story,
	),
);

const header = (name: string, text: string): string => `${name}: ${text.replace(/[\r\n\0]/g, ' ')}\n`;
export const thunderbirdFeed: Made = all.map(each =>
	file(
		'.mbox',
		each
			.map(
				({title, name, day, url, body}) =>
					`From - Sat Mar  3 06:15:00 2029\nX-Mozilla-Status: 0001\n${header('Received', 'by localhost')}${header('Date', day)}${header('Message-Id', `<${url}@localhost.localdomain>`)}${header('From', name)}MIME-Version: 1.0\n${header('Subject', title)}Content-Transfer-Encoding: 8bit\n${header('Content-Base', url)}Content-Type: text/html; charset=UTF-8\n\n<html><head><title>x</title><base href="x"></head><body id="msgFeedSummaryBody" selected="false">${body.replace(/^(>*From )/gm, '>$1')}</body></html>\n\n`,
			)
			.join(''),
		story,
	),
);

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const substack: Made = all.map(each => {
	const id = (index: number): string => `${1000 + index}.a-post`;
	const list = each.map(({title, day}, index) => [id(index), day, 'true', cell(title)].join(','));
	return file(
		'.zip',
		zipOf([
			{name: 'posts.csv', content: `post_id,post_date,is_published,title\n${list.join('\n')}\n`},
			...each.map(({body}, index) => ({name: `posts/${id(index)}.html`, content: body})),
		]),
		story,
	);
});
export const omnivore: Made = all.map(each =>
	file(
		'.zip',
		zipOf([
			{
				name: 'metadata_0_to_20.json',
				content: JSON.stringify(
					each.map(({title, name, day, url}, index) => ({
						id: `id-${index}`,
						slug: `slug-${index}`,
						title,
						author: name,
						url,
						publishedAt: day,
						savedAt: day,
						state: 'ARCHIVED',
					})),
				),
			},
			...each.map(({body}, index) => ({
				name: `content/slug-${index}.html`,
				content: `<DIV class="page" id="readability-page-1">${body}</DIV>`,
			})),
		]),
		story,
	),
);

/** Plain prose only: what a mark of Markdown does to a story is for the generator of Markdown. */
export const readwise: Made = fc
	.tuple(line, line, address, fc.array(fc.oneof(plain, line), {maxLength: 5}), fc.boolean())
	.map(([title, name, url, marks, isWhole]) =>
		file(
			'.md',
			`# ${title}\n\n![rw-book-cover](https://a.example/1.png)\n\n## Metadata\n- Author: [[${name}]]\n- Full Title: ${title}\n- Category: #articles\n- URL: ${url}\n\n${isWhole ? `## Full Document\n${story}\n\n` : ''}## Highlights\n- ${story} ([View Highlight](https://read.readwise.io/read/01h))\n${marks.map(mark => `- ${mark} ([View Highlight](https://read.readwise.io/read/02h))\n`).join('')}`,
		),
	);

const extract = ({title, name, day, url, body}: Facts): string =>
	`<doc sitename="Echo" title="${escaped(title)}" author="${escaped(name)}" date="${escaped(day)}" url="${escaped(url)}" hostname="echo.example"><main>${body === good.body ? body : `<p>${escaped(body)}</p><list rend="ul"><item>${escaped(title)}</item></list><head rend="h2">${escaped(name)}</head>`}</main><comments><p>x</p></comments></doc>`;
export const extracts: Made = fc
	.oneof(
		all.map(each => each.map(extract).join('')).map(docs => `<corpus>${docs}</corpus>`),
		fc.constant(extract(good)),
	)
	.map(xml => file('.tei', `<?xml version="1.0"?>\n${xml}`));

/** TEI, in which the story stands among elements that mean something to it. */
export const tei: Made = fc
	.tuple(
		line.map(escaped),
		date.map(escaped),
		fc.array(
			fc.tuple(
				fc.constantFrom(
					'p',
					'ab rend="h2" type="header"',
					'quote',
					'list><item',
					'table><row><cell',
					'lb',
					'note',
					'div',
				),
				line.map(escaped),
			),
			{maxLength: 8},
		),
	)
	.map(([title, day, parts]) =>
		file(
			'.tei',
			`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">${title}</title></titleStmt><sourceDesc><biblFull><date>${day}</date></biblFull></sourceDesc></fileDesc><encodingDesc><appInfo><application version="2.0.0" ident="Trafilatura"><label>Trafilatura</label></application></appInfo></encodingDesc></teiHeader><text><body><div type="entry"><p>${story}</p>${parts
				.map(
					([name, text]) =>
						`<${name}>${text}${name
							.split('><')
							.toReversed()
							.map(each => `</${each.split(' ')[0]}>`)
							.join('')}`,
				)
				.join('')}</div></body></text></TEI>`,
			story,
		),
	);

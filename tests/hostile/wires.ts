// Hostile messages of news agencies, in XML and as text, and hostile extracts of pages: deep, wide, cut, never closed, and full of
// the marks by which each is taken apart.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const nitf = (inner: string, before = ''): string =>
	`<?xml version="1.0"?>${before}<nitf><body><body.head/><body.content><p>${story}</p>${inner}</body.content></body></nitf>`;
const item = (inner: string, attributes = ''): string =>
	`<newsItem ${attributes}><itemMeta/><contentMeta><headline>A title</headline></contentMeta><contentSet>${inner}</contentSet></newsItem>`;
const sound = item(`<inlineXML><p>${story}</p></inlineXML>`, 'guid="urn:1"');
const message = (inner: string): string => `<newsMessage><itemSet>${inner}</itemSet></newsMessage>`;
const entities = Array.from({length: 9}, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
	'',
);

const xml = [
	...filesOf('wire', '.nitf', {
		laughs: nitf('<p>&l9;</p>', `<!DOCTYPE nitf [<!ENTITY l0 "lol">${entities}]>`),
		external: nitf('<p>&x;</p>', '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
		deep: () => nitf('<block>'.repeat(200_000)),
		crossed: () => nitf('<p><em></p></em>'.repeat(50_000)),
		ends: () => nitf('</p>'.repeat(200_000)),
		brackets: () => nitf('<'.repeat(400_000)),
		attributes: () => nitf(`<p ${Array.from({length: 50_000}, (_, index) => `a${index}="1"`).join(' ')}>x</p>`),
		'long-tag': () => nitf(`<p class="${'a '.repeat(500_000)}">x</p>`),
		'many-paragraphs': () => nitf('<p>x</p>'.repeat(150_000)),
		comments: () => nitf('<!-- x -->'.repeat(100_000)),
		prototype: nitf('<__proto__><polluted>1</polluted></__proto__><constructor><prototype/></constructor>'),
		control: nitf('<p>&#27;[2J&#x202e;&#155;\x1b]0;owned\x07</p>'),
	}),
	...filesOf('wire', '.newsml', {
		'many-items': () => message(sound.repeat(15_000)),
		'many-pictures': () => message(`${sound}${item('<remoteContent/>').repeat(30_000)}`),
		'items-in-items': () => message(`${sound}${'<newsItem>'.repeat(50_000)}`),
		'one-guid': () => message(sound.repeat(2000)),
		cdata: () => message(`${sound}${item(`<inlineData><![CDATA[${'<p>'.repeat(100_000)}`)}`),
		'cdata-in-cdata': () => message(`${sound}${item(`<inlineData>${'<![CDATA[x'.repeat(50_000)}`)}`),
		components: () =>
			`<NewsML><NewsItem><Identification/><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines><ContentItem><DataContent><p>${story}</p></DataContent></ContentItem>${'<NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>'.repeat(5000)}`,
		bylines: () => message(sound.replace('<headline>', `${'<by>By Ann Vale</by>'.repeat(20_000)}<headline>`)),
	}),
	...filesOf('wire', '.tei', {
		docs: () => `<doc hostname="a.example"><main><p>${story}</p></main></doc>`.repeat(5000),
		unclosed: () => `<doc hostname="a.example"><main><p>${story}</p>${'<list><item>'.repeat(50_000)}`,
	}),
];

const anpa = `\x16\x16\x01r0123\r\n^BC-Weir,20<\r\n^A title<\r\n\t   ${story}\r\n`;
const iptc = `\x01tpa0123 4 pl 145\r\n\x02A title =\r\n\r\n   ${story}\r\n`;

const texts = [
	...filesOf('wire', '.anpa', {
		marks: () => `${anpa}${'^'.repeat(300_000)}\n`,
		'open-lines': () => `${anpa}${'^a '.repeat(100_000)}\n`,
		lines: () => `${anpa}${'^a<\r\n'.repeat(60_000)}`,
		syn: () => `${anpa}${'\x16'.repeat(30_000)}${anpa.repeat(40)}`,
		accents: () => `${anpa}\t   ${"``a'' _ ".repeat(50_000)}\r\n`,
	}),
	...filesOf('wire', '.iptc', {
		'many-messages': () => iptc.repeat(10_000),
		headers: () => `${iptc}${'\x01'.repeat(3000)}${`${story} `.repeat(2000)}`,
		blanks: () => `${iptc}${`${' '.repeat(1000)}\r\n`.repeat(2000)}x\r\n`,
		'short-lines': () => `${iptc}${'a\r\n'.repeat(100_000)}`,
		notebooks: () => `${iptc}${'# tpa NOTEBOOK\r\n'.repeat(50_000)}`,
	}),
];

export const wires: readonly HostileFile[] = [...xml, ...texts];

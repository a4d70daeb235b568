import {expect, test} from 'vitest';
import {partsOf} from '../../../source/reading/markup/xml-tree.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {newsml1ItemsOf} from '../../../source/reading/wire/newsml-1.ts';
import {growthFrom} from '../../helpers/count-work.ts';
import {lede, said} from './reading.ts';

const item = `<newsItem guid="urn:1"><contentMeta><headline>A weir</headline></contentMeta><contentSet><inlineXML><p>${lede}</p><p>${said}</p></inlineXML></contentSet></newsItem>`;
const component = `<NewsComponent><NewsLines><HeadLine>A weir</HeadLine></NewsLines><ContentItem><DataContent><p>${lede}</p></DataContent></ContentItem></NewsComponent>`;
const anpa = `\x16\x16\x01r0123\n^BC-Weir,20<\n^A weir<\n\t   ${lede}\n`;
const iptc = `\x01tpa0123 4 pl 145\n\x02A weir =\n\n   ${lede}\n`;

test.each<[string, string, (size: number) => string]>([
	['items of one message', 'x.xml', size => `<newsMessage>${item.repeat(size)}</newsMessage>`],
	['items that are never closed', 'x.xml', size => `<newsMessage>${item}${'<newsItem><a>'.repeat(size)}`],
	[
		'components of one item',
		'x.xml',
		size =>
			`<NewsML><NewsItem><Identification/><NewsComponent>${component.repeat(size)}</NewsComponent></NewsItem></NewsML>`,
	],
	[
		'markup in a CDATA section',
		'x.xml',
		size => item.replace(`<p>${lede}</p>`, `<![CDATA[${'<p>x<br>'.repeat(size)}]]>`),
	],
	['brackets', 'x.xml', size => item.replace(lede, `${lede}${'< '.repeat(size * 4)}`)],
	[
		'stories one after another',
		'x.xml',
		size => `<nitf><body><body.content><p>${lede}</p></body.content></body></nitf>`.repeat(size),
	],
	['extracts', 'x.xml', size => `<doc hostname="a"><main><p>${lede}</p></main></doc>`.repeat(size)],
	['messages in ANPA', 'x.txt', size => anpa.repeat(size)],
	['lines of a head', 'x.txt', size => `${anpa}${'^a '.repeat(size)}^\n`],
	['messages in IPTC 7901', 'x.txt', size => iptc.repeat(size)],
	['short lines', 'x.txt', size => `${iptc}${'=\n\n# a\n'.repeat(size)}`],
])('work grows with the message and no faster: %s', async (_, path, make) => {
	const growth = await growthFrom(
		100,
		size => Buffer.from(make(size)),
		bytes => readBytes(bytes, {path}),
	);
	expect(growth).toBeLessThan(4.4);
});

const bare = `<NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines><ContentItem><DataContent>B</DataContent></ContentItem></NewsComponent>`;
const lines = (inside: string): string => `<NewsLines>${inside}</NewsLines>`;

/** What the components of an item do not state is looked for in the one around them. */
test.each<[string, (size: number) => string]>([
	['lines', size => lines('<HeadLine/><ByLine>1</ByLine>'.repeat(size)) + bare.repeat(size)],
	['metadata', size => `${bare.repeat(size)}<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>`],
	[
		'lines of components between them',
		size => `${bare}<NewsComponent>${lines('<ByLine>1</ByLine>')}</NewsComponent>`.repeat(size),
	],
])('to find the facts of components takes work that grows with their number: %s', async (_, make) => {
	const growth = await growthFrom(
		100,
		size => {
			const xml = `<NewsItem><NewsComponent>${make(size)}</NewsComponent></NewsItem>`;
			return partsOf(xml, new Set(['newsitem'])).next().value!.element;
		},
		newsml1ItemsOf,
	);
	expect(growth).toBeLessThan(4.4);
});

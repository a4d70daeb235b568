// Collections of articles in XML and SGML, each in a shape of its own.
import {describe, expect, test} from 'vitest';
import {factsOf} from '../facts-of.ts';

const [lede, said] = [
	'The weir at Tarrow was opened at dawn, after two years of work.',
	'“It held,” said Ines Calder.',
];
const headline = 'Weir opens at dawn';
const escaped = (html: string): string => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const html = `<p>${lede}</p><p>${said}</p>`;

describe('a collection of articles is read', () => {
	test.each([
		[
			'an element an article',
			`<articles><article><title>${headline}</title><author>Nils Aumann</author><date>2029-03-03</date><text>${lede}\n\n${said}</text></article></articles>`,
		],
		[
			'with escaped markup',
			`<story><headline>${headline}</headline><byline>By Nils Aumann</byline><date>2029-03-03</date><content>${escaped(html)}</content></story>`,
		],
		[
			'of a press database',
			`<!DOCTYPE RECORD><RECORD><GOID>7</GOID><Title>${headline}</Title><Author>Nils Aumann</Author><NumericDate>2029-03-03</NumericDate><Text>${escaped(`<html><body>${html}</body></html>`)}</Text></RECORD>`,
		],
		[
			'of a press database, with who had a part in it',
			`<RECORD><GOID>7</GOID><Obj><TitleAtt><Title>${headline}</Title></TitleAtt><NumericDate>2029-03-03</NumericDate><Contributors><Contributor ContribRole="Author"><NormalizedName>Aumann, Nils</NormalizedName><OriginalForm>Nils Aumann</OriginalForm></Contributor><Contributor ContribRole="Illustrator"><OriginalForm>Bo Reed</OriginalForm></Contributor></Contributors></Obj><TextInfo><Text>${escaped(html)}</Text></TextInfo></RECORD>`,
		],
		[
			'with the facts in a head',
			`<records><record><head><title>${headline}</title><author>Nils Aumann</author><date>2029-03-03</date></head><body>${html}</body></record></records>`,
		],
		[
			'with the facts in attributes',
			`<docs><doc title="${headline}" author="Nils Aumann" date="2029-03-03"><text>${html}</text></doc></docs>`.replace(
				'<docs>',
				'<docs><!-- <title> -->',
			),
		],
		[
			'of a table',
			`<mysqldump><database><table_data name="a"><row><field name="title">${headline}</field><field name="author">Nils Aumann</field><field name="date">2029-03-03</field><field name="text">${lede}\n\n${said}</field></row></table_data></database></mysqldump>`,
		],
	])('%s', async (_, xml) => {
		const {articles} = await factsOf(`<?xml version="1.0"?>\n${xml}`, 'x.xml');
		expect(articles).toMatchObject([
			{headline, byline: 'Nils Aumann', published: '2029-03-03', text: `${lede}|${said}`},
		]);
	});

	test('in SGML, several after one another, with the day in a number', async () => {
		const doc = (number: number) =>
			`<DOC id="PP_20290303.000${number}">\n<HEADLINE>\n${headline}\n</HEADLINE>\n<DATELINE>\nTARROW, March 3\n</DATELINE>\n<TEXT>\n<P>\n${lede}\n</P>\n<P>\n${said}\n</P>\n</TEXT>\n</DOC>\n`;
		const {articles} = await factsOf(doc(1) + doc(2), 'x.sgm');
		expect(articles).toHaveLength(2);
		expect(articles[0]).toMatchObject({headline, dateline: 'Tarrow', published: '2029-03-03', text: `${lede}|${said}`});
	});
});

test.each([
	['settings', '<data><title>Weir</title><text size="12"/></data>'],
	[
		'an article of a journal',
		`<article><front><article-meta><article-title>Weirs</article-title></article-meta></front><body><p>${lede}</p></body></article>`,
	],
	['a list', '<items><item><title>Weir</title><price>12</price></item></items>'],
])('%s is none', async (_, xml) => {
	expect((await factsOf(`<?xml version="1.0"?>${xml}`, 'x.xml')).articles).toEqual([]);
});

// Generates the pages, XML and JSON that press databases export: elements and classes of each, around one document with the story
// and others that have anything in theirs.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {goodMarkup, markup} from './pages.ts';
import {date, escaped, file, line, type Made, place, withStory} from './pieces.ts';

type Facts = {
	readonly title: string;
	readonly name: string;
	readonly day: string;
	readonly body: string;
	readonly isStory?: boolean;
};
type DocumentOf = (facts: Facts, number: number, count: number) => string;

const good: Facts = {
	title: 'A headline',
	name: 'Ann Vale',
	day: '3 March 2029',
	body: `<p>The weir was opened.</p><p>${story}</p>`,
	isStory: true,
};
const facts = fc.record({
	title: line.map(escaped),
	name: line.map(escaped),
	day: date.map(escaped),
	body: fc.oneof(
		goodMarkup,
		markup,
		line.map(text => `<p>${escaped(text)}</p>`),
	),
});

const documentsBy = (documentOf: DocumentOf, most = 4): fc.Arbitrary<string> =>
	fc.tuple(fc.array(facts, {maxLength: most}), place).map(([others, at]) => {
		const all = withStory<Facts>(others, at, good);
		return all.map((each, index) => documentOf(each, index + 1, all.length)).join('\n');
	});

const pageOf = (documentOf: DocumentOf, title = ''): Made =>
	documentsBy(documentOf).map(all =>
		file(
			'.html',
			`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${all}</body></html>`,
		),
	);

const eight = (number: number): string => String(number).padStart(8, '0');

export const lexisPage: Made = pageOf(
	({title, name, day, body}, number, count) =>
		`<!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> --><p>${number} of ${count} DOCUMENTS</p><p>The Echo</p><p>${day}</p><p>${title}</p><p>BYLINE: ${name}</p><p>LENGTH: 40 words</p>${body}<p>LOAD-DATE: March 4, 2029</p><!-- Hide\n</DOCFULL>\n</DOC> -->`,
);
export const factivaPage: Made = pageOf(
	({title, name, day, body}, number) =>
		`<div class="article"><div class="article enArticle"><div id="hd"><span class='enHeadline'>${title}</span></div><div class="author">By ${name}</div><div>40 words</div><div>${day}</div><div>The Echo</div>${body.replaceAll('<p>', '<p class="articleParagraph enarticleParagraph">')}<p>Echo Press</p><p>Document ECHOEC0020290303e${eight(number)}</p></div></div>`,
	'Factiva',
);
export const europressePage: Made = pageOf(
	({title, name, day, body}, number) =>
		`<article><header><span class="DocPublicationName">Écho</span><span class="DocHeader">Vallée, ${day}, p. 1</span><div class="titreArticle"><p class="titreArticleVisu">${title}</p></div><div>${name}</div></header><section>${body}</section><footer><small>© 2029</small><p>Numéro de document : news·20290303·ET·${number}</p></footer></article>`,
);
export const europresseTable: Made = pageOf(
	({title, name, day, body}, number) =>
		`<table><tr><td><span class="DocPublicationName">Écho</span><br><span class="DocHeader">${day}</span><br><br><span class="TitreArticleVisu">${title}</span><br><br>${name}<br>${body}<p></p><b><i>© 2029 Écho.</i></b><p></p>Numéro de document : news·20290303·ET·${number}</td></tr></table>`,
);
export const proQuestPage: Made = pageOf(
	({title, name, day, body}, number) =>
		`<div><a name="DocID_MSTAR_${number}"></a><p>${title}</p><p><strong>Author: </strong>${name}</p><p><strong>Full text: </strong><text wordcount="9" htmlcontent="true">${body}</text></p><p><strong>Subject: </strong>Weirs</p><p><strong>Publication date: </strong>${day}</p><p><strong>ProQuest document ID: </strong>${number}</p><p><strong>Database: </strong>Newsstream</p></div>`,
);
export const apaPage: Made = pageOf(
	({title, body}) =>
		`<div class="eintrag"><pre>"Echo" vom 03.03.2029   Seite: 1\nRessort: Lokales</pre><h3>${title}</h3>${body}</div>`,
);

export const factivaXml: Made = documentsBy(
	({title, name, day, body, isStory = false}, number) =>
		`<article><accessionNo>${number}</accessionNo><byline>${name}</byline><headline><paragraph>${title}</paragraph></headline><leadParagraph>${isStory ? '' : escaped(body)}</leadParagraph><publicationDate><date>${day}</date></publicationDate><tailParagraphs>${isStory ? `<paragraph>${story}</paragraph>` : `<paragraph>${escaped(body)}</paragraph>`}</tailParagraphs></article>`,
).map(all => file('.xml', `<?xml version="1.0"?><PPSResponse>${all}</PPSResponse>`, story));

const textItems = (text: string): object => ({content: [{type: 'TextItem', content: {text}}]});
const paragraph = (text: string): object => ({type: 'Paragraph', ...textItems(text)});
const answer = ({title, name, day, words}: {title: string; name: string; day: string; words: unknown}): object => ({
	type: 'Content',
	id: `ECHO ${title}`,
	attributes: {
		body: words,
		byline: textItems(name),
		headline: {main: {content: [paragraph(title)]}},
		publication_date: day,
		sources: [{name: 'The Echo'}],
	},
});
const anyAnswer = fc
	.record({
		title: line,
		name: line,
		day: date,
		words: fc.oneof(
			fc.array(line.map(paragraph)),
			fc.jsonValue({maxDepth: 4}),
			fc.array(line.map(paragraph)).map(content => [{content}]),
		),
	})
	.map(answer);
export const factivaJson: Made = fc.tuple(fc.array(anyAnswer, {maxLength: 4}), place).map(([others, at]) =>
	file(
		'.json',
		JSON.stringify({
			data: withStory(
				others,
				at,
				answer({title: 'A headline', name: 'Ann Vale', day: '2029-03-03', words: [{content: [paragraph(story)]}]}),
			),
		}),
		story,
	),
);

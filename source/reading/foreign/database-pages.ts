// Web pages that hold many articles: what a press database or a messenger saves. Marks are classes and comments of their markup.
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {makeTable} from './remedies.ts';

/** Makes a recogniser of a pattern, for which `needle` is looked first: searching for plain text costs next to nothing. */
const marked =
	(needle: string, pattern: RegExp) =>
	({long}: Opening): boolean =>
		long.includes(needle) && pattern.test(long);

const row = (name: string, needle: string, pattern: RegExp, remedy: string = makeTable): ForeignFormat => ({
	what: `an export of ${name}, not a single article`,
	remedy,
	recognises: marked(needle, pattern),
});

const messages = 'Export the chat as JSON, and convert its messages to a CSV table with the columns “date” and “text”.';

/** The rows for web pages of databases and messengers. */
export const databasePages: readonly ForeignFormat[] = [
	// The two or four letters before a class are the language of the article.
	row(
		'Factiva',
		'rticle',
		/<(?:div|p)\b[^>]{0,200}class=["']?(?:article [a-z]{2,4}Article|articleParagraph [a-z]{2,4}articleParagraph)\b/,
	),
	// Whole pages have a style sheet of 200 KB above the articles: there the title and a class in it are the mark.
	row('Factiva', 'Factiva', /<title>\s{0,20}Factiva\s{0,20}<\/title>[\s\S]*(?:articleParagraph|fcpNavContainer)/i),
	row('LexisNexis', '<DOC NUMBER', /<!--[^>]{0,100}\n?<DOC NUMBER=\d{1,6}>\s{0,20}<DOCFULL>/i),
	row('Europresse', 'DocPublicationName', /<(?:span|div|p)\b[^>]{0,200}class=["']?[^"'>]{0,100}\bDocPublicationName\b/),
	row('Europresse', 'itreArticleVisu', /<(?:span|div|p)\b[^>]{0,200}class=["']?[^"'>]{0,100}\b[tT]itreArticleVisu\b/),
	row(
		'Europresse',
		'rdp__articletitle',
		/<(?:span|div|p|h\d)\b[^>]{0,200}class=["']?[^"'>]{0,100}\brdp__articletitle\b/,
	),
	row('Europresse', 'publiC-lblNodoc', /<(?:span|div|p)\b[^>]{0,200}class=["']?[^"'>]{0,100}\bpubliC-lblNodoc\b/),
	row('Europresse', 'docOcurrContainer', /<div\b[^>]{0,200}class=["']?[^"'>]{0,100}\bdocOcurrContainer\b/),
	row('ProQuest', 'MSTAR_', /<a\b[^>]{0,100}\b(?:name|id)=["']?(?:DocID_)?MSTAR_\d/i),
	row('ProQuest', 'htmlcontent', /<text\b[^>]{0,100}\bwordcount=[^>]{0,100}\bhtmlcontent=/i),
	row(
		'APA DeFacto',
		'eintrag',
		/<div\b[^>]{0,100}class=["']?eintrag\b["']?[^>]{0,100}>\s{0,200}<pre>\s{0,20}(?:"|&quot;)/i,
	),
	row('Kikuzo', 'topic-detail', /<table\b[^>]{0,100}class=["']?topic-(?:inside|list|detail)\b/i),
	row('Yomidasu', 'yomidasu_article', /<link\b[^>]{0,100}\byomidasu_article\.css/i),
	row('Integrum', '<h3>Report ', /<title>(Report \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)<\/title>[\s\S]{0,500}<h3>\1<\/h3>/i),
	row('a clipping service (BZK)', 'knipsels.nsf', /\b(?:href|location)=["'][^"'>]{0,100}\/knipsels\.nsf\//i),
	row('Telegram', 'message default', /<div\b[^>]{0,100}class=["']message default\b/i, messages),
];

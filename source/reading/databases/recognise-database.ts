// Recognises exports of press databases, by marks that articles do not have. Words that depend on the language of the reader's
// account are matched by their place in the line, as there are more languages than are known here.
import type {Opening} from '../format.ts';
import {rootOf} from '../recognise/recognise.ts';

/** The databases whose exports are read. */
export type DatabaseName = 'LexisNexis' | 'Nexis' | 'Factiva' | 'ProQuest' | 'Europresse' | 'Retriever' | 'APA';

/** A database, and what its export is: plain text, a page, or XML. */
export type PressDatabase = {readonly name: DatabaseName; readonly form: 'text' | 'page' | 'xml'};

type Row = PressDatabase & {readonly recognises: (opening: Opening) => boolean};

/** Makes a recogniser of a pattern, for which `needle` is looked first: searching for plain text costs next to nothing. */
const page = (name: DatabaseName, needle: string, pattern: RegExp): Row => ({
	name,
	form: 'page',
	recognises: ({long}) => long.includes(needle) && pattern.test(long),
});

const europresse = (name: string): Row =>
	page(
		'Europresse',
		name.slice(1),
		new RegExp(`<(?:span|div|p|h\\d)\\b[^>]{0,200}(?:class|id)=["']?[^"'>]{0,100}\\b${name}\\b`, 'i'),
	);

const pages: readonly Row[] = [
	// The two or four letters before a class are the language of the article.
	page(
		'Factiva',
		'rticle',
		/<(?:div|p)\b[^>]{0,200}class=["']?(?:article [a-z]{2,4}Article|articleParagraph [a-z]{2,4}articleParagraph)\b/,
	),
	// Whole pages have a style sheet of 200 KB above the articles: there the title and a class in it are the mark.
	page(
		'Factiva',
		'Factiva',
		/<title>\s{0,20}Factiva\s{0,20}<\/title>[\s\S]*(?:articleParagraph|fcpNavContainer|DJIIFilterList)/,
	),
	page('LexisNexis', '<DOC NUMBER', /<!--[^>]{0,100}\n?<DOC NUMBER=\d{1,6}>\s{0,20}<DOCFULL>/i),
	europresse('DocPublicationName'),
	europresse('titreArticleVisu'),
	europresse('rdp__articletitle'),
	europresse('publiC-lblNodoc'),
	europresse('docOcurrContainer'),
	page('ProQuest', 'MSTAR_', /<a\b[^>]{0,100}\b(?:name|id)=["']?(?:DocID_)?MSTAR_\d/i),
	page('ProQuest', 'htmlcontent', /<text\b[^>]{0,100}\bwordcount=[^>]{0,100}\bhtmlcontent=/i),
	page('APA', 'eintrag', /<div\b[^>]{0,100}class=["']?eintrag\b["']?[^>]{0,100}>\s{0,200}<pre>\s{0,20}(?:"|&quot;)/i),
];

/** “2 of 74 DOCUMENTS” or “Dokument 2 von 74”, alone on its line. */
const counter =
	/^[ \t]*(?:FOCUS - ?)?(?:\d{1,6} (?:of|von|de|van|di|sur) \d{1,6} (?:DOCUMENT(?:O|I|EN)?S?|DOKUMENTE?N?)|(?:Document|Dokument|Documento) \d{1,6} (?:of|von|de|van|di|sur) \d{1,6})(?: - ?FOCUS)?[ \t]*$/im;
/** The same in the middle of the line, where nobody but the database puts it. */
const centredCounter = new RegExp(counter.source.replace('^[ \\t]*', '^ {20,200}'), 'im');
const lexisLabel =
	/^(?:BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|BODY|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|PUB-TYPE|JOURNAL-CODE|DOCUMENT-TYPE|AUTOR|RUBRIK|L\S{1,2}NGE|UPDATE|SPRACHE|ZEITUNGS-CODE|AUTEUR|RUBRIQUE|LONGUEUR|DATE-CHARGEMENT|TYPE-PUBLICATION|CODE-REVUE|RUBRIEK|LENGTE|TAAL|TITEL|KOP|TITRE|AUTORE|SEZIONE|LUNGHEZZA|SECCI\S{1,2}N|LONGITUD):/m;

const isLexis = ({long}: Opening): boolean =>
	counter.test(long) && (lexisLabel.test(long) || centredCounter.test(long));

/** Nexis Uni, Nexis Advance, Lexis+: two headings that every document has, alone on their lines, and a label. */
const isNexis = ({long}: Opening): boolean =>
	long.includes('\nBody') &&
	/^Body[ \t]*$/m.test(long) &&
	(/^End of Document[ \t]*$/m.test(long) || /^Load-Date:/m.test(long)) &&
	/^(?:Length|Section|Byline|Load-Date):/m.test(long);

/** Codes at the beginning of a line. */
const codeLine = /^[ \t]{0,8}([A-Z]{2})(?:[ \t]|$)/gm;

/** The codes of Factiva never change with the language, and headline, words, date and source follow one another. */
const hasFactivaCodes = (long: string): boolean => {
	let waiting = ['HD', 'WC', 'PD'];
	for (const [, code] of long.matchAll(codeLine)) {
		if (code === 'HD') waiting = ['WC', 'PD'];
		else if (code === waiting[0]) waiting = waiting.slice(1);
		else if (waiting.length === 0) return code === 'ET' || code === 'SN' || code === 'SC';
	}
	return false;
};

/** The last line of each document: a word, and 25 signs with the date among them. */
const accession = /^[ \t]*\S{2,30} [A-Za-z0-9]{8}(?:19|20)\d{6}[a-z][a-z0-9]{8}[ \t]*$/m;

const isFactiva = ({long}: Opening): boolean => accession.test(long) || hasFactivaCodes(long);

const proQuestRule = /^_{50,100}[ \t]*$/m;
const proQuestMark =
	/^[ \t]*(?:(?:Document|Documento|Dokument) \d{1,6} (?:of|de|von|di|sur) \d{1,6}|ProQuest document (?:link|ID:.*)|Report Information from ProQuest)[ \t]*$/im;

const isProQuest = ({long}: Opening): boolean => proQuestRule.test(long) && proQuestMark.test(long);

const retrieverRule = /^[=-]{78}[ \t]*$/gm;
const sourceAndDate = /^\S.{0,100}, (?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})(?: \d\d:\d\d)?[ \t]*$/m;
const retrieverWords =
	/^(?:> .{3,300}, (?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})|Publicerat (?:i|p)|Publisert (?:i|p)|Bildtext:|Bildetekst:|Sida? \d|Nyheter:|Inneh\S{1,2}llsf\S{1,2}rteckning)|https?:\/\/(?:ret\.nu|\w{1,20}\.retriever)/m;

const isRetriever = ({long}: Opening): boolean =>
	(long.match(retrieverRule)?.length ?? 0) > 0 && sourceAndDate.test(long) && retrieverWords.test(long);

/** “"Medium" vom 03.02.2031 … Seite: 2”, or for the web “"Medium" gefunden am 03.02.2031 17:04 Uhr”. */
const apaHead = /^[ \t]*["\x84\u201e][^"\n]{2,100}["\u201c] (?:Nr\. ?\S{1,12} )?(?:vom|gefunden am) \d\d\.\d\d\.\d{4}/m;

const isApa = ({long}: Opening): boolean =>
	apaHead.test(long) && /Seite:? ?\d|^Ressort: ?|\d\d:\d\d Uhr|^_{60,70}[ \t]*$/m.test(long);

const text = (name: DatabaseName, recognises: Row['recognises']): Row => ({name, form: 'text', recognises});

const texts: readonly Row[] = [
	text('ProQuest', isProQuest),
	text('LexisNexis', isLexis),
	text('Nexis', isNexis),
	text('Factiva', isFactiva),
	text('Retriever', isRetriever),
	text('APA', isApa),
];

const factivaRoots = new Set(['ppsresponse', 'ppsarticleresponse', 'ppsarticleresultset', 'ppsarticle']);

/** A page that states facts for other sites, as pages of newspapers do and exports never: a look saves many. */
const isWebPage = (long: string): boolean =>
	/\b(?:property|name)=["']?(?:og|twitter):|application\/ld\+json/.test(long);

/** Texts have a zero where a byte was damaged; what has more than a fiftieth of them is none. */
const isText = (text: string): boolean => !text.includes('\0') || text.split('\0').length <= text.length / 50;

/** Returns the database whose export the file is, if it is one. Only a sure mark counts: an article may speak of a database. */
export const databaseOf = (opening: Opening): PressDatabase | undefined => {
	if (!isText(opening.text)) return undefined;
	if (!/^\s{0,999}</.test(opening.text)) return texts.find(({recognises}) => recognises(opening));
	const root = rootOf(opening.text)?.replace(/^.*:/, '') ?? '';
	if (factivaRoots.has(root)) return {name: 'Factiva', form: 'xml'};
	return isWebPage(opening.long) ? undefined : pages.find(({recognises}) => recognises(opening));
};

/** UTF-16 units at the beginning of a text that are looked at. */
const openingLength = 65_536;

/** Returns the opening of a file that was decoded already. */
export const openingOfText = (text: string): Opening => {
	const long = text
		.slice(0, openingLength)
		.replace(/\r\n?/g, '\n')
		.replace(/^\ufeff/, '');
	return {bytes: new Uint8Array(), text: long, long};
};

/** Returns the database of a document of an office program, by its paragraphs. */
export const databaseOfLines = (lines: string): DatabaseName | undefined =>
	texts.find(({recognises}) => recognises(openingOfText(lines)))?.name;

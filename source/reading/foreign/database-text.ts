// Articles that a press database saved as plain text: many in one file, between labels and notices. Words that depend on the
// language of the reader's account are matched by their place in the line, as there are more languages than are known here.
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {makeTable} from './remedies.ts';

/** “2 of 74 DOCUMENTS” or “Dokument 2 von 74”, alone on its line. */
const counter =
	/^[ \t]*(?:FOCUS - ?)?(?:\d{1,6} (?:of|von|de|van|di|sur) \d{1,6} (?:DOCUMENT(?:O|I|EN)?S?|DOKUMENTE?)|(?:Document|Dokument|Documento) \d{1,6} (?:of|von|de|van|di|sur) \d{1,6})(?: - ?FOCUS)?[ \t]*$/im;
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

/** A numbered list of headlines, each above its paper, day in Dutch, page and words: “De Post, zaterdag 3 maart 2029, p. 4, 81w.” */
const goPressLine = /^\S.{1,80}, [a-z]{2,6}dag \d{1,2} [a-z]{3,9} \d{4}, p\. ?\S{1,10}, \d{1,6}w\.[ \t]*$/m;

const isGoPress = ({long}: Opening): boolean => /^[^\w\n]{0,20}1\. \S/.test(long) && goPressLine.test(long);

/** “"Medium" vom 03.02.2031 … Seite: 2”, or for the web “"Medium" gefunden am 03.02.2031 17:04 Uhr”. */
const apaHead = /^[ \t]*["\x84\u201e][^"\n]{2,100}["\u201c] (?:Nr\. ?\d{1,5} )?(?:vom|gefunden am) \d\d\.\d\d\.\d{4}/m;

const isApa = ({long}: Opening): boolean =>
	apaHead.test(long) && /Seite: ?\d|^Ressort: ?|\d\d:\d\d Uhr|^_{60,70}[ \t]*$/m.test(long);

/** The rows for plain text of press databases. */
export const databaseTexts: readonly ForeignFormat[] = [
	{what: 'an export of ProQuest, not a single article', remedy: makeTable, recognises: isProQuest},
	{what: 'an export of LexisNexis, not a single article', remedy: makeTable, recognises: isLexis},
	{what: 'an export of Nexis, not a single article', remedy: makeTable, recognises: isNexis},
	{what: 'an export of Factiva, not a single article', remedy: makeTable, recognises: isFactiva},
	{what: 'an export of Retriever, not a single article', remedy: makeTable, recognises: isRetriever},
	{what: 'an export of GoPress, not a single article', remedy: makeTable, recognises: isGoPress},
	{what: 'an export of APA OnlineManager, not a single article', remedy: makeTable, recognises: isApa},
];

// Recognises exports of programs that keep articles and notes, by their first bytes. Runs for every file, so nothing is loaded for
// it, and each begins with the cheapest look.
import type {Glimpse} from '../format.ts';
import {localRootOf, rootOf} from './recognise.ts';

/** Returns true for an export of Evernote (ENEX). */
export const looksLikeNotes = ({text}: Glimpse): boolean => rootOf(text) === 'en-export';

/** Returns true for the XML of wallabag and of Tiny Tiny RSS. */
export const looksLikeXmlArticles = ({text}: Glimpse): boolean => {
	const root = rootOf(text);
	return (
		(root === 'result' && /<entry>/.test(text)) ||
		(root === 'articles' && /<articles\b[^>]{0,200}\bschema-version=/i.test(text))
	);
};

const rule = '='.repeat(100);
const ruledTitle = /^\s{0,20}={100}(?:\r\n?|\n){1,4}.{1,1000}(?:\r\n?|\n){1,4}={100}(?:\r|\n)/;

/** Returns true for the text of wallabag: a title between two lines of one hundred equals signs. */
export const looksLikeWallabagText = ({text}: Glimpse): boolean => text.includes(rule) && ruledTitle.test(text);

const webSubtitles = /^[\ufeff\s]{0,20}WEBVTT(?:[ \t][^\r\n]{0,300})?(?:\r\n?|\n)/;
const numberedSubtitles =
	/^[\ufeff\s]{0,20}(?:\d{1,6}[ \t]{0,9}(?:\r\n?|\n))?\d{1,3}:\d{2}:\d{2}[.,]\d{1,3} --> \d{1,3}:\d{2}:\d{2}[.,]\d{1,3}/;

/** Returns true for subtitles: WebVTT, SubRip. */
export const looksLikeSubtitles = ({text}: Glimpse): boolean =>
	(text.includes('WEBVTT') && webSubtitles.test(text)) || (text.includes(' --> ') && numberedSubtitles.test(text));

const clippingsEnd = /[\r\n]={10}(?:[\r\n]|$)/;
const clipping = /(?:^\s{0,20}|[\r\n]={10}(?:\r\n?|\n))[^\s=].{0,1000}(?:\r\n?|\n)- .{0,300}\|.{0,300}[\r\n]/;

/** Returns true for the clippings of a Kindle: a title, a line of facts between bars, and ten equals signs after each entry. */
export const looksLikeClippings = ({text}: Glimpse): boolean =>
	text.includes('==========') && clippingsEnd.test(text) && clipping.test(text);

const telegramTitle = /<title>\s{0,20}Exported Data\s{0,20}<\/title>/i;

/** Returns true for a page that Telegram's desktop program exports. */
export const looksLikeTelegramPage = ({text}: Glimpse): boolean =>
	text.includes('<div class="page_wrap') && telegramTitle.test(text);

const corpusRoot =
	/^(?:articles?|stor(?:y|ies)|docs?|documents?|records?|news|items?|rows?|corpus|dataset|data|collection|root|reuters|lewis|mysqldump|pma_xml_export)$/;
/** Elements for the headline and the text of an article, or columns of a table of that name. */
const corpusTitle =
	/<(?:[\w-]{0,12}title|headline|head|hed|hl1?|titel|titre|titulo|titolo)[\s>]|<(?:field|column) name="[\w-]{0,12}(?:title|headline)"/i;
const corpusText =
	/<(?:[\w-]{0,12}text|content|body|fulltext|maintext|texte|texto|testo|tekst)[\s>]|<(?:field|column) name="[\w-]{0,12}(?:text|content|body)"/i;

/** Returns true for a collection of articles whose elements are called what they are. Articles of journals have a vocabulary of their own. */
export const looksLikeXmlCorpus = ({text}: Glimpse): boolean =>
	text.includes('<') &&
	/^[\ufeff\s]{0,99}</.test(text) &&
	corpusRoot.test(localRootOf(text) ?? '') &&
	corpusTitle.test(text) &&
	(corpusText.test(text) || text.length >= corpusGlimpse) &&
	!/<article-meta[\s>]|<h1[\s>]|<worddocument|office:document|<rss[\s>]/i.test(text);

/** The text may begin beyond what is looked at. */
const corpusGlimpse = 4000;

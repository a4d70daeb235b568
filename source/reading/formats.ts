// THE table of formats. To add one: a file that reads it, a row here, and a pair in tests/fixtures/reading.

import {lazy} from '../model/memo.ts';
import {packedDocument} from './documents/read-document.ts';
import type {Format} from './format.ts';
import {readPageWords} from './html/page-words.ts';
import {guarded} from './isolation/guarded.ts';
import {packedSizeLimit} from './limits.ts';
import {readSavedPageWords} from './mail/saved-page-words.ts';
import {looksLikeMarkdown, mostMarkdownLines, readMarkdown} from './markdown/read-markdown.ts';
import {longMatterLength} from './markdown/split-matter.ts';
import {endsAsItem, itemEndLength} from './notes/joplin-item.ts';
import {readPlainText} from './plain-text/plain-text.ts';
import {readText} from './read-text.ts';
import {
	looksLikeClippings,
	looksLikeNotes,
	looksLikeSubtitles,
	looksLikeTelegramPage,
	looksLikeWallabagText,
	looksLikeXmlArticles,
	looksLikeXmlCorpus,
} from './recognise/exports.ts';
import {isFlatOpenDocument, isOpenDocumentText, isWordDocument} from './recognise/office-documents.ts';
import {isSelfExtracting, isWebArchiveOfSafari, looksLikePage, looksLikeSavedPage} from './recognise/page-start.ts';
import {
	isBook,
	isDatabase,
	isGzip,
	isPdf,
	isRichText,
	isTar,
	isWarc,
	isZip,
	looksLikeAgencyXml,
	looksLikeAppleMail,
	looksLikeExtract,
	looksLikeFeed,
	looksLikeJson,
	looksLikeMail,
	looksLikeMailbox,
} from './recognise/recognise.ts';
import {looksLikeWireText} from './recognise/wire-start.ts';
import {inChunks} from './streams/chunks.ts';
import {looksLikeTable, readTable} from './table/read-table.ts';

const readMarkdownText = readText(readMarkdown, mostMarkdownLines, longMatterLength);
/** Milliseconds of work until the first page is read; each page allows for more (documents/pdf/pdf-pages.ts). */
const pdfWait = 3000;

const readPage = guarded('html', readPageWords);

/** Asked of most files. */
const loadDatabases = lazy(() => import('./databases/recognise-database.ts'));

/** In the order in which they are asked whether they recognise a file. The last one takes any text that no other does. */
export const formats = [
	{
		name: 'export of a press database (LexisNexis, Nexis, Factiva, ProQuest, Europresse, Retriever, APA)',
		version: 3,
		extensions: ['.txt', '.html', '.htm', '.xml'],
		recognises: () => false,
		recognisesOpening: async opening => (await loadDatabases()).databaseOf(opening) !== undefined,
		read: async (bytes, origin) => (await import('./databases/read-database.ts')).readDatabase(bytes, origin),
	},
	{
		name: 'channel of Telegram (HTML)',
		version: 2,
		extensions: ['.html'],
		recognises: looksLikeTelegramPage,
		read: async (bytes, origin) => (await import('./exports/telegram-page.ts')).readTelegramPage(bytes, origin),
	},
	{
		name: 'saved web page (MHTML)',
		version: 3,
		extensions: ['.mhtml', '.mht'],
		recognises: looksLikeSavedPage,
		read: guarded('mhtml', readSavedPageWords),
	},
	{
		name: 'web page (HTML)',
		version: 3,
		extensions: ['.html', '.htm', '.xhtml', '.xht'],
		recognises: looksLikePage,
		mayBeForeign: true,
		read: async (bytes, origin, context) =>
			isSelfExtracting(bytes)
				? (await import('./archives/self-extracting.ts')).readSelfExtracting(bytes, origin, context)
				: readPage(bytes, origin),
	},
	{
		name: 'export of wallabag or Tiny Tiny RSS (XML)',
		version: 2,
		extensions: ['.xml'],
		recognises: looksLikeXmlArticles,
		read: async (bytes, origin, context) =>
			(await import('./exports/read-xml-articles.ts')).readXmlArticles(bytes, origin, context),
	},
	{
		name: 'feed (RSS, Atom, RDF)',
		version: 3,
		extensions: ['.rss', '.atom', '.rdf', '.xml'],
		recognises: looksLikeFeed,
		readsXml: true,
		read: async (bytes, origin) => (await import('./feed/read-feed.ts')).readFeed(bytes, origin),
	},
	{
		name: 'message of a news agency (NITF, NewsML 1, NewsML-G2)',
		version: 2,
		extensions: ['.nitf', '.newsml'],
		recognises: looksLikeAgencyXml,
		readsXml: true,
		read: async (bytes, origin) => (await import('./wire/read-wire.ts')).readWire(bytes, origin),
	},
	{
		name: 'text of a news wire (IPTC 7901, ANPA 1312)',
		version: 3,
		extensions: ['.iptc', '.anpa'],
		recognises: looksLikeWireText,
		read: async (bytes, origin) => (await import('./wire/read-wire-text.ts')).readWireText(bytes, origin),
	},
	{
		name: 'notes of Evernote (ENEX)',
		version: 2,
		extensions: ['.enex'],
		sizeLimit: packedSizeLimit,
		recognises: looksLikeNotes,
		...inChunks(async () => (await import('./notes/read-evernote.ts')).readEvernote),
	},
	{
		name: 'mail',
		version: 3,
		extensions: ['.eml', '.emlx'],
		recognises: glimpse => looksLikeMail(glimpse) || looksLikeAppleMail(glimpse),
		read: async (bytes, origin) => (await import('./mail/read-mail.ts')).readMail(bytes, origin),
	},
	{
		name: 'mailbox',
		version: 3,
		extensions: ['.mbox'],
		sizeLimit: packedSizeLimit,
		recognises: looksLikeMailbox,
		...inChunks(async () => (await import('./mail/read-mailbox.ts')).readMailbox),
	},
	{
		name: 'e-book (EPUB)',
		version: 3,
		extensions: ['.epub'],
		sizeLimit: packedSizeLimit,
		recognises: isBook,
		read: async (bytes, origin, context) => (await import('./book/read-book.ts')).readBook(bytes, origin, context),
	},
	{
		name: 'Word document (DOCX)',
		version: 3,
		extensions: ['.docx', '.docm', '.dotx'],
		sizeLimit: packedSizeLimit,
		recognises: isWordDocument,
		read: packedDocument('word'),
	},
	{
		name: 'text document of OpenOffice and LibreOffice (ODT)',
		version: 3,
		extensions: ['.odt'],
		sizeLimit: packedSizeLimit,
		recognises: isOpenDocumentText,
		read: packedDocument('odt'),
	},
	{
		name: 'text document of LibreOffice as XML (FODT)',
		version: 3,
		extensions: ['.fodt'],
		recognises: isFlatOpenDocument,
		readsXml: true,
		read: guarded('fodt'),
	},
	{
		name: 'rich text (RTF)',
		version: 3,
		extensions: ['.rtf'],
		recognises: isRichText,
		read: async (bytes, origin) => (await import('./documents/rtf/read-rtf.ts')).readRtf(bytes, origin),
	},
	{
		name: 'export (JSON, JSON Lines, JSON Feed)',
		version: 3,
		extensions: ['.json', '.jsonl', '.ndjson'],
		recognises: looksLikeJson,
		read: async (bytes, origin) => (await import('./exports/read-json.ts')).readJson(bytes, origin),
	},
	{
		name: 'extract of web pages (trafilatura: XML, TEI)',
		version: 2,
		extensions: ['.tei'],
		recognises: looksLikeExtract,
		readsXml: true,
		read: async (bytes, origin) => (await import('./exports/read-extracts.ts')).readExtracts(bytes, origin),
	},
	{
		name: 'collection of articles (XML, SGML)',
		extensions: ['.sgm', '.sgml'],
		recognises: looksLikeXmlCorpus,
		readsXml: true,
		read: async (bytes, origin, context) =>
			(await import('./exports/read-xml-corpus.ts')).readXmlCorpus(bytes, origin, context),
	},
	{
		name: 'database of a feed reader (newsboat, NetNewsWire)',
		version: 2,
		extensions: ['.db', '.sqlite3'],
		isOnlyNamed: true,
		recognises: isDatabase,
		read: async (bytes, origin) => (await import('./feed-readers/read-database.ts')).readFeedDatabase(bytes, origin),
		readChunks: async function* (_chunks, origin) {
			yield (await import('./feed-readers/read-database.ts')).readFeedDatabase(new Uint8Array(), origin);
		},
	},
	{
		name: 'web archive of Safari',
		version: 3,
		extensions: ['.webarchive'],
		recognises: isWebArchiveOfSafari,
		read: guarded('webarchive'),
	},
	{
		name: 'web archive (WARC)',
		version: 3,
		extensions: ['.warc'],
		sizeLimit: packedSizeLimit,
		recognises: isWarc,
		...inChunks(async () => (await import('./saved-pages/read-warc.ts')).readWarc),
	},
	{
		name: 'ZIP archive',
		holdsFiles: true,
		extensions: ['.zip', '.maff', '.wacz'],
		sizeLimit: packedSizeLimit,
		recognises: isZip,
		read: async (bytes, origin, context) =>
			(await import('./archives/read-archive.ts')).readZip(bytes, origin, context),
	},
	{
		name: 'TAR archive',
		holdsFiles: true,
		extensions: ['.tar', '.jex'],
		sizeLimit: packedSizeLimit,
		recognises: isTar,
		read: async (bytes, origin, context) =>
			(await import('./archives/read-archive.ts')).readTar(bytes, origin, context),
	},
	{
		name: 'gzip',
		holdsFiles: true,
		extensions: ['.gz', '.tgz'],
		sizeLimit: packedSizeLimit,
		recognises: isGzip,
		read: async (bytes, origin, context) =>
			(await import('./archives/read-archive.ts')).readGzip(bytes, origin, context),
	},
	{
		name: 'PDF',
		version: 2,
		extensions: ['.pdf'],
		sizeLimit: packedSizeLimit,
		// Below the archives: their first entry may be such a file.
		recognises: isPdf,
		read: guarded('pdf', undefined, pdfWait),
	},
	{
		name: 'table (CSV, TSV)',
		version: 3,
		extensions: ['.csv', '.tsv'],
		recognises: looksLikeTable,
		read: readTable,
	},
	{
		name: 'clippings of a Kindle',
		version: 2,
		extensions: ['.txt'],
		recognises: looksLikeClippings,
		read: readText(async (text, origin) => (await import('./notes/read-clippings.ts')).readClippings(text, origin)),
	},
	{
		name: 'subtitles (WebVTT, SubRip)',
		version: 2,
		extensions: ['.vtt', '.srt'],
		recognises: looksLikeSubtitles,
		read: readText(async (text, origin) => (await import('./subtitles/read-subtitles.ts')).readSubtitles(text, origin)),
	},
	{
		name: 'export of wallabag (text)',
		version: 2,
		extensions: ['.txt'],
		recognises: looksLikeWallabagText,
		read: readText(async (text, origin) =>
			(await import('./exports/read-wallabag-text.ts')).readWallabagText(text, origin),
		),
	},
	{
		name: 'Markdown',
		version: 4,
		extensions: ['.md', '.markdown', '.mdown', '.mkd'],
		recognises: ({text}) => looksLikeMarkdown(text),
		mayBeForeign: true,
		read: async (bytes, origin) =>
			endsAsItem(Buffer.from(bytes.subarray(-itemEndLength)).toString('latin1'))
				? (await import('./notes/read-joplin.ts')).readJoplinItem(bytes, origin)
				: readMarkdownText(bytes, origin),
	},
	{
		name: 'plain text',
		version: 3,
		extensions: ['.txt', '.text'],
		recognises: () => false,
		read: readText(readPlainText),
	},
] as const satisfies readonly Format[];

// THE format table. To add a format: one file in formats/, one row here, one pair in tests/fixtures/reading.
import {extname} from 'node:path';
import type {Origin} from '../model/document.ts';
import {withLinks} from './assembly/links.ts';
import {type Format, foreign, type Glimpse, type Reading, refused, type Wrapping} from './format.ts';
import {readPageWords} from './html/page-words.ts';
import {guarded} from './isolation/guarded.ts';
import {readSavedPageWords} from './mail/saved-page-words.ts';
import {looksLikeMarkdown, mostMarkdownLines, readMarkdown} from './markdown/read-markdown.ts';
import {readPlainText} from './plain-text/plain-text.ts';
import {readText} from './read-text.ts';
import {linkListOf} from './recognise/link-lists.ts';
import {looksLikePage, looksLikeSavedPage} from './recognise/page-start.ts';
import {
	isBook,
	isGzip,
	isTar,
	isXml,
	isZip,
	looksLikeFeed,
	looksLikeJson,
	looksLikeMail,
	looksLikeMailbox,
} from './recognise/recognise.ts';
import {signatureOf} from './recognise/signatures.ts';
import {looksLikeTable, readTable} from './table/read-table.ts';
import {utf16ByZeros} from './text/decode.ts';

/** Bytes. More is no article; and a text twice as long takes twice the time on the way to the screen. */
export const sizeLimit = 32 * 1024 * 1024;
const packedLimit = 8 * sizeLimit;

const feedName = 'feed (RSS, Atom, RDF)';

/** Also for the archives that turn out to be one. */
const readBook: Format['read'] = async (bytes, origin, wrapping) =>
	(await import('./book/read-book.ts')).readBook(bytes, origin, wrapping);

/** Their files are of any of the formats of this table. */
const archives = async () =>
	(await import('./archives/read-archive.ts')).archiveReaders({readBytes, readBook, hasReadableName, readableNames});

/** Asked from the first to the last; the last takes any text that no other row knows. */
export const formats = [
	{
		name: 'saved web page (MHTML)',
		extensions: ['.mhtml', '.mht'],
		recognises: looksLikeSavedPage,
		read: guarded('mhtml', readSavedPageWords),
	},
	{
		name: 'web page (HTML)',
		extensions: ['.html', '.htm', '.xhtml', '.xht'],
		recognises: looksLikePage,
		read: guarded('html', readPageWords),
	},
	{
		name: feedName,
		extensions: ['.rss', '.atom', '.rdf', '.xml'],
		recognises: looksLikeFeed,
		read: async (bytes, origin) => (await import('./feed/read-feed.ts')).readFeed(bytes, origin),
	},
	{
		name: 'mail',
		extensions: ['.eml'],
		recognises: looksLikeMail,
		read: async (bytes, origin) => (await import('./mail/read-mail.ts')).readMail(bytes, origin),
	},
	{
		name: 'mailbox',
		extensions: ['.mbox'],
		largest: packedLimit,
		recognises: looksLikeMailbox,
		read: async (bytes, origin) => (await import('./mail/read-mailbox.ts')).readMailbox(bytes, origin),
	},
	{
		name: 'e-book (EPUB)',
		extensions: ['.epub'],
		largest: packedLimit,
		recognises: isBook,
		read: readBook,
	},
	{
		name: 'export (JSON, JSON Lines, JSON Feed)',
		extensions: ['.json', '.jsonl', '.ndjson'],
		recognises: looksLikeJson,
		read: async (bytes, origin) => (await import('./exports/read-json.ts')).readJson(bytes, origin),
	},
	{
		name: 'ZIP archive',
		extensions: ['.zip'],
		largest: packedLimit,
		recognises: isZip,
		read: async (bytes, origin, wrapping) => (await archives()).readZip(bytes, origin, wrapping),
	},
	{
		name: 'TAR archive',
		extensions: ['.tar'],
		largest: packedLimit,
		recognises: isTar,
		read: async (bytes, origin, wrapping) => (await archives()).readTar(bytes, origin, wrapping),
	},
	{
		name: 'gzip',
		extensions: ['.gz', '.tgz'],
		largest: packedLimit,
		recognises: isGzip,
		read: async (bytes, origin, wrapping) => (await archives()).readGzip(bytes, origin, wrapping),
	},
	{
		name: 'table (CSV, TSV)',
		extensions: ['.csv', '.tsv'],
		recognises: looksLikeTable,
		read: readTable,
	},
	{
		name: 'Markdown',
		extensions: ['.md', '.markdown', '.mdown', '.mkd'],
		recognises: ({text}) => looksLikeMarkdown(text),
		read: readText(readMarkdown, mostMarkdownLines),
	},
	{
		name: 'plain text',
		extensions: ['.txt', '.text'],
		recognises: () => false,
		read: readText(readPlainText),
	},
] as const satisfies readonly Format[];

/** By its name: what it is cannot be known before it is read. */
export const sizeLimitOf = (path: string): number => byExtension.get(extname(path).toLowerCase())?.largest ?? sizeLimit;

const byExtension: ReadonlyMap<string, Format> = new Map(
	formats.flatMap(format => format.extensions.map(extension => [extension, format])),
);

/** True for the files that are taken from a folder. A file that is named outright is always tried. */
export const hasReadableName = (path: string): boolean => {
	const extension = extname(path).toLowerCase();
	return extension === '.gz' ? isNamedAsText(path.slice(0, -extension.length)) : byExtension.has(extension);
};

const isNamedAsText = (path: string): boolean => extname(path) !== '.gz' && hasReadableName(path);

/** For what is said where none was found. */
export const readableNames = (): string => [...byExtension.keys()].join(' ');

const glimpseAt = (bytes: Uint8Array): Glimpse => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
	const wide =
		start[0] === 0xff && start[1] === 0xfe
			? 'utf-16le'
			: start[0] === 0xfe && start[1] === 0xff
				? 'utf-16be'
				: utf16ByZeros(start);
	const text = wide
		? new TextDecoder(wide).decode(start)
		: start.toString('latin1', start[0] === 0xef && start[1] === 0xbb ? 3 : 0);
	return {bytes: start, text};
};

/** Content first, then what the file is known not to be, then its name. Never throws. */
export const readBytes = async (bytes: Uint8Array, origin: Origin, wrapping?: Wrapping): Promise<Reading> => {
	const reading = await readWhole(bytes, origin, wrapping);
	return {...reading, documents: reading.documents.map(withLinks)};
};

const readWhole = async (bytes: Uint8Array, origin: Origin, wrapping: Wrapping | undefined): Promise<Reading> => {
	try {
		const glimpse = glimpseAt(bytes);
		const list = linkListOf(glimpse);
		if (list) return foreign(origin, list.what, list.remedy);
		const certain: Format | undefined = formats.find(format => format.recognises(glimpse));
		if (certain) return await certain.read(bytes, origin, wrapping);
		const name = wrapping?.name ?? origin.entry ?? origin.path;
		const format = byExtension.get(extname(name).toLowerCase()) ?? formats.at(-1)!;
		const other = signatureOf(glimpse);
		// What stands above the first element of a feed may be longer than what is looked at here.
		const mayBeFeed = isXml(glimpse) && format.name === feedName;
		if (other && !mayBeFeed) return (isXml(glimpse) ? foreign : refused)(origin, other.what, other.remedy);
		return await format.read(bytes, origin, wrapping);
	} catch (error) {
		return refused(
			origin,
			`could not be read (${error instanceof Error ? error.message : String(error)})`,
			'Leave it out.',
		);
	}
};

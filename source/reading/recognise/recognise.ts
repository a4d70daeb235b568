// Recognises formats by the first bytes of a file. Runs for every file, so nothing is loaded for it: parsers are, when they are
// needed.
import type {Glimpse} from '../format.ts';
import {splitJsonMatter} from '../markdown/json-matter.ts';
import {isMarkup} from '../markup/is-markup.ts';
import {isTarHeader} from '../packed/tar-header.ts';
import {unsupportedKindOf} from './signatures.ts';

/** Returns the name of the root element in lower case; declarations, comments and processing instructions may come first. */
export const rootOf = (text: string): string | undefined => {
	let at = 0;
	for (;;) {
		while (at < text.length && (text.charCodeAt(at) <= 0x20 || text[at] === '\ufeff')) at++;
		if (text[at] !== '<') return undefined;
		const end = text.startsWith('<!--', at)
			? text.indexOf('-->', at + 4) + 3
			: /^[?!]/.test(text[at + 1] ?? '')
				? endOfDeclaration(text, at)
				: 0;
		if (end === 0) return /^<([a-z][\w:.-]{0,60})[\s/>]/i.exec(text.slice(at, at + 100))?.[1]?.toLowerCase();
		if (end < at + 2) return undefined;
		at = end;
	}
};

/** A document type may have declarations in brackets. */
const endOfDeclaration = (text: string, at: number): number => {
	const end = text.indexOf('>', at);
	const bracket = text.indexOf('[', at);
	if (bracket < 0 || bracket > end) return end + 1;
	const close = text.indexOf(']', bracket);
	return close < 0 ? 1 : text.indexOf('>', close) + 1;
};

/** Returns the name of the root element without its prefix. */
export const localRootOf = (text: string): string | undefined => rootOf(text)?.replace(/^.*:/, '');

/** Returns true for a file with an XML declaration. */
export const isXml = ({text}: Glimpse): boolean => /^\ufeff?\s{0,99}<\?xml[\s?]/.test(text);

/** Returns true for XML without a declaration: it ends with the root element that it begins with, and that is none of HTML. */
export const isBareXml = ({text}: Glimpse, bytes: Uint8Array): boolean => {
	const root = rootOf(text);
	if (root === undefined || root.includes('-') || isMarkup(`<${root}>`)) return false;
	const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', bytes.length - 200);
	return end.trimEnd().toLowerCase().endsWith(`</${root}>`);
};

/** Returns true for RSS, Atom and RDF, by the root element. */
export const looksLikeFeed = ({text}: Glimpse): boolean =>
	/^(?:[\w.-]+:)?(?:rss|feed)$|^rdf:rdf$/.test(rootOf(text) ?? '');

const agencyRoots = /^(?:nitf|newsml|newsmessage|newsitem|packageitem|knowledgeitem|planningitem|conceptitem)$/;

/** Returns true for what news agencies send in XML: NITF, NewsML 1 and NewsML-G2, by the root element. */
export const looksLikeAgencyXml = ({text}: Glimpse): boolean => agencyRoots.test(localRootOf(text) ?? '');

/** Returns true for TEI, and for XML of trafilatura, whose root element has the facts of a web page. */
export const looksLikeExtract = ({text}: Glimpse): boolean => {
	const root = localRootOf(text);
	return (
		root === 'tei' ||
		root === 'teicorpus' ||
		(root === 'doc' && /<doc\b[^>]{0,4000}\b(?:hostname|sitename|fingerprint)=/i.test(text))
	);
};

/** Returns true for OPML, a list of feeds. */
export const looksLikeOpml = ({text}: Glimpse): boolean => rootOf(text) === 'opml';

const headerLine = /^([A-Za-z][A-Za-z0-9-]{1,60}):/;
/** Headers that only programs write: a story may begin with “From:” and “Date:”. */
const programHeaders = new Set([
	'message-id',
	'mime-version',
	'received',
	'return-path',
	'delivered-to',
	'dkim-signature',
	'content-transfer-encoding',
	'x-mailer',
]);

/**
 * Returns true for an email: header lines up to the first empty line, one of them `From` or `Sender`, one of them a program's.
 * A TAR archive is not one, even if its first file is an email called “Re: eels.eml”.
 */
export const looksLikeMail = ({text, bytes}: Glimpse): boolean => {
	let from = false;
	let program = false;
	for (const line of text.split(/\r\n|\r|\n/, 200)) {
		if (line === '') break;
		if (/^[ \t]/.test(line)) continue;
		const name = headerLine.exec(line)?.[1]?.toLowerCase();
		// The glimpse may end inside a header line.
		if (name === undefined) return from && program && text.endsWith(line) && !isTarHeader(bytes);
		from ||= name === 'from' || name === 'sender';
		program ||= programHeaders.has(name);
		if (from && program) return !isTarHeader(bytes);
	}
	return false;
};

const mailboxStart =
	/^From \S{1,320}(?: +\S{1,100})? {1,2}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} +\d{1,2}:\d{2}/;

/** Returns true for a message as Apple Mail keeps it: its length stands above it. */
export const looksLikeAppleMail = ({text, bytes}: Glimpse): boolean => {
	const [line] = /^\d{1,9}[ \t]*\r?\n/.exec(text) ?? [];
	return line !== undefined && looksLikeMail({text: text.slice(line.length), bytes});
};

/** Returns true for a Unix mailbox: a “From SENDER DATE” line and a header. */
export const looksLikeMailbox = ({text}: Glimpse): boolean =>
	text.startsWith('From ') &&
	mailboxStart.test(text) &&
	headerLine.test(text.slice(text.indexOf('\n') + 1).trimStart());

/** Returns true for text that begins with `{"` or `[{"`: nothing but JSON does, and Markdown whose front matter is JSON. */
export const looksLikeJson = ({text}: Glimpse): boolean =>
	/^\ufeff?\s{0,999}(?:\[\s{0,999})?\{\s{0,999}"/.test(text) && splitJsonMatter(text) === undefined;

const startsWith = (bytes: Uint8Array, mark: string, offset = 0): boolean =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', offset, offset + mark.length) ===
	mark;

/** Returns true for an EPUB that is packed as OCF demands: with its `mimetype` as the first entry. */
export const isBook = ({bytes}: Glimpse): boolean => startsWith(bytes, 'mimetypeapplication/epub+zip', 30);

/** Returns true for Rich Text; a byte order mark may come first. */
export const isRichText = ({text}: Glimpse): boolean => /^\ufeff?\s{0,20}\{\\rtf/.test(text);

/** Returns true for a ZIP archive, but not for an Office document that is one. */
export const isZip = (glimpse: Glimpse): boolean =>
	(startsWith(glimpse.bytes, 'PK\x03\x04') || startsWith(glimpse.bytes, 'PK\x05\x06')) &&
	unsupportedKindOf(glimpse) === undefined;

/** Returns true for a database of SQLite. */
export const isDatabase = ({bytes}: Glimpse): boolean => startsWith(bytes, 'SQLite format 3\0');

/** Bytes at the beginning in which the mark of a PDF file may stand. */
const longestPdfHead = 1024;

/** Returns true for PDF. Where other bytes stand before the mark, as servers leave them, a line must begin with it. */
export const isPdf = ({bytes}: Glimpse): boolean => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestPdfHead)).toString(
		'latin1',
	);
	return /(?:^|[\r\n\0]|[^ -~])%PDF-\d/.test(start);
};

/** Returns true for gzip (RFC 1952). */
export const isGzip = ({bytes}: Glimpse): boolean => startsWith(bytes, '\x1f\x8b\x08');

/** Returns true for a TAR archive. */
export const isTar = ({bytes}: Glimpse): boolean => isTarHeader(bytes);

const warcStart = /^WARC\/\d\.\d{1,2}[ \t]*\r?\n/;

/** Returns the beginning of what the first member has packed: a later one may be damaged. */
const startOfGzip = (bytes: Uint8Array): string => {
	const {constants, gunzipSync} = process.getBuiltinModule('node:zlib');
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const next = start.indexOf('\x1f\x8b\x08', 1, 'latin1');
	try {
		return gunzipSync(next < 0 ? start : start.subarray(0, next), {finishFlush: constants.Z_SYNC_FLUSH}).toString(
			'latin1',
			0,
			100,
		);
	} catch {
		return '';
	}
};

/** Returns true for a web archive (WARC), whose records may each be packed by gzip. */
export const isWarc = (glimpse: Glimpse): boolean =>
	warcStart.test(glimpse.text) || (isGzip(glimpse) && warcStart.test(startOfGzip(glimpse.bytes)));

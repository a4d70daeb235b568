// Parses emails (RFC 5322, MIME) by postal-mime, made safe for large and hostile ones. The only file that uses it.
import {isUtf8} from 'node:buffer';
import PostalMime, {type Email} from 'postal-mime';
import {joinFlowed} from './flowed-text.ts';
import {base64Decoder, type Decoder, plainDecoder} from './part-decoders.ts';
import {textOfHeader, textOfPart} from './part-text.ts';

/** postal-mime's own types. */
export type {Address, Email} from 'postal-mime';

/** A parsed email, as postal-mime describes it. */
export type Mail = Email & {
	/** The messages of a digest (RFC 2046, 5.1.5), each to be parsed by itself; their text is not part of the email's. */
	readonly digest: readonly Uint8Array[];
};

/** Nested parts; a forward of a forward has six. */
const maxNestingDepth = 50;
/** Nested forwarded emails; each is parsed once for every email around it. */
const maxRfc822NestingDepth = 8;

/** Parses an email. Rejects if its parts are nested too deep, or if it has megabytes of headers. */
export const parseMail = async (bytes: Uint8Array): Promise<Mail> => {
	const parser = new PostalMime({maxNestingDepth, maxRfc822NestingDepth});
	const mail = await parser.parse(bytes);
	return {...mail, digest: digests.get(parser) ?? []};
};

/** The messages of digests, by the parser that met them. */
const digests = new WeakMap<object, Uint8Array[]>();

/** Parses an email whose parts are wanted one by one, as postal-mime has them. Rejects as `parseMail` does. */
export const parseTree = async (bytes: Uint8Array): Promise<{readonly mail: Email; readonly root: MailPart}> => {
	const parser = new PostalMime({maxNestingDepth, maxRfc822NestingDepth});
	const mail = await parser.parse(bytes);
	const {root} = parser as unknown as {readonly root: Node};
	return {mail, root};
};

type Header = {readonly key: string; readonly originalKey: string; readonly value: string};
/** What a part of an email holds, before its text is decoded. */
export type MailPart = {
	readonly headers: readonly Header[];
	readonly contentType: {
		readonly parsed: {readonly value: string; readonly params: Readonly<Record<string, string | undefined>>};
	};
	readonly childNodes: readonly MailPart[];
	/** Absent if the part has parts. */
	readonly content: ArrayBuffer | null;
};
/** postal-mime's internal class for an email or a part of one. */
type Node = MailPart & {
	headers: readonly Header[];
	readonly headerLines: string[];
	readonly state: 'header' | 'body' | 'finished';
	readonly contentType: {
		readonly parsed: {
			readonly value: string;
			readonly params: {charset?: string; format?: string; delsp?: string};
		};
		readonly multipart: string | false;
	};
	readonly contentDisposition: {readonly parsed: {readonly value: string}};
	readonly childNodes: readonly Node[];
	contentDecoder: Decoder | null;
	processHeaders: () => void;
	setupContentDecoder: (encoding: string) => void;
	feed: (line: Uint8Array) => void;
	finalize: () => Promise<void>;
	getTextContent: () => string;
};
type TextItem = {readonly type: 'text'; readonly value: string} | {readonly type: 'subMessage'; readonly value: Email};
/** postal-mime's parser, with its internal methods. */
type Parser = {
	readonly rfc822NestingDepth: number;
	collectNode: (node: Node, alternative: Node | false, related: boolean) => Promise<void>;
	addTextEntry: (selector: Node, type: 'plain' | 'html', item: TextItem) => void;
};

/** Headers that are not parsed: recipients are never shown, and a megabyte of addresses takes two seconds. */
const ignoredHeaders = new Set(['to', 'cc', 'bcc', 'reply-to', 'delivered-to', 'return-path']);
/** UTF-16 units. */
const longestHeader = 8192;

const trimmed = (headers: readonly Header[]): readonly Header[] =>
	headers
		.filter(({key}) => !ignoredHeaders.has(key))
		.map(header =>
			header.value.length > longestHeader ? {...header, value: header.value.slice(0, longestHeader)} : header,
		);

const {root} = new PostalMime() as unknown as {readonly root: Node};
const node: Node = Object.getPrototypeOf(root);
const {processHeaders, setupContentDecoder, feed, finalize, getTextContent} = node;

/** Header lines that are not UTF-8, by their place among the lines of their part. */
const foreignLines = new WeakMap<Node, Map<number, Uint8Array>>();

node.feed = function (this: Node, line) {
	if (this.state === 'header' && line.length > 0 && !isUtf8(line)) {
		const lines = foreignLines.get(this) ?? new Map<number, Uint8Array>();
		foreignLines.set(this, lines.set(this.headerLines.length, line));
	}
	feed.call(this, line);
};
node.processHeaders = function (this: Node) {
	const foreign = foreignLines.get(this);
	if (foreign) {
		const charset = /\bcharset\s{0,9}=\s{0,9}"?([\w.:-]{2,40})/i.exec(this.headerLines.join('\n'))?.[1];
		for (const [place, line] of foreign) this.headerLines[place] = textOfHeader(line, charset);
	}
	processHeaders.call(this);
	this.headers = trimmed(this.headers);
};
node.setupContentDecoder = function (this: Node, encoding) {
	setupContentDecoder.call(this, encoding);
	if (/base64/i.test(encoding)) this.contentDecoder = base64Decoder();
	else if (!/quoted-printable/i.test(encoding)) this.contentDecoder = plainDecoder();
};

/** The decoded text of parts: reading it is asynchronous, and postal-mime asks for it when all parts are there. */
const texts = new WeakMap<Node, string>();

node.finalize = async function (this: Node) {
	const wasFinished = this.state === 'finished';
	await finalize.call(this);
	const {value, params} = this.contentType.parsed;
	const isText = value === 'text/plain' || value === 'text/html';
	if (wasFinished || !isText || !this.content || this.contentDisposition.parsed.value === 'attachment') return;
	const text = await textOfPart(new Uint8Array(this.content), params.charset, value === 'text/html');
	if (text !== undefined) texts.set(this, text);
};
node.getTextContent = function (this: Node) {
	const {params} = this.contentType.parsed;
	const isFlowed = /^flowed$/i.test(params.format ?? '');
	// Else postal-mime joins the lines of a quotation without a look at their marks.
	delete params.format;
	const text = texts.get(this) ?? getTextContent.call(this);
	return isFlowed ? joinFlowed(text, /^yes$/i.test(params.delsp ?? '')) : text;
};

const parser = PostalMime.prototype as unknown as Parser;
const {collectNode, addTextEntry} = parser;

parser.collectNode = async function (this: Parser, part, alternative, related) {
	// A digest inside a forwarded email stays a part of it.
	if (part.contentType.multipart !== 'digest' || this.rfc822NestingDepth > 0)
		return collectNode.call(this, part, alternative, related);
	const messages = digests.get(this) ?? [];
	digests.set(this, messages);
	for (const child of part.childNodes)
		if (child.contentType.parsed.value === 'message/rfc822' && child.content)
			messages.push(new Uint8Array(child.content));
		else await collectNode.call(this, child, alternative, related);
};
/** A forwarded email gets the head that mail programs write. postal-mime's has the date in the zone and language of the machine. */
parser.addTextEntry = function (this: Parser, selector, type, item) {
	const own: TextItem = item.type === 'text' ? item : {type: 'text', value: headOf(item.value, type)};
	addTextEntry.call(this, selector, type, own);
};

const headOf = ({from, subject, headers}: Email, type: 'plain' | 'html'): string => {
	const date = headers.find(({key}) => key === 'date')?.value;
	const fields = [
		['From', from?.name || from?.address],
		['Date', date],
		['Subject', subject],
	].flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
	const lines = ['---------- Forwarded message ----------', ...fields];
	return type === 'plain'
		? `\n${lines.join('\n')}\n`
		: `<div>${lines.map(line => line.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)).join('<br>')}</div>`;
};

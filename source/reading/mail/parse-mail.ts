// Parses emails (RFC 5322, MIME) by postal-mime, made safe for large and hostile ones. The only file that uses it.
import PostalMime, {type Email} from 'postal-mime';

/** A parsed email, as postal-mime describes it. */
export type {Address, Email} from 'postal-mime';

/** Nested parts; a forward of a forward has six. */
const maxNestingDepth = 50;
/** Nested forwarded emails; each is parsed once for every email around it. */
const maxRfc822NestingDepth = 8;

/** Parses an email. Rejects if its parts are nested too deep, or if it has megabytes of headers. */
export const parseMail = (bytes: Uint8Array): Promise<Email> =>
	PostalMime.parse(bytes, {maxNestingDepth, maxRfc822NestingDepth});

/** A part of an email that is a web page. */
export type HtmlPart = {
	/** Not decoded: only the transfer encoding is undone. */
	readonly bytes: Uint8Array;
	/** The encoding that the part's own header declares. */
	readonly charset?: string;
	/** Content-ID without its angle brackets. */
	readonly id?: string;
	/** Content-Location as it is written. */
	readonly location?: string;
};

/** An email and the web pages in it, in order. */
export type MailOfPages = {
	readonly mail: Email;
	readonly parts: readonly HtmlPart[];
	/** The `start` parameter (RFC 2387): the Content-ID of the part that the others belong to. */
	readonly start?: string;
};

/**
 * Parses an email whose web pages are wanted one by one: postal-mime joins all HTML parts to one text, and decodes those that
 * declare no encoding as UTF-8. Rejects as `parseMail` does.
 */
export const parseMailOfPages = async (bytes: Uint8Array): Promise<MailOfPages> => {
	const parser = new PostalMime({maxNestingDepth, maxRfc822NestingDepth});
	const mail = await parser.parse(bytes);
	const {root} = parser as unknown as {readonly root: Node};
	const start = withoutBrackets(root.contentType.parsed.params.start);
	return {mail, parts: htmlPartsOf(root), ...(start !== undefined && {start})};
};

/** Recursion is safe: postal-mime bounds the depth. */
const htmlPartsOf = (node: Node): readonly HtmlPart[] => {
	const {childNodes, content, headers} = node;
	const {value, params} = node.contentType.parsed;
	if (childNodes.length > 0) return childNodes.flatMap(htmlPartsOf);
	if (content === null || !/^(?:text\/html|application\/xhtml\+xml)$/i.test(value)) return [];
	const header = (name: string): string | undefined => headers.find(({key}) => key === name)?.value.trim();
	const {charset} = params;
	const [id, location] = [withoutBrackets(header('content-id')), header('content-location')];
	return [
		{
			bytes: new Uint8Array(content),
			...(charset !== undefined && {charset}),
			...(id !== undefined && {id}),
			...(location !== undefined && {location}),
		},
	];
};

const withoutBrackets = (id: string | undefined): string | undefined => id?.trim().replace(/^<|>$/g, '');

type Decoder = {
	readonly update: (line: Uint8Array) => void;
	readonly finalize: () => Promise<ArrayBuffer>;
};
type Header = {readonly key: string; readonly originalKey: string; readonly value: string};
/** postal-mime's internal class for an email or a part of one. */
type Node = {
	headers: readonly Header[];
	readonly childNodes: readonly Node[];
	/** Absent if the node has parts. */
	readonly content: ArrayBuffer | null;
	readonly contentType: {
		readonly parsed: {readonly value: string; readonly params: Readonly<Record<string, string | undefined>>};
	};
	contentDecoder: Decoder | null;
	processHeaders: () => void;
	setupContentDecoder: (encoding: string) => void;
};

/**
 * Replaces the decoder for parts that are not encoded. postal-mime's keeps every line and line end separately until it makes
 * a Blob of them: a megabyte of empty lines takes seven seconds and two gigabytes. This one appends them to one buffer.
 */
const appendingDecoder = (): Decoder => {
	let gathered = new Uint8Array(4096);
	let length = 0;
	return {
		update: line => {
			if (length + line.length >= gathered.length) {
				gathered = new Uint8Array(gathered.buffer.transfer((length + line.length) * 2));
			}
			gathered.set(line, length);
			length += line.length;
			gathered[length++] = 0x0a;
		},
		finalize: async () => gathered.buffer.transfer(length),
	};
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
const prototype: Node = Object.getPrototypeOf(root);
const {processHeaders, setupContentDecoder} = prototype;
prototype.processHeaders = function (this: Node) {
	processHeaders.call(this);
	this.headers = trimmed(this.headers);
};
prototype.setupContentDecoder = function (this: Node, encoding) {
	setupContentDecoder.call(this, encoding);
	if (!/base64|quoted-printable/i.test(encoding)) this.contentDecoder = appendingDecoder();
};

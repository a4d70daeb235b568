// All that postal-mime is asked stands here: it tells the parts of a mail, undoes their encodings, and reads forwarded mails.
import PostalMime, {type Email} from 'postal-mime';

export type {Address, Email} from 'postal-mime';

/** Parts inside one another; a forwarded forward has six. */
const maxNestingDepth = 50;
/** Mails forwarded inside one another; each is parsed once for every one around it. */
const maxRfc822NestingDepth = 8;

/** Throws where parts are nested deeper than that, or where there are megabytes of headers. */
export const parseMail = (bytes: Uint8Array): Promise<Email> =>
	PostalMime.parse(bytes, {maxNestingDepth, maxRfc822NestingDepth});

type Decoder = {
	readonly update: (line: Uint8Array) => void;
	readonly finalize: () => Promise<ArrayBuffer>;
};
type Header = {readonly key: string; readonly originalKey: string; readonly value: string};
/** A mail or a part of one, as the library has it inside. */
type Node = {
	headers: readonly Header[];
	contentDecoder: Decoder | null;
	processHeaders: () => void;
	setupContentDecoder: (encoding: string) => void;
};

/**
 * Of a part that is not encoded the library keeps every line by itself, and its end as well, until it makes a Blob of them:
 * a megabyte of empty lines takes seven seconds and two gigabytes. This puts them one behind the other as they come.
 */
const lineGatherer = (): Decoder => {
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

/** Whom a mail went to is not shown, and taking a megabyte of addresses apart takes two seconds. */
const unread = new Set(['to', 'cc', 'bcc', 'reply-to', 'delivered-to', 'return-path']);
/** UTF-16 units. */
const longestHeader = 8192;

const worthReading = (headers: readonly Header[]): readonly Header[] =>
	headers
		.filter(({key}) => !unread.has(key))
		.map(header =>
			header.value.length > longestHeader ? {...header, value: header.value.slice(0, longestHeader)} : header,
		);

const {root} = new PostalMime() as unknown as {readonly root: Node};
const prototype: Node = Object.getPrototypeOf(root);
const {processHeaders, setupContentDecoder} = prototype;
prototype.processHeaders = function (this: Node) {
	processHeaders.call(this);
	this.headers = worthReading(this.headers);
};
prototype.setupContentDecoder = function (this: Node, encoding) {
	setupContentDecoder.call(this, encoding);
	if (!/base64|quoted-printable/i.test(encoding)) this.contentDecoder = lineGatherer();
};

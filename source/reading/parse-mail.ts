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
type Node = {contentDecoder: Decoder | null; setupContentDecoder: (encoding: string) => void};

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

const {root} = new PostalMime() as unknown as {readonly root: Node};
const prototype: Node = Object.getPrototypeOf(root);
const {setupContentDecoder} = prototype;
prototype.setupContentDecoder = function (this: Node, encoding) {
	setupContentDecoder.call(this, encoding);
	if (!/base64|quoted-printable/i.test(encoding)) this.contentDecoder = lineGatherer();
};

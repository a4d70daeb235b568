// Writes web archives (WARC) as wget and browsers' recorders do, also such as neither would write.
import {gzipSync} from 'node:zlib';

export type Recording = {
	readonly address: string;
	readonly body: string | Uint8Array;
	/** 200 if absent. */
	readonly status?: number;
	/** `text/html` if absent. */
	readonly type?: string;
	/** `response` if absent. */
	readonly record?: string;
	readonly http?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
};

const linesOf = (fields: Readonly<Record<string, string>>): string =>
	Object.entries(fields)
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join('');

export const recordOf = ({
	address,
	body,
	status = 200,
	type = 'text/html',
	record = 'response',
	http = {},
	headers = {},
}: Recording): Buffer => {
	const isResponse = record === 'response';
	const head = isResponse ? `HTTP/1.1 ${status} Any\r\n${linesOf({'Content-Type': type, ...http})}\r\n` : '';
	const content = Buffer.concat([Buffer.from(head), Buffer.from(body as Uint8Array)]);
	const fields = {
		'WARC-Type': record,
		'WARC-Target-URI': address,
		'WARC-Date': '2031-02-03T04:05:06Z',
		'Content-Type': isResponse ? 'application/http;msgtype=response' : type,
		'Content-Length': String(content.length),
		...headers,
	};
	return Buffer.concat([Buffer.from(`WARC/1.0\r\n${linesOf(fields)}\r\n`), content, Buffer.from('\r\n\r\n')]);
};

/** What every archive begins with. */
export const warcInfo = recordOf({
	address: '',
	record: 'warcinfo',
	type: 'application/warc-fields',
	body: 'software: a test\r\nformat: WARC File Format 1.0\r\n',
});

export const warcOf = (...recordings: readonly Recording[]): Buffer =>
	Buffer.concat([warcInfo, ...recordings.map(recordOf)]);

/** Every record is a member of its own. */
export const packedWarcOf = (...recordings: readonly Recording[]): Buffer =>
	Buffer.concat([warcInfo, ...recordings.map(recordOf)].map(record => gzipSync(record)));

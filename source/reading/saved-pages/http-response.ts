// A server's answer as it was recorded (RFC 9112): a status, headers, and a body that may still be packed as it was on the wire.
import zlib from 'node:zlib';

/** An answer of a server. */
export type HttpResponse = {
	readonly status: number;
	/** By lower-case name. */
	readonly headers: ReadonlyMap<string, string>;
	/** Not unpacked. */
	readonly body: Buffer;
};

/** Bytes of a status and its headers. */
export const longestHead = 32_768;

/** Parses an answer; undefined if it is none. */
export const parseHttpResponse = (message: Buffer): HttpResponse | undefined => {
	const head = message.subarray(0, longestHead);
	const [crlf, lf] = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')];
	const isShort = crlf < 0 || (lf >= 0 && lf < crlf);
	const end = isShort ? lf : crlf;
	const [first = '', ...lines] = head.toString('latin1', 0, end < 0 ? head.length : end).split(/\r?\n/);
	const status = /^HTTP\/\d(?:\.\d)? {1,3}(\d{3})(?: |$)/.exec(first)?.[1];
	if (status === undefined) return undefined;
	const headers = new Map(
		lines.flatMap(line => {
			const colon = line.indexOf(':');
			return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
		}),
	);
	const body = end < 0 ? Buffer.alloc(0) : message.subarray(end + (isShort ? 2 : 4));
	return {status: Number(status), headers, body};
};

/** Joins the chunks of a body; undefined if it is not in chunks. */
const unchunked = (body: Buffer): Buffer | undefined => {
	const pieces: Buffer[] = [];
	for (let at = 0; at < body.length; ) {
		const line = body.toString('latin1', at, at + 100);
		const [whole, digits = ''] = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]{0,60})?\r?\n/i.exec(line) ?? [];
		if (whole === undefined) return undefined;
		const length = Number.parseInt(digits, 16);
		if (length === 0) return Buffer.concat(pieces);
		const start = at + whole.length;
		pieces.push(body.subarray(start, start + length));
		at = start + length;
		while (body[at] === 0x0d || body[at] === 0x0a) at++;
	}
	// A recording may break off.
	return pieces.length === 0 ? undefined : Buffer.concat(pieces);
};

type Unpack = (body: Buffer, options: {maxOutputLength: number}) => Buffer;

const unpackers: Readonly<Record<string, readonly Unpack[]>> = {
	gzip: [zlib.gunzipSync],
	'x-gzip': [zlib.gunzipSync],
	deflate: [zlib.inflateSync, zlib.inflateRawSync],
	br: [zlib.brotliDecompressSync],
	// Node has it since 22.15.
	zstd: 'zstdDecompressSync' in zlib ? [zlib.zstdDecompressSync] : [],
};

/**
 * Returns the body as the page was, or undefined if it unpacks to more than `limit` bytes. Recorders keep headers that are no
 * longer true: a body that is not packed as they say is taken as it is.
 */
export const unpackedBody = ({headers, body}: HttpResponse, limit: number): Buffer | undefined => {
	const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
	const whole = (isChunked ? unchunked(body) : undefined) ?? body;
	const coding = headers.get('content-encoding')?.toLowerCase() ?? '';
	for (const unpack of Object.hasOwn(unpackers, coding) ? unpackers[coding]! : []) {
		try {
			return unpack(whole, {maxOutputLength: limit});
		} catch (error) {
			if ((error as {readonly code?: string}).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
		}
	}
	return whole;
};

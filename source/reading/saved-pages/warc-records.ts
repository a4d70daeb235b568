// The records of a web archive (WARC 1.1, ISO 28500): what a crawler or a browser's recorder asked for, and what it was given.
import type {ByteChunks} from '../format.ts';
import {byteReader} from '../streams/byte-reader.ts';

/** A record. Its content is gone when the next one is asked for. */
export type WarcRecord = {
	/** Lower case: `response`, `resource`, `revisit`. */
	readonly type: string;
	/** Without angle brackets, which wget puts around it. */
	readonly address: string;
	/** By lower-case name. */
	readonly headers: ReadonlyMap<string, string>;
	/** Returns the beginning of the content, which does not use it up. */
	readonly start: (length: number) => Promise<Buffer>;
	/** Returns the content, or undefined if it is longer than `limit` bytes. Throws if the file ends within it. */
	readonly content: (limit: number) => Promise<Buffer | undefined>;
};

/** Bytes of a line, and lines of a head; more are damage. */
const longestLine = 16_384;
const mostLines = 200;

const firstLine = /^WARC\/\d\.\d{1,2}[ \t]*$/;
const headerLine = /^([\w-]{1,100}):[ \t]*(.*)$/;

/** Yields the records in order. What stands between them, after damage, is skipped up to the next one. */
export async function* warcRecords(chunks: ByteChunks): AsyncGenerator<WarcRecord, void, undefined> {
	const reader = byteReader(chunks);
	for (;;) {
		const start = await reader.line(longestLine);
		if (start === undefined) return;
		if (!firstLine.test(start.toString('latin1'))) continue;
		const headers = new Map<string, string>();
		for (let count = 0; count < mostLines; count++) {
			const line = (await reader.line(longestLine))?.toString();
			if (line === undefined || line === '') break;
			const [, name, value = ''] = headerLine.exec(line) ?? [];
			if (name !== undefined) headers.set(name.toLowerCase(), value.trim());
		}
		let left = lengthIn(headers);
		yield {
			type: headers.get('warc-type')?.toLowerCase() ?? '',
			address: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
			headers,
			start: length => reader.peek(Math.min(left, length)),
			content: async limit => {
				if (left > limit) return undefined;
				const [length, content] = [left, await reader.take(left)];
				left = 0;
				if (content.length < length) throw new Error('the last record is cut off');
				return content;
			},
		};
		if (!(await reader.skip(left))) return;
	}
}

/** A record whose length nobody states, or not in digits, ends at once: the next one is searched for. */
const lengthIn = (headers: ReadonlyMap<string, string>): number => {
	const stated = headers.get('content-length') ?? '';
	return /^\d{1,15}$/.test(stated) ? Number(stated) : 0;
};

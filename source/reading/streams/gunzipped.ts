// Unpacks gzip as a stream: one member after another, as web archives have one for each record.
import {Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';
import type {ByteChunks} from '../format.ts';

/** Text shrinks to a third or a tenth; what unpacks to more than this many times its size is a bomb. */
const largestRatio = 100;
/** Bytes that even a tiny file may unpack to. */
const alwaysAllowed = 32 * 1024 * 1024;

/** Thrown where a stream unpacks to far more than it is. */
export class BombError extends RangeError {
	override name = 'BombError';
}

/** Yields the unpacked bytes. Throws BombError, or what zlib throws, after all that could be unpacked. */
export async function* gunzipped(chunks: ByteChunks): ByteChunks {
	let [packed, unpacked] = [0, 0];
	const counted = async function* (): ByteChunks {
		for await (const chunk of chunks) {
			packed += chunk.length;
			yield chunk;
		}
	};
	const gunzip = createGunzip({chunkSize: 256 * 1024});
	const source = Readable.from(counted(), {objectMode: false, highWaterMark: 1});
	source.on('error', error => gunzip.destroy(error));
	try {
		for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
			unpacked += chunk.length;
			if (unpacked > Math.max(alwaysAllowed, packed * largestRatio)) throw new BombError('possible zip bomb');
			yield chunk;
		}
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}

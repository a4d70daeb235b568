// Unpacks gzip as a stream: one member after another, as web archives have one for each record.
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

/** What a member begins with, and bytes that are unpacked at once. */
const memberStart = Buffer.from('1f8b08', 'hex');
const longestSlice = 16 * 1024;

/** Parts a piece before what may be a new member: zlib drops what it has unpacked where damage comes in the same piece. */
function* slicesOf(chunk: Uint8Array): Generator<Buffer> {
	const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
	let next = 0;
	for (let at = 0; at < bytes.length; ) {
		if (next <= at) next = bytes.indexOf(memberStart, at + 1);
		if (next < 0) next = bytes.length;
		const end = Math.min(next, at + longestSlice);
		yield bytes.subarray(at, end);
		at = end;
	}
}

/** Yields the unpacked bytes. Throws BombError, or what zlib throws, after all that could be unpacked. */
export async function* gunzipped(chunks: ByteChunks): ByteChunks {
	const gunzip = createGunzip();
	let [packed, unpacked] = [0, 0];
	let ready: Buffer[] = [];
	let failure: Error | undefined;
	gunzip.on('data', (piece: Buffer) => ready.push(piece));
	gunzip.on('error', error => {
		failure = error;
	});
	// Where it fails, zlib may not say that it is done with what it was given.
	let settle = (): void => {};
	for (const event of ['end', 'close']) gunzip.on(event, () => settle());
	const settled = (act: (done: () => void) => void): Promise<void> =>
		new Promise(resolve => {
			settle = resolve;
			act(resolve);
		});
	const taken = (): readonly Buffer[] => {
		const pieces = ready;
		ready = [];
		unpacked += pieces.reduce((sum, {length}) => sum + length, 0);
		return pieces;
	};
	try {
		for await (const chunk of chunks) {
			for (const slice of slicesOf(chunk)) {
				packed += slice.length;
				await settled(done => gunzip.write(slice, () => done()));
				yield* taken();
				if (failure) throw failure;
				if (unpacked > Math.max(alwaysAllowed, packed * largestRatio)) throw new BombError('possible zip bomb');
			}
		}
		await settled(() => gunzip.end());
		yield* taken();
		if (failure) throw failure;
	} finally {
		gunzip.destroy();
	}
}

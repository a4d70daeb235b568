// The bytes of a file as a sequence of pieces, for formats whose files may be larger than what is kept in memory.
import {readSync} from 'node:fs';
import type {Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {type ByteChunks, type Format, problemAt, type ReadChunks, type ReadParts, type ReadResult} from '../format.ts';

/** Bytes. */
const chunkLength = 256 * 1024;

/** Yields bytes that are in memory, without copying them. */
export async function* chunksOfBytes(bytes: Uint8Array): ByteChunks {
	for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength);
}

/** Yields an open file from its beginning. Each piece is a buffer of its own. Throws what the system throws. */
export async function* chunksOfFile(file: number): ByteChunks {
	for (let at = 0; ; ) {
		const buffer = Buffer.allocUnsafeSlow(chunkLength);
		const length = readSync(file, buffer, 0, chunkLength, at);
		if (length === 0) return;
		at += length;
		yield buffer.subarray(0, length);
	}
}

/** Makes both ways to read of one that takes pieces. It is loaded when the first such file is met. */
export const inChunks = (load: () => Promise<ReadChunks>): Required<Pick<Format, 'read' | 'readChunks'>> => ({
	read: async (bytes, origin, context) => inOne((await load())(chunksOfBytes(bytes), origin, context), origin),
	readChunks: async function* (chunks, origin, context) {
		yield* (await load())(chunks, origin, context);
	},
});

/** UTF-16 units of text that are kept in memory at once. */
const longestText = 48_000_000;

/** Returns all parts as one result, unless that is too much text. */
const inOne = async (parts: ReadParts, origin: Origin): Promise<ReadResult> => {
	const documents: Document[] = [];
	const problems: Problem[] = [];
	let length = 0;
	for await (const part of parts) {
		for (const document of part.documents) {
			documents.push(document);
			length += document.blocks.reduce((sum, {text}) => sum + text.length, 0);
		}
		problems.push(...part.problems);
		if (length <= longestText) continue;
		const what = `too long; only the first ${documents.length} articles were read`;
		problems.push(problemAt(origin, what, 'Split it into smaller files.'));
		break;
	}
	return {documents, problems};
};

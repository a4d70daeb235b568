// Reads one file, or standard input. Every failure becomes a problem of the result.
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import type {Origin} from '../model/document.ts';
import {withCompanionFiles} from './exports/companion-files.ts';
import {sizeLimitOf} from './extensions.ts';
import {type Hearing, type ReadParts, type ReadResult, refused} from './format.ts';
import {sizeLimit} from './limits.ts';
import {glimpseLength, readBytes, readChunks} from './read-bytes.ts';
import {chunksOfFile} from './streams/chunks.ts';

/** Opening a named pipe must not block, and opening a terminal must not make it ours. Windows lacks both flags. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

const tooLarge = (origin: Origin, limit: number): ReadResult =>
	refused(origin, `larger than ${limit / 1024 / 1024} MB`, 'Split it into smaller files.');

/** By the code of the system error. */
const failures: Readonly<Record<string, readonly [what: string, remedy?: string]>> = {
	ENOENT: ['no such file', 'Check the path.'],
	ENOTDIR: ['no such file', 'Check the path.'],
	EACCES: ['permission denied', 'Check its permissions.'],
	EPERM: ['permission denied', 'Check its permissions.'],
	ELOOP: ['symbolic link loop', 'Fix the link.'],
	ENAMETOOLONG: ['path too long', 'Check the path.'],
	ERR_INVALID_ARG_VALUE: ['not a valid path', 'Check the path.'],
	EMFILE: ['too many open files', 'Close other programs, or raise the limit with ulimit -n.'],
	ENFILE: ['too many open files', 'Close other programs and try again.'],
	ENXIO: ['not a regular file; skipped'],
	EIO: ['read error', 'Check the disk and try again.'],
};

/** Returns the result for a file or folder that the system refuses to open or read. */
export const failed = (origin: Origin, error: unknown): ReadResult => {
	const {code, message} = error as {code?: string; message?: string};
	if (code === 'ENOENT' && origin.path.includes('\ufffd')) {
		return refused(origin, 'file name is not valid UTF-8', 'Rename the file.');
	}
	const [what, remedy] = failures[code ?? ''] ?? [`could not be read (${message ?? String(error)})`];
	return refused(origin, what, remedy);
};

/**
 * Reads to the end of an open file, or returns undefined if that is beyond `limit` bytes. `expected` is the size that fstat
 * gives, which may be wrong: a file can grow or shrink meanwhile, and those in /proc say 0.
 */
const readAll = (file: number, expected: number, limit: number): Uint8Array | undefined => {
	let buffer = Buffer.allocUnsafe(Math.min(expected, limit) + 1);
	let length = 0;
	for (;;) {
		if (length === buffer.length) {
			if (length > limit) return undefined;
			const larger = Buffer.allocUnsafe(Math.min(Math.max(length * 2, 65_536), limit + 1));
			buffer.copy(larger, 0, 0, length);
			buffer = larger;
		}
		const count = readSync(file, buffer, length, buffer.length - length, null);
		if (count === 0) return buffer.subarray(0, length);
		length += count;
	}
};

/** Reads a file that is hardly an article alone piece by piece, if it is of a format that allows it. */
const largeParts = (file: number, origin: Origin): ReadParts | undefined => {
	const start = Buffer.alloc(glimpseLength);
	return readChunks(start.subarray(0, readSync(file, start, 0, start.length, 0)), chunksOfFile(file), origin);
};

/** Returns the bytes of an open file, its parts if it is large, or what is wrong with it. */
const contentOf = (file: number, origin: Origin): Uint8Array | ReadParts | ReadResult => {
	const status = fstatSync(file);
	if (status.isDirectory()) return refused(origin, 'a folder, not a file', 'Open the folder itself.');
	if (!status.isFile()) return refused(origin, 'a device or a pipe, not a file', 'To read it, pipe it into newsread.');
	const parts = status.size > sizeLimit ? largeParts(file, origin) : undefined;
	if (parts) return parts;
	const limit = sizeLimitOf(origin.path);
	if (status.size > limit) return tooLarge(origin, limit);
	return readAll(file, status.size, limit) ?? tooLarge(origin, limit);
};

/**
 * Reads the file at `path`, and yields one result, or several of a large file. Never throws. The bytes are read synchronously: an
 * article is a few kilobytes, and four trips through the thread pool take ten times as long (150 µs against 15). To stay
 * responsive on a slow disk, call it in a worker.
 */
export async function* readFile(path: string, hearing: Hearing = {}): ReadParts {
	const origin = {path};
	let file: number | undefined;
	try {
		file = openSync(origin.path, openFlags);
		const content = contentOf(file, origin);
		if (Symbol.asyncIterator in content) yield* content;
		else if (content instanceof Uint8Array)
			yield await withCompanionFiles(path, await readBytes(content, origin, hearing));
		else yield content;
	} catch (error) {
		yield failed(origin, error);
	} finally {
		if (file !== undefined) closeSync(file);
	}
}

/** Reads a stream to its end, standard input for one. Documents have the path `-` if no other is given. Never rejects. */
export const readStream = async (stream: AsyncIterable<Uint8Array | string>, path = '-'): Promise<ReadResult> => {
	const origin = {path};
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of stream) {
			const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
			length += bytes.length;
			if (length > sizeLimit) return tooLarge(origin, sizeLimit);
			chunks.push(bytes);
		}
		return await readBytes(Buffer.concat(chunks), origin);
	} catch (error) {
		return failed(origin, error);
	}
};

// Reads one file, or standard input. Every failure becomes a problem of the result.
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import type {Origin} from '../model/document.ts';
import {withCompanionFiles} from './exports/companion-files.ts';
import {sizeLimitOf} from './extensions.ts';
import {type ReadResult, refused} from './format.ts';
import {sizeLimit} from './limits.ts';
import {readBytes} from './read-bytes.ts';

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

const bytesOf = (origin: Origin): Uint8Array | ReadResult => {
	const file = openSync(origin.path, openFlags);
	try {
		const status = fstatSync(file);
		if (status.isDirectory()) return refused(origin, 'a folder, not a file', 'Open the folder itself.');
		if (!status.isFile()) {
			return refused(origin, 'a device or a pipe, not a file', 'To read it, pipe it into newsread.');
		}
		const limit = sizeLimitOf(origin.path);
		if (status.size > limit) return tooLarge(origin, limit);
		return readAll(file, status.size, limit) ?? tooLarge(origin, limit);
	} finally {
		closeSync(file);
	}
};

/**
 * Reads the file at `path`. Never rejects. The bytes are read synchronously: an article is a few kilobytes, and four trips
 * through the thread pool take ten times as long (150 µs against 15). To stay responsive on a slow disk, call it in a worker.
 */
export const readFile = async (path: string): Promise<ReadResult> => {
	const origin = {path};
	try {
		const bytes = bytesOf(origin);
		return bytes instanceof Uint8Array ? await withCompanionFiles(path, await readBytes(bytes, origin)) : bytes;
	} catch (error) {
		return failed(origin, error);
	}
};

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

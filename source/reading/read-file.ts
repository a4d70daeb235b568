// Opens one file, or standard input, and hands its bytes to its format. Every failure is a Problem.
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';
import type {Origin} from '../model/document.ts';
import {withCompanionFiles} from './exports/companion-files.ts';
import {sizeLimitOf} from './extensions.ts';
import {type ReadResult, refused} from './format.ts';
import {sizeLimit} from './limits.ts';
import {readBytes} from './read-bytes.ts';

/** A named pipe or a terminal must neither hold us up nor become our terminal. Not every system has both flags. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

const tooLarge = (origin: Origin, limit: number): ReadResult =>
	refused(origin, `larger than ${limit / 1024 / 1024} MB`, 'Split it into smaller files.');

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

/** Also for what goes wrong with a folder. */
export const failed = (origin: Origin, error: unknown): ReadResult => {
	const {code, message} = error as {code?: string; message?: string};
	if (code === 'ENOENT' && origin.path.includes('\ufffd')) {
		return refused(origin, 'file name is not valid UTF-8', 'Rename the file.');
	}
	const [what, remedy] = failures[code ?? ''] ?? [`could not be read (${message ?? String(error)})`];
	return refused(origin, what, remedy);
};

/** To the end of the file, which may be nearer or further than fstat said: it can shrink or grow while we read. */
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
 * The bytes are read synchronously: an article is a few kilobytes, and four trips through the thread pool cost ten times
 * what they fetch (150 µs against 15). Who must stay responsive on a slow disk reads in a worker.
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

/** Standard input, or any other stream; documents have the path `-`. */
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

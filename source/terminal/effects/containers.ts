// Files that hold stories without being a text that an editor could change.
import {existsSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {extname} from 'node:path';

export type Container = {readonly file: string; readonly kind: 'archive' | 'book' | 'mailbox'};

/** The file part of a path or an id: entries stand behind a `#`, which may be in a file's own name as well. */
const fileOf = (id: string): string => {
	for (let end = id.length; end > 0; end = id.lastIndexOf('#', end - 1))
		if (existsSync(id.slice(0, end))) return id.slice(0, end);
	return id;
};

/** Where the magic of a tar header is, and one byte behind it. */
const headerLength = 263;

const startOf = async (path: string): Promise<string> => {
	const file = await open(path, 'r');
	try {
		const {buffer, bytesRead} = await file.read(Buffer.alloc(headerLength), 0, headerLength, 0);
		return buffer.toString('latin1', 0, bytesRead);
	} finally {
		await file.close();
	}
};

const kindOf = (start: string, path: string, holdsEntries: boolean): Container['kind'] | undefined => {
	if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return extname(path).toLowerCase() === '.epub' ? 'book' : 'archive';
	if (start.startsWith('\x1f\x8b') || start.slice(257, 262) === 'ustar') return 'archive';
	// A story may begin with the word “From”.
	return holdsEntries && start.startsWith('From ') ? 'mailbox' : undefined;
};

/**
 * Returns the container that a path or an id leads into; undefined for a file that is a text, or that cannot be read.
 * `holdsEntries` is whether the file is known to hold several articles.
 */
export const containerOf = async (id: string, holdsEntries: boolean): Promise<Container | undefined> => {
	const file = fileOf(id);
	const kind = await startOf(file).then(
		start => kindOf(start, file, holdsEntries || file !== id),
		() => undefined,
	);
	return kind && {file, kind};
};

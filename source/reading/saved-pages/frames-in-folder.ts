// Leaves out the frames among the files that are found in a folder, by looking into pages ahead.
import {closeSync, openSync, readSync} from 'node:fs';
import {resolve} from 'node:path';
import {createFrames, type Frames} from './frames.ts';
import {pageOf} from './page-folders.ts';

/** Files that are found ahead: a frame may be listed before the page that shows it. Pages only wait, other files do not. */
const lookahead = 64;
/** Bytes of a page that are looked at; a larger one has its pictures in it, and its frames. */
const longestPage = 1024 * 1024;

/** Returns what looks at one page after another, in one buffer. */
const createLook = (frames: Frames): ((path: string) => void) => {
	let buffer: Buffer | undefined;
	return path => {
		try {
			const file = openSync(path, 'r');
			try {
				buffer ??= Buffer.allocUnsafeSlow(longestPage + 1);
				const length = readSync(file, buffer, 0, buffer.length, 0);
				if (length <= longestPage) frames.look(resolve(path), buffer.subarray(0, length));
			} finally {
				closeSync(file);
			}
		} catch {
			// Reading it will tell.
		}
	};
};

/** The path of a file to read; what is found may be something else. */
const fileOf = (found: object): string | undefined =>
	'path' in found && typeof found.path === 'string' ? found.path : undefined;

/** Yields what is found, in order, without pages that another of the pages shows in a frame. Hands on undefined at once. */
export function* withoutFrames<Found extends object>(
	all: Iterable<Found | undefined>,
): Generator<Found | undefined, void, undefined> {
	const frames = createFrames();
	const lookAt = createLook(frames);
	const waiting: Found[] = [];
	const isArticle = (found: Found): boolean => {
		if (frames.isEmpty()) return true;
		const path = fileOf(found);
		return path === undefined || !frames.has(resolve(path));
	};
	for (const found of all) {
		if (found === undefined) {
			yield undefined;
			continue;
		}
		const path = fileOf(found);
		const isPage = path !== undefined && pageOf(path) !== undefined;
		if (!isPage && waiting.length === 0) {
			yield found;
			continue;
		}
		if (isPage) lookAt(path);
		waiting.push(found);
		if (waiting.length <= lookahead) continue;
		const first = waiting.shift()!;
		if (isArticle(first)) yield first;
	}
	yield* waiting.filter(isArticle);
}

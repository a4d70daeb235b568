// Leaves out the frames among the files that are found in a folder, by looking into pages ahead.
import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import {resolve} from 'node:path';
import {createFrames, type Frames} from './frames.ts';
import {pageOf} from './page-folders.ts';

/** Files that are found ahead: a frame may be listed before the page that shows it. Pages only wait, other files do not. */
const lookahead = 64;
/** Bytes of a page that are looked at; a larger one has its pictures in it, and its frames. */
const longestPage = 1024 * 1024;

const lookAt = (path: string, frames: Frames): void => {
	try {
		const file = openSync(path, 'r');
		try {
			const {size} = fstatSync(file);
			if (size > longestPage) return;
			const buffer = Buffer.allocUnsafe(size);
			frames.look(resolve(path), buffer.subarray(0, readSync(file, buffer, 0, size, 0)));
		} finally {
			closeSync(file);
		}
	} catch {
		// Reading it will tell.
	}
};

/** Yields what is found, in order, without pages that another of the pages shows in a frame. */
export async function* withoutFrames<Found extends {readonly path: string} | {readonly problem: unknown}>(
	all: AsyncIterable<Found>,
): AsyncGenerator<Found, void, undefined> {
	const frames = createFrames();
	const waiting: Found[] = [];
	const isArticle = (found: Found): boolean => !('path' in found && frames.has(resolve(found.path)));
	for await (const found of all) {
		const isPage = 'path' in found && pageOf(found.path) !== undefined;
		if (!isPage && waiting.length === 0) {
			yield found;
			continue;
		}
		if (isPage) lookAt(found.path, frames);
		waiting.push(found);
		if (waiting.length <= lookahead) continue;
		const first = waiting.shift()!;
		if (isArticle(first)) yield first;
	}
	yield* waiting.filter(isArticle);
}

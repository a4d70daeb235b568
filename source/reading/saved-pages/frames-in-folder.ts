// Leaves out the frames among the files that are found in a folder, by looking into pages ahead.
import {closeSync, openSync, readSync} from 'node:fs';
import {resolve} from 'node:path';
import {createFrames, type FramesOfPage, framesOf} from './frames.ts';
import {pageOf} from './page-folders.ts';

/** Files that are found ahead: a frame may be listed before the page that shows it. Pages only wait, other files do not. */
const lookahead = 64;
/** Bytes of a page that are looked at; a larger one has its pictures in it, and its frames. */
const longestPage = 1024 * 1024;

/** What was found in pages when they were looked at before. */
export type PagesBefore = {
	/** Returns what a page told, if it is unchanged. Asked before the page is opened. */
	readonly framesOf: (path: string) => FramesOfPage | undefined;
	/** Takes in what it tells now. */
	readonly keepFrames: (path: string, page: FramesOfPage) => void;
};

/** What a page tells that is too large to be a frame, or to be looked at. */
const noFrame: FramesOfPage = {length: Number.POSITIVE_INFINITY, sources: []};

/** Returns what looks at one page after another, in one buffer; undefined if a page cannot be opened. */
const createLook = (): ((path: string) => FramesOfPage | undefined) => {
	let buffer: Buffer | undefined;
	return path => {
		try {
			const file = openSync(path, 'r');
			try {
				buffer ??= Buffer.allocUnsafeSlow(longestPage + 1);
				const length = readSync(file, buffer, 0, buffer.length, 0);
				return length > longestPage ? noFrame : framesOf(buffer.subarray(0, length));
			} finally {
				closeSync(file);
			}
		} catch {
			// Reading it will tell.
			return undefined;
		}
	};
};

/** The path of a file to read; what is found may be something else. */
const fileOf = (found: object): string | undefined =>
	'path' in found && typeof found.path === 'string' ? found.path : undefined;

/** Yields what is found, in order, without pages that another of the pages shows in a frame. Hands on undefined at once. */
export function* withoutFrames<Found extends object>(
	all: Iterable<Found | undefined>,
	before?: PagesBefore,
): Generator<Found | undefined, void, undefined> {
	const frames = createFrames();
	const look = createLook();
	const lookAt = (path: string): void => {
		const known = before?.framesOf(path);
		const page = known ?? look(path);
		if (page === undefined) return;
		if (known === undefined) before?.keepFrames(path, page);
		frames.add(resolve(path), page);
	};
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

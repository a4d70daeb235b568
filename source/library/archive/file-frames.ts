// What the pages of a folder tell about frames, kept with their files. Pages are asked for it while files are found, ahead of reading:
// the stamp that is taken then is that of the file, so that a change since is seen the next time.
import type {FramesOfPage} from '../../reading/saved-pages/frames.ts';
import type {PagesBefore} from '../../reading/saved-pages/frames-in-folder.ts';
import {isSameStamp, stampOf} from '../file-stamps.ts';
import type {KnownFile} from './known-files.ts';

type FileFrames = PagesBefore & {
	/** Returns the stamp of a file, as it was when the file was found if it is a page. */
	readonly stampOf: (path: string) => string | undefined;
	/** Returns the stamp of a file that is going to be read, and what it tells if it is a page. */
	readonly take: (path: string) => {readonly stamp: string | undefined; readonly frames: string | undefined};
};

/** JSON has no number for the length of a page that is too long. */
type Stored = {readonly length: number | null; readonly sources: readonly string[]};

/** What is known of a page since it was found. */
type FoundPage = {readonly stamp: string | undefined; frames?: string};

/** Begins to gather what pages tell. `rowOf` returns what is kept of a file. */
export const createFileFrames = (rowOf: (path: string) => KnownFile | undefined): FileFrames => {
	const found = new Map<string, FoundPage>();
	const stamp = (path: string): string | undefined => {
		const page = found.get(path);
		return page === undefined ? stampOf(path) : page.stamp;
	};
	return {
		framesOf: path => {
			const now = stampOf(path);
			found.set(path, {stamp: now});
			const row = rowOf(path);
			if (now === undefined || !row?.frames || !isSameStamp(row.stamp, now)) return undefined;
			found.set(path, {stamp: now, frames: row.frames});
			const {length, sources} = JSON.parse(row.frames) as Stored;
			return {length: length ?? Number.POSITIVE_INFINITY, sources};
		},
		keepFrames: (path, page) => {
			const known = found.get(path);
			if (known) known.frames = JSON.stringify(page satisfies FramesOfPage);
		},
		stampOf: stamp,
		take: path => {
			const now = stamp(path);
			const frames = found.get(path)?.frames;
			found.delete(path);
			return {stamp: now, frames};
		},
	};
};

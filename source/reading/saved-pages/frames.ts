// A page that another one shows in a frame is no article: an advertisement, a video, a form. Copies of whole sites have frames
// anywhere.
import {fileURLToPath, pathToFileURL} from 'node:url';
import {decodeEntities} from '../markup/markup.ts';

/** Frames of one page that are looked at, and bytes of a tag. */
const mostFrames = 100;
const longestTag = 2000;

const source = /\ssrc\s{0,9}=\s{0,9}(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i;

/** Returns the addresses of the frames in a page, as it writes them. Framesets are not asked: their frames are the page. */
export const frameSources = (page: Uint8Array): readonly string[] => {
	const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
	const sources: string[] = [];
	// Bytes are searched several times as fast as a pattern finds tags in their text.
	for (const mark of ['<iframe', '<IFRAME']) {
		let at = bytes.indexOf(mark, 0, 'latin1');
		for (let count = 0; at >= 0 && count < mostFrames; count++) {
			const tag = bytes.toString('utf8', at, at + longestTag);
			const [, double, single, bare] = source.exec(tag.slice(0, endOf(tag))) ?? [];
			const address = double ?? single ?? bare;
			if (address !== undefined) sources.push(decodeEntities(address.trim()));
			at = bytes.indexOf(mark, at + mark.length, 'latin1');
		}
	}
	return sources;
};

/** Where the next tag begins: an address has no such bracket. */
const endOf = (tag: string): number => {
	const next = tag.indexOf('<', 1);
	return next < 0 ? tag.length : next;
};

/**
 * Returns the file that a frame of the page at `path` shows; undefined if it is elsewhere. In an archive, paths begin with a
 * slash, and `isPacked` is set.
 */
export const frameTarget = (address: string, path: string, isPacked = false): string | undefined => {
	const options = isPacked ? {windows: false} : {};
	try {
		const url = new URL(address, pathToFileURL(path, options));
		if (url.protocol !== 'file:') return undefined;
		url.hash = '';
		url.search = '';
		return fileURLToPath(url, options);
	} catch {
		return undefined;
	}
};

/** What a page tells about frames: its length in bytes, and the addresses of those that it shows. */
export type FramesOfPage = {readonly length: number; readonly sources: readonly string[]};

/** Looks for frames in the bytes of a page. */
export const framesOf = (page: Uint8Array): FramesOfPage => ({length: page.length, sources: frameSources(page)});

/** What is known of the frames among files, as far as they were looked at. */
export type Frames = {
	/** Takes in what a page tells. */
	readonly add: (path: string, page: FramesOfPage) => void;
	/** Returns true for a page that another one shows in a frame. One larger than that other page is a story in its own right. */
	readonly has: (path: string) => boolean;
	/** Whether no page is known to have one. */
	readonly isEmpty: () => boolean;
};

/** Returns a record of frames that is empty. */
export const createFrames = (isPacked = false): Frames => {
	const sizes = new Map<string, number>();
	/** The size of the largest page around each frame. */
	const around = new Map<string, number>();
	return {
		add: (path, {length, sources}) => {
			sizes.set(path, length);
			for (const address of sources) {
				const target = frameTarget(address, path, isPacked);
				if (target !== undefined && target !== path) around.set(target, Math.max(around.get(target) ?? 0, length));
			}
		},
		isEmpty: () => around.size === 0,
		has: path => (sizes.get(path) ?? Number.POSITIVE_INFINITY) <= (around.get(path) ?? -1),
	};
};

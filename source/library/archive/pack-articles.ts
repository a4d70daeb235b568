// Packs new articles as they come: kept as text until they are written, they would make the garbage collector busier than the
// analysis does.
import type {Article} from '../../model/article.ts';
import {listingTextOf} from './listings.ts';
import {packBytes, toJsonText} from './packed-articles.ts';

/** Articles packed together: few enough that one alone is unpacked in half a millisecond. */
const blockSize = 16;
/** Bytes of text after which a block ends, too. Most blocks have a third of that. */
const room = 384 * 1024;
/** A UTF-16 unit takes three bytes at most. */
const mostBytes = 3;

/** Some articles packed together, and how many. */
export type PackedBlock = {
	packed: Uint8Array;
	count: number;
	/** Their listings, as far as somebody has asked for them already. */
	readonly listings: string[];
};

/** Which article of which block, and where it is there: bytes. */
export type PackedPlace = {
	readonly block: PackedBlock;
	readonly nth: number;
	readonly start: number;
	readonly length: number;
};

export type Packer = {
	/** Adds an article. The block is packed when it is full. */
	readonly add: (article: Article) => PackedPlace;
	/** Packs the last block and returns all that were packed since the last time. */
	readonly take: () => readonly PackedBlock[];
};

const noBytes = new Uint8Array();

/** Returns what packs articles. It has one piece of memory for the text of all blocks. */
export const createPacker = (): Packer => {
	let done: PackedBlock[] = [];
	let block: PackedBlock = {packed: noBytes, count: 0, listings: []};
	let text: Buffer | undefined;
	let end = 0;

	const close = (bytes: Uint8Array): void => {
		if (block.count === 0) return;
		block.packed = packBytes(bytes);
		done.push(block);
		block = {packed: noBytes, count: 0, listings: []};
		end = 0;
	};

	const put = (article: Article, length: number): PackedPlace => {
		const place = {block, nth: block.count++, start: end, length};
		const listing = listingTextOf.known(article);
		if (listing !== undefined) block.listings.push(listing);
		end += length;
		return place;
	};

	return {
		add: article => {
			const json = toJsonText(article);
			text ??= Buffer.allocUnsafeSlow(room);
			if (json.length * mostBytes > room - end) close(text.subarray(0, end));
			if (json.length * mostBytes > room) {
				const alone = Buffer.from(json);
				const place = put(article, alone.length);
				close(alone);
				return place;
			}
			const place = put(article, text.write(json, end));
			if (block.count === blockSize) close(text.subarray(0, end));
			return place;
		},
		take: () => {
			if (text !== undefined) close(text.subarray(0, end));
			const taken = done;
			done = [];
			return taken;
		},
	};
};

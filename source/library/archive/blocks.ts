// Reads articles out of their blocks. The last block stays unpacked: articles of one block are asked for one after another.
import type {Article} from '../../model/article.ts';
import type {Database} from '../../storage/database.ts';
import {fromBytes, unpackBlock} from './packed-articles.ts';

/** Where an article is. */
export type BlockPlace = {
	readonly block: number;
	readonly start: number;
	readonly length: number;
	readonly entry: string | null;
};

/** Returns a function that reads an article of the file at `path`. It throws if the archive is damaged. */
export const createBlockReader = (database: Database): ((place: BlockPlace, path: string) => Article) => {
	let last: {readonly block: number; readonly bytes: Buffer} | undefined;
	return ({block, start, length, entry}, path) => {
		if (last?.block !== block) {
			const {packed} = database.get<{packed: Uint8Array}>('select packed from block where id = ?', block)!;
			last = {block, bytes: unpackBlock(packed)};
		}
		return fromBytes(last.bytes.subarray(start, start + length), path, entry);
	};
};

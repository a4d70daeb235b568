// Reads parts of blocks. The last block stays unpacked: articles of one block are asked for one after another.
import type {Database} from '../../storage/database.ts';
import {unpackBlock} from './packed-articles.ts';

/** Where an article is in its block: bytes. */
export type BlockPlace = {readonly block: number; readonly start: number; readonly length: number};

/** Which of the two things a block has of each article. */
export type BlockColumn = 'articles' | 'listings';

/** Returns a function that reads the JSON of an article or a listing. It throws if the archive is damaged. */
export const createBlockReader = (database: Database, column: BlockColumn): ((place: BlockPlace) => Buffer) => {
	let last: {readonly block: number; readonly bytes: Buffer} | undefined;
	return ({block, start, length}) => {
		if (last?.block !== block) {
			const row = database.get<{packed: Uint8Array}>(`select ${column} as packed from block where id = ?`, block)!;
			last = {block, bytes: unpackBlock(row.packed)};
		}
		return last.bytes.subarray(start, start + length);
	};
};

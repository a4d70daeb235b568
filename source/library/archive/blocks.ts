// Reads articles from their blocks. The last block stays unpacked: articles of one block are asked for one after another.
import type {Article} from '../../model/article.ts';
import type {Database} from '../../storage/database.ts';
import {fromBytes, unpackBlock} from './packed-articles.ts';

/** Where an article is in its block: bytes. */
export type BlockPlace = {readonly block: number; readonly start: number; readonly length: number};

/** Returns a function that reads the JSON of an article. It throws if the archive is damaged. */
export const createBlockReader = (database: Database): ((place: BlockPlace) => Buffer) => {
	let last: {readonly block: number; readonly bytes: Buffer} | undefined;
	return ({block, start, length}) => {
		if (last?.block !== block) {
			const row = database.get<{packed: Uint8Array}>('select articles as packed from block where id = ?', block)!;
			last = {block, bytes: unpackBlock(row.packed)};
		}
		return last.bytes.subarray(start, start + length);
	};
};

/** A row of the table `article` with the path of its file, relative to the folder of the archive. */
export type RowOfBlock = {
	readonly id: number;
	readonly file: number;
	readonly path: string;
	readonly entry: string | null;
	/** Which one of the block it is. */
	readonly nth: number;
};

/** An article of a block. Its path is relative to the folder of the archive: only the name of its file is told from it. */
export type ArticleOfBlock = RowOfBlock & {readonly article: Article};

/** Returns the articles that are left in a block. */
export const articlesOfBlock = (database: Database, block: number): readonly ArticleOfBlock[] => {
	const read = createBlockReader(database);
	return database
		.all<BlockPlace & RowOfBlock>(
			`select article.id, file, path, entry, nth, block, start, length
			from article cross join file on file.id = article.file where block = ? order by nth`,
			block,
		)
		.map(row => ({...row, article: fromBytes(read(row), row.path, row.entry)}));
};

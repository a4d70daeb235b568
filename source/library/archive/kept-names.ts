// The names that are known of a folder, from its archive alone: nobody waits for files while pressing Tab.
import type {ArticleSummary} from '../library.ts';
import {type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {createBlockReader} from './blocks.ts';
import {archivePath} from './folder-archive.ts';
import {listingFromBytes} from './listings.ts';

type Row = {
	readonly path: string;
	readonly entry: string | null;
	readonly block: number;
	start: number;
	length: number;
};

const select = `select path, entry, block, listing_start as start, listing_length as length
	from article join file on file.id = article.file order by block, start`;

/** Tells whether the archive of a folder can be read and has an article. */
export const hasKeptSummaries = (
	folder: string,
	{cache, onProblem}: ConnectionOptions & {readonly cache: string},
): boolean => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const has = connection.ask(database => database.get('select id from article limit 1') !== undefined);
	connection.close();
	return has ?? false;
};

/** Shows the summaries of all articles in a folder's archive one after another; none if there is no archive, or it cannot be read. */
export const visitKeptSummaries = (
	folder: string,
	{cache, onProblem}: ConnectionOptions & {readonly cache: string},
	see: (summary: ArticleSummary) => void,
): void => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	connection.ask(database => {
		const read = createBlockReader(database, 'listings');
		for (const {path, entry, ...place} of database.all<Row>(select))
			see(listingFromBytes(read(place), path, entry).summary);
	});
	connection.close();
};

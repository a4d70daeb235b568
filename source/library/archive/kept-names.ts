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

/** Returns the summaries of all articles in a folder's archive; none if there is no archive, or it cannot be read. */
export const keptSummaries = (
	folder: string,
	{cache, onProblem}: ConnectionOptions & {readonly cache: string},
): readonly ArticleSummary[] => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const summaries = connection.ask(database => {
		const read = createBlockReader(database, 'listings');
		return database
			.all<Row>(select)
			.map(({path, entry, ...place}) => listingFromBytes(read(place), path, entry).summary);
	});
	connection.close();
	return summaries ?? [];
};

// The names that are known of a folder, from its archive alone: nobody waits for files while pressing Tab.
import type {Database} from '../../storage/database.ts';
import type {ArticleSummary} from '../library.ts';
import {type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {archivePath, folderStart} from './folder-archive.ts';
import {createListingReader, type ListingPlace} from './kept-listings.ts';
import {listingFromBytes} from './listings.ts';

type Row = ListingPlace & {readonly path: string; readonly entry: string | null};

const select = `select path, entry, block, nth
	from article join file on file.id = article.file order by block, nth`;

/** Blocks of which listings are made at once: a fifth of a second. */
const mostMade = 50;

/** Returns the blocks that have listings, or get them now. */
const blocksListed = (database: Database): ReadonlySet<number> =>
	new Set(
		[
			'select block from listings',
			`select id as block from block where id not in (select block from listings) order by id limit ${mostMade}`,
		].flatMap(some => database.all<{block: number}>(some).map(({block}) => block)),
	);

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

/**
 * Shows the summaries of the articles in a folder's archive one after another; none if there is no archive, or it cannot be read.
 * Where only prints have read the folder, some are left out: they come in when it is asked for again.
 */
export const visitKeptSummaries = (
	folder: string,
	{cache, onProblem}: ConnectionOptions & {readonly cache: string},
	see: (summary: ArticleSummary) => void,
): void => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const prefix = folderStart(folder);
	connection.ask(database => {
		const read = createListingReader(database, connection.change);
		const blocks = blocksListed(database);
		for (const {path, entry, ...place} of database.all<Row>(select))
			if (blocks.has(place.block)) see(listingFromBytes(read(place), prefix + path, entry).summary);
	});
	connection.close();
};

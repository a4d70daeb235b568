// The listings that an archive keeps, those of a block together. A print of articles needs none, and making them is a tenth of the
// work on a new article: they are made when they are first asked for, as are the words of the texts.
import type {Database} from '../../storage/database.ts';
import type {ArchiveConnection} from './archive-connection.ts';
import {articlesOfBlock} from './blocks.ts';
import {namePeopleOf} from './kept-people.ts';
import {listingTextOf} from './listings.ts';
import {packBytes, unpackBlock} from './packed-articles.ts';

/** Which listing: its block, and which of the articles of the block it is of. */
export type ListingPlace = {readonly block: number; readonly nth: number};

/** Makes changes to an archive, where that is possible. */
type Change = ArchiveConnection['change'];

/** What stands in place of an article that is no longer there. */
const nothing = '\n\n';

/** Writes the listings of all articles of a block: the text of each has three lines. */
export const writeListings = (database: Database, block: number, texts: readonly string[]): void => {
	// Another program may have written them, or removed the block.
	database.run(
		'insert or ignore into listings (block, packed) select id, ? from block where id = ?',
		packBytes(Buffer.from(texts.map(text => `${text}\n`).join(''))),
		block,
	);
};

/** Makes and writes the listings of a block, and who appears there, as that follows from the same articles. */
const makeListings = (database: Database, change: Change, block: number): readonly Buffer[] => {
	const articles = articlesOfBlock(database, block);
	const texts: string[] = [];
	for (const {nth, article} of articles) {
		while (texts.length < nth) texts.push(nothing);
		texts.push(listingTextOf(article));
	}
	change(archive =>
		archive.write(() => {
			writeListings(archive, block, texts);
			namePeopleOf(archive, block, articles);
		}),
	);
	return texts.map(text => Buffer.from(text));
};

const lineBreak = 0x0a;

/** Returns the parts of a text of three lines each. */
const inThreeLines = (bytes: Buffer): readonly Buffer[] => {
	const parts: Buffer[] = [];
	for (let start = 0; start < bytes.length; ) {
		const second = bytes.indexOf(lineBreak, start) + 1;
		const third = bytes.indexOf(lineBreak, second) + 1;
		const end = bytes.indexOf(lineBreak, third);
		parts.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return parts;
};

/**
 * Returns a function that reads the text of a listing, and makes those of its block where there are none. The last block stays
 * unpacked. It throws if the archive is damaged.
 */
export const createListingReader = (database: Database, change: Change): ((place: ListingPlace) => Buffer) => {
	let last: {readonly block: number; readonly listings: readonly Buffer[]} | undefined;
	return ({block, nth}) => {
		if (last?.block !== block) {
			const row = database.get<{packed: Uint8Array}>('select packed from listings where block = ?', block);
			last = {
				block,
				listings: row ? inThreeLines(unpackBlock(row.packed)) : makeListings(database, change, block),
			};
		}
		return last.listings[nth]!;
	};
};

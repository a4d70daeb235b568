// Reads the databases in which feed readers keep articles: each item of a feed is an article.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {inside, type ReadResult, refused} from '../format.ts';
import {guarded} from '../isolation/guarded.ts';
import {isMarkup} from '../markup/is-markup.ts';
import {decodeEntities} from '../markup/markup.ts';

const askDatabase = guarded('database');

/** Reads the database in `bytes`, or where there are none the file at the origin's path. */
export const readFeedDatabase = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const {documents: rows, problems} = await askDatabase(bytes, origin);
	const keyOf = entryKeys();
	const drafts = rows.map(({origin: place, blocks, links, ...stated}): Draft => {
		const body = blocks[0]?.text ?? '';
		return {
			...stated,
			base: links?.[0]?.url,
			origin: inside(origin, keyOf(place.entry, stated.url, stated.headline)),
			...(isMarkup(body) ? {html: body} : {text: decodeEntities(body)}),
		};
	});
	const result = await articlesOfDrafts(drafts, origin);
	const all = [...problems, ...result.problems];
	// Of items that have no text nothing is left.
	return result.documents.length + all.length > 0
		? {documents: result.documents, problems: all}
		: refused(origin, 'a feed reader’s database without articles');
};

// The quotes that an archive keeps, as the search over them asks for them: by number, and by the id of their article.
import type {Database} from '../../storage/database.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import type {QuoteStore} from '../search/quote-store.ts';
import type {ArchiveConnection} from './archive-connection.ts';
import {createBlockReader} from './blocks.ts';
import {folderStart} from './folder-archive.ts';
import {createListingReader} from './kept-listings.ts';
import {type Listing, listingFromBytes} from './listings.ts';
import {type QuotesOfArticle, selectQuotes} from './saved-index.ts';

export type ArchivedQuotes = ReturnType<typeof openArchivedQuotes>;

/** UTF-16 units: no system has longer ones. */
const longestPath = 32_768;

/** Opens the quotes of an archive. */
export const openArchivedQuotes = (database: Database, folder: string, connection: ArchiveConnection) => {
	const prefix = folderStart(folder);
	const listing = createListingReader(database, connection.change);
	const body = createBlockReader(database);
	/** Articles of quotes that were asked for, by id. */
	const met = new Map<string, QuotesOfArticle>();
	/** Quotes that are not in the archive. */
	const others = new Map<number, SearchableQuote>();
	const quotesOf = (row: QuotesOfArticle) => {
		const {said, reported, summary} = listingFromBytes(listing(row), prefix + row.path, row.entry);
		met.set(summary.id, row);
		return [...said, ...reported];
	};
	const quoteOf = (number: number): SearchableQuote | undefined => {
		const row = database.get<QuotesOfArticle>(
			`${selectQuotes} where first_quote <= ? order by first_quote desc limit 1`,
			number,
		);
		return row && number < row.first + row.quotes ? quotesOf(row)[number - row.first] : undefined;
	};
	/** The rows of the block that was asked for last: whoever goes through many articles asks for most of them. */
	let rows: ReadonlyMap<number, QuotesOfArticle> = new Map();
	const listingOf = (article: number): Listing | undefined => {
		if (!rows.has(article)) {
			const inBlock = `${selectQuotes} where block = (select block from article where id = ?)`;
			rows = new Map(database.all<QuotesOfArticle>(inBlock, article).map(row => [row.article, row]));
		}
		const row = rows.get(article);
		return row && listingFromBytes(listing(row), prefix + row.path, row.entry);
	};
	const rowIn = (path: string, entry: string | null): QuotesOfArticle | undefined => {
		const file = database.get<{id: number}>('select id from file where path = ?', path)?.id;
		if (file === undefined) return undefined;
		return database.get<QuotesOfArticle>(`${selectQuotes} where article.file = ? and entry is ?`, file, entry);
	};
	const rowOf = (id: string): QuotesOfArticle | undefined => {
		const whole = id.slice(prefix.length);
		let row = rowIn(whole, null);
		// A path may have a “#” of its own: each may be the one before the entry.
		for (let at = whole.indexOf('#'); row === undefined && at > 0 && at < longestPath; at = whole.indexOf('#', at + 1))
			row = rowIn(whole.slice(0, at), whole.slice(at + 1));
		return row;
	};
	const rangeOf = (id: string): readonly [number, number] | undefined => {
		const row = rowOf(id);
		return row && [row.first, row.first + row.quotes];
	};
	// The archive may be damaged while a search is under way.
	const quotes: QuoteStore = {
		quote: number => others.get(number) ?? connection.ask(() => quoteOf(number)),
		rangeOf: id => connection.ask(() => rangeOf(id)) ?? [0, 0],
	};
	return {connection, prefix, body, met, others, quotesOf, quotes, listingOf, rowIn, rowOf};
};

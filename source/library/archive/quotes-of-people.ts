// What those said who are named in many articles, kept by person: in the blocks it lies in as many places as there are articles.
import {zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {Database} from '../../storage/database.ts';
import {saidBy} from '../catalogue/quotes-by-person.ts';
import type {QuoteAlone} from '../search/searchable-quotes.ts';
import type {Listing} from './listings.ts';

/** The quotes of one article, by the id of its row: none where the person is only named. */
type SaidThere = readonly [article: number, said: readonly QuoteAlone[], title?: string, published?: string | null];

/** What somebody said in one article. */
export type SaidInRow = {
	readonly said: readonly QuoteAlone[];
	readonly title: string;
	readonly published?: string;
};

/** Whoever is named in fewer articles: to open these takes no longer than anyone notices. */
export const fewestArticles = 128;

/** Articles that are newer than what is kept are opened one by one; with more of them, these are added. */
const mostNewer = 256;

/** UTF-16 units that are gathered before they are written: what is said in a large archive would fill the memory. */
const mostGathered = 8_000_000;

const fact = 'quotes of people';

/** The last article that was looked at, and how many there were, those included that are gone. */
type Reach = {readonly upTo: number; readonly articles: number};

const nothingKept: Reach = {upTo: 0, articles: 0};

/** A part of what somebody said. */
type Piece = {readonly person: string; readonly data: Uint8Array};

const reachIn = (database: Database): Reach => {
	const row = database.get<{value: string}>('select value from fact where name = ?', fact);
	return row === undefined ? nothingKept : (JSON.parse(row.value) as Reach);
};

const countAfter = (database: Database, after: number): number =>
	database.get<{count: number}>('select count(*) as count from article where id > ?', after)!.count;

/** The keys of everyone in an article, in the JSON of its row in `named`; one that is escaped there is left out. */
const keyInPeople = /"key":"([^"\\]+)"/gu;

const saidThere = (article: number, {summary, said}: Listing, key: string): SaidThere => {
	const own = saidBy(new Set([key]), {summary, said});
	if (own.length === 0) return [article, []];
	const {title, published} = summary;
	return [article, own.map(({articleId: _, title: __, published: ___, ...alone}) => alone), title, published ?? null];
};

/**
 * Gathers what those said who are named `often`, by their keys, in articles that are newer than what is kept, if these are many;
 * yields after each article, and returns what adds it. What is kept of articles that are gone stays until it is half of all: nobody
 * asks for it.
 */
export function* gatherQuotesOfPeople(
	database: Database,
	often: ReadonlySet<string>,
	listingOf: (article: number) => Listing | undefined,
): Generator<void, ((database: Database) => void) | undefined> {
	const reach = reachIn(database);
	const isOverfull = reach.articles > 2 * countAfter(database, 0);
	const {upTo, articles} = isOverfull ? nothingKept : reach;
	if (countAfter(database, upTo) < mostNewer) return undefined;
	const newer = database.all<{article: number; people: string}>(
		'select article, people from named where article > ? order by article',
		upTo,
	);
	const last = newer.at(-1);
	if (last === undefined) return undefined;
	const pieces: Piece[] = [];
	let texts = new Map<string, string[]>();
	let units = 0;
	const pack = (): void => {
		for (const [person, parts] of texts) pieces.push({person, data: zstdCompressSync(`[${parts.join(',')}]`)});
		texts = new Map();
		units = 0;
	};
	for (const {article, people} of newer) {
		const keys = [...people.matchAll(keyInPeople)].map(([, key]) => key!).filter(key => often.has(key));
		const listing = keys.length === 0 ? undefined : listingOf(article);
		for (const key of listing === undefined ? [] : keys) {
			const text = JSON.stringify(saidThere(article, listing!, key));
			texts.set(key, [...(texts.get(key) ?? []), text]);
			units += text.length;
		}
		if (units > mostGathered) pack();
		yield;
	}
	pack();
	const now: Reach = {upTo: last.article, articles: articles + newer.length};
	return written =>
		written.write(() => {
			// Another program may have added the same meanwhile.
			if (reachIn(written).upTo !== reach.upTo) return;
			if (isOverfull) written.run('delete from said_by');
			for (const {person, data} of pieces)
				written.run('insert into said_by (person, data) values (?, ?)', person, data);
			written.run('insert or replace into fact (name, value) values (?, ?)', fact, JSON.stringify(now));
		});
}

/** Returns what somebody said, by the ids of the rows of articles that name the person, as far as it is kept. */
export const keptQuotesOf = (database: Database, person: string): ReadonlyMap<number, SaidInRow> => {
	const found = new Map<number, SaidInRow>();
	for (const {data} of database.all<{data: Uint8Array}>('select data from said_by where person = ?', person))
		for (const [article, said, title = '', published] of JSON.parse(zstdDecompressSync(data).toString()) as SaidThere[])
			found.set(article, {said, title, ...(typeof published === 'string' && {published})});
	return found;
};

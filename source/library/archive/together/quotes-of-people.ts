// What those said who are named in many articles, and what they are called there, kept by person: in the blocks it lies in as many
// places as there are articles.
import {zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {Database} from '../../../storage/database.ts';
import {saidBy} from '../../catalogue/quotes-by-person.ts';
import type {ArticlePeople} from '../../people/article-people.ts';
import {endOfKey} from '../../people/meant-by-name.ts';
import type {CalledHere} from '../../people/seen.ts';
import type {QuoteAlone} from '../../search/searchable-quotes.ts';
import type {Listing} from '../listings.ts';
import {beginGathering, keepGathered} from './gathered.ts';

/** The quotes of one article, by the id of its row: none where the person is only named. */
type SaidThere = readonly [article: number, said: readonly QuoteAlone[], title?: string, published?: string | null];

/** What one article calls somebody, by the id of its row. */
type CalledThere = readonly [article: number, called: CalledHere];

/** What the articles of an archive call somebody, by the ids of their rows. */
export type CalledInRows = {
	readonly kept: ReadonlyMap<number, CalledHere>;
	/** Everyone, as JSON, in those of the other articles that may name the person. */
	readonly others: readonly {readonly id: number; readonly people: string}[];
};

/** What somebody said in one article. */
export type SaidInRow = {
	readonly said: readonly QuoteAlone[];
	readonly title: string;
	readonly published?: string;
};

/** UTF-16 units that are gathered before they are written: what is said in a large archive would fill the memory. */
const mostGathered = 8_000_000;

const fact = 'quotes of people';

/** A part of what somebody said: in the articles whose rows have ids above `after`, up to `upTo`. */
type Piece = {
	readonly person: string;
	readonly data: Uint8Array;
	readonly called: Uint8Array;
	readonly after: number;
	readonly upTo: number;
};

/** The keys of everyone in an article, in the JSON of its row in `named`; one that is escaped there is left out. */
const keyInPeople = /"key":"([^"\\]+)"/gu;

const saidThere = (article: number, {summary, said}: Listing, key: string): SaidThere => {
	const own = saidBy(new Set([key]), {summary, said});
	if (own.length === 0) return [article, []];
	const {title, published} = summary;
	return [article, own.map(({articleId: _, title: __, published: ___, ...alone}) => alone), title, published ?? null];
};

const calledThere = (article: number, {people, published}: ArticlePeople, key: string): CalledThere => {
	const {names = [], role} = people.find(one => one.key === key) ?? {};
	return [article, {names, ...(role !== undefined && {role}), ...(published !== undefined && {published})}];
};

/** Returns who is in the articles with ids above `after`, up to the first of which that is not known. */
const namedAfter = (database: Database, after: number): readonly {article: number; people: string}[] => {
	const rows = database.all<{article: number; people: string | null}>(
		'select article.id as article, people from article left join named on named.article = article.id where article.id > ? order by article.id',
		after,
	);
	const unknown = rows.findIndex(({people}) => people === null);
	return rows.slice(0, unknown === -1 ? rows.length : unknown) as {article: number; people: string}[];
};

const packTexts = (texts: readonly string[]): Uint8Array => zstdCompressSync(`[${texts.join(',')}]`);

/**
 * Gathers what those said who are named `often`, by their keys, in articles that are newer than what is kept, if these are many;
 * yields after each article, and returns what adds it.
 */
export function* gatherQuotesOfPeople(
	database: Database,
	often: ReadonlySet<string>,
	listingOf: (article: number) => Listing | undefined,
): Generator<void, ((database: Database) => void) | undefined> {
	const gathering = beginGathering(database, fact);
	if (gathering === undefined) return undefined;
	const {upTo} = gathering.from;
	const newer = namedAfter(database, upTo);
	const last = newer.at(-1);
	if (last === undefined) return undefined;
	const pieces: Piece[] = [];
	const texts = new Map<string, {readonly said: string[]; readonly called: string[]}>();
	let units = 0;
	let after = upTo;
	const pack = (end: number): void => {
		for (const [person, {said, called}] of texts)
			pieces.push({person, data: packTexts(said), called: packTexts(called), after, upTo: end});
		texts.clear();
		units = 0;
		after = end;
	};
	for (const {article, people} of newer) {
		const keys = [...people.matchAll(keyInPeople)].map(([, key]) => key!).filter(key => often.has(key));
		const listing = keys.length === 0 ? undefined : listingOf(article);
		if (listing !== undefined) {
			const everyone = JSON.parse(people) as ArticlePeople;
			for (const key of keys) {
				const text = JSON.stringify(saidThere(article, listing, key));
				const known = texts.get(key) ?? {said: [], called: []};
				texts.set(key, known);
				known.said.push(text);
				known.called.push(JSON.stringify(calledThere(article, everyone, key)));
				units += text.length;
			}
		}
		if (units > mostGathered) pack(article);
		yield;
	}
	pack(last.article);
	const reached = {upTo: last.article, articles: newer.length};
	return written =>
		keepGathered(written, gathering, 'said_by', reached, () => {
			for (const {person, data, called, after, upTo} of pieces)
				written.run(
					'insert into said_by (person, data, called, after, up_to) values (?, ?, ?, ?, ?)',
					person,
					data,
					called,
					after,
					upTo,
				);
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

/**
 * Returns what articles call somebody: what is kept of it, and everyone in those of all others that may name the person. What was kept
 * while the person was named rarely has gaps.
 */
export const keptNamesOf = (database: Database, person: string): CalledInRows => {
	const kept = new Map<number, CalledHere>();
	const others: {id: number; people: string}[] = [];
	const end = endOfKey(JSON.stringify(person).slice(1, -1));
	const look = (after: number, upTo: number): void => {
		if (after >= upTo) return;
		const rows = database.all<{id: number; people: string}>(
			'select article as id, people from named where article > ? and article <= ? and instr(people, ?) > 0',
			after,
			upTo,
			end,
		);
		others.push(...rows);
	};
	let looked = 0;
	const pieces = database.all<Omit<Piece, 'person' | 'data'>>(
		'select called, after, up_to as upTo from said_by where person = ? order by after',
		person,
	);
	for (const {called, after, upTo} of pieces) {
		look(looked, after);
		looked = upTo;
		for (const [article, here] of JSON.parse(zstdDecompressSync(called).toString()) as CalledThere[])
			kept.set(article, here);
	}
	look(looked, Number.MAX_SAFE_INTEGER);
	return {kept, others};
};

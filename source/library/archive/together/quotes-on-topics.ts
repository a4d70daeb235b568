// What was said about topics that many articles have, kept by topic: in the blocks it lies in as many places as there are articles.
import {zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {Database} from '../../../storage/database.ts';
import {type QuoteAbout, saidAbout} from '../../catalogue/quotes-by-topic.ts';
import {topicKey} from '../../catalogue/topics.ts';
import type {Listing} from '../listings.ts';
import {beginGathering, keepGathered} from './gathered.ts';

/** A quote about a topic without what it shares with all others of its article. */
type AboutAlone = Omit<QuoteAbout, 'articleId' | 'title' | 'published'>;

/** The quotes of one article, by the id of its row. */
type AboutThere = readonly [article: number, said: readonly AboutAlone[], title: string, published?: string | null];

/** What was said about a topic in one article. */
export type AboutInRow = {readonly said: readonly AboutAlone[]; readonly title: string; readonly published?: string};

/** What somebody will ask for soon, by the keys of topics. */
type Often = ReadonlySet<string>;

/** UTF-16 units that are gathered before they are written: what is said in a large archive would fill the memory. */
const mostGathered = 8_000_000;

const fact = 'quotes on topics';

/** A part of what was said about a topic. */
type Piece = {readonly topic: string; readonly data: Uint8Array};

const aboutThere = (article: number, {heading, said}: Listing, topic: string): AboutThere => {
	const about = saidAbout(topic, {summary: heading, said});
	const {title, published} = heading;
	return [article, about.map(({articleId: _, title: __, published: ___, ...alone}) => alone), title, published ?? null];
};

const idsAfter = (database: Database, after: number): readonly {id: number; said: number}[] =>
	database.all<{id: number; said: number}>('select id, said from article where id > ? order by id', after);

/**
 * Gathers what was said about topics that are asked for `often`, in articles that are newer than what is kept, if these are many;
 * yields after each article, and returns what adds it.
 */
export function* gatherQuotesOnTopics(
	database: Database,
	often: Often,
	listingOf: (article: number) => Listing | undefined,
): Generator<void, ((database: Database) => void) | undefined> {
	// What becomes frequent later is gathered from the first article on.
	const gathering = often.size === 0 ? undefined : beginGathering(database, fact);
	if (gathering === undefined) return undefined;
	const newer = idsAfter(database, gathering.from.upTo);
	const pieces: Piece[] = [];
	const texts = new Map<string, string[]>();
	let units = 0;
	const pack = (): void => {
		for (const [topic, said] of texts) pieces.push({topic, data: zstdCompressSync(`[${said.join(',')}]`)});
		texts.clear();
		units = 0;
	};
	for (const {id, said} of newer) {
		const listing = said === 0 ? undefined : listingOf(id);
		const topics = new Set(listing?.heading.topics.map(topicKey).filter(key => often.has(key)));
		for (const topic of topics) {
			const text = JSON.stringify(aboutThere(id, listing!, topic));
			const known = texts.get(topic) ?? [];
			texts.set(topic, known);
			known.push(text);
			units += text.length;
		}
		if (units > mostGathered) pack();
		yield;
	}
	pack();
	const reached = {upTo: newer.at(-1)!.id, articles: newer.length};
	return written =>
		keepGathered(written, gathering, 'said_on', reached, () => {
			for (const {topic, data} of pieces) written.run('insert into said_on (topic, data) values (?, ?)', topic, data);
		});
}

/** Returns what was said about a topic, by the ids of the rows of articles, as far as it is kept. */
export const keptQuotesOn = (database: Database, topic: string): ReadonlyMap<number, AboutInRow> => {
	const found = new Map<number, AboutInRow>();
	for (const {data} of database.all<{data: Uint8Array}>('select data from said_on where topic = ? order by id', topic))
		for (const [article, said, title, published] of JSON.parse(zstdDecompressSync(data).toString()) as AboutThere[])
			found.set(article, {said, title, ...(typeof published === 'string' && {published})});
	return found;
};

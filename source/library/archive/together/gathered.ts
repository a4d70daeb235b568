// How far the articles of an archive have been gathered for something that is kept together of them, e.g. what each person said:
// what is newer is gathered when there is much of it, and is found in the blocks until then.
import type {Database} from '../../../storage/database.ts';

/** The last article that was looked at, and how many there were, those included that are gone. */
type Reach = {readonly upTo: number; readonly articles: number};

/** What is to be gathered: of the articles with ids above `from.upTo`. It is all of them where what is kept is thrown away. */
export type ToGather = {readonly fact: string; readonly before: Reach; readonly from: Reach};

/** Articles that are newer than what is kept are opened one by one; with more of them, these are added. */
const mostNewer = 256;

const nothingKept: Reach = {upTo: 0, articles: 0};

const reachIn = (database: Database, fact: string): Reach => {
	const row = database.get<{value: string}>('select value from fact where name = ?', fact);
	return row === undefined ? nothingKept : (JSON.parse(row.value) as Reach);
};

const countAfter = (database: Database, after: number): number =>
	database.get<{count: number}>('select count(*) as count from article where id > ?', after)!.count;

/**
 * Begins to gather what is newer than what is kept under a name in the table `fact`; undefined where that is little. What is kept of
 * articles that are gone stays until it is half of all: nobody asks for it.
 */
export const beginGathering = (database: Database, fact: string): ToGather | undefined => {
	const before = reachIn(database, fact);
	const isOverfull = before.articles > 2 * countAfter(database, 0);
	const from = isOverfull ? nothingKept : before;
	return countAfter(database, from.upTo) < mostNewer ? undefined : {fact, before, from};
};

/** Adds to a table what was gathered of so many `articles` with ids `upTo` one, unless another program has done so meanwhile. */
export const keepGathered = (
	database: Database,
	{fact, before, from}: ToGather,
	table: 'said_by' | 'said_on',
	{upTo, articles}: Reach,
	insert: () => void,
): void =>
	database.write(() => {
		if (reachIn(database, fact).upTo !== before.upTo) return;
		if (from !== before) database.run(`delete from ${table}`);
		insert();
		const now: Reach = {upTo, articles: from.articles + articles};
		database.run('insert or replace into fact (name, value) values (?, ?)', fact, JSON.stringify(now));
	});

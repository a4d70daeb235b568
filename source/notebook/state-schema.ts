// The tables of state.db. The data is the user's own and cannot be made again: a step may add tables and columns, never
// drop any.
import type {Schema} from '../storage/schema.ts';

/*
`anchor` is JSON (anchoring/anchors.ts). `place` has every id under which the text of an article was seen, because several
files may have the same text; `article.id` is the last one. `turn` orders the queries by time. `quote.unsure_source` is the article's words for a
speaker who is unsure; null for all others. `correction.decision` is what `Correction` has as `by`, with its `name`; `decision` has
what was decided of two keys of people, the last one of a pair holds, with the marks of a story (model/people-decision.ts) in `story` for that story only. `reading.opened` and `visit.left` are milliseconds since 1970,
`reading.share` is from 0 to 1; `visit.known` has 32 bits, the first byte first, for each article that was in a library (visits.ts).
`kept_search.found` is how many quotes it found when it was last used.
*/
const steps: readonly string[] = [
	`create table article (
		key integer primary key,
		hash text not null,
		pieces blob not null,
		id text not null,
		title text not null,
		published text,
		url text,
		read integer not null default 0,
		starred integer not null default 0
	) strict;
	create index article_hash on article (hash);
	create table place (id text primary key, article integer not null references article) strict, without rowid;
	create index place_article on place (article);
	create table position (article integer primary key references article, anchor text not null) strict;
	create table mark (
		letter text primary key,
		article integer not null references article,
		anchor text not null
	) strict, without rowid;
	create table quote (
		key integer primary key autoincrement,
		article integer not null references article,
		anchor text not null,
		words text not null,
		speaker text,
		section text,
		starred integer not null,
		note text not null
	) strict;
	create index quote_article on quote (article);
	create table query (kind text, text text, turn integer not null, primary key (kind, text)) strict, without rowid;`,
	'alter table quote add column unsure_source text',
	`create table correction (
		key integer primary key autoincrement,
		article integer not null references article,
		anchor text not null,
		words text not null,
		decision text not null,
		name text
	) strict;
	create index correction_article on correction (article);
	create table decision (key integer primary key autoincrement, says text not null, one text not null, other text not null) strict`,
	'alter table article add column byline text',
	'create table chosen_order (page text primary key, name text not null) strict, without rowid',
	`create table reading (
		article integer primary key references article,
		opened integer not null,
		share real not null,
		section integer not null
	) strict;
	create table visit (library text primary key, left integer not null, known blob not null) strict`,
	'create table kept_search (name text primary key, query text not null, found integer not null) strict, without rowid',
	'alter table article add column outlet text',
	'alter table decision add column story text',
];

/** The tables after the last step, without SQLite's internal ones. */
const tables = [
	'article',
	'place',
	'position',
	'mark',
	'quote',
	'query',
	'correction',
	'decision',
	'chosen_order',
	'reading',
	'visit',
	'kept_search',
] as const;

/** The schema of state.db. */
export const stateSchema: Schema = {steps, tables};

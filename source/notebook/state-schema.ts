// The tables of state.db. What is kept here is the reader's own: a step may add to it, none may drop.
import type {Schema} from '../storage/schema.ts';

/*
An anchor (anchors.ts) is JSON. A place is the id of an article that was seen with this text: several
may hold the same; `article.id` is the one seen last. The numbers of
`turn` say what was kept later.
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
];

/** The tables as they are now, without what SQLite keeps for itself. */
const tables = ['article', 'place', 'position', 'mark', 'quote', 'query'] as const;

export const stateSchema: Schema = {steps, tables};

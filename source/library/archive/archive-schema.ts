// The tables of an archive. All of it can be made again from the files: tables change freely, and the archives of other versions
// are thrown away (versions.ts).
import type {Schema} from '../../storage/schema.ts';

/*
`file.path` is relative to the folder of the archive. `file.stamp` is what the file system said of the file when it was read
(file-stamps.ts), `format` what read it and `version` that reader's version, `result` JSON of what reading it gave besides
articles, and of a page `frames` what it tells about frames (file-frames.ts). `block.articles` is the JSON of some articles one after another, packed with Zstandard: `article.start` and `length` say
in bytes which part is this one, and `nth` which of them it is. Ids of blocks are never given twice: `listings` has what lists and
the search show of the articles of a block (kept-listings.ts), made when it is first asked for. The `quotes` of an article have the numbers from `first_quote` on, which no other quote ever had: the `said` words of their speakers first, then the
paraphrases. `snapshot` has the buffers of the search (search/packed/snapshot.ts), `words` those of the words in the texts (archive-texts.ts). `article.place` is its place in the file, `entry` names it where a file holds
several, `hash` is the SHA-1 in Base64 of the document that it was made of, and `published` its date.
`named` is made later, too: `unnamed` has the blocks with articles that lack it (kept-people.ts). `named.names` has a line for each name of an article as it is written, and the full name that it stands for there: in one column,
as a row each in two indexes took longer to write than all the rest. `named.people` is JSON of the same people with what tells
namesakes apart (people/appearances.ts): from it follows who is one person across the archive (archive-people.ts). `said_by` has what
those said who are named in many articles, in parts (together/quotes-of-people.ts): of the articles above `after`, up to `up_to`; `called` has
what they are called there. `said_on` has what was said about topics that many articles have (together/quotes-on-topics.ts).
*/
const tables = `create table fact (name text primary key, value text not null) strict, without rowid;
create table file (
	id integer primary key,
	path text not null unique,
	stamp text not null,
	format text,
	version text not null,
	result text not null,
	frames text
) strict;
create table block (id integer primary key autoincrement, articles blob not null) strict;
create table listings (block integer primary key references block on delete cascade, packed blob not null) strict;
create table unnamed (block integer primary key references block on delete cascade) strict;
create table article (
	id integer primary key autoincrement,
	file integer not null references file on delete cascade,
	block integer not null references block,
	start integer not null,
	length integer not null,
	nth integer not null,
	first_quote integer not null,
	quotes integer not null,
	said integer not null,
	place integer not null,
	entry text,
	hash text not null,
	published text
) strict;
create index article_file on article (file);
create index article_block on article (block);
create index article_quote on article (first_quote);
create table snapshot (name text primary key, data blob not null) strict;
create table words (name text primary key, data blob not null) strict;
create table named (article integer primary key references article on delete cascade, names text not null, people text not null) strict;
create table said_by (
	id integer primary key,
	person text not null,
	data blob not null,
	called blob not null,
	after integer not null,
	up_to integer not null
) strict;
create index said_by_person on said_by (person);
create table said_on (id integer primary key, topic text not null, data blob not null) strict;
create index said_on_topic on said_on (topic)`;

/** A table comes after those that it references. */
export const archiveSchema: Schema = {
	steps: [tables],
	tables: [
		'fact',
		'file',
		'block',
		'listings',
		'unnamed',
		'article',
		'snapshot',
		'words',
		'named',
		'said_by',
		'said_on',
	],
};

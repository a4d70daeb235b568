// All stars, notes and marks of all articles, as their page lists them.
import type {Database} from '../storage/database.ts';

/** A star, a note or a mark. `at` is its UTF-16 offset in the text as it was when last opened. */
export type KeptEntry = {
	readonly id: string;
	readonly title: string;
	readonly published?: string;
	readonly url?: string;
	readonly outlet?: string;
	readonly byline?: string;
	readonly at: number;
} & (
	| {readonly kind: 'article'}
	| {
			readonly kind: 'quote';
			readonly words: string;
			readonly speaker?: string;
			/** The article's words for the speaker, if the name is unsure. */
			readonly unsureSource?: string;
			readonly section?: string;
			readonly starred: boolean;
			readonly note: string;
	  }
	/** `words` are those after the mark. */
	| {readonly kind: 'mark'; readonly letter: string; readonly words: string}
);

type Row = {
	readonly key: number;
	readonly id: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
	readonly kind: KeptEntry['kind'];
	readonly at: number;
	readonly words: string;
	readonly speaker: string | null;
	readonly unsure_source: string | null;
	readonly section: string | null;
	readonly starred: number;
	readonly note: string;
	readonly letter: string;
};

const article = 'article.key, article.id, title, published, url, outlet, byline';

const all = `
	select ${article}, 'article' as kind, -1 as at, '' as words, null as speaker, null as unsure_source,
		null as section, 0 as starred, '' as note, '' as letter from article where article.starred = 1
	union all select ${article}, 'quote', json_extract(anchor, '$.at'), words, speaker, unsure_source,
		section, quote.starred, note, '' from quote join article on article.key = quote.article
	union all select ${article}, 'mark', json_extract(anchor, '$.at'), json_extract(anchor, '$.after'), null, null,
		null, 0, '', letter from mark join article on article.key = mark.article
	order by published desc, title, key, at, letter`;

const entryOf = (row: Row): KeptEntry => {
	const {
		id,
		title,
		published,
		url,
		outlet,
		byline,
		at,
		kind,
		words,
		speaker,
		unsure_source,
		section,
		starred,
		note,
		letter,
	} = row;
	const where = {
		id,
		title,
		at: Math.max(0, at),
		...(published !== null && {published}),
		...(url !== null && {url}),
		...(outlet !== null && {outlet}),
		...(byline !== null && {byline}),
	};
	if (kind === 'article') return {...where, kind};
	if (kind === 'mark') return {...where, kind, letter, words: words.trim()};
	return {
		...where,
		kind,
		words,
		starred: starred === 1,
		note,
		...(speaker !== null && {speaker}),
		...(unsure_source !== null && {unsureSource: unsure_source}),
		...(section !== null && {section}),
	};
};

/**
 * Returns a function that lists all entries, the newest article first, those of one article in text order. The list is
 * read again only after a change in this or another process.
 */
export const keptEntriesIn = (database: Database): (() => readonly KeptEntry[]) => {
	let known: {readonly version: string; readonly entries: readonly KeptEntry[]} | undefined;
	return () => {
		const {data_version: theirs} = database.get<{data_version: number}>('pragma data_version')!;
		const {own} = database.get<{own: number}>('select total_changes() as own')!;
		const version = `${theirs} ${own}`;
		if (known?.version !== version) known = {version, entries: database.all<Row>(all).map(entryOf)};
		return known.entries;
	};
};

import {probably} from '../model/doubt.ts';
import type {Database} from '../storage/database.ts';

/** A quote with a star or a note, and what is needed to cite it. */
export type Citation = {
	readonly id: string;
	readonly title: string;
	readonly published?: string;
	/** The address where the article was published; its id is the path of the file. */
	readonly url?: string;
	readonly words: string;
	readonly speaker?: string;
	/** The article's words for the speaker, if the name is unsure. */
	readonly unsureSource?: string;
	readonly section?: string;
	readonly starred: boolean;
	readonly note: string;
};

/** Returns whose the words are: a name, what is probably the name, or the article's words for the speaker. */
export const keptSpeaker = ({speaker, unsureSource}: Pick<Citation, 'speaker' | 'unsureSource'>): string | undefined =>
	speaker !== undefined && unsureSource !== undefined ? probably(speaker, unsureSource) : speaker;

type CitationRow = {
	readonly id: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly words: string;
	readonly speaker: string | null;
	readonly unsure_source: string | null;
	readonly section: string | null;
	readonly starred: number;
	readonly note: string;
};

const citationOf = ({published, url, speaker, unsure_source, section, starred, ...rest}: CitationRow): Citation => ({
	...rest,
	starred: starred === 1,
	...(published !== null && {published}),
	...(url !== null && {url}),
	...(speaker !== null && {speaker}),
	...(unsure_source !== null && {unsureSource: unsure_source}),
	...(section !== null && {section}),
});

/** Returns all quotes with a star or a note, grouped by article, the newest article first. */
export const citationsIn = (database: Database): readonly Citation[] =>
	database
		.all<CitationRow>(
			`select id, title, published, url, words, speaker, unsure_source, section, quote.starred, note
			from quote join article on article.key = quote.article
			order by published desc, title, article.key, json_extract(anchor, '$.at')`,
		)
		.map(citationOf);

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
	readonly section?: string;
	readonly starred: boolean;
	readonly note: string;
};

type CitationRow = {
	readonly id: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly words: string;
	readonly speaker: string | null;
	readonly section: string | null;
	readonly starred: number;
	readonly note: string;
};

const citationOf = ({published, url, speaker, section, starred, ...rest}: CitationRow): Citation => ({
	...rest,
	starred: starred === 1,
	...(published !== null && {published}),
	...(url !== null && {url}),
	...(speaker !== null && {speaker}),
	...(section !== null && {section}),
});

/** Returns all quotes with a star or a note, grouped by article, the newest article first. */
export const citationsIn = (database: Database): readonly Citation[] =>
	database
		.all<CitationRow>(
			`select id, title, published, url, words, speaker, section, quote.starred, note
			from quote join article on article.key = quote.article
			order by published desc, title, article.key, json_extract(anchor, '$.at')`,
		)
		.map(citationOf);

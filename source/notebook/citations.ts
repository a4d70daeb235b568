import {publicationOf, type Quotation} from '../citation/quotation.ts';
import type {Database} from '../storage/database.ts';

/** A quote with a star or a note, and what is needed to cite it. */
export type Citation = {
	readonly id: string;
	readonly title: string;
	readonly published?: string;
	/** The address where the article was published; its id is the path of the file. */
	readonly url?: string;
	readonly outlet?: string;
	readonly byline?: string;
	readonly words: string;
	readonly speaker?: string;
	/** The article's words for the speaker, if the name is unsure. */
	readonly unsureSource?: string;
	readonly section?: string;
	readonly starred: boolean;
	readonly note: string;
};

/** What is kept of a quote. */
type KeptWords = Pick<
	Citation,
	'id' | 'title' | 'published' | 'url' | 'outlet' | 'byline' | 'words' | 'speaker' | 'unsureSource' | 'section' | 'note'
>;

/** Returns a kept quote as it is cited: from the folders that are given, or by the name of its file. */
export const keptQuotation = (kept: KeptWords, folders: readonly string[]): Quotation => {
	const {title, words, speaker, unsureSource, section, note} = kept;
	return {
		...publicationOf({...kept, headline: title}, folders),
		words,
		speakers: speaker === undefined ? [] : [speaker],
		isUnsure: unsureSource !== undefined,
		source: unsureSource,
		section,
		note,
	};
};

type CitationRow = {
	readonly id: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
	readonly words: string;
	readonly speaker: string | null;
	readonly unsure_source: string | null;
	readonly section: string | null;
	readonly starred: number;
	readonly note: string;
};

const citationOf = ({
	published,
	url,
	outlet,
	byline,
	speaker,
	unsure_source,
	section,
	starred,
	...rest
}: CitationRow): Citation => ({
	...rest,
	starred: starred === 1,
	...(published !== null && {published}),
	...(url !== null && {url}),
	...(outlet !== null && {outlet}),
	...(byline !== null && {byline}),
	...(speaker !== null && {speaker}),
	...(unsure_source !== null && {unsureSource: unsure_source}),
	...(section !== null && {section}),
});

/** Returns all quotes with a star or a note, grouped by article, the newest article first. */
export const citationsIn = (database: Database): readonly Citation[] =>
	database
		.all<CitationRow>(
			`select id, title, published, url, outlet, byline, words, speaker, unsure_source, section, quote.starred, note
			from quote join article on article.key = quote.article
			order by published desc, title, article.key, json_extract(anchor, '$.at')`,
		)
		.map(citationOf);

import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import type {Quote} from '../model/quote.ts';
import type {Span} from '../model/span.ts';

/** A voice in an article: someone quoted there. `name` is absent for all unnamed voices together. */
export type Voice = {readonly name?: string; readonly quotes: number};

/** An article without its body: what a list shows. */
export type ArticleSummary = {
	readonly id: string;
	readonly path: string;
	/** Headline, or the lede's first words and “…”. */
	readonly title: string;
	readonly standfirst?: string;
	readonly published?: string;
	readonly words: number;
	readonly quotes: number;
	/** Most quoted first. */
	readonly voices: readonly Voice[];
	/** Names of everyone in the story, voices included. */
	readonly people: readonly string[];
	readonly topics: readonly string[];
	readonly sections: readonly {readonly subhead?: string}[];
	/** Where in the story each voice is heard, as shares of its length from 0 to 1: what a voice bar is drawn from. */
	readonly heard: readonly {readonly from: number; readonly to: number; readonly voice: number}[];
};

export type QuoteMatch = {
	readonly articleId: string;
	/** Index into `Article.quotes`. */
	readonly quote: number;
	readonly kind: Quote['kind'];
	/** The words that were said; where the cue splits them, joined by “ … ”. */
	readonly text: string;
	readonly speaker?: string;
	/** The words that name the speaker in the story. */
	readonly source?: string;
	readonly title: string;
	readonly subhead?: string;
	readonly published?: string;
	/** The whole words that matched: spans into `text`. */
	readonly matched: readonly Span[];
	/** 0 to 1, higher is nearer. */
	readonly score: number;
};

export type SearchAnswer = {
	readonly query: string;
	/** Best first. */
	readonly matches: readonly QuoteMatch[];
	/** Quotes searched. */
	readonly searched: number;
	/** The query as it was understood, where a word of it had to be read as another one. */
	readonly readAs?: string;
};

export type LibraryEvent =
	| {
			readonly type: 'articles';
			readonly articles: readonly ArticleSummary[];
			/** Files found so far and files read so far. */
			readonly found: number;
			readonly read: number;
	  }
	| {readonly type: 'problem'; readonly problem: Problem}
	| {readonly type: 'done'; readonly found: number; readonly read: number};

/** The articles that were opened. The same type in this process and in a worker. */
export type Library = {
	/** Reads files and folders; summaries come in batches, bad files as problems, `done` last. */
	readonly open: (paths: readonly string[]) => AsyncIterable<LibraryEvent>;
	/**
	 * Analyses a document that somebody has read already, before any file is read. `article` knows it from then on, and an
	 * `open` that comes to the same document does not analyse it again. Rejects when the library is closed.
	 */
	readonly prepare: (document: Document) => Promise<Article>;
	/** Rejects with a UserError when there is no such article. */
	readonly article: (
		id: string,
		options?: {/** Read from the file again, even if it is known. */ readonly anew?: boolean},
	) => Promise<Article>;
	/** Rejects with an AbortError when the signal fires first. */
	readonly search: (
		query: string,
		options: {
			readonly limit: number;
			readonly signal?: AbortSignal /** Search this article only. */;
			readonly within?: string;
		},
	) => Promise<SearchAnswer>;
	/**
	 * Returns everything that one person said, without limit: articles as they were opened, quotes as they stand in the
	 * article, paraphrases left out. `names` are all the names of that person (`LibraryPerson.names`); a name is compared
	 * as a whole, by the rule that counts people. `matched` is empty and `score` is 1 in each. Rejects when the library is closed.
	 */
	readonly quotesBy: (names: readonly string[]) => Promise<readonly QuoteMatch[]>;
	readonly close: () => Promise<void>;
};

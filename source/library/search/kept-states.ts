// What the reader keeps, as a search sees it.

/** What the reader keeps, as far as `is:` asks for it. Quotes are named by `keptQuoteKey`. */
export type KeptStates = {
	readonly read: ReadonlySet<string>;
	readonly starred: ReadonlySet<string>;
	readonly starredQuotes: ReadonlySet<string>;
	readonly notedQuotes: ReadonlySet<string>;
	/** Articles with a quote of which the reader has said who said it. */
	readonly corrected: ReadonlySet<string>;
	/** Articles with a starred quote, or with a note. */
	readonly withStar: ReadonlySet<string>;
	readonly withNote: ReadonlySet<string>;
};

/** Names a kept quote by its article and its words. */
export const keptQuoteKey = (articleId: string, words: string): string => `${articleId}\n${words}`;

const none: ReadonlySet<string> = new Set();

/** Nothing is kept. */
export const nothingKeptHere: KeptStates = {
	read: none,
	starred: none,
	starredQuotes: none,
	notedQuotes: none,
	corrected: none,
	withStar: none,
	withNote: none,
};

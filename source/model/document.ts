/** Where an article comes from; `entry` names one article inside a feed, a mailbox or an archive. */
export type Origin = {readonly path: string; readonly entry?: string};

/** Words that lead somewhere: `url` is http or https, without a user name or a password in it. */
export type Link = {readonly text: string; readonly url: string};

/** A piece of the story as the file lays it out. `text` is clean (see reading/clean-text.ts) and holds no line break. */
export type Block = (
	| {readonly kind: 'paragraph' | 'blockquote' | 'list-item' | 'caption'; readonly text: string}
	| {readonly kind: 'subhead'; readonly text: string; readonly level: number}
) & {
	/** As the file writes them; reading/links.ts makes the document's of them. */
	readonly links?: readonly Link[];
};

/** What reading hands to analysis: clean text and structure, no judgement. A field the file does not state is absent. */
export type Document = {
	readonly origin: Origin;
	readonly headline?: string;
	readonly byline?: string;
	/** Where (and, if the line says so, when) it was written: “New Delhi”. */
	readonly dateline?: string;
	/** ISO 8601, as far as the file states it. */
	readonly published?: string;
	readonly url?: string;
	/** In the order of the text, each address once; absent where there is none. */
	readonly links?: readonly Link[];
	readonly blocks: readonly Block[];
};

/** One string for an origin: the path, and the entry behind a `#` where there is one. */
export const idOf = ({path, entry}: Origin): string => (entry === undefined ? path : `${path}#${entry}`);

import type {Article} from './article.ts';

/**
 * What the reader has decided of a quote: who said it, or who said it together, that it is an organisation’s or that of
 * somebody without a name, as the story calls them, that nobody is named, that it is somebody else, or that it is no quote.
 */
export type Correction =
	| {readonly by: 'person'; readonly name: string}
	| {readonly by: 'organisation'; readonly name: string}
	| {readonly by: 'unnamed'; readonly name: string}
	| {readonly by: 'people'; readonly names: readonly string[]}
	| {readonly by: 'nobody' | 'somebody else' | 'no quote'};

/** All corrections of quotes, each found again by the words of its quote. */
export type Corrections = {
	/** Tells by its path whether a file may have articles with corrected quotes: one of that name has, in whatever folder. */
	readonly concern: (path: string) => boolean;
	/** The ids under which articles with corrected quotes were seen. */
	readonly articles: ReadonlySet<string>;
	/** Returns the corrections by index into the quotes of the article as the analysis gave it. */
	readonly in: (article: Article) => ReadonlyMap<number, Correction>;
};

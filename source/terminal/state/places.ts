// Places in articles that one can go to.
import type {Span} from '../../model/span.ts';

/** A person or a topic. In a story its mentions are highlighted, and `)` and `(` step through them. */
export type Subject = {readonly kind: 'person' | 'topic'; readonly name: string};

/** A position in an article to come back to. */
export type ReadingPosition = {
	/** Id of the article. */
	readonly id: string;
	/** UTF-16 offset of the first text on the screen. */
	readonly offset: number;
	/** Index of the row at the top; it counts only while the same text is in that row. */
	readonly top: number;
};

/** A place to go back to: in an article, in one that was read at an earlier start, or the library before anything was opened. */
export type TrailPlace = ReadingPosition | {readonly id: string; readonly isEarlier: true} | {readonly page: 'library'};

/** A place that the notebook keeps. Where it is in the text is found when the article has arrived. */
export type ArchivePlace =
	| {readonly kind: 'mark'; readonly letter: string}
	| {readonly kind: 'kept-quote'; readonly words: string; readonly offset: number};

/** A place in an article to go to. */
export type PlaceInStory =
	| {readonly kind: 'quote'; readonly quote: number}
	| {readonly kind: 'section'; readonly section: number}
	| {readonly kind: 'place'; readonly place: ReadingPosition}
	| {readonly kind: 'subject'; readonly subject: Subject}
	/** Sentences in which words of a search stand. */
	| {readonly kind: 'passage'; readonly span: Span; readonly matched: readonly Span[]};

/** Where to open an article: at a place in it, or with the page of a person, a topic or a search in front of it. */
export type Destination =
	| PlaceInStory
	| {readonly kind: 'about'; readonly subject: Subject}
	| {readonly kind: 'search'; readonly query: string};

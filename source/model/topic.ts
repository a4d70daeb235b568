import type {Span} from './span.ts';

/** Something an article is about, other than a person. */
export type Topic = {
	/** The most frequent form, as the article writes it. */
	readonly label: string;
	/** In text order. */
	readonly mentions: readonly Span[];
	/** Comparable within one article only. */
	readonly weight: number;
};

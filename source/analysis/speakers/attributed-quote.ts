import type {Quote} from '../../model/quote.ts';

/** A quote, and its speaker as an index into `Cast.members`; -1 if the story does not say. */
export type AttributedQuote = {readonly quote: Quote; readonly person: number};

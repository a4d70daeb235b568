import type {Quote} from '../../model/quote.ts';

/** A quote with what it was found by. */
export type AttributedQuote = {
	readonly quote: Quote;
	/** The speaker, as an index into `Cast.members`; -1 if the story does not say. */
	readonly person: number;
	/** All who speak together, as indices into `Cast.members`; `person` is -1 then. */
	readonly together?: readonly number[];
	/** The chunk of the head of its source: of “Trust” in “the Vale Trust”. */
	readonly sourceChunk?: number;
};

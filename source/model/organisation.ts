import type {Span} from './span.ts';

/** A company, an authority or another body that is the source of a quote. */
export type Organisation = {
	/** The fullest form of the name, without “the”. */
	readonly name: string;
	/** Every mention by name outside quotation marks, in text order. */
	readonly mentions: readonly Span[];
	/** The number of quotes whose source it is, paraphrases among them. */
	readonly quotes: number;
};

// What a foreign format is: one that holds articles, or lists them, and that no reader takes apart yet. Read as something else
// it would give one wrong article and no warning.
import type {Opening} from '../format.ts';

export type {Opening} from '../format.ts';

/** A row of the table in foreign-formats.ts. */
export type ForeignFormat = {
	/** What to say of the file: “an export of Factiva”. Never a sentence. */
	readonly what: string;
	/** A sentence: how to get at the articles without damage to their words. Those that several formats share are in remedies.ts. */
	readonly remedy?: string;
	/** Returns true only for a sure mark: an article that merely speaks of the format is none. */
	readonly recognises: (opening: Opening) => boolean;
};

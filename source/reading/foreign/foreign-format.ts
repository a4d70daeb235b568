// What a foreign format is: one that holds articles, or lists them, and that no reader takes apart yet. Read as something else
// it would give one wrong article and no warning.
import type {Glimpse} from '../format.ts';

/** The beginning of a file, by which a foreign format is recognised. */
export type Opening = Glimpse & {
	/**
	 * The first 64 KB with `\n` at the end of each line, decoded as `Glimpse.text` is: some databases put the names of all
	 * sources that were searched above the first article. Patterns must be linear.
	 */
	readonly long: string;
};

/** A row of the table in foreign-formats.ts. */
export type ForeignFormat = {
	/** What to say of the file: “an export of Factiva”. Never a sentence. */
	readonly what: string;
	/** A sentence: how to get at the articles without damage to their words. Those that several formats share are in remedies.ts. */
	readonly remedy?: string;
	/** Returns true only for a sure mark: an article that merely speaks of the format is none. */
	readonly recognises: (opening: Opening) => boolean;
};

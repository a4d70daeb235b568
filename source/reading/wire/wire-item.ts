// What the formats of news agencies have in common: an item, whatever its format calls the parts.
import type {Draft} from '../collections/drafts.ts';

/** The text of an item, as markup or as text. */
export type WireBody = Pick<Draft, 'html' | 'text'>;

/** An item of a message. */
export type WireItem = Omit<Draft, 'origin' | 'html' | 'text' | 'blocks' | 'base' | 'isHeaded'> & {
	/** Candidates for its entry key, the best first. */
	readonly keys: readonly (string | undefined)[];
	/** Of several versions in one file the last counts, also where it takes the story back. */
	readonly version?: number | undefined;
	/** Absent for pictures, recordings and lists of other items. */
	readonly body?: WireBody | undefined;
	/** Whether it may be published, in the format's own word: “usable”, “stat:canceled”. */
	readonly status?: string | undefined;
	/** ISO 8601: the time before which it may not be published. */
	readonly embargo?: string | undefined;
};

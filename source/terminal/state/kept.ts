// What the notebook keeps, as far as the screen shows it.
import type {KeptEntry, KeptSearch, LastRead, Unsaved} from '../../notebook/notebook.ts';
import {nothingUnsaved} from '../../notebook/unsaved.ts';

/** What the notebook keeps, as far as the screen shows it. */
export type Kept = {
	/** Ids of the articles that were read, and of those with a star. */
	readonly read: ReadonlySet<string>;
	readonly starred: ReadonlySet<string>;
	/** Ids of the articles with quotes of which the reader has said who said them. */
	readonly corrected: ReadonlySet<string>;
	/** Articles that were opened, the last one first. */
	readonly lastRead: readonly LastRead[];
	/** Stars and notes of the open story, by index into its quotes. */
	readonly starredQuotes: ReadonlySet<number>;
	readonly notes: ReadonlyMap<number, string>;
	/** Stars, notes and marks of all articles. */
	readonly entries: readonly KeptEntry[];
	/** Earlier queries, the last one first: in the story, and in the library. */
	readonly finds: readonly string[];
	readonly searches: readonly string[];
	/** The order chosen for the list of a page. */
	readonly orders: ReadonlyMap<string, string>;
	/** Searches that were given a name, by their names. */
	readonly keptSearches: readonly KeptSearch[];
	/** What will be lost when newsread ends, where the notebook cannot be written. */
	readonly unsaved: Unsaved;
};

export type {KeptSearch} from '../../notebook/notebook.ts';

/** An empty notebook. */
export const nothingKept: Kept = {
	read: new Set(),
	starred: new Set(),
	corrected: new Set(),
	lastRead: [],
	starredQuotes: new Set(),
	notes: new Map(),
	entries: [],
	finds: [],
	searches: [],
	orders: new Map(),
	keptSearches: [],
	unsaved: nothingUnsaved,
};

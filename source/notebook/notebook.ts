// The notebook: positions, read marks, stars, marks, notes and past queries, kept in the state folder.
import type {Citing} from '../citation/template.ts';
import type {Correction, Corrections} from '../model/correction.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Citation} from './citations.ts';
import type {KeptEntry} from './kept-entries.ts';
import type {KeptQuote, Quoted} from './kept-quotes.ts';
import type {KeptSearch} from './kept-searches.ts';
import type {LastRead, Reading} from './last-read.ts';
import type {Mark} from './positions.ts';
import type {Listed, Opened} from './records.ts';
import type {Unsaved} from './unsaved.ts';
import type {Visit} from './visits.ts';

export type {Citation} from './citations.ts';
export type {KeptEntry} from './kept-entries.ts';
export type {KeptQuote, Quoted} from './kept-quotes.ts';
export type {KeptSearch} from './kept-searches.ts';
export type {LastRead, Reading} from './last-read.ts';
export type {Mark} from './positions.ts';
export type {Listed, Opened} from './records.ts';
export type {Unsaved} from './unsaved.ts';
export type {Visit} from './visits.ts';

/**
 * All calls are synchronous. None throws because of the file: a change that cannot be written is reported as a problem, once
 * per kind of error. Changes by other programs are seen at the next call. An article is recognised by its text, or by its id
 * if the text was edited.
 */
export type Notebook = {
	/** Why nothing outlasts the process, as a clause: “the state folder cannot be written”. Undefined where all is kept. */
	readonly forgets: string | undefined;
	/** What would be lost now; nothing where all is kept. */
	readonly unsaved: () => Unsaved;
	/** Takes back what went wrong in the calls before it: SQLite's words for the last failure; undefined if there was none. */
	readonly takeFailure: () => string | undefined;

	/**
	 * Returns the kept position as an offset into the text as it is now, even if it was edited; undefined if there is none.
	 */
	readonly position: (article: Opened) => number | undefined;
	/**
	 * Keeps the position, and how far the article was read, with the time. Cheap enough to call for every row scrolled: written half a
	 * second later, or by `close`. `undo` does not undo it.
	 */
	readonly keepPosition: (article: Opened, offset: number, reading?: Reading) => void;
	/** Returns the articles that were opened, the last one first, each under all its ids: the same list until something changes. */
	readonly lastRead: () => readonly LastRead[];

	/** Returns the last visit of a library (`nameOfLibrary`); undefined if it was never read to its end. */
	readonly visit: (library: string) => Visit | undefined;
	readonly keepVisit: (library: string, visit: Visit) => void;
	/** Sets when a visit ended. What was known then stays as it was kept. */
	readonly leave: (library: string, left: number) => void;

	readonly isRead: (id: string) => boolean;
	/** Returns those of the ids that are marked as read. Without `ids` it returns all of them: the same set until something changes. */
	readonly readIds: (ids?: Iterable<string>) => ReadonlySet<string>;
	/** Marks an article by hand: as read to its end, or as not begun. */
	readonly setRead: (article: Listed, read: boolean) => void;
	/** Marks an article as read because it was on the screen for long enough. `undo` does not undo it. */
	readonly seen: (article: Listed) => void;

	/** Returns the same set until something changes. */
	readonly starredIds: () => ReadonlySet<string>;
	readonly setStar: (article: Listed, starred: boolean) => void;

	/** Returns the quotes with a star or a note in text order. Those that are gone or not analysed yet come last. */
	readonly keptQuotes: (article: Quoted) => readonly KeptQuote[];
	/** Returns indices into the article's quotes. */
	readonly starredQuotes: (article: Quoted) => ReadonlySet<number>;
	readonly starQuote: (article: Quoted, quote: number, starred: boolean) => void;
	/** Returns the notes by the index of their quote. */
	readonly notes: (article: Quoted) => ReadonlyMap<number, string>;
	/** Sets a note; an empty text deletes it. */
	readonly setNote: (article: Quoted, quote: number, text: string) => void;

	readonly setMark: (letter: string, article: Opened, offset: number) => void;
	readonly mark: (letter: string) => Mark | undefined;
	readonly marks: () => readonly Mark[];
	/** Returns the offset of a mark in the article's text as it is now; undefined if it is in another article. */
	readonly markIn: (letter: string, article: Opened) => number | undefined;

	readonly addQuery: (kind: string, text: string) => void;
	/** Returns the past queries of a kind, the last one first, without repetitions. */
	readonly queries: (kind: string) => readonly string[];

	/** Keeps the order that the list of a page is to have from now on. `undo` does not undo it. */
	readonly setOrder: (page: string, order: string) => void;
	/** Returns the order chosen for each page: the same map until something changes in this process. */
	readonly orders: () => ReadonlyMap<string, string>;
	/** Keeps a search under its name, in place of another one of that name. */
	readonly keepSearch: (search: KeptSearch) => void;
	readonly forgetSearch: (name: string) => void;
	/** Returns the kept searches by their names. */
	readonly keptSearches: () => readonly KeptSearch[];

	/** Corrects who said some quotes, as one change; undefined takes it back. Quotes are found again by their words. */
	readonly correctQuotes: (article: Quoted, quotes: readonly number[], correction: Correction | undefined) => void;
	/** Returns all corrections of quotes: the same object until something changes, undefined if there are none. */
	readonly corrections: () => Corrections | undefined;
	/** Decides that two keys are one person, or two; `names` are theirs, for what is said when it is undone. */
	readonly decidePeople: (decision: PeopleDecision, names?: readonly [string, string]) => void;
	/** Returns what was decided of people, the oldest first. */
	readonly peopleDecisions: () => readonly PeopleDecision[];

	/** Undoes the last change made through this notebook and returns a sentence that says so; undefined if there is none. */
	readonly undo: () => string | undefined;

	/** Returns the stars, notes and marks of all articles, the newest article first. */
	readonly entries: () => readonly KeptEntry[];
	/** Returns all quotes with a star or a note, grouped by article, the newest article first. */
	readonly citations: () => readonly Citation[];
	/** The same as Markdown; empty if there is none. */
	readonly exportMarkdown: (citing?: Citing) => string;
	/** To be called when what `exportMarkdown` returned last has been written to a file. */
	readonly exported: () => void;

	readonly close: () => void;
};

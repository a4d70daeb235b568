// The type of a page: one record with everything in which pages differ. pages.ts lists them.
import type {QuotePage} from '../../citation/page-markdown.ts';
import type {Command, Where} from '../../keymap/keymap.ts';
import type {NamesAndRoles, NewWords, QuoteMatch, SearchAnswer, TopicMatch} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {Line} from '../../typesetting/runs.ts';
import type {Hint} from '../drawing/hints.ts';
import type {SidebarList} from '../drawing/sidebar-lists.ts';
import type {Naming} from '../state/actions.ts';
import type {ListedQuote} from '../state/acts.ts';
import type {Grid} from '../state/grid.ts';
import type {Subject} from '../state/places.ts';
import type {Group} from '../state/sidebar/people-groups.ts';
import type {SidebarPane, State} from '../state/state.ts';

/** The list of a page. Keys, clicks, the wheel, “3 of 12” and speech all use it. */
export type PageList = {
	readonly length: (state: State) => number;
	/** Index of the chosen entry; 0 where the list is empty. */
	readonly cursor: (state: State) => number;
	/** Chooses the entry at `index`, which is within the list. */
	readonly choose: (state: State, index: number) => State;
	/** A click on the chosen entry opens it, unless this is false. */
	readonly opensOnClick?: boolean;
};

/**
 * The orders of a page's list; state/orders.ts tells which one it has. The page names it in its head, and draws and moves
 * through its list in that order.
 */
export type PageOrders = {
	/** In the words of the page: “newest first”. The list starts with the first one. */
	readonly names: readonly string[];
	/** Keeps the cursor on the entry that was chosen in the order before. Not needed where it is kept by a key. */
	readonly keepChosen?: (state: State, before: State) => State;
};

/** Where parts of a page's list begin: the indices of their first entries, ascending. */
export type PartStarts = {
	/** Articles, days, voices: whatever the list is grouped by. */
	readonly groups: (state: State) => readonly number[];
	/** Years, in a list that is ordered by date; empty in another order. */
	readonly years?: (state: State) => readonly number[];
};

/** The text field of a page. While it is open, letters are text and not keys. */
export type PageField = {
	readonly isOpen: (state: State) => boolean;
	readonly get: (state: State) => string;
	readonly set: (state: State, text: string) => State;
	/** Backspace. Returns undefined to let it delete the last letter. */
	readonly erase?: (state: State) => State | undefined;
	/** Up (`by` is -1) and down (1). Returns undefined to let them move the cursor of the list. */
	readonly step?: (state: State, by: number) => State | undefined;
	/** Tab and Shift-Tab. */
	readonly tab?: (state: State, by: 1 | -1) => State;
};

/**
 * What a page asks the library. effects/ask-library.ts asks again when the question changes or the library has grown.
 */
export type LibraryQuestion =
	| {readonly kind: 'search'; readonly query: string}
	| {readonly kind: 'article'; readonly id: string}
	| {
			readonly kind: 'appearances';
			readonly surnames: readonly string[];
			readonly key: string;
			readonly decisions: readonly PeopleDecision[];
	  }
	/** `namedIn` are articles whose sentences are wanted where nothing is found. */
	| {readonly kind: 'quotes-by'; readonly names: readonly string[]; readonly namedIn?: readonly string[]}
	| {readonly kind: 'quotes-about'; readonly topic: string}
	| {readonly kind: 'new-words'; readonly ids: readonly string[]};

/** What the library answers to a question. */
export type LibraryAnswer =
	| {readonly kind: 'search'; readonly answer: SearchAnswer}
	| {readonly kind: 'article'; readonly article: Article}
	| {
			readonly kind: 'appearances';
			readonly key: string;
			readonly groups: readonly Group[];
	  }
	| {
			readonly kind: 'quotes-by';
			readonly names: readonly string[];
			readonly matches: readonly QuoteMatch[];
			readonly called?: NamesAndRoles;
	  }
	| {readonly kind: 'new-words'; readonly ids: readonly string[]; readonly words: NewWords<QuoteMatch>}
	| {readonly kind: 'quotes-about'; readonly topic: string; readonly matches: readonly TopicMatch[]}
	/** What belongs to the quotes of a person and is known after them. */
	| {readonly kind: 'called'; readonly names: readonly string[]; readonly called: NamesAndRoles}
	| {readonly kind: 'named'; readonly names: readonly string[]; readonly naming: Naming};

/** People to compare, by their names in the library, on one topic or on all. */
export type Compared = {readonly people: readonly string[]; readonly topic?: string};

/** What Enter is given. */
export type EnterOptions = {
	/** Performs a command, as its key would. */
	readonly perform: (state: State, command: Command, number?: number) => State;
	/** The number that was typed before Enter. */
	readonly number?: number;
};

/** One page of the reader. Optional parts are left out where a page has no such thing. */
export type Page = {
	/** Draws the page: at most as many lines as fit, with columns counted from `pageColumn`. Pure. */
	readonly draw: (state: State, grid: Grid) => readonly Line[];
	/**
	 * Draws the page in the place of the sidebar, beside the page behind it, which stays in sight; where there is no room for
	 * both, `draw` draws it alone. At most as many lines as fit, with columns counted from the left edge of the screen. Pure.
	 */
	readonly rail?: (state: State, grid: Grid) => readonly Line[];
	/** The page also covers the columns left of `pageColumn`. */
	readonly wide?: true;
	/** Returns the grid of a page that sets its text otherwise than others do. */
	readonly ownGrid?: (state: State, grid: Grid) => Grid;
	/** The panes of the sidebar from top to bottom; none where the page has no sidebar. */
	readonly sidebarPanes: readonly SidebarPane[];
	/** What the panes of people and topics are called, where they list something of the page's own (state/page-rail.ts). */
	readonly sidebarLabels?: Readonly<Partial<Record<SidebarPane, string>>>;
	/** What the pane of topics counts, where that is not articles. */
	readonly topicsCount?: 'quote';
	/** What Enter does in a pane of the sidebar, in a word or two; by default it opens the page of what is chosen. */
	readonly sidebarHints?: Readonly<Partial<Record<SidebarPane, string>>>;
	/** Enter on an entry of the sidebar, where it does something else than open that page. Returns undefined to open it. */
	readonly openSidebarEntry?: (state: State, subject: Subject) => State | undefined;
	/** Lists for the sidebar in place of the panes. */
	readonly sidebarLists?: (state: State) => readonly SidebarList[];
	/** Lists below those of the panes: what there is to know of what the page shows. */
	readonly sidebarFacts?: (state: State) => readonly SidebarList[];
	/** The sidebar entry that belongs to what the page shows, by its key. */
	readonly highlighted?: (state: State) => {readonly pane: SidebarPane; readonly key: string | undefined} | undefined;
	/** Opens the page as the one about a person or a topic; `from` is the quote that led to it. */
	readonly subjectPage?: {
		readonly kind: Subject['kind'];
		readonly open: (state: State, name: string, from?: {readonly articleId: string; readonly quote: number}) => State;
	};

	/** Where its keys are bound, before those of lists. */
	readonly place?: Where;
	readonly list?: PageList;
	readonly orders?: PageOrders;
	readonly starts?: PartStarts;
	readonly field?: PageField;
	/** Digits are answers, and no counts. */
	readonly digit?: (state: State, digit: number) => State;
	/** Scrolls a page that has no list. */
	readonly scroll?: (state: State, rows: number) => State;
	/** Enter. */
	readonly open: (state: State, options: EnterOptions) => State;
	/** Tab and Shift-Tab, on a page without panes. */
	readonly nextPane?: (state: State, by: 1 | -1) => State;
	/** Whom and what a comparison begins with; undefined where the page is about nobody and nothing. */
	readonly compared?: (state: State) => Compared | undefined;
	/** Folds or unfolds the chosen group of the list, or folds all; undefined where there is nothing to fold. */
	readonly fold?: (state: State, which: 'group' | 'all') => State | undefined;
	/** Esc: takes one step out within the page. Returns undefined where the page itself is to be left. */
	readonly escape?: (state: State) => State | undefined;
	/** The filter key, where it does something else than filter the list of the page. */
	readonly filter?: (state: State) => State;
	/**
	 * Returns the text to copy, with its source if `cited`; undefined where nothing is chosen.
	 */
	readonly copy?: (state: State, cited: boolean) => string | undefined;
	/**
	 * Returns the chosen quote of a list: its star, its note, who said it, and the read mark and the web address of its article
	 * are changed and opened from here.
	 */
	readonly chosenQuote?: (state: State) => ListedQuote | undefined;
	/** Returns what is saved and handed to other programs; undefined where there is nothing yet. */
	readonly saved?: (state: State) => QuotePage | undefined;
	/** Opens the web address of what is chosen. */
	readonly browse?: (state: State) => State;
	/**
	 * Returns the file to edit, and words in the line that is meant. Where this is left out or returns undefined, the
	 * open story is edited.
	 */
	readonly file?: (state: State) => {readonly path: string; readonly words: string} | undefined;
	/** Returns the article to star or to mark as read. Without this it is the open story. */
	readonly article?: (state: State) => {readonly id: string; readonly title?: string} | undefined;
	/** Returns the person that the page is about, or its head: to be asked who that is. */
	readonly person?: (state: State) => {readonly name: string; readonly article?: string} | undefined;
	/** Returns the indices of the unsure quotes of the list, ascending. */
	readonly unsure?: (state: State) => readonly number[];
	/** Returns all the articles that the key for read marks them as; without this it is the one of `article`. */
	readonly readAll?: (state: State) => readonly {readonly id: string; readonly title?: string}[];
	/** The page lists quotes of several articles: where none is chosen, stars and read marks are set in those articles. */
	readonly listsQuotes?: true;

	/** Returns what the page wants to know of the library now. */
	readonly question?: (state: State) => LibraryQuestion | undefined;
	/** Takes in an answer. An answer to an earlier question is dropped. */
	readonly answered?: (state: State, answer: LibraryAnswer) => State;

	/** Returns the keys that are most useful now, the most useful first. */
	readonly hints: (state: State) => readonly Hint[];
	/** Returns a status line of at most `room` columns in place of the hints; undefined for the hints. */
	readonly status?: (state: State, room: number) => Line | undefined;
	/** Returns the right end of the status line. Without this it is the position in the list. */
	readonly positionLine?: (state: State, grid: Grid) => Line;
	/** Returns the right end of the line above the page. */
	readonly folio?: (state: State) => string;

	readonly speech: {
		/** Lines spoken when the page opens, before `here`. */
		readonly name: (state: State) => readonly string[];
		/** Lines that say what is chosen. */
		readonly here: (state: State) => readonly string[];
		/** Lines that say what has changed. Without this `here` is spoken whenever it has changed. */
		readonly changed?: (state: State, previous: State) => readonly string[];
	};
};

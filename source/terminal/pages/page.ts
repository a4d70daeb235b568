// What a page is: all that differs from one page to another, in one record. The pages are listed in pages.ts.
import type {Command} from '../../keymap/keymap.ts';
import type {QuoteMatch, SearchAnswer} from '../../library/library.ts';
import type {Line} from '../../typesetting/runs.ts';
import type {Hint} from '../drawing/hints.ts';
import type {SidebarList} from '../drawing/sidebar-lists.ts';
import type {Grid} from '../state/grid.ts';
import type {SidebarPane, State, Subject} from '../state/state.ts';

/** A list with a cursor: moving, clicking, the wheel, “3 of 12” and speech all go through it. */
export type PageList = {
	readonly length: (state: State) => number;
	/** Index of the chosen entry; 0 where the list is empty. */
	readonly cursor: (state: State) => number;
	/** Chooses the entry at `index`, which is within the list. */
	readonly choose: (state: State, index: number) => State;
	/** A click on the chosen entry opens it, unless this is false. */
	readonly opensOnClick?: boolean;
};

/** A text field that takes letters as text while `isOpen`. */
export type PageField = {
	readonly isOpen: (state: State) => boolean;
	readonly get: (state: State) => string;
	readonly set: (state: State, text: string) => State;
	/** Backspace on the empty field. */
	readonly emptied?: (state: State) => State;
	/** Up and down, where they do not move the page's list; undefined lets them. `by` is -1 for up, 1 for down. */
	readonly step?: (state: State, by: number) => State | undefined;
	/** Tab and Shift-Tab. */
	readonly tab?: (state: State, by: 1 | -1) => State;
};

/** What a page asks the library for; effects/ask-library.ts asks again whenever it changes or the library has grown. */
export type Question =
	| {readonly kind: 'search'; readonly query: string}
	| {readonly kind: 'quotes-by'; readonly names: readonly string[]};

export type Answer =
	| {readonly kind: 'search'; readonly answer: SearchAnswer}
	| {readonly kind: 'quotes-by'; readonly names: readonly string[]; readonly matches: readonly QuoteMatch[]};

/** What Enter may use. */
export type EnterOptions = {
	/** Runs a command on a state, as its key would. */
	readonly perform: (state: State, command: Command) => State;
	/** The number that was typed before Enter. */
	readonly number?: number;
};

export type Page = {
	/** The page's lines, at most as many as fit; columns count from `pageColumn`. Pure. */
	readonly draw: (state: State, grid: Grid) => readonly Line[];
	/** The page also covers the columns left of `pageColumn`. */
	readonly wide?: true;
	/** Sidebar panes from top to bottom; none where the page has no sidebar. */
	readonly sidebarPanes: readonly SidebarPane[];
	/** Lists that stand in the sidebar in place of the panes. */
	readonly sidebarLists?: (state: State) => readonly SidebarList[];
	/** The sidebar entry that is marked as chosen, by its key. */
	readonly highlighted?: (state: State) => {readonly pane: SidebarPane; readonly key: string | undefined} | undefined;
	/** This is the page about a person or a topic: how it is opened, `from` the quote that led to it. */
	readonly about?: {
		readonly kind: Subject['kind'];
		readonly open: (state: State, name: string, from?: {readonly articleId: string; readonly quote: number}) => State;
	};

	readonly list?: PageList;
	readonly field?: PageField;
	/** Moves a page that scrolls by rows instead of choosing in a list. */
	readonly scroll?: (state: State, rows: number) => State;
	/** Enter. */
	readonly open: (state: State, opening: EnterOptions) => State;
	/** One step out by Esc before the page itself is left; undefined where there is none. */
	readonly escape?: (state: State) => State | undefined;
	/** `/`, where it does not filter the page's own list. */
	readonly filter?: (state: State) => State;
	/** The text that `y`, or with the source `Y`, copies; undefined where nothing is chosen. Without it the chosen quote of the open story is copied. */
	readonly copy?: (state: State, cited: boolean) => string | undefined;
	/** Opens the address of what is chosen. */
	readonly browse?: (state: State) => State;
	/** The file of what is chosen, and words that say which line of it is meant; without it, or where it is undefined, the open story's. */
	readonly file?: (state: State) => {readonly path: string; readonly words: string} | undefined;
	/** The article that `*` and `r` mean; without it the open story. */
	readonly article?: (state: State) => {readonly id: string; readonly title?: string} | undefined;
	/** The page lists quotes of other articles: stars and read marks are set there, not here. */
	readonly listsQuotes?: true;

	readonly question?: (state: State) => Question | undefined;
	/** Takes in an answer; one to a question that is no longer asked is dropped. */
	readonly answered?: (state: State, answer: Answer) => State;

	/** The keys most wanted here and now, the most wanted first. */
	readonly hints: (state: State) => readonly Hint[];
	/** A line in place of the hints; undefined where there is nothing to say. */
	readonly status?: (state: State, room: number) => Line | undefined;
	/** Where we are, at the right of the status line; without it the position in the list. */
	readonly place?: (state: State, grid: Grid) => Line;
	/** Right end of the line above the page. */
	readonly folio?: (state: State) => string;

	readonly speech: {
		/** Said when the page opens, before `here`. */
		readonly name: (state: State) => readonly string[];
		/** Says what is chosen. */
		readonly here: (state: State) => readonly string[];
		/** Says what a step changed; without it, `here` where that is no longer the same. */
		readonly changed?: (state: State, previous: State) => readonly string[];
	};
};

import {type Keymap, keymap} from '../../keymap/keymap.ts';
import {type ArticleList, noArticles} from '../../library/catalogue/article-list.ts';
import type {Article} from '../../model/article.ts';
import type {Problem} from '../../model/problem.ts';
import type {KeptEntry, Unsaved} from '../../notebook/notebook.ts';
import {nothingUnsaved} from '../../notebook/unsaved.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {Screen} from './grid.ts';
import type {ReadingProgress} from './reading-progress.ts';

/*
What is true, never what follows from it: rows, lists and lines are worked out in selectors.ts and in the panes.
*/

/**
 * What each page keeps for itself, by the page's name. Each file in pages/ adds its own entry (declaration merging), so
 * that a page is one file. The story's and the library's state are the reader's own, in `State`.
 */
export interface PageStates {
	readonly story: undefined;
	readonly library: undefined;
}

export type PageName = keyof PageStates;

export type SidebarPane = 'sections' | 'people' | 'topics';

/** Someone or something to look for in the story: it is marked, and `)` and `(` step through it. */
export type Subject = {readonly kind: 'person' | 'topic'; readonly name: string};

/** Words looked for in the open story. */
export type Find = {
	readonly query: string;
	readonly typing: boolean;
	/** Which match is the current one. */
	readonly current: number;
	/** Row to go back to when the search is given up. */
	readonly from: number;
	/** Which of the earlier searches is in the field. */
	readonly recalled?: number;
};

export type OpenStory = {
	readonly article: Article;
	/** Only its words are known as yet; quotes, people and topics are on their way. */
	readonly unanalysed?: true;
	/** Where to go in it as soon as its quotes and people are known. */
	readonly awaited?: PlaceInStory;
	/** The row at the top of the screen. */
	readonly top: number;
	readonly folded: ReadonlySet<number>;
	/** The one section that is shown, where one is. */
	readonly alone?: number;
	/** Index of the chosen quote. */
	readonly chosen?: number;
	readonly subject?: Subject;
	/** Which place of the subject is the current one. */
	readonly waypoint?: number;
	readonly find?: Find;
};

/** A place to come back to. */
export type ReadingPosition = {
	readonly id: string;
	/** The first unit of text on the screen, and the row it was at; another width has it at another row. */
	readonly offset: number;
	readonly top: number;
};

/** A list that is narrowed to what fits some words. */
export type Filter = {
	readonly list: 'library' | SidebarPane;
	readonly query: string;
	readonly typing: boolean;
	/** What was chosen before. */
	readonly came: {readonly article?: string; readonly cursor?: number};
};

export type Message = {readonly text: string; readonly tone: 'plain' | 'error'};

export type State = {
	readonly screen: Screen;
	readonly theme: Theme;
	/** What the library is called on screen: the folder or file that was given. */
	readonly place: string;
	readonly articles: ArticleList;
	/** The readings of files that count in `found` and `read`: see reading-progress.ts. */
	readonly readings: readonly ReadingProgress[];
	/** Files found, and files read of these, by all readings together. */
	readonly found: number;
	readonly read: number;
	/** A reading is under way, or the first one is about to begin. */
	readonly loading: boolean;
	readonly problems: readonly Problem[];
	readonly page: PageName;
	/** The pages to go back to, last one first to go. */
	readonly behind: readonly PageName[];
	readonly story?: OpenStory;
	/** The article that is on its way, and where to open it. */
	readonly opening?: {readonly id: string; readonly at?: PlaceInStory | KeptPlace};
	readonly trail: readonly ReadingPosition[];
	/** Which part of the page has the keys. */
	readonly focus: 'page' | SidebarPane;
	/** The sidebar was called on a screen that has no room for it all the time. */
	readonly sidebarOpened: boolean;
	/** The reader wants no sidebar even where there is room. */
	readonly sidebarHidden: boolean;
	/** Said line by line, for a screen reader, instead of drawn. */
	readonly spoken: boolean;
	/** The mouse belongs to the reader; else to the terminal, to select text with. */
	readonly mouse: boolean;
	readonly wider: number;
	/** The chosen entry of each sidebar pane. */
	readonly cursor: Readonly<Record<SidebarPane, number>>;
	/** The chosen article of the library, by id: the list grows above it while files are read. */
	readonly chosenArticle?: string;
	readonly filter?: Filter;
	/** What the pages keep for themselves; absent until a page was first used. */
	readonly pageStates: Partial<PageStates>;
	readonly keymap: Keymap;
	readonly kept: Kept;
	/** A command that waits for one key: the letter of a mark, or the answer to “q quit, Esc stay”. */
	readonly pending?: 'set-mark' | 'go-to-mark' | 'quit';
	/** A line that is asked for at the foot of the page. */
	readonly prompt?: Prompt;
	/** Digits typed before a command. */
	readonly count: string;
	readonly message?: Message;
	/** Something to be done outside: each new object is done once (effects.ts). */
	readonly act?: Act;
	readonly ending?: 'quit' | 'interrupt';
};

export type Act =
	| {readonly kind: 'copy'; readonly text: string}
	| {readonly kind: 'suspend' | 'redraw' | 'read-again'}
	| {readonly kind: 'browse'; readonly url: string}
	/** The words at the top of the screen say which line of the file it is. */
	| {readonly kind: 'edit'; readonly path: string; readonly words: string}
	| {readonly kind: 'save'; readonly article: Article; readonly path: string}
	| {readonly kind: 'pipe'; readonly article: Article; readonly command: string}
	| {readonly kind: 'read-path'; readonly path: string}
	| {readonly kind: 'set-read'; readonly article: {readonly id: string; readonly title?: string}; readonly on: boolean}
	| {
			readonly kind: 'star-article';
			readonly article: {readonly id: string; readonly title?: string};
			readonly on: boolean;
	  }
	| {readonly kind: 'star-quote'; readonly article: Article; readonly quote: number; readonly on: boolean}
	| {readonly kind: 'note'; readonly article: Article; readonly quote: number; readonly text: string}
	| {readonly kind: 'set-mark'; readonly letter: string; readonly article: Article; readonly offset: number}
	| {readonly kind: 'go-to-mark'; readonly letter: string}
	| {readonly kind: 'go-to-kept'; readonly entry: KeptEntry}
	| {readonly kind: 'looked-for'; readonly where: 'find' | 'search'; readonly words: string}
	| {readonly kind: 'save-notes'; readonly path: string}
	| {readonly kind: 'undo'};

export type Prompt = {readonly kind: 'save' | 'pipe' | 'note' | 'save-notes'; readonly text: string};

/** What the notebook keeps, as far as the screen shows it. */
export type Kept = {
	/** Ids of articles. */
	readonly read: ReadonlySet<string>;
	readonly starred: ReadonlySet<string>;
	/** Of the open story: indices into its quotes. */
	readonly starredQuotes: ReadonlySet<number>;
	readonly notes: ReadonlyMap<number, string>;
	/** Words looked for before, the last first. */
	/** Of all articles. */
	readonly entries: readonly KeptEntry[];
	readonly finds: readonly string[];
	readonly searches: readonly string[];
	/** What will be lost when newsread ends, where the notebook cannot be written. */
	readonly unsaved: Unsaved;
};

export const nothingKept: Kept = {
	read: new Set(),
	starred: new Set(),
	starredQuotes: new Set(),
	notes: new Map(),
	entries: [],
	finds: [],
	searches: [],
	unsaved: nothingUnsaved,
};

/** A place that the notebook knows: where it is in the text is found out when the article is there. */
export type KeptPlace =
	| {readonly kind: 'mark'; readonly letter: string}
	| {readonly kind: 'kept-quote'; readonly words: string; readonly offset: number};

/** Where in an article to go. */
export type PlaceInStory =
	| {readonly kind: 'quote'; readonly quote: number}
	| {readonly kind: 'section'; readonly section: number}
	| {readonly kind: 'place'; readonly place: ReadingPosition}
	| {readonly kind: 'subject'; readonly subject: Subject};

/** Where to open an article: at a place in it, or with a page in front of it (a person's, a topic's, a search). */
export type Destination =
	| PlaceInStory
	| {readonly kind: 'about'; readonly subject: Subject}
	| {readonly kind: 'search'; readonly query: string};

export const initialState = (
	start: Pick<State, 'screen' | 'theme' | 'place'> & Partial<Pick<State, 'keymap'>>,
): State => ({
	articles: noArticles(),
	readings: [],
	found: 0,
	read: 0,
	loading: true,
	problems: [],
	page: 'story',
	behind: [],
	trail: [],
	focus: 'page',
	sidebarOpened: false,
	sidebarHidden: false,
	mouse: true,
	spoken: false,
	wider: 0,
	cursor: {sections: 0, people: 0, topics: 0},
	pageStates: {},
	kept: nothingKept,
	keymap,
	count: '',
	...start,
});

import type {QuotePage} from '../../citation/page-markdown.ts';
import {type Citing, usualCiting} from '../../citation/template.ts';
import {type Keymap, keymap} from '../../keymap/keymap.ts';
import {type ArticleList, noArticles} from '../../library/catalogue/article-list.ts';
import type {Pace} from '../../library/flow/pace.ts';
import type {ArticleSummary} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Correction} from '../../model/correction.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {Problem} from '../../model/problem.ts';
import type {Span} from '../../model/span.ts';
import type {KeptEntry, KeptSearch, Visit} from '../../notebook/notebook.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {Screen} from './grid.ts';
import {type Kept, nothingKept} from './kept.ts';
import type {ReadingProgress} from './library/reading-progress.ts';

export {type Kept, type KeptSearch, nothingKept} from './kept.ts';

/*
The state of the reader: facts only. What follows from them (rows, lists, lines) is computed by selectors and panes.
*/

/**
 * The state of each page, by the page's name. Each file in pages/ adds its own entry (declaration merging), so that a page
 * is one file. The story and the library have none: commands and effects share theirs, which is in `State`.
 */
export interface PageStates {
	readonly story: undefined;
	readonly library: undefined;
}

/** The name of a page; pages.ts has the page itself. */
export type PageName = keyof PageStates;

/** A list of the sidebar that can have the keys. */
export type SidebarPane = 'sections' | 'people' | 'topics';

/** A person or a topic. In a story its mentions are highlighted, and `)` and `(` step through them. */
export type Subject = {readonly kind: 'person' | 'topic'; readonly name: string};

/** A search in the open story. */
export type Find = {
	readonly query: string;
	/** The query is still being typed. */
	readonly typing: boolean;
	/** Index of the current match. */
	readonly current: number;
	/** The row at the top when the search began; cancelling goes back there. */
	readonly from: number;
	/** Index of the earlier query that is in the field, in `Kept.finds`. */
	readonly recalled?: number;
};

/** The open story and what is shown of it. */
export type OpenStory = {
	readonly article: Article;
	/** What is still being found: everything but the text, or the topics alone. */
	readonly finding?: 'everything' | 'topics';
	/** Where to go as soon as it is known where that is. */
	readonly awaited?: PlaceInStory;
	/** Index of the row at the top of the screen. */
	readonly top: number;
	/** Indices of the folded sections. */
	readonly folded: ReadonlySet<number>;
	/** Index of the only section shown; absent while all are. */
	readonly alone?: number;
	/** Index into `article.quotes`. */
	readonly chosenQuote?: number;
	/** The person or topic that is followed through the story. */
	readonly subject?: Subject;
	/** Index of the current one among the subject's waypoints. */
	readonly waypoint?: number;
	readonly find?: Find;
	/** The part of the text that was spoken last, from the row at the top on. It is stale where another row is there. */
	readonly heard?: Span;
	/** The words that a search has found here, which are marked. */
	readonly hits?: readonly Span[];
};

/** A position in an article to come back to. */
export type ReadingPosition = {
	/** Id of the article. */
	readonly id: string;
	/** UTF-16 offset of the first text on the screen. */
	readonly offset: number;
	/** Index of the row at the top; it counts only while the same text is in that row. */
	readonly top: number;
};

/** A place to go back to: in an article, in one that was read at an earlier start, or the library before anything was opened. */
export type TrailPlace = ReadingPosition | {readonly id: string; readonly isEarlier: true} | {readonly page: 'library'};

/** A filter that shows only the entries of a list that match a query. */
export type Filter = {
	readonly list: 'library' | SidebarPane;
	readonly query: string;
	/** The query is still being typed. */
	readonly typing: boolean;
	/** What was chosen before the filter: the id of an article, or an index in the sidebar. */
	readonly before: {readonly article?: string; readonly cursor?: number};
};

/** A message in the status line, shown until the next key. */
export type Message = {readonly text: string; readonly tone: 'plain' | 'error'};

/** The last visit of this library, and what of it is new since then. */
export type LastVisit = Pick<Visit, 'known'> & {
	/** The day in this time zone, YYYY-MM-DD, and the time of day. */
	readonly day: string;
	readonly time: string;
	/** When it was, as one says it now: “yesterday 18:40”. */
	readonly moment: string;
	/** Articles that have come since. */
	readonly count: number;
};

/** What has become of files since lists were drawn, by the ids of their articles. */
export type Arrived = {
	/** The articles as lists show them. */
	readonly listed: ArticleList;
	readonly added: ReadonlySet<string>;
	readonly changed: ReadonlySet<string>;
	readonly gone: ReadonlySet<string>;
	/** The time of day of the last change. */
	readonly time: string;
};

/** The whole state of the reader. */
export type State = {
	readonly screen: Screen;
	readonly theme: Theme;
	/** What the library is called on the screen: the folder or the file that was given. */
	readonly place: string;
	/** The day of the start in this time zone, YYYY-MM-DD. */
	readonly today: string;
	/** The paths that were given. */
	readonly paths: readonly string[];
	readonly articles: ArticleList;
	/** Absent while lists show all that is there. */
	readonly arrived?: Arrived;
	/** Whether changes of the files are noticed; absent while that is not known. */
	readonly isWatched?: boolean;
	/** The readings of files that count in `found` and `read`: see reading-progress.ts. */
	readonly readings: readonly ReadingProgress[];
	/** Files found, and files read of these, by all readings together. */
	readonly found: number;
	readonly read: number;
	/** How fast it goes; undefined where nothing can be said. */
	readonly pace: Pace | undefined;
	/** A reading is under way, or the first one is about to begin. */
	readonly loading: boolean;
	readonly problems: readonly Problem[];
	/** The page on the screen. */
	readonly page: PageName;
	/** The pages to go back to; the last one comes first. */
	readonly behind: readonly PageName[];
	readonly story?: OpenStory;
	/** The article that was asked for and has not arrived, and where to open it. */
	readonly opening?: {readonly id: string; readonly at?: PlaceInStory | ArchivePlace};
	/** Keys that were pressed since `opening` was asked for. */
	readonly typedAhead?: readonly string[];
	/** Places before each jump, the last one at the end; before them what was read at earlier starts. */
	readonly trail: readonly TrailPlace[];
	/** Which part of the screen has the keys. */
	readonly focus: 'page' | SidebarPane;
	/** The sidebar was opened on a screen that has no room to show it always. */
	readonly sidebarOpened: boolean;
	/** The sidebar is hidden although there is room for it. */
	readonly sidebarHidden: boolean;
	/** Everything is spoken line by line for a screen reader, and nothing drawn. */
	readonly spoken: boolean;
	/** The reader has the mouse; otherwise the terminal has it and selects text with it. */
	readonly mouse: boolean;
	/** Columns added to the usual measure; negative where some were taken. */
	readonly wider: number;
	/** Index of the chosen entry of each sidebar pane. */
	readonly sidebarCursor: Readonly<Record<SidebarPane, number>>;
	/** Id of the chosen article of the library. An index would not do: the list grows above it while files are read. */
	readonly chosenArticleId?: string;
	/** Id of the story to go on with, until another one has been opened. */
	readonly resume?: string;
	/** The row above the articles is chosen: the story to go on with. */
	readonly resumeChosen: boolean;
	/** The read marks that the library is ordered by. Absent while nothing has been opened: then those of the notebook. */
	readonly orderedBy?: Pick<Kept, 'read' | 'lastRead'>;
	/** Absent where this library was never read to its end. */
	readonly lastVisit?: LastVisit;
	/** What was listed the last time, while the library reads. */
	readonly listedBefore?: ListedBefore;
	readonly filter?: Filter;
	/** The state of each page that was used. */
	readonly pageStates: Partial<PageStates>;
	readonly keymap: Keymap;
	/** How quotes are cited. */
	readonly citing: Citing;
	readonly kept: Kept;
	/** A command that waits for one key: the letter of a mark, the second Z, or the answer to “q quit, Esc stay” or “The next 2 as well?”. */
	readonly pending?: 'set-mark' | 'go-to-mark' | 'quit-like-vi' | 'quit' | 'same-speaker';
	/** The next quotes that rest on the same word as the one that was corrected, while it is asked about them. */
	readonly hanging?: QuotesToCorrect;
	/** How often the reader has corrected something: what the library was asked before that is asked anew. */
	readonly corrections: number;
	/** What the reader has decided of people, the oldest first. */
	readonly decisions: readonly PeopleDecision[];
	/** The question in the status line. */
	readonly prompt?: Prompt;
	/** Digits typed before a command. */
	readonly count: string;
	readonly message?: Message;
	/** What effects.ts is to do next. It does each new object once. */
	readonly act?: Act;
	/** The reader is to be closed. */
	readonly ending?: 'quit' | 'interrupt';
};

/** A quote that is chosen in a list. It is found again by its words: its index changes with corrections and with the file. */
export type ListedQuote = {
	readonly articleId: string;
	/** The title of the article. */
	readonly title?: string;
	/** The words said, as `quotedText` gives them. */
	readonly text: string;
	/** Its index when it was listed, which tells it from another quote of the same words. */
	readonly quote?: number;
	/** Where it was in the text of the article, where that is known in place of the index. */
	readonly at?: number;
};

/** Something to be done outside of the state: in the notebook, on the disk, by another program. */
export type Act =
	| {readonly kind: 'copy'; readonly text: string; readonly cited?: true}
	| {readonly kind: 'suspend' | 'redraw' | 'read-again'}
	| {readonly kind: 'browse'; readonly url: string}
	/** The editor opens at the line that holds `words`. */
	| {readonly kind: 'edit'; readonly path: string; readonly words: string}
	| {readonly kind: 'save'; readonly article: Article; readonly path: string}
	| {readonly kind: 'pipe'; readonly article: Article; readonly command: string}
	| {readonly kind: 'save-page'; readonly page: QuotePage; readonly path: string}
	| {readonly kind: 'pipe-page'; readonly page: QuotePage; readonly command: string}
	| {readonly kind: 'read-path'; readonly path: string}
	| {readonly kind: 'set-read'; readonly article: {readonly id: string; readonly title?: string}; readonly on: boolean}
	| {readonly kind: 'set-all-read'; readonly articles: readonly {readonly id: string; readonly title?: string}[]}
	| {
			readonly kind: 'star-article';
			readonly article: {readonly id: string; readonly title?: string};
			readonly on: boolean;
	  }
	| {readonly kind: 'star-quote'; readonly article: Article; readonly quote: number; readonly on: boolean}
	/** `hanging` more quotes are asked about. */
	| (QuotesToCorrect & {readonly kind: 'correct'; readonly hanging: number})
	/** `said` is what was decided: “Two people”. */
	| {readonly kind: 'decide-people'; readonly decisions: readonly PeopleDecision[]; readonly said: string}
	| {readonly kind: 'note'; readonly article: Article; readonly quote: number; readonly text: string}
	/** A quote of a list: its article is asked for first. */
	| {readonly kind: 'star-listed'; readonly quote: ListedQuote; readonly on: boolean}
	| {readonly kind: 'note-listed'; readonly quote: ListedQuote; readonly text: string}
	| {readonly kind: 'set-mark'; readonly letter: string; readonly article: Article; readonly offset: number}
	| {readonly kind: 'go-to-mark'; readonly letter: string}
	| {readonly kind: 'go-to-kept'; readonly entry: KeptEntry}
	| {readonly kind: 'set-order'; readonly page: PageName; readonly order: string}
	| {readonly kind: 'looked-for'; readonly where: 'find' | 'search'; readonly words: string}
	/** `isUse`: it is kept already, and is used. */
	| {readonly kind: 'keep-search'; readonly search: KeptSearch; readonly isUse?: true}
	| {readonly kind: 'forget-search'; readonly name: string}
	| {readonly kind: 'save-notes'; readonly path: string}
	| {readonly kind: 'undo'};

/** Quotes of an article, by their indices, and what the reader says of them. */
export type QuotesToCorrect = {
	readonly article: Article;
	readonly quotes: readonly number[];
	/** Absent where a correction is taken back. */
	readonly correction: Correction | undefined;
};

/** A question in the status line, and what has been typed as its answer. */
export type Prompt = {readonly kind: 'save' | 'pipe' | 'note' | 'save-notes' | 'keep-search'; readonly text: string};

/** How many articles the library had the last time, and by id those that are shown and that it has not come to yet. */
export type ListedBefore = {readonly count: number; readonly waiting: ReadonlyMap<string, ArticleSummary>};

/** A place that the notebook keeps. Where it is in the text is found when the article has arrived. */
export type ArchivePlace =
	| {readonly kind: 'mark'; readonly letter: string}
	| {readonly kind: 'kept-quote'; readonly words: string; readonly offset: number};

/** A place in an article to go to. */
export type PlaceInStory =
	| {readonly kind: 'quote'; readonly quote: number}
	| {readonly kind: 'section'; readonly section: number}
	| {readonly kind: 'place'; readonly place: ReadingPosition}
	| {readonly kind: 'subject'; readonly subject: Subject}
	/** Sentences in which words of a search stand. */
	| {readonly kind: 'passage'; readonly span: Span; readonly matched: readonly Span[]};

/** Where to open an article: at a place in it, or with the page of a person, a topic or a search in front of it. */
export type Destination =
	| PlaceInStory
	| {readonly kind: 'about'; readonly subject: Subject}
	| {readonly kind: 'search'; readonly query: string};

/** Returns the state before anything has been read. */
export const initialState = (
	start: Pick<State, 'screen' | 'theme' | 'place'> &
		Partial<Pick<State, 'keymap' | 'citing' | 'paths' | 'page' | 'today'>>,
): State => ({
	today: '1970-01-01',
	paths: [],
	articles: noArticles(),
	readings: [],
	found: 0,
	read: 0,
	pace: undefined,
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
	sidebarCursor: {sections: 0, people: 0, topics: 0},
	resumeChosen: true,
	pageStates: {},
	kept: nothingKept,
	keymap,
	citing: usualCiting,
	count: '',
	corrections: 0,
	decisions: [],
	...start,
});

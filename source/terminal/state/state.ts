import {type Citing, usualCiting} from '../../citation/template.ts';
import {type Keymap, keymap} from '../../keymap/keymap.ts';
import {type ArticleList, noArticles} from '../../library/catalogue/article-list.ts';
import type {Pace} from '../../library/flow/pace.ts';
import type {ArticleSummary} from '../../library/library.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {Problem} from '../../model/problem.ts';
import type {Visit} from '../../notebook/notebook.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {Act, Prompt, QuotesToCorrect} from './acts.ts';
import type {Screen} from './grid.ts';
import {type Kept, nothingKept} from './kept.ts';
import type {ReadingProgress} from './library/reading-progress.ts';
import type {OpenStory} from './open-story.ts';
import type {PageName, PageStates} from './page-states.ts';
import type {ArchivePlace, PlaceInStory, TrailPlace} from './places.ts';

export {type Kept, type KeptSearch, nothingKept} from './kept.ts';

/*
The state of the reader: facts only. What follows from them (rows, lists, lines) is computed by selectors and panes.
*/

/** A list of the sidebar that can have the keys. */
export type SidebarPane = 'sections' | 'people' | 'topics';

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
	/** The article that stood at the cursor of the library until a moment ago, when others came in above it: Enter means it. */
	readonly pointedAt?: string;
	/** The last key was q and led to a page where letters are typed: another one goes on back. */
	readonly isLeaving?: true;
	/** Digits typed before a command. */
	readonly count: string;
	readonly message?: Message;
	/** What effects.ts is to do next. It does each new object once. */
	readonly act?: Act;
	/** The reader is to be closed. */
	readonly ending?: 'quit' | 'interrupt';
};

/** How many articles the library had the last time, and by id those that are shown and that it has not come to yet. */
export type ListedBefore = {readonly count: number; readonly waiting: ReadonlyMap<string, ArticleSummary>};

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

import {type Keymap, keymap} from '../../keymap/keymap.ts';
import {type ArticleList, noArticles} from '../../library/catalogue/article-list.ts';
import type {SearchAnswer} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Problem} from '../../model/problem.ts';
import type {KeptEntry} from '../../notebook/notebook.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {Screen} from './grid.ts';
import type {ReadingProgress} from './reading-progress.ts';

/*
What is true, never what follows from it: rows, lists and lines are worked out in selectors.ts and in the panes.
*/

export type PageName = 'story' | 'library' | 'search' | 'person' | 'links' | 'kept' | 'problems' | 'help' | 'palette';

export type RailPane = 'sections' | 'people' | 'topics';

/** Someone or something to look for in the story: it is marked, and `)` and `(` step through it. */
export type Lens = {readonly kind: 'person' | 'topic'; readonly name: string};

/** Words looked for in the open story. */
export type Find = {
	readonly query: string;
	readonly typing: boolean;
	/** Which match is the current one. */
	readonly current: number;
	/** Row to go back to when the search is given up. */
	readonly from: number;
};

export type Story = {
	readonly article: Article;
	/** Only its words are known as yet; quotes, people and topics are on their way. */
	readonly unanalysed?: true;
	/** Where to go in it as soon as its quotes and people are known. */
	readonly awaited?: Destination;
	/** The row at the top of the screen. */
	readonly top: number;
	readonly folded: ReadonlySet<number>;
	/** The one section that is shown, where one is. */
	readonly alone?: number;
	/** Index of the chosen quote. */
	readonly chosen?: number;
	readonly lens?: Lens;
	/** Which place of the lens is the current one. */
	readonly step?: number;
	readonly find?: Find;
};

/** A place to come back to. */
export type Place = {
	readonly id: string;
	/** The first unit of text on the screen, and the row it was at; another width has it at another row. */
	readonly offset: number;
	readonly top: number;
};

/** A list that is narrowed to what fits some words. */
export type Filter = {
	readonly list: 'library' | RailPane;
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
	readonly story?: Story;
	/** The article that is on its way, and where to open it. */
	readonly opening?: {readonly id: string; readonly at?: Destination | KeptPlace};
	readonly trail: readonly Place[];
	/** Which part of the page has the keys. */
	readonly focus: 'page' | RailPane;
	/** The rail was called on a screen that has no room for it all the time. */
	readonly railCalled: boolean;
	/** The reader wants no rail even where there is room. */
	readonly railHidden: boolean;
	/** Said line by line, for a screen reader, instead of drawn. */
	readonly spoken: boolean;
	/** The mouse belongs to the reader; else to the terminal, to select text with. */
	readonly mouse: boolean;
	readonly wider: number;
	readonly cursor: Readonly<Record<RailPane | 'problems' | 'person' | 'links' | 'kept', number>>;
	/** The chosen article of the library, by id: the list grows above it while files are read. */
	readonly chosenArticle?: string;
	readonly filter?: Filter;
	readonly person?: string;
	readonly search: {
		readonly query: string;
		readonly answer?: SearchAnswer;
		readonly chosen: number;
		/** The quote one came from: its own page begins at it. */
		readonly from?: {readonly articleId: string; readonly quote: number};
		/** Only quotes by this voice; '' is everyone the stories do not name. */
		readonly speaker?: string;
	};
	readonly help: {readonly query: string; readonly top: number};
	readonly keymap: Keymap;
	readonly kept: Kept;
	/** A command that waits for the letter of a mark. */
	readonly pending?: 'set-mark' | 'go-to-mark';
	/** Which of the words looked for before is in the line now. */
	readonly recalled?: number;
	readonly palette: {readonly query: string; readonly chosen: number};
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
};

export const nothingKept: Kept = {
	read: new Set(),
	starred: new Set(),
	starredQuotes: new Set(),
	notes: new Map(),
	entries: [],
	finds: [],
	searches: [],
};

/** A place that the notebook knows: where it is in the text is found out when the article is there. */
export type KeptPlace =
	| {readonly kind: 'mark'; readonly letter: string}
	| {readonly kind: 'kept-quote'; readonly words: string; readonly offset: number};

/** Where in an article to open it. */
export type Destination =
	| {readonly kind: 'quote'; readonly quote: number}
	| {readonly kind: 'section'; readonly section: number}
	| {readonly kind: 'place'; readonly place: Place}
	| {readonly kind: 'lens'; readonly lens: Lens}
	/** Not in the article but behind it: all that someone said, or a search. */
	| {readonly kind: 'person'; readonly name: string}
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
	railCalled: false,
	railHidden: false,
	mouse: true,
	spoken: false,
	wider: 0,
	cursor: {sections: 0, people: 0, topics: 0, problems: 0, person: 0, links: 0, kept: 0},
	search: {query: '', chosen: 0},
	help: {query: '', top: 0},
	palette: {query: '', chosen: 0},
	kept: nothingKept,
	keymap,
	count: '',
	...start,
});

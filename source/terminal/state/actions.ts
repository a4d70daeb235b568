// Everything that can happen to the state, and the type of a command.
import type {
	ArticleSummary,
	HeadlineAnswer,
	LibraryEvent,
	NamesAndRoles,
	NewWords,
	QuoteMatch,
	Revision,
	SearchAnswer,
	TextAnswer,
	TopicMatch,
} from '../../library/library.ts';
import type {JoinedInArticle} from '../../library/people/article-people.ts';
import type {Article} from '../../model/article.ts';
import type {DoubtCounts} from '../../model/doubt.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {Span} from '../../model/span.ts';
import type {Shade} from '../../typesetting/themes.ts';
import type {MouseEvent} from '../input/mouse-reports.ts';
import type {Screen} from './grid.ts';
import type {ArchivePlace, Destination, PlaceInStory} from './places.ts';
import type {Group} from './sidebar/people-groups.ts';
import type {Kept, LastVisit, Message, State} from './state.ts';

/**
 * What a command does to the state. `count` is the number typed before it, or 1; `number` is the number typed, if there
 * was one, for commands that go to a numbered place.
 */
export type CommandReducer = (state: State, count: number, number?: number) => State;

/** A sentence that names somebody; `name` is a span of its text. */
export type Naming = {readonly articleId: string; readonly text: string; readonly name: Span};

/** A query in place of one that finds nothing: “Without buoy”, and what it finds. */
export type SearchCost = {
	readonly words: string;
	readonly query: string;
	readonly quotes: DoubtCounts;
	readonly articles: number;
};

/** What a search of everything has found besides quotes. */
export type FoundBesides =
	| {readonly headlines: HeadlineAnswer}
	| {readonly texts: TextAnswer}
	| {readonly costs: {readonly query: string; readonly costs: readonly SearchCost[]}}
	/** How many quotes a query finds now. */
	| {readonly count: {readonly query: string; readonly quotes: DoubtCounts}};

/** An event that changes the state: a key, the mouse, or something that arrived from outside. */
export type Action =
	/** `key` is a name of the key table: “j”, “C-d”, “Enter”. */
	| {readonly kind: 'key'; readonly key: string}
	/** Pasted text is text, never keys. */
	| {readonly kind: 'pasted'; readonly text: string}
	| {readonly kind: 'mouse'; readonly event: MouseEvent}
	| {readonly kind: 'resized'; readonly screen: Screen}
	/** The terminal has said whether its background is dark or light. */
	| {readonly kind: 'shaded'; readonly shade: Shade}
	/** `reading` is the number of the `open` that the event belongs to. A problem without one is not of a file that is being read. */
	| {readonly kind: 'library'; readonly event: LibraryEvent; readonly reading?: number}
	/** Files have come, changed or gone. `time` is the time of day. */
	| {readonly kind: 'revised'; readonly revision: Revision; readonly time: string}
	/** Whether changes of the files will be noticed. */
	| {readonly kind: 'watched'; readonly on: boolean}
	| {
			readonly kind: 'opened';
			readonly article: Article;
			readonly at?: Destination;
			/** The article has its text only; quotes, people and topics follow with `analysed`. */
			readonly unanalysed?: true;
			/** Only the first pages are read; how many there are. `whole` follows, or `not-whole`. */
			readonly pages?: number;
			/** This answers `State.opening`, and is dropped if the reader has gone on to something else. */
			readonly asked?: true;
	  }
	/** The open story, now with its quotes and people, and with its topics unless these are still being found. */
	| {readonly kind: 'analysed'; readonly article: Article; readonly finding?: 'topics'}
	/** The whole of a story of which the first pages are open, and where it was left the last time. */
	| {readonly kind: 'whole'; readonly article: Article; readonly at?: PlaceInStory}
	/** The story of which the first pages are open could not be read to its end. */
	| {readonly kind: 'not-whole'}
	/** The open story, read again because its file has changed. */
	| {readonly kind: 'changed'; readonly article: Article}
	/** What the library had at its top when it was left, and how many articles in all. */
	| {readonly kind: 'listed-before'; readonly count: number; readonly newest: readonly ArticleSummary[]}
	/** The rows of the library have been seen as they are now. */
	| {readonly kind: 'rows-seen'}
	/** The reader has begun, and `kept` has what was read before. */
	| {readonly kind: 'begun'}
	/** When this library was left the last time. */
	| {readonly kind: 'visited'; readonly visit: Omit<LastVisit, 'count'>}
	/** The reader has corrected articles that are in the library: here they are as they are now. */
	| {readonly kind: 'corrected'; readonly articles: readonly Article[]}
	/** What lists show of articles that are in the library has changed. */
	/** Who of all articles is one person under several names. */
	| {readonly kind: 'joined'; readonly joined: readonly JoinedInArticle[]}
	| {readonly kind: 'relisted'; readonly summaries: readonly ArticleSummary[]}
	/** What the reader has decided of people, all of it, the oldest first. */
	| {readonly kind: 'decided'; readonly decisions: readonly PeopleDecision[]}
	/** The notebook has changed. */
	| {readonly kind: 'kept'; readonly kept: Partial<Kept>}
	/** Opens an article at a place that the notebook has found. */
	| {readonly kind: 'go'; readonly id: string; readonly at?: PlaceInStory | ArchivePlace}
	/** The library's answers to the question of the page on the screen. */
	| {readonly kind: 'searched'; readonly answer: SearchAnswer}
	| {readonly kind: 'new-words'; readonly ids: readonly string[]; readonly words: NewWords<QuoteMatch>}
	| {readonly kind: 'found'; readonly found: FoundBesides}
	| {readonly kind: 'answered'; readonly article: Article}
	| {readonly kind: 'appeared'; readonly key: string; readonly groups: readonly Group[]}
	| {
			readonly kind: 'quoted';
			readonly names: readonly string[];
			readonly matches: readonly QuoteMatch[];
			/** Where it is known by then; else it follows. */
			readonly called?: NamesAndRoles;
	  }
	| {readonly kind: 'quoted-about'; readonly topic: string; readonly matches: readonly TopicMatch[]}
	| {readonly kind: 'called'; readonly names: readonly string[]; readonly called: NamesAndRoles}
	| {readonly kind: 'named'; readonly names: readonly string[]; readonly naming: Naming}
	/** The article that `State.opening` asks for could not be opened. */
	| {readonly kind: 'not-opened'; readonly id: string; readonly message: Message}
	/** A message for the status line. */
	| {readonly kind: 'told'; readonly message: Message};

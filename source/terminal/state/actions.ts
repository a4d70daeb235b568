// What can happen to the state: the actions, and the type of a command's step.
import type {LibraryEvent, QuoteMatch, SearchAnswer} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Shade} from '../../typesetting/themes.ts';
import type {MouseEvent} from '../input/mouse-reports.ts';
import type {Screen} from './grid.ts';
import type {Destination, Kept, KeptPlace, Message, PlaceInStory, State} from './state.ts';

/** What a command makes of the state; `count` is 1 or the number typed before it. */
export type CommandReducer = (state: State, count: number) => State;

export type Action =
	| {readonly kind: 'key'; readonly key: string}
	/** Pasted: never keys, whatever it holds. */
	| {readonly kind: 'pasted'; readonly text: string}
	| {readonly kind: 'mouse'; readonly event: MouseEvent}
	| {readonly kind: 'resized'; readonly screen: Screen}
	| {readonly kind: 'shaded'; readonly shade: Shade}
	/** `reading` is the number of the `open` that the event belongs to. A problem without one is not of a file that is being read. */
	| {readonly kind: 'library'; readonly event: LibraryEvent; readonly reading?: number}
	| {
			readonly kind: 'opened';
			readonly article: Article;
			readonly at?: Destination;
			readonly unanalysed?: true;
			/** The answer to `opening`: nobody wants it any more who has gone on to something else. */
			readonly asked?: true;
	  }
	/** The open story, with all that is in it. */
	| {readonly kind: 'analysed'; readonly article: Article}
	/** The open story, as its file has it now. */
	| {readonly kind: 'changed'; readonly article: Article}
	| {readonly kind: 'kept'; readonly kept: Partial<Kept>}
	| {readonly kind: 'go'; readonly id: string; readonly at?: PlaceInStory | KeptPlace}
	/** The library's answers to what the page on the screen asked. */
	| {readonly kind: 'searched'; readonly answer: SearchAnswer}
	| {readonly kind: 'quoted'; readonly names: readonly string[]; readonly matches: readonly QuoteMatch[]}
	/** What was to be opened cannot be. */
	| {readonly kind: 'not-opened'; readonly id: string; readonly message: Message}
	| {readonly kind: 'told'; readonly message: Message};

import type {Article} from '../../model/article.ts';
import type {Span} from '../../model/span.ts';
import type {PlaceInStory, Subject} from './places.ts';

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
	/** Set while only the first pages of a long file are there: how many it has. Nothing is kept of such a story. */
	readonly pages?: number;
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

// What the page of a topic keeps, and what the library knows of it.
import type {LibraryTopic} from '../../../library/catalogue/topics.ts';
import type {ArticleSummary, TopicMatch} from '../../../library/library.ts';
import {memoizeRecent} from '../../../model/memo.ts';
import {orderOf} from '../../state/library/orders.ts';
import {withPageState} from '../../state/page-state.ts';
import type {PageRail} from '../../state/sidebar/page-rail.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';
import type {State} from '../../state/state.ts';
import {namedInLibrary} from '../named-in-library.ts';
import {narrowedQuotes} from '../narrowing/narrowed-quotes.ts';
import type {ListNarrowing, NarrowingPlace} from '../narrowing/narrowing-field.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly topic: TopicState;
	}
}

export type TopicState = {
	readonly label: string;
	/** Quotes about the topic; absent until the library has answered. */
	readonly matches?: readonly TopicMatch[];
	/** Key of the chosen entry; without one it is the first. */
	readonly chosen?: string;
	/** The groups of which all is shown, by their keys. */
	readonly unfolded: ReadonlySet<string>;
	/** The only voice that is shown, by its key; absent where all are. */
	readonly by?: string;
	/** What the list is narrowed by. */
	readonly narrowing?: ListNarrowing;
	/** The topics that led here, one to the next. */
	readonly before: readonly string[];
	readonly rail?: PageRail;
};

/** The orders of the page. */
export const topicOrders = ['by voice', 'newest first', 'oldest first', 'articles only'] as const;

const noTopic: TopicState = {label: '', unfolded: new Set(), before: []};

/** Returns the state of the page. */
export const topicState = (state: State): TopicState => state.pageStates.topic ?? noTopic;

/** Changes the state of the page. */
export const withTopic = (state: State, change: Partial<TopicState>): State =>
	withPageState(state, 'topic', {...topicState(state), ...change});

/** Returns the order that the page is in. */
export const topicOrder = (state: State): (typeof topicOrders)[number] => orderOf(state, 'topic', topicOrders);

/** Returns the topic as the library counts it; undefined until an article about it has been read. */
export const topicIn = (state: State): LibraryTopic | undefined =>
	state.articles.topics().named(topicState(state).label);

/** Returns the topic as the sidebar writes it. */
export const topicName = (state: State): string => capitalise(topicIn(state)?.label ?? topicState(state).label);

const articlesOf = memoizeRecent((articles: State['articles'], label: string): readonly ArticleSummary[] => {
	const newest = articles.inOrder('newest');
	return (articles.topics().named(label)?.articles ?? [])
		.map(id => newest.positionOf(id))
		.sort((a, b) => a - b)
		.flatMap(position => newest.slice(position, position + 1));
});

/** Returns the articles about the topic, newest first. */
export const articlesAbout = (state: State): readonly ArticleSummary[] =>
	articlesOf(state.articles, topicState(state).label);

/** Where the page keeps what its list is narrowed by. */
export const topicNarrowing: NarrowingPlace = {
	get: state => topicState(state).narrowing,
	set: (state, narrowing) => {
		const {narrowing: _, ...topic} = topicState(state);
		return withPageState(state, 'topic', narrowing === undefined ? topic : {...topic, narrowing});
	},
};

/** Whether something is typed that narrows the list. */
export const isTopicNarrowed = (state: State): boolean => (topicNarrowing.get(state)?.query ?? '').trim() !== '';

const named = memoizeRecent(namedInLibrary<TopicMatch>);

const noMatches: readonly TopicMatch[] = [];

/** Returns all quotes about the topic, as far as they are known, with the names of the library. */
export const allTopicQuotes = (state: State): readonly TopicMatch[] => {
	const {matches} = topicState(state);
	return matches === undefined ? noMatches : named(state.articles, matches);
};

/** Returns the quotes about the topic, as far as they are known and fit what the list is narrowed by. */
export const topicQuotes = (state: State): readonly TopicMatch[] =>
	narrowedQuotes(state, allTopicQuotes(state), topicNarrowing.get(state)?.query ?? '');

const articlesWith = memoizeRecent((articles: readonly ArticleSummary[], matches: readonly TopicMatch[]) => {
	const ids = new Set(matches.map(({articleId}) => articleId));
	return articles.filter(({id}) => ids.has(id));
});

/** Returns the articles that the page lists: where it is narrowed, those with a quote that fits. */
export const articlesListed = (state: State): readonly ArticleSummary[] =>
	isTopicNarrowed(state) ? articlesWith(articlesAbout(state), topicQuotes(state)) : articlesAbout(state);

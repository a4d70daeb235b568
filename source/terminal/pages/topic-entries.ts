// What the page of a topic lists: articles about it, and quotes that name it.
import type {LibraryTopic} from '../../library/catalogue/topics.ts';
import type {ArticleSummary, QuoteMatch} from '../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {withPageState} from '../state/page-state.ts';
import type {State} from '../state/state.ts';
import type {PageList} from './page.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly topic: TopicState;
	}
}

type TopicState = {
	readonly label: string;
	/** Quotes that name the topic; absent until the library has answered. */
	readonly matches?: readonly QuoteMatch[];
	/** Key of the chosen entry; without one it is the first. */
	readonly chosen?: string;
};

/** An entry of the list. The first one of a group has the group's label. */
export type TopicEntry = {readonly group?: string} & (
	| {readonly kind: 'article'; readonly article: ArticleSummary}
	| {readonly kind: 'quote'; readonly match: QuoteMatch}
);

/** Returns the state of the page. */
export const topicState = (state: State): TopicState => state.pageStates.topic ?? {label: ''};

/** Returns the topic as the library counts it; undefined until an article about it has been read. */
export const topicIn = (state: State): LibraryTopic | undefined =>
	state.articles.topics().named(topicState(state).label);

/** Returns the articles about a topic, newest first. */
export const articlesAbout = memoizeRecent((articles: State['articles'], label: string): readonly ArticleSummary[] => {
	const newest = articles.inOrder('newest');
	return (articles.topics().named(label)?.articles ?? [])
		.map(id => newest.positionOf(id))
		.sort((a, b) => a - b)
		.flatMap(position => newest.slice(position, position + 1));
});

/** Articles above the quotes; the older ones come below them. */
const articlesAbove = 3;

const entriesOf = memoizeRecent(
	(articles: readonly ArticleSummary[], matches: readonly QuoteMatch[]): readonly TopicEntry[] => {
		const grouped = (group: string, entries: readonly TopicEntry[]): readonly TopicEntry[] =>
			entries.map((entry, index) => (index === 0 ? {...entry, group} : entry));
		const all = articles.map((article): TopicEntry => ({kind: 'article', article}));
		return [
			...grouped('Articles', all.slice(0, articlesAbove)),
			...grouped(
				'Quotes that name it',
				matches.map((match): TopicEntry => ({kind: 'quote', match})),
			),
			...grouped('Older articles', all.slice(articlesAbove)),
		];
	},
);

const noMatches: readonly QuoteMatch[] = [];

/** Returns the quotes that name the topic, as far as they are known. */
export const topicQuotes = (state: State): readonly QuoteMatch[] => topicState(state).matches ?? noMatches;

/** Returns the entries of the page, group by group. */
export const topicEntries = (state: State): readonly TopicEntry[] =>
	entriesOf(articlesAbout(state.articles, topicState(state).label), topicQuotes(state));

const entryKey = (entry: TopicEntry): string =>
	entry.kind === 'article' ? `article ${entry.article.id}` : `quote ${entry.match.quote} ${entry.match.articleId}`;

const indicesByKey = memoizeByObject(
	(entries: readonly TopicEntry[]) => new Map(entries.map((entry, index) => [entryKey(entry), index])),
);

/** The list of the page. The chosen entry is kept by its key, because quotes and articles are added above it. */
export const topicList: PageList = {
	length: state => topicEntries(state).length,
	cursor: state => indicesByKey(topicEntries(state)).get(topicState(state).chosen ?? '') ?? 0,
	choose: (state, index) =>
		withPageState(state, 'topic', {...topicState(state), chosen: entryKey(topicEntries(state)[index]!)}),
};

/** Returns the chosen entry; undefined where there is none. */
export const chosenEntry = (state: State): TopicEntry | undefined => topicEntries(state)[topicList.cursor(state)];

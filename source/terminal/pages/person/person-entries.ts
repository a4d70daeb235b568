// The entries of the page of a person: what was said in the order chosen, or where the person is named without a quote.

import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {comparingDates, newestFirst, oldestFirst} from '../../../library/catalogue/orders.ts';
import type {ArticleSummary, QuoteMatch} from '../../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {orderOf} from '../../state/library/orders.ts';
import type {State} from '../../state/state.ts';
import type {LibraryQuestion, PageList, PartStarts} from '../page.ts';
import {articleStarts, yearStarts} from '../quote-starts.ts';
import {allMatchesIn, chooseKey, matchesIn, namesOfPerson, personIn, quoteKey, shownPerson} from './person-state.ts';
import {type SaidOnce, saidOnce} from './said-once.ts';
import {type SpokenTopics, spokenTopics} from './spoken-topics.ts';

/** The orders of the list. In all of them the quotes of an article stand together, in text order. */
export const personOrders = ['newest first', 'oldest first', 'by article', 'by topic'] as const;

type Order = (typeof personOrders)[number];

/** An entry of the list, and the article it stands in. */
export type PersonEntry = {readonly articleId: string; readonly title: string; readonly published?: string} & (
	| {readonly kind: 'quote'; readonly said: SaidOnce; readonly topic?: string}
	| {readonly kind: 'article'}
);

/** Returns the order that the list has. */
export const personOrder = (state: State): Order => orderOf(state, 'person', personOrders);

const collator = new Intl.Collator('en', {numeric: true});

/** How the articles of quotes compare; those without a date come last. The order within an article stays. */
const comparing = (order: Order, topics: SpokenTopics): ((a: QuoteMatch, b: QuoteMatch) => number) => {
	const newest = comparingDates(newestFirst);
	const topicOf = ({articleId}: QuoteMatch) => topics.of(articleId) ?? Number.POSITIVE_INFINITY;
	switch (order) {
		case 'newest first':
			return newest;
		case 'oldest first':
			return comparingDates(oldestFirst);
		case 'by article':
			return (a, b) => (a.articleId === b.articleId ? 0 : collator.compare(a.articleId, b.articleId));
		case 'by topic':
			return (a, b) => {
				const [one, other] = [topicOf(a), topicOf(b)];
				return one === other ? newest(a, b) : one - other;
			};
	}
};

const noTopic = 'No topic';

const quoteEntries = memoizeRecent(
	(matches: readonly QuoteMatch[], order: Order, topics: SpokenTopics): readonly PersonEntry[] => {
		const compare = comparing(order, topics);
		return saidOnce(matches)
			.toSorted((a, b) => compare(a.match, b.match))
			.map((said): PersonEntry => {
				const {articleId, title, published} = said.match;
				const place = {articleId, title, ...(published !== undefined && {published})};
				if (order !== 'by topic') return {...place, kind: 'quote', said};
				return {...place, kind: 'quote', said, topic: topics.topics[topics.of(articleId) ?? -1]?.label ?? noTopic};
			});
	},
);

/** The articles that name the person, newest or oldest first. */
const articleEntries = memoizeRecent(
	(articles: ArticleList, ids: readonly string[], isOldestFirst: boolean): readonly PersonEntry[] => {
		const found = ids.flatMap((id): ArticleSummary | readonly ArticleSummary[] => articles.byId(id) ?? []);
		const sorted = found.toSorted(comparingDates(isOldestFirst ? oldestFirst : newestFirst));
		return sorted.map(({id, title, published}) => ({
			kind: 'article',
			articleId: id,
			title,
			...(published !== undefined && {published}),
		}));
	},
);

const nothing: readonly PersonEntry[] = [];

/** Returns the topics of what the person said. */
export const topicsOfPerson = (state: State): SpokenTopics => spokenTopics(matchesIn(state), state.articles);

/** Ids follow from the list of articles: one array for each. */
const idsOf = memoizeRecent(
	(articles: ArticleList, name: string, article: string | undefined): readonly string[] =>
		articles.people().named(name, article)?.articles ?? [],
);

/** Returns the articles that name the person, as the page lists them where nothing was said. */
const namingEntries = (state: State): readonly PersonEntry[] => {
	const {name, article} = shownPerson(state);
	return articleEntries(state.articles, idsOf(state.articles, name, article), personOrder(state) === 'oldest first');
};

/** Returns the entries of the page. */
export const personEntries = (state: State): readonly PersonEntry[] => {
	const {matches} = shownPerson(state);
	if (matches === undefined) return nothing;
	return matches.length > 0
		? quoteEntries(matchesIn(state), personOrder(state), topicsOfPerson(state))
		: namingEntries(state);
};

/** Articles that are asked for a sentence: more than a screen shows. */
const mostNamings = 12;

/** Returns what the page asks the library. */
export const personQuestion = (state: State): LibraryQuestion => ({
	kind: 'quotes-by',
	names: namesOfPerson(state),
	// Where something was said nobody reads them, and the question stays the same in each order.
	namedIn:
		(personIn(state)?.quotes ?? 0) > 0
			? []
			: namingEntries(state)
					.slice(0, mostNamings)
					.map(({articleId}) => articleId),
});

const keysOf = (entry: PersonEntry): readonly string[] =>
	entry.kind === 'quote' ? entry.said.all.map(quoteKey) : [entry.articleId];

const indicesByKey = memoizeByObject(
	(entries: readonly PersonEntry[]) =>
		new Map(entries.flatMap((entry, index) => keysOf(entry).map(key => [key, index] as const))),
);

/**
 * The list of the page. The chosen entry is kept by its key, since quotes are added above it and orders change. At the first
 * one the reader is at the beginning of the list, and stays there.
 */
export const personList: PageList = {
	length: state => personEntries(state).length,
	cursor: state => indicesByKey(personEntries(state)).get(shownPerson(state).chosen ?? '') ?? 0,
	choose: (state, index) => {
		const entry = personEntries(state)[index];
		return chooseKey(
			state,
			index === 0 || entry === undefined
				? undefined
				: entry.kind === 'quote'
					? quoteKey(entry.said.match)
					: entry.articleId,
		);
	},
};

/** Returns the chosen entry; undefined where there is none. */
export const chosenPersonEntry = (state: State): PersonEntry | undefined =>
	personEntries(state)[personList.cursor(state)];

/** Returns the chosen quote; undefined where there is none. */
export const chosenMatch = (state: State): QuoteMatch | undefined => {
	const entry = chosenPersonEntry(state);
	return entry?.kind === 'quote' ? entry.said.match : undefined;
};

const topicStarts = memoizeByObject((entries: readonly PersonEntry[]): readonly number[] =>
	entries.flatMap((entry, index) => (topicOf(entry) !== topicOf(entries[index - 1]) ? [index] : [])),
);

/** Returns the topic under which an entry stands in the order by topic. */
export const topicOf = (entry: PersonEntry | undefined): string | undefined =>
	entry?.kind === 'quote' ? entry.topic : undefined;

/** Where articles begin, or topics in the order by topic, and where years begin in an order by date. */
export const personStarts: PartStarts = {
	groups: state => {
		const entries = personEntries(state);
		return topicOf(entries[0]) === undefined ? articleStarts(entries) : topicStarts(entries);
	},
	years: state => (personOrder(state).endsWith('first') ? yearStarts(personEntries(state)) : []),
};

/** Returns how many articles there are about the person: with quotes, or where there are none with the name. */
export const articleCount = (state: State): number =>
	allMatchesIn(state).length > 0 ? articlesOf(matchesIn(state)) : (personIn(state)?.articles.length ?? 0);

const articlesOf = memoizeByObject(
	(matches: readonly QuoteMatch[]) => new Set(matches.map(({articleId}) => articleId)).size,
);

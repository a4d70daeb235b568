// Every topic's quotes: those near which it is named, and those in articles whose headline names it.
import {lazy, memoizeByObject} from '../../model/memo.ts';
import type {Nearness} from '../../model/nearness.ts';
import type {ArticleSummary} from '../library.ts';
import type {SearchableQuote} from '../search/quote-index.ts';
import {nearnessFrom} from './near-topics.ts';
import {hasHeadNoun, hasLabel, isTelling} from './topic-words.ts';
import {topicKey} from './topics.ts';

/** What tells of an article what it is about. */
type Headed = Pick<ArticleSummary, 'title' | 'topics'>;

/** What was said in an article, in the order in which it stands there. */
export type SaidUnder = {readonly summary: Headed; readonly said: readonly SearchableQuote[]};

/** A quote about a topic: how near that is named stands in place of how near all are. */
export type QuoteAbout = Omit<SearchableQuote, 'nearTopics'> & {readonly nearness: Nearness};

export type QuotesByTopic<Place> = {
	/** Adds an article; `place` tells where its quotes are. */
	readonly add: (article: Pick<ArticleSummary, 'topics' | 'voices'>, place: Place) => void;
	/** Returns the places of the articles that have a topic as one of their own, in the order in which they were added. */
	readonly placesOf: (topic: string) => readonly Place[];
	/** Returns the keys of topics that at least so many articles with quotes have, and at most such a part of all of them. */
	readonly aboutIn: (fewest: number, largestPart: number) => ReadonlySet<string>;
};

/** Tells of each quote of an article how near a topic is named. */
type NearnessOf = (quote: Pick<SearchableQuote, 'text' | 'nearTopics'>) => Nearness | undefined;

/**
 * Returns a function that tells how near a quote of an article a topic is named; undefined if the quote is not about it. An article
 * is about its first topic, which stands above its headline, and about those that the headline names. Where the topic is none of the
 * article's own, it counts only in the words said.
 */
export const nearnessIn = (topic: string, {title, topics}: Headed): NearnessOf => {
	const key = topicKey(topic);
	const at = topics.findIndex(label => topicKey(label) === key);
	const counts = at !== -1 || isTelling(topic);
	const inHeadline = lazy(() => at === 0 || (at > 0 && hasHeadNoun(title, topics[at]!)));
	return ({text, nearTopics}) => {
		const near = at === -1 ? undefined : nearnessFrom(nearTopics?.[at] ?? 0);
		if (near === 'sentence' || (counts && hasLabel(text, key))) return 'sentence';
		return near ?? (inHeadline() ? 'headline' : undefined);
	};
};

/** Returns those of an article's topics that its headline names, and the first one, which stands above the headline. */
export const headlineTopics = memoizeByObject(
	({topics, title}: Headed): ReadonlySet<string> =>
		new Set(topics.filter((label, index) => index === 0 || hasHeadNoun(title, label))),
);

/** Returns the topics of its article that a quote is about: as `nearnessTo`, whatever else its words name. */
export const topicsOfQuote = (summary: Headed, {nearTopics}: Pick<SearchableQuote, 'nearTopics'>): readonly string[] =>
	summary.topics.filter((label, index) => (nearTopics?.[index] ?? 0) > 0 || headlineTopics(summary).has(label));

/** Returns the quotes of an article that are about a topic. */
export const saidAbout = (topic: string, {summary, said}: SaidUnder): readonly QuoteAbout[] => {
	const nearnessOf = nearnessIn(topic, summary);
	return said.flatMap(quote => {
		const nearness = nearnessOf(quote);
		if (nearness === undefined) return [];
		const {nearTopics: _, ...rest} = quote;
		return [Object.assign(rest, {nearness})];
	});
};

/** Creates an empty index of the articles with quotes by topic. */
export const createQuotesByTopic = <Place>(): QuotesByTopic<Place> => {
	const articles: Place[] = [];
	/** By topic key: ascending indices of the articles about it. */
	const indices = new Map<string, number[]>();
	return {
		add: ({topics, voices}, place) => {
			// Nobody is quoted there.
			if (voices.length === 0) return;
			for (const key of new Set(topics.map(topicKey))) {
				const known = indices.get(key);
				if (known) known.push(articles.length);
				else indices.set(key, [articles.length]);
			}
			articles.push(place);
		},
		placesOf: topic => (indices.get(topicKey(topic)) ?? []).map(index => articles[index]!),
		aboutIn: (fewest, largestPart) => {
			const most = articles.length * largestPart;
			const fits = (count: number) => count >= fewest && count <= most;
			return new Set([...indices].flatMap(([key, {length}]) => (fits(length) ? [key] : [])));
		},
	};
};

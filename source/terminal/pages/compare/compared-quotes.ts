// What the people of a comparison said: of each person what is about the topic, and all of it by article.

import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {comparingDates, newestFirst, oldestFirst} from '../../../library/catalogue/orders.ts';
import {nearnessIn} from '../../../library/catalogue/quotes-by-topic.ts';
import type {QuoteMatch} from '../../../library/library.ts';
import {countDoubt, type DoubtCounts} from '../../../model/doubt.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {speakersOf} from '../../../model/quote.ts';
import type {State} from '../../state/state.ts';
import {personKeyOf} from '../named-in-library.ts';
import {narrowedQuotes} from '../narrowing/narrowed-quotes.ts';
import {compareOrder, compareState, keyOfCompared, narrowingQuery} from './compare-state.ts';

/** One of the people, and what that person said on the topic. */
export type Side = DoubtCounts & {readonly name: string; readonly matches: readonly QuoteMatch[]};

/** An entry of the list: a quote, and whose it is (an index into the sides). */
export type ComparedQuote = {readonly key: string; readonly match: QuoteMatch; readonly side: number};

/** What was said in one article. */
export type ComparedArticle = {
	readonly first: QuoteMatch;
	/** Index of the first entry. */
	readonly from: number;
	/** By side, each in text order. */
	readonly quotes: readonly ComparedQuote[];
};

const isAbout = (articles: ArticleList, match: QuoteMatch, topic: string): boolean => {
	const summary = articles.byId(match.articleId);
	return summary !== undefined && nearnessIn(topic, summary)(match) !== undefined;
};

const sidesOf = memoizeRecent(
	(
		articles: ArticleList,
		matches: readonly QuoteMatch[],
		people: readonly string[],
		keys: string,
		topic: string | undefined,
	): readonly Side[] => {
		const wanted = keys.split('\n');
		const said: QuoteMatch[][] = people.map(() => []);
		for (const match of matches) {
			if (topic !== undefined && !isAbout(articles, match, topic)) continue;
			for (const key of new Set(speakersOf(match).map(name => personKeyOf(articles, name, match.articleId)))) {
				const side = wanted.indexOf(key);
				if (side !== -1) said[side]!.push(match);
			}
		}
		return people.map((name, side) => ({name, matches: said[side]!, ...countDoubt(said[side]!)}));
	},
);

const noMatches: readonly QuoteMatch[] = [];

const sidesWith = (state: State, matches: readonly QuoteMatch[], topic: string | undefined): readonly Side[] => {
	const {people} = compareState(state);
	return sidesOf(state.articles, matches, people, people.map(name => keyOfCompared(state, name)).join('\n'), topic);
};

/** Returns the people, each with all that is known to be said on the topic, or on any. */
export const wholeSides = (state: State): readonly Side[] => {
	const {matches = noMatches, topic} = compareState(state);
	return sidesWith(state, matches, topic);
};

/** Returns the people, each with what fits of that what the list is narrowed by. */
export const comparedSides = (state: State): readonly Side[] => {
	const {matches = noMatches, topic} = compareState(state);
	return sidesWith(state, narrowedQuotes(state, matches, narrowingQuery(state)), topic);
};

const articlesOf = memoizeRecent(
	(sides: readonly Side[], order: ReturnType<typeof compareOrder>): readonly ComparedArticle[] => {
		const byArticle = new Map<string, {readonly match: QuoteMatch; readonly side: number}[]>();
		for (const [side, {matches}] of sides.entries())
			for (const match of matches) {
				const there = byArticle.get(match.articleId);
				if (there) there.push({match, side});
				else byArticle.set(match.articleId, [{match, side}]);
			}
		const compare = comparingDates(order === 'oldest first' ? oldestFirst : newestFirst);
		const sorted = [...byArticle.values()].sort((a, b) => compare(a[0]!.match, b[0]!.match));
		let from = 0;
		return sorted.map(said => {
			const quotes = said.map(({match, side}) => ({key: `${side} ${match.quote} ${match.articleId}`, match, side}));
			from += quotes.length;
			return {first: said[0]!.match, from: from - quotes.length, quotes};
		});
	},
);

/** Returns what was said by article, in the order of the page. */
export const comparedArticles = (state: State): readonly ComparedArticle[] =>
	articlesOf(comparedSides(state), compareOrder(state));

const entriesOf = memoizeByObject((articles: readonly ComparedArticle[]) => articles.flatMap(({quotes}) => quotes));

/** Returns the quotes one after another, as the cursor goes through them. */
export const comparedQuotes = (state: State): readonly ComparedQuote[] => entriesOf(comparedArticles(state));

const indicesByKey = memoizeByObject(
	(entries: readonly ComparedQuote[]) => new Map(entries.map(({key}, index) => [key, index])),
);

/** Returns the index of the chosen quote. */
export const chosenIndex = (state: State): number =>
	indicesByKey(comparedQuotes(state)).get(compareState(state).chosen ?? '') ?? 0;

/** Returns where the articles begin in the list, and where the years do. */
export const comparedStarts = memoizeByObject((articles: readonly ComparedArticle[]) => ({
	groups: articles.map(({from}) => from),
	years: articles.flatMap(({first, from}, index) =>
		index > 0 && first.published?.slice(0, 4) === articles[index - 1]!.first.published?.slice(0, 4) ? [] : [from],
	),
}));

/** Returns all quotes of one side that are known, whatever they are about. */
export const quotesOnAny = (state: State): readonly Side[] => {
	return sidesWith(state, compareState(state).matches ?? noMatches, undefined);
};

// Which of the new articles are news: a copy is none, and a later version of an article only where somebody says something new in it.
import {sharedMark} from '../catalogue/copies.ts';
import type {ArticleSummary, NewWords} from '../library.ts';
import type {NewArticle} from './by-topic.ts';

/** An article, and what it shares with its copies and its other versions only. */
export type Grouped = {readonly summary: ArticleSummary; readonly group: number | string};

/** A new article: it may have the text of another one, or stand at the address of another one with a text of its own. */
export type Arrival = Grouped & {readonly is: 'article' | 'version' | 'copy'};

/** Knows the articles that were there before. */
export type Arrivals = {
	/** Adds one that was there before. */
	readonly know: (article: Grouped) => void;
	/** Tells of new articles, given the newest first, what they are: of several versions the first one is the article. */
	readonly arrive: <New extends Grouped>(articles: readonly New[]) => readonly (New & Arrival)[];
};

/** Begins without articles. */
export const createArrivals = (): Arrivals => {
	const texts = new Set<string>();
	const groups = new Set<number | string>();

	const know: Arrivals['know'] = ({summary, group}) => {
		const mark = sharedMark(summary);
		if (mark !== undefined) texts.add(mark);
		groups.add(group);
	};

	return {
		know,
		arrive: articles =>
			articles.map(article => {
				const mark = sharedMark(article.summary);
				const isCopy = mark !== undefined && texts.has(mark);
				const is = isCopy ? 'copy' : groups.has(article.group) ? 'version' : 'article';
				know(article);
				return {...article, is};
			}),
	};
};

/** Sorts articles as they arrive: those without a date are last. */
export const newestArrivalsFirst = <New extends Grouped>(articles: readonly New[]): readonly New[] => {
	const dateOf = ({summary}: Grouped): string => summary.published ?? '';
	return articles.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -Number(dateOf(a) > dateOf(b))));
};

/** What is new. */
export type News<Quote> = {
	readonly articles: readonly NewArticle<Quote>[];
	/** Articles that are none: copies, and versions in which nobody says anything new. */
	readonly copies: number;
	/** Quotes of the articles that are left out, as their words were said before. */
	readonly saidBefore: number;
};

/** Returns the news among articles that have arrived, and all of which were asked for in this order. */
export const newsAmong = <Quote>(arrived: readonly Arrival[], {said, saidBefore}: NewWords<Quote>): News<Quote> => {
	const all = arrived.map(({summary, is}, index) => ({summary, is, said: said[index] ?? []}));
	const isNews = ({is, said: own}: (typeof all)[number]): boolean => is === 'article' || own.length > 0;
	const others = all.filter(one => !isNews(one));
	return {
		articles: all.filter(isNews),
		copies: others.length,
		saidBefore: others.reduce((sum, {summary}) => sum - summary.quotes, saidBefore),
	};
};

// Which articles of the library are new, and since when.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {type Arrival, createArrivals, type Grouped, newestArrivalsFirst} from '../../../library/digest/arrivals.ts';
import type {ArticleSummary} from '../../../library/library.ts';
import {memoizeRecent} from '../../../model/memo.ts';
import {placeIn} from '../../../notebook/visits.ts';
import {dateOf} from '../../../typesetting/captions.ts';
import {daysBefore} from '../../../typesetting/moments.ts';
import {listedArticles} from '../../state/library/arrived.ts';
import type {State} from '../../state/state.ts';

/** The spans of the digest, by what they are called; each holds those before it as a rule. */
export const digestSpans = ['since you last looked', 'since yesterday', 'this week', 'this month'] as const;
type NamedSpan = (typeof digestSpans)[number];

/** One of `digestSpans`, or from a day on that was typed: YYYY-MM-DD. */
export type DigestSpan = NamedSpan | {readonly since: string};

const daysOf: Readonly<Record<Exclude<NamedSpan, 'since you last looked'>, number>> = {
	'since yesterday': 1,
	'this week': 7,
	'this month': 30,
};

/** Nobody reads a digest of more; what is older is not in it, and is counted. */
const mostArticles = 1000;

/** New articles. */
export type NewArticles = {
	/** The newest first, with their copies and later versions. */
	readonly arrived: readonly Arrival[];
	/** Articles that are left out because there are so many. */
	readonly older: number;
};

const newAmong = memoizeRecent((list: ArticleList, isNew: (article: ArticleSummary) => boolean): NewArticles => {
	const rows = list.inOrder('newest');
	const arrivals = createArrivals();
	const fresh: Grouped[] = [];
	for (const article of rows.slice(0, rows.count))
		for (const summary of [article, ...list.copiesOf(article.id)]) {
			const one = {summary, group: article.id};
			if (isNew(summary)) fresh.push(one);
			else arrivals.know(one);
		}
	const arrived = arrivals.arrive(newestArrivalsFirst(fresh));
	return {arrived: arrived.slice(0, mostArticles), older: Math.max(0, arrived.length - mostArticles)};
}, 8);

const cameAfter = memoizeRecent(
	(known: ReadonlySet<number>, paths: readonly string[]) => (article: ArticleSummary) =>
		!known.has(placeIn(paths, article.id)),
);

const publishedSince = memoizeRecent(
	(day: string) =>
		({published = ''}: ArticleSummary) =>
			published >= day,
	8,
);

/** The day on which a span begins; undefined where that is a moment. */
const firstDayOf = (span: DigestSpan, today: string): string | undefined => {
	if (typeof span === 'object') return span.since;
	return span === 'since you last looked' ? undefined : daysBefore(today, daysOf[span]);
};

/** Returns what is new in a span. In a library that is visited for the first time nothing is new since the last visit. */
export const newArticlesIn = (state: State, span: DigestSpan): NewArticles => {
	const list = listedArticles(state);
	const {lastVisit, paths, today} = state;
	const day = firstDayOf(span, today);
	if (day !== undefined) return newAmong(list, publishedSince(day));
	return lastVisit === undefined ? {arrived: [], older: 0} : newAmong(list, cameAfter(lastVisit.known, paths));
};

/** Returns since when the digest goes: “Since Tuesday 18:40”. */
export const sinceWhen = ({lastVisit, today}: State, span: DigestSpan): string => {
	const day = firstDayOf(span, today);
	if (day !== undefined) return `Since ${dateOf(day)}`;
	return lastVisit === undefined ? 'What is new' : `Since ${lastVisit.moment}`;
};

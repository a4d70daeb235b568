// Which articles of the library are new, and since when.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
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
	/** The newest first, each without its copies. */
	readonly articles: readonly ArticleSummary[];
	/** Copies that are left out, of these and of what was known before. */
	readonly copies: number;
	/** Articles that are left out because there are so many. */
	readonly older: number;
};

const newAmong = memoizeRecent((list: ArticleList, isNew: (article: ArticleSummary) => boolean): NewArticles => {
	const rows = list.inOrder('newest');
	let copies = 0;
	const all = rows.slice(0, rows.count).filter(article => {
		const others = list.copiesOf(article.id);
		const newOnes = [article, ...others].filter(isNew).length;
		// Of an article that was known, a new copy is no news.
		const isNews = newOnes === others.length + 1;
		copies += isNews ? others.length : newOnes;
		return isNews;
	});
	return {articles: all.slice(0, mostArticles), copies, older: Math.max(0, all.length - mostArticles)};
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
	return lastVisit === undefined
		? {articles: [], copies: 0, older: 0}
		: newAmong(list, cameAfter(lastVisit.known, paths));
};

/** Returns since when the digest goes: “Since Tuesday 18:40”. */
export const sinceWhen = ({lastVisit, today}: State, span: DigestSpan): string => {
	const day = firstDayOf(span, today);
	if (day !== undefined) return `Since ${dateOf(day)}`;
	return lastVisit === undefined ? 'What is new' : `Since ${lastVisit.moment}`;
};

// The articles at the top of the list as the archive had them when the library was left: they are shown before any file has been
// looked at, and confirmed, changed or taken out as the library comes to them.
import type {ArticleSummary} from '../../../library/library.ts';
import type {State} from '../state.ts';
import {withNews} from './last-visit.ts';

/** Shows the articles of the last time. */
export const withListedBefore = (
	state: State,
	{count, newest}: {readonly count: number; readonly newest: readonly ArticleSummary[]},
): State => ({
	...state,
	articles: state.articles.with(newest),
	listedBefore: {count, waiting: new Map(newest.map(article => [article.id, article]))},
});

const isSame = (one: ArticleSummary, other: ArticleSummary): boolean => JSON.stringify(one) === JSON.stringify(other);

const noneGone: ReadonlySet<string> = new Set();

/** Adds articles that the library has read. */
export const withRead = (state: State, read: readonly ArticleSummary[]): State => {
	const {listedBefore, articles} = state;
	if (listedBefore === undefined || listedBefore.waiting.size === 0)
		return withNews({...state, articles: articles.with(read)}, read);
	const waiting = new Map(listedBefore.waiting);
	const changed = new Map<string, ArticleSummary>();
	const added = read.filter(article => {
		const before = waiting.get(article.id);
		if (before === undefined) return true;
		waiting.delete(article.id);
		if (!isSame(before, article)) changed.set(article.id, article);
		return false;
	});
	const kept = changed.size === 0 ? articles : articles.revised({gone: noneGone, changed});
	return withNews({...state, articles: kept.with(added), listedBefore: {...listedBefore, waiting}}, read);
};

/** Takes out what the library did not come to: its file is gone. To be called when all has been read. */
export const withoutListedBefore = ({listedBefore, ...state}: State): State =>
	listedBefore === undefined || listedBefore.waiting.size === 0
		? state
		: {...state, articles: state.articles.revised({gone: new Set(listedBefore.waiting.keys()), changed: new Map()})};

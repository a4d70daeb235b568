// The articles that the library page lists, and which of them is chosen.

import type {ArticleFilter, ArticleList, Rows} from '../../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../library/library.ts';
import type {KeptStates} from '../../../library/search/kept-states.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {statesOf} from '../kept-states.ts';
import type {State} from '../state.ts';
import {listedArticles} from './arrived.ts';
import {articleFilter, asksForSpeaker, asksForState} from './article-filter.ts';
import {resumedStory} from './last-visit.ts';
import {libraryOrder} from './library-orders.ts';

/**
 * What the filter of the library looks at: the whole summary and the name of the file, not its folder, which many
 * share.
 */
const labelOf = memoizeByObject(
	({title, standfirst = '', people, topics, sections, published = '', path}: ArticleSummary) =>
		[
			title,
			standfirst,
			...people,
			...topics,
			...sections.flatMap(({subhead}) => subhead ?? []),
			published.slice(0, 10),
			path.split(/[\\/]/u).at(-1),
		].join(' '),
);

/** Whether a filter is in force. */
export const isLibraryNarrowed = ({filter}: State): boolean => filter?.list === 'library' && filter.query.trim() !== '';

/** Returns the articles of the library, or those that match its filter, in its order. */
export const shownArticles = (state: State): Rows<ArticleSummary> =>
	isLibraryNarrowed(state)
		? listedArticles(state).narrowed(filterNow(state), libraryOrder(state))
		: listedArticles(state).inOrder(libraryOrder(state));

const filterFor = memoizeRecent(
	(query: string, kept: KeptStates | undefined, articles: ArticleList | undefined): ArticleFilter =>
		articleFilter(query, labelOf, {...(kept && {kept}), ...(articles && {articles})}),
);

/** The same filter while all it looks at is the same: only rows that are new are looked at then. */
const filterNow = (state: State): ArticleFilter => {
	const {query} = state.filter!;
	return filterFor(
		query,
		asksForState(query, name => name !== 'unsure' && name !== 'copy') ? statesOf(state.kept) : undefined,
		asksForSpeaker(query) || asksForState(query, name => name === 'copy') ? listedArticles(state) : undefined,
	);
};

/** Returns the articles among which the open story has a next and a previous one: those that the library shows, if it is one of them. */
export const articlesAround = (state: State): Rows<ArticleSummary> => {
	const shown = shownArticles(state);
	const id = state.story?.article.id;
	return id === undefined || shown.positionOf(id) !== -1 ? shown : listedArticles(state).inOrder(libraryOrder(state));
};

/** Returns how many of the shown articles are marked as read. */
export const readCount = (state: State): number =>
	isLibraryNarrowed(state)
		? listedArticles(state).countOf(state.kept.read, filterNow(state))
		: listedArticles(state).countOf(state.kept.read);

/** Returns how many rows stand above the articles: that of the story to go on with, or none. */
export const rowsAbove = (state: State): 0 | 1 =>
	!isLibraryNarrowed(state) && resumedStory(state) !== undefined ? 1 : 0;

/** Whether the row of the story to go on with is chosen. */
export const isResumeChosen = (state: State): boolean =>
	rowsAbove(state) === 1 && (state.resumeChosen || listedArticles(state).count === 0);

/** Returns the index of the chosen article among the shown ones; 0 where it is not among them. */
export const articleCursor = (state: State): number => {
	const id = state.chosenArticleId ?? state.story?.article.id;
	return id === undefined ? 0 : Math.max(0, shownArticles(state).positionOf(id));
};

/** Returns the index of the chosen row of the library. */
export const libraryCursor = (state: State): number =>
	isResumeChosen(state) ? 0 : rowsAbove(state) + articleCursor(state);

/** Chooses the row of the library at an index. */
export const chooseInLibrary = (state: State, index: number): State => {
	const at = index - rowsAbove(state);
	if (at < 0) return {...state, resumeChosen: true};
	const [article] = shownArticles(state).slice(at, at + 1);
	return article === undefined ? state : {...state, resumeChosen: false, chosenArticleId: article.id};
};

/** Returns the chosen article; undefined where none is shown. */
export const chosenArticle = (state: State): ArticleSummary | undefined => {
	if (isResumeChosen(state)) return listedArticles(state).byId(state.resume!);
	const at = articleCursor(state);
	return shownArticles(state).slice(at, at + 1)[0];
};

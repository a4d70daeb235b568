// The articles that the library page lists, and which of them is chosen.
import type {ArticleFilter, Rows} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {articleFilter} from './article-filter.ts';
import type {State} from './state.ts';

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

/** Returns the articles of the library, or those that match its filter, newest first. */
export const shownArticles = (state: State): Rows<ArticleSummary> =>
	state.filter?.list === 'library' && state.filter.query.trim() !== ''
		? state.articles.narrowed(filterFor(state.filter.query))
		: state.articles.inOrder('newest');

const filterFor = memoizeRecent((query: string): ArticleFilter => articleFilter(query, labelOf));

/** Returns how many of the shown articles are marked as read. */
export const readCount = ({articles, filter, kept}: State): number =>
	filter?.list === 'library' && filter.query.trim() !== ''
		? articles.countOf(kept.read, filterFor(filter.query))
		: articles.countOf(kept.read);

/** Returns the index of the chosen article among the shown ones; 0 where it is not among them. */
export const libraryCursor = (state: State): number => {
	const id = state.chosenArticleId ?? state.story?.article.id;
	return id === undefined ? 0 : Math.max(0, shownArticles(state).positionOf(id));
};

/** Returns the chosen article; undefined where none is shown. */
export const chosenArticle = (state: State): ArticleSummary | undefined => {
	const at = libraryCursor(state);
	return shownArticles(state).slice(at, at + 1)[0];
};

import type {ArticleFilter, Rows} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {createLabelFilter} from './filter-labels.ts';
import type {State} from './state.ts';

/** What the filter of the library looks at: all that a summary says, and the name of the file (many have the same folder). */
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

/** The articles of the library, or those that fit its filter, newest first. */
export const articlesShown = (state: State): Rows<ArticleSummary> =>
	state.filter?.list === 'library' && state.filter.query.trim() !== ''
		? state.articles.narrowed(filterFor(state.filter.query))
		: state.articles.inOrder('newest');

const filterFor = memoizeRecent(
	(query: string): ArticleFilter =>
		() => {
			const {add, fitting} = createLabelFilter(query);
			return {add: article => add(labelOf(article)), fitting};
		},
);

/** How many of the articles that the library shows are marked as read. */
export const readCount = ({articles, filter, kept}: State): number =>
	filter?.list === 'library' && filter.query.trim() !== ''
		? articles.countOf(kept.read, filterFor(filter.query))
		: articles.countOf(kept.read);

/** The position of the cursor in the list of the library. */
export const chosenInLibrary = (state: State): number => {
	const id = state.chosenArticle ?? state.story?.article.id;
	return id === undefined ? 0 : Math.max(0, articlesShown(state).positionOf(id));
};

/** The article under the cursor of the library. */
export const chosenArticle = (state: State): ArticleSummary | undefined => {
	const at = chosenInLibrary(state);
	return articlesShown(state).slice(at, at + 1)[0];
};

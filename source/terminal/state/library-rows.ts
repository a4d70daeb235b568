// The articles that the library page lists, and which of them is chosen.
import type {ArticleList, Rows} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../typesetting/memo.ts';
import {filterLabels} from './filter-labels.ts';
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
		? filteredArticles(state.articles, state.filter.query)
		: state.articles.inOrder('newest');

const filteredArticles = memoizeRecent((articles: ArticleList, query: string): Rows<ArticleSummary> => {
	const all = articles.inOrder('newest').slice(0, articles.count);
	const found = filterLabels(all.map(labelOf), query).map(index => all[index]!);
	const positions = new Map(found.map(({id}, position) => [id, position]));
	return {
		count: found.length,
		slice: (from, to) => found.slice(Math.max(0, from), Math.max(0, to)),
		positionOf: id => positions.get(id) ?? -1,
	};
});

/** Returns how many of the shown articles are marked as read. */
export const readCount = (state: State): number => {
	const shown = shownArticles(state);
	const {read} = state.kept;
	return shown.count === state.articles.count ? state.articles.countOf(read) : readIn(shown, read);
};

const readIn = memoizeRecent(
	(shown: Rows<ArticleSummary>, read: ReadonlySet<string>): number =>
		shown.slice(0, shown.count).filter(({id}) => read.has(id)).length,
);

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

import type {ArticleList, Rows} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {filterLabels} from './filter-labels.ts';
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
		? narrowed(state.articles, state.filter.query)
		: state.articles.inOrder('newest');

const narrowed = memoizeRecent((articles: ArticleList, query: string): Rows<ArticleSummary> => {
	const all = articles.inOrder('newest').slice(0, articles.count);
	const found = filterLabels(all.map(labelOf), query).map(index => all[index]!);
	const positions = new Map(found.map(({id}, position) => [id, position]));
	return {
		count: found.length,
		slice: (from, to) => found.slice(Math.max(0, from), Math.max(0, to)),
		positionOf: id => positions.get(id) ?? -1,
	};
});

/** How many of the articles that the library shows are marked as read. */
export const readCount = (state: State): number => {
	const shown = articlesShown(state);
	const {read} = state.kept;
	return shown.count === state.articles.count ? state.articles.countOf(read) : readIn(shown, read);
};

const readIn = memoizeRecent(
	(shown: Rows<ArticleSummary>, read: ReadonlySet<string>): number =>
		shown.slice(0, shown.count).filter(({id}) => read.has(id)).length,
);

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

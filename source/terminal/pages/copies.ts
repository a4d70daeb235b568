import {citedPath} from '../../citation/quotation.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {counted, dateOf} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {apart, type Line, run} from '../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine} from '../drawing/page-parts.ts';
import type {Grid} from '../state/grid.ts';
import {listedArticles} from '../state/library/arrived.ts';
import {withMessage} from '../state/messages.ts';
import {openArticle, showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';
import {currentPage} from './pages.ts';
import {fileToEdit} from './quote-matches.ts';

declare module '../state/page-states.ts' {
	interface PageStates {
		/** `article` is the id of the one whose copies are listed. */
		readonly copies: {readonly article: string; readonly cursor: number};
	}
}

const pageState = ({pageStates: {copies}}: State) => copies ?? {article: '', cursor: 0};

/** The article and its copies. */
const copiesIn = (state: State): readonly ArticleSummary[] => {
	const articles = listedArticles(state);
	const article = articles.byId(pageState(state).article);
	return article === undefined ? [] : [article, ...articles.copiesOf(article.id)];
};

const list = cursorList(
	state => copiesIn(state).length,
	state => pageState(state).cursor,
	(state, cursor) => withPageState(state, 'copies', {...pageState(state), cursor}),
);

const chosen = (state: State): ArticleSummary | undefined => copiesIn(state)[list.cursor(state)];

const pathOf = (state: State, {id}: ArticleSummary): string => citedPath(id, state.citing.folders);

/** Lists the files that have the article of the chosen row, or the open story. */
export const showCopies = (state: State): State => {
	const page = currentPage(state);
	const id = page.chosenQuote?.(state)?.articleId ?? page.article?.(state)?.id ?? state.story?.article.id;
	if (id === undefined) return withMessage(state, 'No article is chosen.');
	if (listedArticles(state).copiesOf(id).length === 0) return withMessage(state, 'No other file has this article.');
	return withPageState(showPage(state, 'copies'), 'copies', {article: id, cursor: 0});
};

/** Draws where each copy lies, and when it was published. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const all = copiesIn(state);
	const header = pageHeader(grid, {
		kicker: 'COPIES',
		headline: boldHeadline(grid, all[0]?.title ?? ''),
		left: `the same article in ${counted(all.length, 'file')}`,
	});
	const cursor = list.cursor(state);
	const rows = Math.max(1, heightOf(state) - header.length);
	const entries = indicesNear(all.length, cursor, rows).map(index => {
		const copy = all[index]!;
		const date = run(copy.published === undefined ? '' : dateOf(copy.published, 'short'), 'muted');
		const style = index === cursor ? ({role: 'ink', bold: true} as const) : ({role: 'text'} as const);
		const path = pathOf(state, copy);
		const words = grid.measure - columnsOf(date.text) < columnsOf(path) + 2 ? run('') : date;
		return {
			index,
			lines: [textLine(grid, apart(run(cut(path, grid.measure), style.role, style), words, grid.measure))],
		};
	});
	return [...header, ...drawEntries(grid, entries, cursor, rows)];
};

/** The page of the files that have one article. */
export const copiesPage: Page = {
	draw,
	sidebarPanes: [],
	list,
	open: state => {
		const copy = chosen(state);
		return copy === undefined ? state : openArticle(state, copy.id);
	},
	article: chosen,
	copy: state => {
		const copy = chosen(state);
		return copy && pathOf(state, copy);
	},
	file: state => {
		const copy = chosen(state);
		return copy && fileToEdit(state, copy.id, '');
	},
	hints: () => [
		['open', 'read'],
		['copy', 'copy path'],
		['edit', 'edit'],
		['quit', 'back'],
	],
	speech: {
		name: state => [`Copies: the same article in ${counted(copiesIn(state).length, 'file')}.`],
		here: state => {
			const copy = chosen(state);
			return copy === undefined ? [] : [`${pathOf(state, copy)}, ${list.cursor(state) + 1} of ${list.length(state)}`];
		},
	},
};

import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {shownArticles} from '../state/library/library-rows.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import {shownEntries} from '../state/shown-entries.ts';
import type {Filter, State} from '../state/state.ts';

/* Filtering a list by typing: the library, or a pane of the sidebar. */

/** Opens the filter of the list that has the keys. A filter that is in force already can be edited. */
const filter = (state: State): State => {
	const {filter: open, ...rest} = state;
	const pageFilter = state.focus === 'page' ? currentPage(state).filter : undefined;
	if (pageFilter !== undefined) return pageFilter(rest);
	const list = state.focus !== 'page' ? state.focus : state.page === 'library' ? 'library' : undefined;
	if (list === undefined)
		return withMessage(state, `This list has no filter.${pressHint(state, 'library', 'for the library')}`);
	if (open?.list === list) return {...state, filter: {...open, typing: true}};
	const before =
		list === 'library'
			? {...(state.chosenArticleId !== undefined && {article: state.chosenArticleId})}
			: {cursor: state.sidebarCursor[list]};
	return {...rest, filter: {list, query: '', typing: true, before}};
};

/** Sets the query of the filter, and chooses the first entry shown if the chosen one is filtered out. */
export const setFilterQuery = (state: State, filter: Filter, query: string): State => {
	const filtered: State = {...state, filter: {...filter, query}};
	if (filter.list === 'library') {
		const shown = shownArticles(filtered);
		if (filtered.chosenArticleId !== undefined && shown.positionOf(filtered.chosenArticleId) !== -1) return filtered;
		const [first] = shown.slice(0, 1);
		return first === undefined ? filtered : {...filtered, chosenArticleId: first.id};
	}
	const shown = shownEntries(filtered, filter.list);
	const at = filtered.sidebarCursor[filter.list];
	return shown.positionOf(at) !== -1 || shown.count === 0
		? filtered
		: {...filtered, sidebarCursor: {...filtered.sidebarCursor, [filter.list]: shown.at(0)}};
};

/** Removes the filter. While its query is typed this cancels it: the cursor returns to where it was before. */
export const withoutFilter = (state: State): State => {
	const {filter, ...rest} = state;
	if (filter === undefined || !filter.typing) return rest;
	if (filter.list !== 'library')
		return {
			...rest,
			sidebarCursor: {...rest.sidebarCursor, [filter.list]: filter.before.cursor ?? rest.sidebarCursor[filter.list]},
		};
	const {chosenArticleId: _, ...unchosen} = rest;
	return filter.before.article === undefined ? unchosen : {...unchosen, chosenArticleId: filter.before.article};
};

/** Ends the typing of the query; the list stays filtered. */
export const keepFilter = (state: State): State => {
	const {filter, ...rest} = state;
	if (filter === undefined) return state;
	return filter.query.trim() === '' ? rest : {...state, filter: {...filter, typing: false}};
};

/** Removes the filter of a sidebar pane that has lost the keys. The filter of the library stays in force. */
export const settleFilter = (state: State): State => {
	const {filter, ...rest} = state;
	if (filter === undefined) return state;
	if (filter.list !== 'library') return state.focus === filter.list ? state : rest;
	return filter.typing && (state.page !== 'library' || state.focus !== 'page') ? keepFilter(state) : state;
};

/** The command that opens a filter. */
export const filteringCommands = {filter} satisfies Record<string, CommandReducer>;

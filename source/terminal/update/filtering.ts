import {keyOf} from '../../keymap/keymap.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {articlesShown} from '../state/library-rows.ts';
import {withMessage} from '../state/messages.ts';
import {shownEntries} from '../state/shown-entries.ts';
import type {Filter, State} from '../state/state.ts';

/* A list narrowed by typing: the library's, or a pane's of the sidebar. */

/** Starts to narrow the list that has the keys. */
const filter = (state: State): State => {
	const {filter: before, ...rest} = state;
	const other = state.focus === 'page' ? currentPage(state).filter : undefined;
	if (other !== undefined) return other(rest);
	const list = state.focus !== 'page' ? state.focus : state.page === 'library' ? 'library' : undefined;
	if (list === undefined)
		return withMessage(
			state,
			`${keyOf('library', state.keymap)} shows the library, ${keyOf('sections', state.keymap)} the sections: ${keyOf('filter', state.keymap)} narrows them.`,
		);
	// Typed once more, it goes on where it was.
	if (before?.list === list) return {...state, filter: {...before, typing: true}};
	const came =
		list === 'library'
			? {...(state.chosenArticle !== undefined && {article: state.chosenArticle})}
			: {cursor: state.cursor[list]};
	return {...rest, filter: {list, query: '', typing: true, came}};
};

/** What is chosen is always one of those that are shown. */
export const setFilterQuery = (state: State, filter: Filter, query: string): State => {
	const narrowed: State = {...state, filter: {...filter, query}};
	if (filter.list === 'library') {
		const shown = articlesShown(narrowed);
		if (narrowed.chosenArticle !== undefined && shown.positionOf(narrowed.chosenArticle) !== -1) return narrowed;
		const [first] = shown.slice(0, 1);
		return first === undefined ? narrowed : {...narrowed, chosenArticle: first.id};
	}
	const shown = shownEntries(narrowed, filter.list);
	const at = narrowed.cursor[filter.list];
	return shown.positionOf(at) !== -1 || shown.count === 0
		? narrowed
		: {...narrowed, cursor: {...narrowed.cursor, [filter.list]: shown.at(0)}};
};

/** The whole list again: while it was typed, with the cursor where it was before. */
export const withoutFilter = (state: State): State => {
	const {filter, ...rest} = state;
	if (filter === undefined || !filter.typing) return rest;
	if (filter.list !== 'library')
		return {...rest, cursor: {...rest.cursor, [filter.list]: filter.came.cursor ?? rest.cursor[filter.list]}};
	const {chosenArticle: _, ...unchosen} = rest;
	return filter.came.article === undefined ? unchosen : {...unchosen, chosenArticle: filter.came.article};
};

/** The list stays narrowed, and letters are keys again. */
export const keepFilter = (state: State): State => {
	const {filter, ...rest} = state;
	if (filter === undefined) return state;
	return filter.query.trim() === '' ? rest : {...state, filter: {...filter, typing: false}};
};

/** A filter ends with the pane it is for; that of the library waits there. */
export const settleFilter = (state: State): State => {
	const {filter, ...rest} = state;
	if (filter === undefined) return state;
	if (filter.list !== 'library') return state.focus === filter.list ? state : rest;
	return filter.typing && (state.page !== 'library' || state.focus !== 'page') ? keepFilter(state) : state;
};

export const filteringCommands = {filter} satisfies Record<string, CommandReducer>;

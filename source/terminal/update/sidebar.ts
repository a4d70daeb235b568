import {currentPage, isSidebarShown} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {sidebarAlwaysFits} from '../state/grid.ts';
import {keepTextInPlace, showPage, withoutSubject} from '../state/navigation.ts';
import {sectionMeant} from '../state/selectors.ts';
import type {SidebarPane, State} from '../state/state.ts';
import {moveSidebarCursor} from './moving.ts';

/* Commands that give the keys to a pane of the sidebar, or back to the page. */

/**
 * Gives the keys to a pane of the sidebar, and shows the sidebar where it was hidden. A page without that pane is left
 * for the library.
 */
const enterPane = (state: State, pane: SidebarPane): State => {
	if (!currentPage(state).sidebarPanes.includes(pane))
		return pane === 'sections' ? state : enterPane(showPage(state, 'library'), pane);
	const called = sidebarAlwaysFits(state.screen) && !state.sidebarHidden ? state : {...state, sidebarOpened: true};
	const focused = keepTextInPlace(state, {...called, focus: pane});
	return moveSidebarCursor(focused, pane, pane === 'sections' ? sectionMeant(state) : state.sidebarCursor[pane]);
};

/** Gives the keys back to the page, and hides a sidebar that was shown only for this. */
export const leaveSidebar = (state: State): State =>
	keepTextInPlace(state, {...state, focus: 'page', sidebarOpened: false});

const nextPane = (state: State, by: 1 | -1): State => {
	const order = ['page', ...currentPage(state).sidebarPanes] as const;
	if (order.length === 1) return currentPage(state).nextPane?.(state, by) ?? state;
	if (state.focus === 'page' && !isSidebarShown(state))
		return enterPane(state, by === 1 ? order[1]! : (order.at(-1) as SidebarPane));
	const next = order[(order.indexOf(state.focus) + by + order.length) % order.length]!;
	return next === 'page' ? withoutSubject(leaveSidebar(state)) : enterPane(withoutSubject(state), next);
};

/** Commands for the panes of the sidebar. */
export const sidebarCommands = {
	'next-pane': state => nextPane(state, 1),
	'previous-pane': state => nextPane(state, -1),
	sections: state => enterPane(state, 'sections'),
	people: state => enterPane(state, 'people'),
	topics: state => enterPane(state, 'topics'),
} satisfies Record<string, CommandReducer>;

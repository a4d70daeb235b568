import {pageOf, railShown} from '../pages/pages.ts';
import type {Step} from '../state/actions.ts';
import {railStandsBeside} from '../state/grid.ts';
import {inPlace, turningTo, withoutLens} from '../state/navigation.ts';
import {sectionHere} from '../state/selectors.ts';
import type {RailPane, State} from '../state/state.ts';
import {pointing} from './moving.ts';

/* Commands that give the keys to a pane of the sidebar, or back to the page. */

/** Gives the keys to a pane of the sidebar, and shows the sidebar where it was hidden. A page without that pane is left for the library. */
const enterPane = (state: State, pane: RailPane): State => {
	if (!pageOf(state).rail.includes(pane))
		return pane === 'sections' ? state : enterPane(turningTo(state, 'library'), pane);
	const called = railStandsBeside(state.screen) && !state.railHidden ? state : {...state, railCalled: true};
	const focused = inPlace(state, {...called, focus: pane});
	return pointing(focused, pane, pane === 'sections' ? sectionHere(state) : state.cursor[pane]);
};

/** Gives the keys back to the page, and hides a sidebar that was shown only for this. */
export const leavingRail = (state: State): State => inPlace(state, {...state, focus: 'page', railCalled: false});

const nextPane = (state: State, by: 1 | -1): State => {
	const order = ['page', ...pageOf(state).rail] as const;
	if (order.length === 1) return state;
	if (state.focus === 'page' && !railShown(state))
		return enterPane(state, by === 1 ? order[1]! : (order.at(-1) as RailPane));
	const next = order[(order.indexOf(state.focus) + by + order.length) % order.length]!;
	return next === 'page' ? withoutLens(leavingRail(state)) : enterPane(withoutLens(state), next);
};

export const sidebarCommands = {
	'next-pane': state => nextPane(state, 1),
	'previous-pane': state => nextPane(state, -1),
	sections: state => enterPane(state, 'sections'),
	people: state => enterPane(state, 'people'),
	topics: state => enterPane(state, 'topics'),
} satisfies Record<string, Step>;

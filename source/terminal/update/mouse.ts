import type {Target} from '../../typesetting/runs.ts';
import type {MouseEvent} from '../input/mouse-reports.ts';
import {currentPage} from '../pages/pages.ts';
import {targetAt} from '../panes/click-target.ts';
import {withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {lastTop} from '../state/viewport.ts';
import {moveCursorBy, moveSidebarCursor} from './moving.ts';

/* The mouse does what keys do: the wheel moves, a click chooses, a click on what is chosen opens it. */

/** Rows of the story that one step of the wheel scrolls. */
const wheelRows = 3;

/** Answers the mouse. `open` does what Enter does. */
export const mouseEvent = (state: State, event: MouseEvent, open: (state: State) => State): State => {
	if (event.kind !== 'click') {
		const by = event.kind === 'wheel-down' ? 1 : -1;
		return moveCursorBy(state, state.page === 'story' && state.focus === 'page' ? by * wheelRows : by);
	}
	// A prompt is about what is chosen now.
	if (state.prompt !== undefined || state.pending !== undefined) return state;
	const target = targetAt(state, event.column, event.row);
	return target === undefined ? state : clicked(state, target, open);
};

const clicked = (state: State, target: Target, open: (state: State) => State): State => {
	switch (target.kind) {
		case 'sidebar':
			return open(moveSidebarCursor({...state, focus: target.list}, target.list, target.index));
		case 'quote':
			return withStory(state, ({waypoint: _, ...story}) => ({...story, chosenQuote: target.index}));
		case 'row':
			return withStory(state, story => ({
				...story,
				top: Math.max(
					0,
					Math.min(lastTop(rowsOf(state, story), heightOf(state)), target.index - Math.floor(heightOf(state) / 2)),
				),
			}));
		case 'entry': {
			const {list} = currentPage(state);
			if (list === undefined || target.index >= list.length(state)) return state;
			if (list.cursor(state) !== target.index) return list.choose(state, target.index);
			return list.opensOnClick === false ? state : open(state);
		}
	}
};

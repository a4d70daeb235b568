import type {State} from '../state/state.ts';
import type {PageList} from './page.ts';

/** A list whose cursor is a number that the page keeps; a list that has become shorter holds it at its last entry. */
export const cursorList = (
	length: (state: State) => number,
	get: (state: State) => number,
	set: (state: State, index: number) => State,
): PageList => ({
	length,
	cursor: state => Math.max(0, Math.min(length(state) - 1, get(state))),
	choose: set,
});

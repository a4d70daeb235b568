import type {State} from '../state/state.ts';
import type {PageList} from './page.ts';

/**
 * Makes a list whose cursor is an index that the page keeps. Where the list has become shorter, it is held at the last
 * entry.
 */
export const cursorList = (
	length: (state: State) => number,
	get: (state: State) => number,
	set: (state: State, index: number) => State,
): PageList => ({
	length,
	cursor: state => Math.max(0, Math.min(length(state) - 1, get(state))),
	choose: set,
});

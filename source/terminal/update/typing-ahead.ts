import type {Command} from '../../keymap/keymap.ts';
import {withoutOpening} from '../state/navigation.ts';
import type {State} from '../state/state.ts';

/** Commands that are not about a story: they do not wait for one. */
const atOnce: ReadonlySet<Command | undefined> = new Set(['quit-now', 'interrupt', 'suspend', 'redraw']);

/** Keys that are kept; more come from one that is held down. */
const mostKeys = 100;

/**
 * What a key does while an article is on its way: it waits for it, as if the article had opened at once. Escape stays where one
 * is. Undefined where nothing is on its way, and for what does not wait.
 */
export const typeAhead = (state: State, key: string, command: Command | undefined): State | undefined => {
	if (state.opening === undefined || atOnce.has(command)) return undefined;
	if (command === 'escape') return withoutOpening(state);
	const {typedAhead = []} = state;
	return typedAhead.length < mostKeys ? {...state, typedAhead: [...typedAhead, key]} : state;
};

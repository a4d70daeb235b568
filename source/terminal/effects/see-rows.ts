// While a folder is read, rows come in above the cursor: for as long as nobody can have seen that, Enter means the row from before.
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {type Clock, systemClock} from './mark-read.ts';

/** Milliseconds in which one sees that a row has moved, and does not press the key any more. */
const reactionTime = 500;

/** Tells when the rows have been seen as they are. Returns a function that stops it. */
export const seeRows = (store: Store<State, Action>, clock: Clock = systemClock): (() => void) => {
	let cancel = (): void => {};
	const stop = store.subscribe(({pointedAt}, previous) => {
		if (pointedAt === undefined || pointedAt === previous.pointedAt) return;
		cancel();
		cancel = clock.after(reactionTime, () => store.dispatch({kind: 'rows-seen'}));
	});
	return () => {
		stop();
		cancel();
	};
};

/** Holds the state. Only `dispatch` changes it. */
export type Store<State, Action> = {
	readonly get: () => State;
	readonly dispatch: (action: Action) => void;
	/** Calls `listener` after each change. Returns a function that unsubscribes it. */
	readonly subscribe: (listener: (state: State, previous: State) => void) => () => void;
};

/**
 * Creates a store. It lives outside of React, because the library and signals write to it too, and the first screen is
 * painted before React has loaded.
 */
export const createStore = <State, Action>(
	initial: State,
	first: (state: State, action: Action) => State,
): Store<State, Action> & {
	/** Updates by another function from now on. */
	readonly updateBy: (update: (state: State, action: Action) => State) => void;
} => {
	let state = initial;
	let update = first;
	const listeners = new Set<(state: State, previous: State) => void>();
	return {
		get: () => state,
		dispatch: action => {
			const previous = state;
			state = update(previous, action);
			if (state !== previous) for (const listener of [...listeners]) listener(state, previous);
		},
		updateBy: other => {
			update = other;
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};

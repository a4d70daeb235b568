import {useSyncExternalStore} from 'react';

export type Store<State, Action> = {
	readonly get: () => State;
	readonly dispatch: (action: Action) => void;
	/** Calls back after each change with the new and the old state; gives back how to stop that. */
	readonly subscribe: (listener: (state: State, previous: State) => void) => () => void;
};

/** One state, one pure step function, one writer. It lives outside React, so that the library and signals can write to it as well. */
export const createStore = <State, Action>(
	initial: State,
	update: (state: State, action: Action) => State,
): Store<State, Action> => {
	let state = initial;
	const listeners = new Set<(state: State, previous: State) => void>();
	return {
		get: () => state,
		dispatch: action => {
			const previous = state;
			state = update(previous, action);
			if (state !== previous) for (const listener of [...listeners]) listener(state, previous);
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};

/** A part of the state, as React sees it: a component draws again only when its own part changes. */
export const useSelected = <State, Action, Part>(store: Store<State, Action>, select: (state: State) => Part): Part =>
	useSyncExternalStore(store.subscribe, () => select(store.get()));

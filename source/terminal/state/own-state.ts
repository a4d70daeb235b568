import type {PageName, PageStates, State} from './state.ts';

/** Sets what a page keeps for itself. */
export const withOwn = <Name extends PageName>(state: State, page: Name, own: PageStates[Name]): State => ({
	...state,
	own: {...state.own, [page]: own},
});

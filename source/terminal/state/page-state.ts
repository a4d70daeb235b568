import type {PageName, PageStates, State} from './state.ts';

/** Sets the state of a page. */
export const withPageState = <Name extends PageName>(state: State, page: Name, own: PageStates[Name]): State => ({
	...state,
	pageStates: {...state.pageStates, [page]: own},
});

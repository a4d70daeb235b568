import type {PageName, PageStates} from './page-states.ts';
import type {State} from './state.ts';

/** Sets the state of a page. */
export const withPageState = <Name extends PageName>(state: State, page: Name, pageState: PageStates[Name]): State => ({
	...state,
	pageStates: {...state.pageStates, [page]: pageState},
});

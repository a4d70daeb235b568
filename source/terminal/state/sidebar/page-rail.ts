// What a page lists in the sidebar in place of everyone and everything in the library.

import type {State} from '../state.ts';
import type {SidebarEntry} from './sidebar-entry.ts';

/** Lists of a page's own, for the panes of people and of topics; one is absent until it is known. `everyone`: as in the library. */
export type PageRail = {
	readonly people?: readonly SidebarEntry[] | 'everyone';
	readonly topics?: readonly SidebarEntry[];
};

/** Returns the lists of the page on the screen; undefined where it has none of its own. */
export const railOfPage = (state: State): PageRail | undefined => {
	const own = state.pageStates[state.page];
	return own !== undefined && 'rail' in own ? own.rail : undefined;
};

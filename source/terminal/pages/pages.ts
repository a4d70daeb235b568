// The pages, and what follows from the one that is on the screen. Behind the first screen all of them are loaded.
import {type Grid, sidebarCoversPage} from '../state/grid.ts';
import type {PageName} from '../state/page-states.ts';
import type {Subject} from '../state/places.ts';
import {gridWith, isSidebarOn} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {Page} from './page.ts';

/** The pages that are loaded. */
const loaded: Partial<Record<PageName, Page>> = {};

/** Adds pages: first-pages.ts those that a reader opens on, other-pages.ts all others. */
export const addPages = (added: Partial<Record<PageName, Page>>): void => {
	Object.assign(loaded, added);
};

/** Every page by its name, once other-pages.ts is loaded. */
export const pages = loaded as Readonly<Record<PageName, Page>>;

/** Returns the page on the screen. */
export const currentPage = (state: State): Page => pages[state.page];

const hasSidebar = (state: State): boolean => {
	if (state.page === 'story' && state.story === undefined) return false;
	const {sidebarPanes, sidebarLists, rail} = currentPage(state);
	if (rail !== undefined) return !sidebarCoversPage(state.screen);
	return sidebarPanes.length > 0 || sidebarLists !== undefined;
};

/** Whether the sidebar is on the screen, beside the page or in its place. */
export const isSidebarShown = (state: State): boolean => isSidebarOn(state, hasSidebar(state));

/** Returns the state of the page whose text is on the screen: of the one behind where a page stands in the sidebar's place. */
export const withTextInSight = (state: State): State => {
	if (currentPage(state).rail === undefined || !isSidebarShown(state)) return state;
	return {...state, page: state.behind.at(-1) ?? 'story', behind: state.behind.slice(0, -1)};
};

/** Returns the grid of the page on the screen. */
export const gridOf = (state: State): Grid => {
	const grid = gridWith(state, hasSidebar(state));
	return currentPage(state).ownGrid?.(state, grid) ?? grid;
};

/** Whether letters are text now and not keys. */
export const takesText = (state: State): boolean =>
	state.prompt !== undefined ||
	state.filter?.typing === true ||
	(state.focus === 'page' && currentPage(state).field?.isOpen(state) === true);

/**
 * Opens the page about a person or a topic; `from` is the quote that led to it. Returns undefined where there is no
 * such page.
 */
export const openSubjectPage = (
	state: State,
	{kind, name}: Subject,
	from?: {readonly articleId: string; readonly quote: number},
): State | undefined =>
	Object.values(pages)
		.find(({subjectPage}) => subjectPage?.kind === kind)
		?.subjectPage?.open(state, name, from);

// The table of pages. To add one, add a file here and a row to the table: movement, clicks, copying, speech, hints, the
// sidebar, questions to the library and the tests of all screen sizes follow from it.
import {type Grid, sidebarCoversPage} from '../state/grid.ts';
import {gridWith, isSidebarOn} from '../state/selectors.ts';
import type {PageName, State, Subject} from '../state/state.ts';
import {askPage} from './compare/ask-page.ts';
import {comparePage} from './compare/compare-page.ts';
import {digestPage} from './digest.ts';
import {helpPage} from './help.ts';
import {keptPage} from './kept.ts';
import {libraryPage} from './library.ts';
import {linksPage} from './links.ts';
import type {Page} from './page.ts';
import {palettePage} from './palette.ts';
import {personPage} from './person.ts';
import {problemsPage} from './problems.ts';
import {searchPage} from './search.ts';
import {storyPage} from './story.ts';
import {topicPage} from './topic/topic-page.ts';
import {whoIsThisPage} from './who-is-this/who-is-this.ts';
import {whoSaidItPage} from './who-said-it/who-said-it.ts';

/** Every page by its name. */
export const pages: Readonly<Record<PageName, Page>> = {
	story: storyPage,
	library: libraryPage,
	search: searchPage,
	person: personPage,
	topic: topicPage,
	compare: comparePage,
	'compare-ask': askPage,
	digest: digestPage,
	'who-said-it': whoSaidItPage,
	'who-is-this': whoIsThisPage,
	links: linksPage,
	kept: keptPage,
	problems: problemsPage,
	palette: palettePage,
	help: helpPage,
};

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

// THE page table. To add a page: one file here, one row in this table. Moving, clicking, copying, speech, hints, the
// sidebar, the sweep over all sizes and the questions to the library come by themselves.
import type {Grid} from '../state/grid.ts';
import {gridWith, isSidebarOn} from '../state/selectors.ts';
import type {PageName, State, Subject} from '../state/state.ts';
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
import {topicPage} from './topic.ts';

export const pages: Readonly<Record<PageName, Page>> = {
	story: storyPage,
	library: libraryPage,
	search: searchPage,
	person: personPage,
	topic: topicPage,
	links: linksPage,
	kept: keptPage,
	problems: problemsPage,
	palette: palettePage,
	help: helpPage,
};

/** The page that is on the screen. */
export const currentPage = (state: State): Page => pages[state.page];

const hasSidebar = (state: State): boolean => {
	if (state.page === 'story' && state.story === undefined) return false;
	const {sidebarPanes, sidebarLists} = currentPage(state);
	return sidebarPanes.length > 0 || sidebarLists !== undefined;
};

/** The sidebar is on the screen, beside the page or in its place. */
export const isSidebarShown = (state: State): boolean => isSidebarOn(state, hasSidebar(state));

export const gridOf = (state: State): Grid => gridWith(state, hasSidebar(state));

/** Letters are text now, not keys. */
export const takesText = (state: State): boolean =>
	state.prompt !== undefined ||
	state.filter?.typing === true ||
	(state.focus === 'page' && currentPage(state).field?.isOpen(state) === true);

/** Opens the page about a person or a topic; undefined where there is no such page. */
export const openAbout = (
	state: State,
	{kind, name}: Subject,
	from?: {readonly articleId: string; readonly quote: number},
): State | undefined =>
	Object.values(pages)
		.find(({about}) => about?.kind === kind)
		?.about?.open(state, name, from);

import type {EnterOptions} from '../pages/page.ts';
import {currentPage, openSubjectPage} from '../pages/pages.ts';
import {goTo, rememberPosition} from '../state/navigation.ts';
import {shownEntries} from '../state/shown-entries.ts';
import {peopleIn, topicsIn} from '../state/sidebar/sidebar-entries.ts';
import type {SidebarPane, State} from '../state/state.ts';
import {keepFilter} from './filtering.ts';
import {answerPrompt} from './prompts.ts';
import {leaveSidebar} from './sidebar.ts';

/** Enter: answers the prompt, keeps the filter, or opens what is chosen in the sidebar or on the page. */
export const pressEnter = (state: State, opening: EnterOptions): State => {
	if (state.prompt !== undefined) return answerPrompt(state, state.prompt);
	if (state.filter?.typing) return pressEnter(keepFilter(state), opening);
	return state.focus === 'page' ? currentPage(state).open(state, opening) : openSidebarEntry(state, state.focus);
};

const openSidebarEntry = (state: State, pane: SidebarPane): State => {
	if (shownEntries(state, pane).count === 0) return state;
	if (pane === 'sections')
		return goTo(rememberPosition(leaveSidebar(state)), {kind: 'section', section: state.sidebarCursor.sections});
	const entry =
		pane === 'people' ? peopleIn(state).at(state.sidebarCursor.people) : topicsIn(state).at(state.sidebarCursor.topics);
	if (entry === undefined) return state;
	if (state.page === 'story' && state.story !== undefined)
		return goTo(rememberPosition(leaveSidebar(state)), {kind: 'subject', subject: entry.subject});
	return currentPage(state).openSidebarEntry?.(state, entry.subject) ?? openSubjectPage(state, entry.subject) ?? state;
};

import type {Opening} from '../pages/page.ts';
import {openAbout, pageOf} from '../pages/pages.ts';
import {going, leavingTrail} from '../state/navigation.ts';
import {shownIn} from '../state/shown-entries.ts';
import {peopleIn, topicsIn} from '../state/sidebar-entries.ts';
import type {RailPane, State} from '../state/state.ts';
import {filterKept} from './filtering.ts';
import {answerPrompt} from './prompts.ts';
import {leavingRail} from './sidebar.ts';

/** Enter: answers the prompt, keeps the filter, or opens what is chosen in the sidebar or on the page. */
export const pressEnter = (state: State, opening: Opening): State => {
	if (state.prompt !== undefined) return answerPrompt(state, state.prompt);
	if (state.filter?.typing) return pressEnter(filterKept(state), opening);
	return state.focus === 'page' ? pageOf(state).open(state, opening) : openSidebarEntry(state, state.focus);
};

const openSidebarEntry = (state: State, pane: RailPane): State => {
	if (shownIn(state, pane).count === 0) return state;
	if (pane === 'sections')
		return going(leavingTrail(leavingRail(state)), {kind: 'section', section: state.cursor.sections});
	const entry = pane === 'people' ? peopleIn(state).at(state.cursor.people) : topicsIn(state).at(state.cursor.topics);
	if (entry === undefined) return state;
	if (state.page === 'story' && state.story !== undefined)
		return going(leavingTrail(leavingRail(state)), {kind: 'lens', lens: entry.lens});
	return openAbout(state, entry.lens) ?? state;
};

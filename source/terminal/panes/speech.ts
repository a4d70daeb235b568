import {counted} from '../../typesetting/captions.ts';
import {currentPage} from '../pages/pages.ts';
import {articlesShown} from '../state/library-rows.ts';
import {shownEntries} from '../state/shown-entries.ts';
import {peopleIn, topicsIn} from '../state/sidebar-entries.ts';
import type {Filter, SidebarPane, State} from '../state/state.ts';
import {promptWords} from './status.ts';

/*
The reader for the ear: what a change of the state is to say, line by line, in the order in which it is to be heard. No
pictures, no layout, nothing that was said before.
*/

/** What is to be said after a step; nothing where nothing changed that matters. */
export const announce = (state: State, previous: State | undefined): readonly string[] => {
	if (state.message !== undefined && state.message !== previous?.message) return [state.message.text];
	if (state.prompt !== undefined)
		return state.prompt === previous?.prompt ? [] : [`${promptWords[state.prompt.kind]}: ${state.prompt.text}`];
	if (state.filter?.typing && state.filter !== previous?.filter) return filterSaid(state, state.filter);
	if (state.page !== previous?.page)
		return [...currentPage(state).speech.name(state), ...currentPage(state).speech.here(state)];
	if (state.focus !== previous.focus)
		return state.focus === 'page'
			? ['The story.']
			: [`${paneNames[state.focus]}.`, ...sidebarPosition(state, state.focus)];
	if (state.focus !== 'page') return state.cursor === previous.cursor ? [] : sidebarPosition(state, state.focus);
	return pageChange(state, previous);
};

const paneNames: Readonly<Record<SidebarPane, string>> = {sections: 'Sections', people: 'People', topics: 'Topics'};

const filterSaid = (state: State, {list, query}: Filter): readonly string[] => {
	if (query === '') return ['Type words to narrow the list.'];
	const fit = list === 'library' ? articlesShown(state).count : shownEntries(state, list).count;
	return [
		`${query}: ${fit === 0 ? 'nothing fits' : `${fit} fit`}.`,
		...(fit === 0 ? [] : list === 'library' ? currentPage(state).speech.here(state) : sidebarPosition(state, list)),
	];
};

const sidebarPosition = (state: State, pane: SidebarPane): readonly string[] => {
	const at = state.cursor[pane];
	if (pane === 'sections') {
		const sections = state.story?.article.sections ?? [];
		return sections.length === 0
			? ['none']
			: [`${sections[at]?.subhead ?? 'Opening'}, ${at + 1} of ${sections.length}`];
	}
	const entries = pane === 'people' ? peopleIn(state) : topicsIn(state);
	const entry = entries.at(at);
	if (entry === undefined) return ['none'];
	const count = entry.count === undefined ? '' : `, ${counted(entry.count, pane === 'people' ? 'quote' : 'mention')}`;
	return [`${entry.label}${count}, ${at + 1} of ${entries.count}`];
};

const pageChange = (state: State, previous: State): readonly string[] => {
	const {here, changed} = currentPage(state).speech;
	if (changed !== undefined) return changed(state, previous);
	const [now, before] = [here(state), here(previous)];
	return now.join() === before.join() ? [] : now;
};

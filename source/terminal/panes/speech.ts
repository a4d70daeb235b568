import {keyOf} from '../../keymap/keymap.ts';
import {spokenKey} from '../../keymap/spoken-keys.ts';
import {counted} from '../../typesetting/captions.ts';
import {currentPage} from '../pages/pages.ts';
import {arrivedWords} from '../state/library/arrived.ts';
import {shownArticles} from '../state/library/library-rows.ts';
import {sectionLabel, shownEntries} from '../state/shown-entries.ts';
import {peopleIn, topicsIn} from '../state/sidebar/sidebar-entries.ts';
import type {Filter, SidebarPane, State} from '../state/state.ts';
import {promptLabels} from './status.ts';

/**
 * Returns the lines that a screen reader speaks after a change of the state; none where nothing worth saying changed.
 */
export const announce = (state: State, previous: State | undefined): readonly string[] => {
	if (state.message !== undefined && state.message !== previous?.message) return [state.message.text];
	if (state.arrived !== undefined && state.arrived !== previous?.arrived)
		return [`${arrivedWords(state.arrived)}. ${keyOf('try-again', state.keymap)} shows what is there now.`];
	if (state.prompt !== undefined)
		return state.prompt === previous?.prompt ? [] : [`${promptLabels[state.prompt.kind]} ${state.prompt.text}`];
	if (state.filter?.typing && state.filter !== previous?.filter) return spokenFilter(state, state.filter);
	// The page beside the question was in sight all the time.
	if (previous?.page === 'who-said-it' && state.page !== previous.page) return state.page === 'story' ? ['Story.'] : [];
	if (state.page !== previous?.page)
		return [
			...currentPage(state).speech.name(state),
			...currentPage(state).speech.here(state),
			...(previous === undefined ? firstHelp(state) : []),
		];
	if (state.focus !== previous.focus)
		return state.focus === 'page'
			? backOnPage(state)
			: [`${paneName(state, state.focus)}.`, ...spokenEntry(state, state.focus)];
	if (state.focus !== 'page')
		return state.sidebarCursor !== previous.sidebarCursor
			? spokenEntry(state, state.focus)
			: // Enter there may have narrowed the page beside it.
				state.pageStates === previous.pageStates
				? []
				: spokenChange(state, previous);
	return spokenChange(state, previous);
};

/** The first words end with the way to all others. */
const firstHelp = ({keymap}: State): readonly string[] => {
	const key = spokenKey(keyOf('help', keymap));
	return key === '' ? [] : [`${key[0]!.toUpperCase()}${key.slice(1)} for keys.`];
};

/** The sidebar has given the keys back to the page. */
const backOnPage = (state: State): readonly string[] => {
	const {name, here} = currentPage(state).speech;
	return state.page === 'story' ? ['Story.'] : [...name(state), ...here(state)];
};

const paneNames: Readonly<Record<SidebarPane, string>> = {sections: 'Sections', people: 'People', topics: 'Topics'};

/** A page may call its panes otherwise: “VOICES” is spoken as a word. */
const paneName = (state: State, pane: SidebarPane): string => {
	const label = currentPage(state).sidebarLabels?.[pane];
	return label === undefined ? paneNames[pane] : `${label.slice(0, 1)}${label.slice(1).toLocaleLowerCase('en')}`;
};

const spokenFilter = (state: State, {list, query}: Filter): readonly string[] => {
	if (query === '') return ['Type to filter the list.'];
	const fit = list === 'library' ? shownArticles(state).count : shownEntries(state, list).count;
	return [
		`${query}: ${fit === 0 ? 'no match' : `${fit} fit`}.`,
		...(fit === 0 ? [] : list === 'library' ? currentPage(state).speech.here(state) : spokenEntry(state, list)),
	];
};

const spokenEntry = (state: State, pane: SidebarPane): readonly string[] => {
	const cursor = state.sidebarCursor[pane];
	if (pane === 'sections') {
		const sections = state.story?.article.sections ?? [];
		return sections.length === 0
			? ['none']
			: [`${sectionLabel(sections, cursor)}, ${cursor + 1} of ${sections.length}`];
	}
	const entries = pane === 'people' ? peopleIn(state) : topicsIn(state);
	const entry = entries.at(cursor);
	if (entry === undefined) return ['none'];
	const what =
		pane === 'people' ? 'quote' : state.page === 'story' ? 'mention' : (currentPage(state).topicsCount ?? 'article');
	const count = entry.count === undefined ? '' : `, ${counted(entry.count, what)}`;
	const unsure = entry.unsure === undefined ? '' : `, ${entry.unsure} unsure`;
	return [`${entry.label}${count}${unsure}, ${cursor + 1} of ${entries.count}`];
};

const spokenChange = (state: State, previous: State): readonly string[] => {
	const {here, changed} = currentPage(state).speech;
	if (changed !== undefined) return changed(state, previous);
	const now = here(state);
	return now.join() === here(previous).join() ? [] : now;
};

import {grouped} from '../../typesetting/captions.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {drawSidebarLists, type SidebarList} from '../drawing/sidebar-lists.ts';
import {stroke} from '../drawing/strokes.ts';
import {currentPage, gridOf} from '../pages/pages.ts';
import {heightOf, sectionHere, voicesOfArticle} from '../state/selectors.ts';
import {shownEntries} from '../state/shown-entries.ts';
import {peopleIn, type SidebarEntries, topicsIn} from '../state/sidebar-entries.ts';
import type {SidebarPane, State} from '../state/state.ts';

/** The sidebar of every page: its sections, people and topics, or what a search has found. */
export const drawSidebar = (state: State): readonly Line[] => {
	const grid = gridOf(state);
	const {sidebarPanes, sidebarLists} = currentPage(state);
	const lists = sidebarLists?.(state) ?? sidebarPanes.map(pane => ({sections, people, topics})[pane](state));
	// On a screen without a lasting sidebar, the pane that was called comes first.
	const called = state.sidebarOpened ? lists.findIndex(({focused}) => focused) : 0;
	return drawSidebarLists([...lists.slice(called), ...lists.slice(0, called)], grid, heightOf(state));
};

/** With the words that narrow the list. */
const labelled = (label: string, {filter}: State, pane: SidebarPane): string =>
	filter?.list === pane && filter.query !== '' ? `${label} /${filter.query}` : label;

/** Who and what is in the story is still being found out. */
const isWaiting = (state: State): boolean =>
	state.page === 'story' ? state.story?.unanalysed === true : state.loading;

const sections = (state: State): SidebarList => {
	const heads = state.story?.article.sections ?? [];
	const at = state.focus === 'sections' ? state.cursor.sections : sectionHere(state);
	return {
		pane: 'sections',
		label: labelled('SECTIONS', state, 'sections'),
		shown: shownEntries(state, 'sections'),
		wraps: true,
		focused: state.focus === 'sections',
		cursor: at,
		entryAt: index => ({
			words: run(heads[index]?.subhead ?? (index === 0 ? 'Opening' : 'Untitled')),
			...(state.story?.folded.has(index) ? {count: '…'} : {}),
		}),
	};
};

/** The position of the entry that the page marks, or -1. */
const markedIn = (state: State, pane: SidebarPane, entries: SidebarEntries): number => {
	const marked = currentPage(state).highlighted?.(state);
	return marked?.pane === pane && marked.key !== undefined ? entries.positionOf(marked.key) : -1;
};

const people = (state: State): SidebarList => {
	const voices = state.page === 'story' && state.story ? voicesOfArticle(state.story.article) : undefined;
	const entries = peopleIn(state);
	const focused = state.focus === 'people';
	const marked = markedIn(state, 'people', entries);
	const cursor = focused ? state.cursor.people : marked;
	return {
		pane: 'people',
		label: labelled('PEOPLE', state, 'people'),
		shown: shownEntries(state, 'people'),
		waiting: isWaiting(state),
		note: 'quotes',
		focused,
		...(cursor === -1 ? {} : {cursor}),
		entryAt: index => {
			const {label, count, subject, quoted} = entries.at(index)!;
			const {name} = subject;
			const voice = voices?.byName(name);
			const mark =
				voice !== undefined
					? stroke(voice, state.theme, 2)
					: voices !== undefined && quoted
						? stroke({role: 'voice0', sign: '·'}, state.theme, 2)
						: undefined;
			return {
				words: name === '' ? run(label, 'voice0', {italic: true}) : run(label, quoted ? 'text' : 'muted'),
				...(mark === undefined ? {} : {mark}),
				...(count === undefined ? {} : {count: grouped(count)}),
			};
		},
	};
};

const topics = (state: State): SidebarList => {
	const entries = topicsIn(state);
	const focused = state.focus === 'topics';
	const marked = markedIn(state, 'topics', entries);
	const cursor = focused ? state.cursor.topics : marked;
	return {
		pane: 'topics',
		label: labelled('TOPICS', state, 'topics'),
		shown: shownEntries(state, 'topics'),
		waiting: isWaiting(state),
		...(state.page === 'story' ? {} : {note: 'articles'}),
		focused,
		...(cursor === -1 ? {} : {cursor}),
		entryAt: index => {
			const {label, count} = entries.at(index)!;
			return {words: run(label), ...(count === undefined ? {} : {count: grouped(count)})};
		},
	};
};

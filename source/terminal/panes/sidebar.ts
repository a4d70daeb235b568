import {grouped} from '../../typesetting/captions.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {drawRail, type RailList} from '../drawing/rail.ts';
import {stroke} from '../drawing/strokes.ts';
import {gridOf, pageOf} from '../pages/pages.ts';
import {heightOf, sectionHere, voicesOfArticle} from '../state/selectors.ts';
import {shownIn} from '../state/shown-entries.ts';
import {type EntryList, peopleIn, topicsIn} from '../state/sidebar-entries.ts';
import type {RailPane, State} from '../state/state.ts';

/** The rail of every page: its sections, people and topics, or what a search has found. */
export const drawSidebar = (state: State): readonly Line[] => {
	const grid = gridOf(state);
	const {rail, railLists} = pageOf(state);
	const lists = railLists?.(state) ?? rail.map(pane => ({sections, people, topics})[pane](state));
	// On a screen without a lasting rail, the pane that was called comes first.
	const called = state.railCalled ? lists.findIndex(({focused}) => focused) : 0;
	return drawRail([...lists.slice(called), ...lists.slice(0, called)], grid, heightOf(state));
};

/** With the words that narrow the list. */
const labelled = (label: string, {filter}: State, pane: RailPane): string =>
	filter?.list === pane && filter.query !== '' ? `${label} /${filter.query}` : label;

/** Who and what is in the story is still being found out. */
const isWaiting = (state: State): boolean =>
	state.page === 'story' ? state.story?.unanalysed === true : state.loading;

const sections = (state: State): RailList => {
	const heads = state.story?.article.sections ?? [];
	const at = state.focus === 'sections' ? state.cursor.sections : sectionHere(state);
	return {
		pane: 'sections',
		label: labelled('SECTIONS', state, 'sections'),
		shown: shownIn(state, 'sections'),
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
const markedIn = (state: State, pane: RailPane, entries: EntryList): number => {
	const marked = pageOf(state).marked?.(state);
	return marked?.pane === pane && marked.key !== undefined ? entries.positionOf(marked.key) : -1;
};

const people = (state: State): RailList => {
	const voices = state.page === 'story' && state.story ? voicesOfArticle(state.story.article) : undefined;
	const entries = peopleIn(state);
	const focused = state.focus === 'people';
	const marked = markedIn(state, 'people', entries);
	const cursor = focused ? state.cursor.people : marked;
	return {
		pane: 'people',
		label: labelled('PEOPLE', state, 'people'),
		shown: shownIn(state, 'people'),
		waiting: isWaiting(state),
		note: 'quotes',
		focused,
		...(cursor === -1 ? {} : {cursor}),
		entryAt: index => {
			const {label, count, lens, quoted} = entries.at(index)!;
			const {name} = lens;
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

const topics = (state: State): RailList => {
	const entries = topicsIn(state);
	const focused = state.focus === 'topics';
	const marked = markedIn(state, 'topics', entries);
	const cursor = focused ? state.cursor.topics : marked;
	return {
		pane: 'topics',
		label: labelled('TOPICS', state, 'topics'),
		shown: shownIn(state, 'topics'),
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

import {countedWithDoubt, grouped} from '../../typesetting/captions.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {drawSidebarLists, type SidebarList} from '../drawing/sidebar-lists.ts';
import {stroke} from '../drawing/strokes.ts';
import {currentPage, gridOf} from '../pages/pages.ts';
import {heightOf, sectionMeant, voicesOfArticle} from '../state/selectors.ts';
import {sectionLabel, shownEntries} from '../state/shown-entries.ts';
import {railOfPage} from '../state/sidebar/page-rail.ts';
import {peopleIn, type SidebarEntries, topicsIn} from '../state/sidebar/sidebar-entries.ts';
import type {SidebarPane, State} from '../state/state.ts';

/** Draws the sidebar of the page: sections, people and topics, or the page's own lists. */
export const drawSidebar = (state: State): readonly Line[] => {
	const grid = gridOf(state);
	const {sidebarPanes, sidebarLists, sidebarFacts, rail} = currentPage(state);
	if (rail !== undefined) return rail(state, grid);
	const panes = sidebarPanes.map(pane => ({sections, people, topics})[pane](state));
	const lists = sidebarLists?.(state) ?? [...panes, ...(sidebarFacts?.(state) ?? [])];
	// A sidebar that was opened for one pane shows that pane first.
	const first = state.sidebarOpened ? lists.findIndex(({focused}) => focused) : 0;
	return drawSidebarLists([...lists.slice(first), ...lists.slice(0, first)], grid, heightOf(state));
};

/** The label with the query that filters the list. */
const labelled = (label: string, {filter}: State, pane: SidebarPane): string =>
	filter?.list === pane && filter.query !== '' ? `${label} /${filter.query}` : label;

/** Whether the people or the topics are still being found. The people of a story come before its topics. */
const isWaiting = (state: State, pane: 'people' | 'topics'): boolean => {
	const {page, story, loading} = state;
	const rail = railOfPage(state);
	if (rail !== undefined && rail[pane] === undefined) return true;
	if (page !== 'story') return loading;
	return story?.finding !== undefined && (pane === 'topics' || story.finding === 'everything');
};

/** Why a story that is not English lists no people and no topics. */
const onlyInEnglish = 'found in English only';

const isForeign = ({page, story}: State): boolean => page === 'story' && story?.article.language !== undefined;

const sections = (state: State): SidebarList => {
	const all = state.story?.article.sections ?? [];
	return {
		pane: 'sections',
		label: labelled('SECTIONS', state, 'sections'),
		shown: shownEntries(state, 'sections'),
		wraps: true,
		focused: state.focus === 'sections',
		cursor: state.focus === 'sections' ? state.sidebarCursor.sections : sectionMeant(state),
		entryAt: index => ({
			words: run(sectionLabel(all, index)),
			...(state.story?.folded.has(index) ? {count: '…'} : {}),
		}),
	};
};

/**
 * Which entry a list points at: the cursor if the list has the keys, else the entry that belongs to the page; {} for
 * none.
 */
const cursorOf = (state: State, pane: 'people' | 'topics', entries: SidebarEntries): {readonly cursor?: number} => {
	if (state.focus === pane) return {cursor: state.sidebarCursor[pane]};
	const highlighted = currentPage(state).highlighted?.(state);
	if (highlighted?.pane !== pane || highlighted.key === undefined) return {};
	const position = entries.positionOf(highlighted.key);
	return position === -1 ? {} : {cursor: position};
};

const people = (state: State): SidebarList => {
	const voices = state.page === 'story' && state.story ? voicesOfArticle(state.story.article) : undefined;
	const entries = peopleIn(state);
	return {
		pane: 'people',
		label: labelled(currentPage(state).sidebarLabels?.people ?? 'PEOPLE', state, 'people'),
		shown: shownEntries(state, 'people'),
		waiting: isWaiting(state, 'people'),
		...(isForeign(state) ? {nothing: onlyInEnglish} : {note: 'quotes'}),
		focused: state.focus === 'people',
		...cursorOf(state, 'people', entries),
		entryAt: index => {
			const {label, count, unsure, subject, quoted} = entries.at(index)!;
			const counts = countedWithDoubt(count ?? 0, unsure ?? 0);
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
				...(counts === '' ? {} : {count: counts}),
			};
		},
	};
};

const topics = (state: State): SidebarList => {
	const entries = topicsIn(state);
	return {
		pane: 'topics',
		label: labelled(currentPage(state).sidebarLabels?.topics ?? 'TOPICS', state, 'topics'),
		shown: shownEntries(state, 'topics'),
		waiting: isWaiting(state, 'topics'),
		...(isForeign(state) ? {nothing: onlyInEnglish} : {}),
		...(state.page === 'story' ? {} : {note: `${currentPage(state).topicsCount ?? 'article'}s`}),
		focused: state.focus === 'topics',
		...cursorOf(state, 'topics', entries),
		entryAt: index => {
			const {label, count} = entries.at(index)!;
			return {words: run(label), ...(count === undefined ? {} : {count: grouped(count)})};
		},
	};
};

import {grouped} from '../../typesetting/captions.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {peopleIn, personShown, showingAll, shownIn, speakersFound, subheadsFound, topicsIn} from '../state/lists.ts';
import {gridOfState, heightOf, railPanes, sectionHere, voicesOfArticle} from '../state/selectors.ts';
import type {RailPane, State} from '../state/state.ts';
import {drawRail, type RailList} from './rail.ts';
import {stroke} from './strokes.ts';

/** The rail of every page: its sections, people and topics, or what a search has found. */
export const drawSidebar = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const lists =
		state.page === 'search'
			? foundLists(state)
			: railPanes(state).map(pane => ({sections, people, topics})[pane](state));
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

const people = (state: State): RailList => {
	const voices = state.page === 'story' && state.story ? voicesOfArticle(state.story.article) : undefined;
	const entries = peopleIn(state);
	const focused = state.focus === 'people';
	const key =
		state.page === 'person'
			? personShown(state)?.key
			: state.page === 'story' && state.story?.lens?.kind === 'person'
				? state.story.lens.name
				: undefined;
	const marked = key === undefined ? -1 : entries.positionOf(key);
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
	const lens = state.page === 'story' ? state.story?.lens : undefined;
	const focused = state.focus === 'topics';
	const marked = lens?.kind === 'topic' ? entries.positionOf(lens.name) : -1;
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

const foundLists = ({search}: State): readonly RailList[] => {
	const matches = search.answer?.matches ?? [];
	const speakers = speakersFound(matches);
	const heads = subheadsFound(matches);
	const chosen = speakers.findIndex(([name]) => name === search.speaker);
	return [
		{
			label: 'SPOKEN BY',
			note: 'found',
			focused: false,
			...(chosen === -1 ? {} : {cursor: chosen}),
			shown: showingAll(speakers.length),
			entryAt: index => {
				const [name, count] = speakers[index]!;
				return {
					words: name === '' ? run('not named', 'voice0', {italic: true}) : run(name),
					count: grouped(count),
				};
			},
		},
		{
			label: 'FOUND UNDER',
			focused: false,
			wraps: false,
			shown: showingAll(heads.length),
			entryAt: index => ({words: run(heads[index]![0]), count: grouped(heads[index]![1])}),
		},
	];
};

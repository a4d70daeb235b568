import {counted} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {type Hint, hintLine} from '../drawing/hints.ts';
import type {Grid} from '../state/grid.ts';
import {mainVoice, voicesOnRows} from '../state/row-voices.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {OpenStory, State} from '../state/state.ts';
import {findMatches} from '../state/text-matches.ts';
import {quotesInOrder, waypointsOf} from '../state/waypoints.ts';

/** The words that are looked for, or the note on the chosen quote. */
export const storyStatus = (state: State, room: number): Line | undefined => {
	const {story} = state;
	const note = story?.chosen === undefined ? undefined : state.kept.notes.get(story.chosen);
	if (story?.find === undefined)
		return note === undefined ? undefined : [run('Note: ', 'muted'), run(note.replaceAll('\n', ' '))];
	const {query, typing, current} = story.find;
	const count = findMatches(story.article, query).length;
	const found = query === '' ? '' : count === 0 ? 'no match' : `${current + 1} of ${count}`;
	const words = cut(query, Math.max(1, room - columnsOf(found) - 6));
	const keys: readonly Hint[] = [
		['next-match', 'next'],
		['escape', 'done'],
	];
	return [
		run('/', 'muted'),
		run(words, 'ink', {bold: true}),
		...(typing ? [run(' ', 'ink', {inverse: true})] : []),
		run(`   ${found}`),
		...(typing || room < 50 ? [] : hintLine(state.keymap, keys, room - 30, true)),
	];
};

/** How far one has read; where something is marked or chosen, which of how many it is. */
export const storyPlace = (state: State, grid: Grid): Line => {
	const {story} = state;
	if (story === undefined) return [];
	if (story.find?.typing)
		return grid.columns >= 60
			? [run('Enter', 'ink'), run(' keep   ', 'muted'), run('Esc', 'ink'), run(' back', 'muted')]
			: [];
	const rows = rowsOf(state, story);
	const share = Math.round(Math.min(1, (story.top + heightOf(state)) / Math.max(1, rows.length)) * 100);
	const percentage = run(`${share}%`, 'muted');
	if (story.subject !== undefined) {
		const waypoints = waypointsOf(story.article, story.subject).length;
		const name = story.subject.name === '' ? 'not named' : story.subject.name;
		const at = story.waypoint === undefined ? counted(waypoints, 'place') : `${story.waypoint + 1} of ${waypoints}`;
		return [run(cut(name, Math.max(1, Math.floor(grid.columns / 3))), 'text'), run(`  ${at}`, 'muted')];
	}
	if (story.alone !== undefined && grid.columns >= 60)
		return [run(`section ${story.alone + 1} of ${story.article.sections.length} alone`, 'muted')];
	if (story.chosen !== undefined && grid.columns >= 60) {
		const order = quotesInOrder(story.article);
		return [run(`quote ${order.indexOf(story.chosen) + 1} of ${order.length}`, 'muted')];
	}
	const voice = grid.margin > 0 || grid.columns >= 60 ? undefined : firstVoiceOnScreen(state, story);
	return voice === undefined
		? [percentage]
		: [run(cut(voice.short, 12), voice.role, voice.name === undefined ? {italic: true} : {}), run('  '), percentage];
};

/** Where the margin has no room for names, the status line has the first one. */
const firstVoiceOnScreen = (state: State, story: OpenStory) => {
	const onScreen = voicesOnRows(story.article, rowsOf(state, story)).slice(story.top, story.top + heightOf(state));
	const onRow = onScreen.find(voices => voices.length > 0);
	return onRow && mainVoice(onRow)?.voice;
};

// The status line of the story's page.
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

/** Returns the search, or the note on the chosen quote; undefined where there is neither. */
export const storyStatus = (state: State, room: number): Line | undefined => {
	const {story} = state;
	const note = story?.chosenQuote === undefined ? undefined : state.kept.notes.get(story.chosenQuote);
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

/** Returns the right end: the mention, the section or the quote that is current, or else how far one has read. */
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
		const at = story.waypoint === undefined ? counted(waypoints, 'mention') : `${story.waypoint + 1} of ${waypoints}`;
		return [run(cut(name, Math.max(1, Math.floor(grid.columns / 3))), 'text'), run(`  ${at}`, 'muted')];
	}
	if (story.alone !== undefined && grid.columns >= 60)
		return [run(`only section ${story.alone + 1} of ${story.article.sections.length}`, 'muted')];
	if (story.chosenQuote !== undefined && grid.columns >= 60) {
		const order = quotesInOrder(story.article);
		return [run(`quote ${order.indexOf(story.chosenQuote) + 1} of ${order.length}`, 'muted')];
	}
	const voice = grid.margin > 0 || grid.columns >= 60 ? undefined : firstVoiceOnScreen(state, story);
	return voice === undefined
		? [percentage]
		: [run(cut(voice.short, 12), voice.role, voice.name === undefined ? {italic: true} : {}), run('  '), percentage];
};

/** Where there is no margin for names, the status line names the first voice on the screen. */
const firstVoiceOnScreen = (state: State, story: OpenStory) => {
	const onScreen = voicesOnRows(story.article, rowsOf(state, story)).slice(story.top, story.top + heightOf(state));
	const onRow = onScreen.find(voices => voices.length > 0);
	return onRow && mainVoice(onRow)?.voice;
};

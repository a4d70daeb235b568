import {keyOf} from '../../keymap/keymap.ts';
import {counted, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {columnsOfLine, cutLine, type Line, place, run} from '../../typesetting/runs.ts';
import type {Grid} from '../state/grid.ts';
import {articlesShown, chosenInLibrary, matchesShown, shownIn, troubleIn} from '../state/lists.ts';
import {quitQuestion} from '../state/quit-question.ts';
import {mainVoice, voicesOnRows} from '../state/row-voices.ts';
import {
	gridOfState,
	heightOf,
	linksOf,
	matchesOf,
	quotesInOrder,
	rowsOf,
	stopsOf,
	takesText,
} from '../state/selectors.ts';
import type {Filter, State} from '../state/state.ts';
import {type Hint, hints, hintsFor} from './hints.ts';

/** The last line: keys that work here and now at the left, where we are at the right. A message or a prompt takes their place. */
export const drawStatus = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const width = grid.right - grid.edge;
	const where = cutLine(placeLine(state, grid), width);
	const taken = columnsOfLine(where);
	const room = Math.max(0, width - taken - (taken > 0 ? 3 : 0));
	return [
		place([
			[grid.edge, cutLine(leftLine(state, room), room)],
			[grid.right - taken, where],
		]),
	];
};

const leftLine = (state: State, room: number): Line => {
	if (state.message !== undefined) {
		const {text, tone} = state.message;
		return [
			run(cut(tone === 'error' ? `Error: ${text}` : text, Math.max(0, room)), tone === 'error' ? 'accent' : 'text'),
		];
	}
	if (state.prompt !== undefined)
		return [
			run(`${promptWords[state.prompt.kind]} `, 'muted'),
			run(state.prompt.text, 'ink', {bold: true}),
			run(' ', 'ink', {inverse: true}),
		];
	const {filter} = state;
	if (filter !== undefined && (filter.list !== 'library' || state.page === 'library'))
		return filterLine(state, filter, room);
	const find = state.story?.find;
	if (state.page === 'story' && find !== undefined) {
		const count = state.story === undefined ? 0 : matchesOf(state.story.article, find.query).length;
		const found = find.query === '' ? '' : count === 0 ? 'no match' : `${find.current + 1} of ${count}`;
		const words = cut(find.query, Math.max(1, room - columnsOf(found) - 6));
		return [
			run('/', 'muted'),
			run(words, 'ink', {bold: true}),
			...(find.typing ? [run(' ', 'ink', {inverse: true})] : []),
			run(`   ${found}`),
			...(find.typing || room < 50
				? []
				: hints(
						state.keymap,
						[
							['next-match', 'next'],
							['escape', 'done'],
						],
						room - 30,
						true,
					)),
		];
	}
	if (state.pending === 'quit') return [run(cut(quitQuestion(state) ?? '', Math.max(0, room)))];
	if (state.pending !== undefined)
		return [run(state.pending === 'set-mark' ? 'Set which mark? A letter' : 'Go to which mark? A letter')];
	if (isLongInOpening(state)) return [run(cut('Opening a long article …', Math.max(0, room)))];
	const noted = state.story?.chosen === undefined ? undefined : state.kept.notes.get(state.story.chosen);
	if (state.page === 'story' && noted !== undefined) return [run('Note: ', 'muted'), run(noted.replaceAll('\n', ' '))];
	if (state.count !== '') return [run(state.count, 'ink', {bold: true})];
	if (state.loading && state.page === 'library') {
		const trouble =
			state.problems.length > 0 ? `   ${troubleIn(state)}, ${keyOf('problems', state.keymap)} shows which` : '';
		return [run(cut(`Reading ${grouped(state.read)} of ${grouped(state.found)}${trouble}`, Math.max(0, room)))];
	}
	return hints(state.keymap, hintsFor(state), room);
};

/** The words a list is narrowed by, how many fit, and what Enter does with the chosen one. */
const filterLine = (state: State, {list, query, typing}: Filter, room: number): Line => {
	const fit = list === 'library' ? articlesShown(state).length : shownIn(state, list).length;
	const found = query === '' ? '' : fit === 0 ? 'nothing fits' : `${grouped(fit)} fit`;
	const words = cut(query, Math.max(1, room - columnsOf(found) - 6));
	const line: Line = [
		run('/', 'muted'),
		run(words, 'ink', {bold: true}),
		...(typing ? [run(' ', 'ink', {inverse: true})] : []),
		run(`   ${found}`),
	];
	const keys: readonly Hint[] = typing
		? [
				['open', list === 'library' ? 'read' : 'go there'],
				['next-speaker', 'keep'],
				['escape', 'all'],
			]
		: [['escape', 'all']];
	return [...line, ...hints(state.keymap, keys, room - columnsOfLine(line), true)];
};

/** Words of an article that takes seconds to open: others are there before one could read that they come. */
const longArticle = 50_000;

const isLongInOpening = ({opening, articles}: State): boolean =>
	opening !== undefined && (articles.find(({id}) => id === opening.id)?.words ?? 0) > longArticle;

export const promptWords = {
	save: 'Save as',
	pipe: 'Hand the text to',
	note: 'Note',
	'save-notes': 'Save stars and notes as',
} as const;

const placeLine = (state: State, grid: Grid): Line => {
	if (takesText(state) && state.page === 'story' && state.filter === undefined)
		return grid.columns >= 60
			? [run('Enter', 'ink'), run(' keep   ', 'muted'), run('Esc', 'ink'), run(' back', 'muted')]
			: [];
	switch (state.page) {
		case 'story':
			return storyPlace(state, grid);
		case 'search':
			return position(state.search.chosen, matchesShown(state).length);
		case 'person':
			return position(
				state.cursor.person,
				state.search.answer?.query === state.search.query ? (state.search.answer?.matches.length ?? 0) : 0,
			);
		case 'kept':
			return position(state.cursor.kept, state.kept.entries.length);
		case 'links':
			return position(state.cursor.links, linksOf(state).length);
		case 'problems':
			return position(state.cursor.problems, state.problems.length);
		case 'library':
			return state.loading ? [] : position(chosenInLibrary(state), articlesShown(state).length);
		case 'palette':
		case 'help':
			return [];
	}
};

const position = (at: number, count: number): Line =>
	count === 0 ? [] : [run(`${grouped(at + 1)} of ${grouped(count)}`, 'muted')];

const storyPlace = (state: State, grid: Grid): Line => {
	const {story} = state;
	if (story === undefined) return [];
	const rows = rowsOf(state, story);
	const share = Math.round(Math.min(1, (story.top + heightOf(state)) / Math.max(1, rows.length)) * 100);
	const per = run(`${share}%`, 'muted');
	if (story.lens !== undefined) {
		const stops = stopsOf(story.article, story.lens).length;
		const name = story.lens.name === '' ? 'not named' : story.lens.name;
		const at = story.step === undefined ? counted(stops, 'place') : `${story.step + 1} of ${stops}`;
		return [run(cut(name, Math.max(1, Math.floor(grid.columns / 3))), 'text'), run(`  ${at}`, 'muted')];
	}
	if (story.alone !== undefined && grid.columns >= 60)
		return [run(`section ${story.alone + 1} of ${story.article.sections.length} alone`, 'muted')];
	if (story.chosen !== undefined && grid.columns >= 60) {
		const at = quotesInOrder(story.article).indexOf(story.chosen);
		return [run(`quote ${at + 1} of ${quotesInOrder(story.article).length}`, 'muted')];
	}
	// Where the margin has no room for names, the first voice on screen is named here.
	if (grid.margin > 0 || grid.columns >= 60) return [per];
	const heard = voicesOnRows(story.article, rows)
		.slice(story.top, story.top + heightOf(state))
		.find(onRow => onRow.length > 0);
	const voice = heard === undefined ? undefined : mainVoice(heard)?.voice;
	return voice === undefined
		? [per]
		: [run(cut(voice.short, 12), voice.role, voice.name === undefined ? {italic: true} : {}), run('  '), per];
};

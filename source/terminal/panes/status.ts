import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {columnsOfLine, cutLine, type Line, place, run} from '../../typesetting/runs.ts';
import {type Hint, hintLine} from '../drawing/hints.ts';
import {currentPage, gridOf} from '../pages/pages.ts';
import type {Grid} from '../state/grid.ts';
import {shownArticles} from '../state/library-rows.ts';
import {quitQuestion} from '../state/quit-question.ts';
import {shownEntries} from '../state/shown-entries.ts';
import type {Filter, State} from '../state/state.ts';

/** Draws the last line: hints at the left, or a message or prompt in their place, and the position at the right. */
export const drawStatus = (state: State): readonly Line[] => {
	const grid = gridOf(state);
	const width = grid.right - grid.edge;
	const position = cutLine(positionLine(state, grid), width);
	const taken = columnsOfLine(position);
	const room = Math.max(0, width - taken - (taken > 0 ? 3 : 0));
	return [
		place([
			[grid.edge, cutLine(leftLine(state, room), room)],
			[grid.right - taken, position],
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
			run(`${promptLabels[state.prompt.kind]} `, 'muted'),
			run(state.prompt.text, 'ink', {bold: true}),
			run(' ', 'ink', {inverse: true}),
		];
	const {filter} = state;
	if (filter !== undefined && (filter.list !== 'library' || state.page === 'library'))
		return filterLine(state, filter, room);
	if (state.pending === 'quit') return [run(cut(quitQuestion(state) ?? '', Math.max(0, room)))];
	if (state.pending === 'set-mark' || state.pending === 'go-to-mark')
		return [run(state.pending === 'set-mark' ? 'Set mark (a–z):' : 'Go to mark (a–z):')];
	if (isOpeningLong(state)) return [run(cut('Opening a long article…', Math.max(0, room)))];
	const pageStatus = currentPage(state).status?.(state, room);
	if (pageStatus !== undefined) return pageStatus;
	if (state.count !== '') return [run(state.count, 'ink', {bold: true})];
	return hintLine(state.keymap, currentPage(state).hints(state), room);
};

/** The query of a filter, how many entries fit, and the keys that end it. */
const filterLine = (state: State, {list, query, typing}: Filter, room: number): Line => {
	const fit = list === 'library' ? shownArticles(state).count : shownEntries(state, list).count;
	const found = query === '' ? '' : fit === 0 ? 'no match' : `${grouped(fit)} fit`;
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
	return [...line, ...hintLine(state.keymap, keys, room - columnsOfLine(line), true)];
};

/** Words of an article that takes seconds to open. Shorter ones are there before a message could be read. */
const longArticle = 50_000;

const isOpeningLong = ({opening, articles}: State): boolean =>
	opening !== undefined && (articles.byId(opening.id)?.words ?? 0) > longArticle;

/** What each prompt asks for. */
export const promptLabels = {
	save: 'Save as:',
	pipe: 'Pipe to command:',
	note: 'Note:',
	'save-notes': 'Save stars and notes as:',
} as const;

const positionLine = (state: State, grid: Grid): Line => {
	const {positionLine: pagePosition, list} = currentPage(state);
	if (pagePosition !== undefined) return pagePosition(state, grid);
	// While files are read, how many there are is not known.
	if (list === undefined || (state.loading && state.page === 'library')) return [];
	const length = list.length(state);
	return length === 0 ? [] : [run(`${grouped(list.cursor(state) + 1)} of ${grouped(length)}`, 'muted')];
};

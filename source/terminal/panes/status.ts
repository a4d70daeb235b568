import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {columnsOfLine, cutLine, type Line, place, run} from '../../typesetting/runs.ts';
import {type Hint, hintLine} from '../drawing/hints.ts';
import {currentPage, gridOf} from '../pages/pages.ts';
import type {Grid} from '../state/grid.ts';
import {articlesShown} from '../state/library-rows.ts';
import {quitQuestion} from '../state/quit-question.ts';
import {shownEntries} from '../state/shown-entries.ts';
import type {Filter, State} from '../state/state.ts';

/** The last line: keys that work here and now at the left, where we are at the right. A message or a prompt takes their place. */
export const drawStatus = (state: State): readonly Line[] => {
	const grid = gridOf(state);
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
	if (state.pending === 'quit') return [run(cut(quitQuestion(state) ?? '', Math.max(0, room)))];
	if (state.pending !== undefined)
		return [run(state.pending === 'set-mark' ? 'Set which mark? A letter' : 'Go to which mark? A letter')];
	if (isLongInOpening(state)) return [run(cut('Opening a long article …', Math.max(0, room)))];
	const own = currentPage(state).status?.(state, room);
	if (own !== undefined) return own;
	if (state.count !== '') return [run(state.count, 'ink', {bold: true})];
	return hintLine(state.keymap, currentPage(state).hints(state), room);
};

/** The words a list is narrowed by, how many fit, and what Enter does with the chosen one. */
const filterLine = (state: State, {list, query, typing}: Filter, room: number): Line => {
	const fit = list === 'library' ? articlesShown(state).count : shownEntries(state, list).count;
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
	return [...line, ...hintLine(state.keymap, keys, room - columnsOfLine(line), true)];
};

/** Words of an article that takes seconds to open: others are there before one could read that they come. */
const longArticle = 50_000;

const isLongInOpening = ({opening, articles}: State): boolean =>
	opening !== undefined && (articles.byId(opening.id)?.words ?? 0) > longArticle;

export const promptWords = {
	save: 'Save as',
	pipe: 'Hand the text to',
	note: 'Note',
	'save-notes': 'Save stars and notes as',
} as const;

const placeLine = (state: State, grid: Grid): Line => {
	const {place: own, list} = currentPage(state);
	if (own !== undefined) return own(state, grid);
	// An archive that is still being read has no last one yet.
	if (list === undefined || (state.loading && state.page === 'library')) return [];
	const length = list.length(state);
	return length === 0 ? [] : [run(`${grouped(list.cursor(state) + 1)} of ${grouped(length)}`, 'muted')];
};

import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {columnsOfLine, type Line, run} from '../../typesetting/runs.ts';
import type {State} from '../state/state.ts';
import {type Hint, hintLine} from './hints.ts';
import {textField} from './text-field.ts';

/** Columns that a text field has at least, where the screen has as many. */
export const fieldColumns = 16;

/** Draws the query that narrows a list, how many entries fit, and the keys that end it; `does` is what Enter does. */
export const filterLine = (
	{keymap}: State,
	{query, typing, fit, does}: {query: string; typing: boolean; fit: number; does: string},
	room: number,
): Line => {
	const counts = query === '' ? '' : fit === 0 ? 'no match' : `${grouped(fit)} fit`;
	const found = room - columnsOf(counts) - 6 < fieldColumns ? '' : counts;
	const wordsRoom = Math.max(1, room - (found === '' ? 2 : columnsOf(found) + 6));
	const line: Line = [
		run('/', 'muted'),
		...(typing ? textField(query, wordsRoom + 1) : [run(cut(query, wordsRoom), 'ink', {bold: true})]),
		...(found === '' ? [] : [run(`   ${found}`)]),
	];
	const keys: readonly Hint[] =
		typing && (query === '' || fit > 0)
			? [
					['open', does],
					['next-results', 'keep'],
					['escape', 'all'],
				]
			: [['escape', 'all']];
	return [...line, ...hintLine(keymap, keys, room - columnsOfLine(line), {indented: true, whileTyping: typing})];
};

import {summarise} from '../../source/library/catalogue/summary.ts';
import type {Article} from '../../source/model/article.ts';
import {screenOf} from '../../source/terminal/panes/screen.ts';
import type {Action} from '../../source/terminal/state/actions.ts';
import {initialState, type State} from '../../source/terminal/state/state.ts';
import {update} from '../../source/terminal/update/update.ts';
import {columnsOfLine, textOfLine} from '../../source/typesetting/runs.ts';

/** The reader with stories in its library, the first of them open. */
export const readerOf = (articles: readonly Article[], columns = 80, rows = 24): State => {
	const blank = initialState({screen: {columns, rows}, theme: {depth: 'truecolor', shade: 'dark'}, place: 'news'});
	const read: Action = {
		kind: 'library',
		event: {type: 'articles', articles: articles.map(summarise), found: articles.length, read: articles.length},
	};
	const done: Action = {kind: 'library', event: {type: 'done', found: articles.length, read: articles.length}};
	const first = articles[0];
	return play(blank, read, done, ...(first === undefined ? [] : [{kind: 'opened', article: first} as const]));
};

/** Presses keys (a word of the key table, or single characters) and takes other actions, one after the other. */
export const play = (state: State, ...steps: readonly (string | Action)[]): State =>
	steps.reduce<State>((now, step) => update(now, typeof step === 'string' ? {kind: 'key', key: step} : step), state);

export const type = (state: State, words: string): State =>
	play(state, ...[...words].map(letter => (letter === ' ' ? 'space' : letter)));

/** The screen as text, without trailing blanks. */
export const shown = (state: State): string =>
	screenOf(state)
		.map(line => textOfLine(line).trimEnd())
		.join('\n');

/** Controls, bidi controls and lone surrogates, as Unicode counts them. */
const obeyed = /[\p{Control}\p{Bidi_Control}\p{Surrogate}]/u;

/** What breaks the law of the screen: exactly its rows, each exactly as wide as it, and nothing in them that a terminal obeys. */
export const faultsOf = (state: State): readonly string[] => {
	const lines = screenOf(state);
	const {columns, rows} = state.screen;
	return [
		...(lines.length === rows ? [] : [`${lines.length} rows on a screen of ${rows}`]),
		...lines.flatMap((line, row) => {
			const wide = columnsOfLine(line);
			return wide === columns ? [] : [`row ${row} has ${wide} of ${columns} columns: ${textOfLine(line)}`];
		}),
		...lines.flatMap((line, row) =>
			obeyed.test(textOfLine(line)) ? [`row ${row} drives the terminal: ${JSON.stringify(textOfLine(line))}`] : [],
		),
	];
};

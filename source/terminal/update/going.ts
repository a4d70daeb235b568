import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {rememberPosition, withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {lastTop} from '../state/viewport.ts';
import {moveCursorBy} from './moving.ts';

/* Commands that go to a numbered place: the ends, the tenth entry of a list or paragraph of a story, the middle. */

const isStory = (state: State): boolean => state.page === 'story' && state.focus === 'page';

/** Brings a row of the story to the top of the screen. It is a jump, so that the way back leads to where one was. */
const goToRow = (state: State, row: (height: number, count: number) => number): State =>
	withStory(rememberPosition(state), story => {
		const rows = rowsOf(state, story);
		const height = heightOf(state);
		return {...story, top: Math.max(0, Math.min(lastTop(rows, height), row(height, rows.length)))};
	});

const toFirst = (state: State): State =>
	isStory(state) ? goToRow(state, () => 0) : moveCursorBy(state, Number.MIN_SAFE_INTEGER);

const toLast = (state: State): State =>
	isStory(state) ? goToRow(state, (_, count) => count) : moveCursorBy(state, Number.MAX_SAFE_INTEGER);

/** Goes to the paragraph with a number; a number beyond the last goes to the last. */
const toParagraph = (state: State, number: number): State => {
	const {story} = state;
	if (story === undefined) return state;
	const rows = rowsOf(state, story);
	const at = rows.findLastIndex(row => row.kind === 'text' && row.first && row.paragraph < number);
	return withStory(rememberPosition(state), open => ({...open, top: Math.max(0, at)}));
};

/** Goes to the entry or the paragraph with a number, counted from 1. */
const toNumber = (state: State, number: number): State =>
	isStory(state) ? toParagraph(state, number) : moveCursorBy(toFirst(state), number - 1);

/** Goes as far into the story, or down the list, as a percentage says. The status line then gives the same one, as near as a row is. */
const toShare = (state: State, percentage: number | undefined): State => {
	if (percentage === undefined) return withMessage(state, 'Type a number first, as in 50%.');
	const share = Math.min(100, percentage) / 100;
	if (isStory(state)) return goToRow(state, (height, count) => Math.round(count * share) - height);
	const length = state.focus === 'page' ? currentPage(state).list?.length(state) : undefined;
	if (length === undefined) return withMessage(state, 'Only stories and lists of a page have a middle to go to.');
	return toNumber(state, Math.max(1, Math.ceil(length * share)));
};

/** Commands that go to a numbered place. */
export const goingCommands = {
	first: (state, _, number) => (number === undefined ? toFirst(state) : toNumber(state, number)),
	last: (state, _, number) => (number === undefined ? toLast(state) : toNumber(state, number)),
	'go-to-share': (state, _, number) => toShare(state, number),
} satisfies Record<string, CommandReducer>;

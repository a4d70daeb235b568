// Messages that several commands give.
import {type Command, keyOf} from '../../keymap/keymap.ts';
import type {State} from './state.ts';

/** Shows a message in the status line until the next key. */
export const withMessage = (state: State, text: string): State => ({...state, message: {text, tone: 'plain'}});

/** Returns “ Press KEY PURPOSE.” with a blank before it, to follow a sentence; nothing where the command has no key. */
export const pressHint = ({keymap}: Pick<State, 'keymap'>, command: Command, purpose: string): string => {
	const key = keyOf(command, keymap);
	return key === '' ? '' : ` Press ${key} ${purpose}.`;
};

/** Says that no story is open, and how to open one. */
export const noStoryOpen = (state: State): State =>
	withMessage(state, `No story is open.${pressHint(state, 'library', 'for the library')}`);

/** Says that no quote is chosen, and in a story how to choose one. */
export const noQuoteChosen = (state: State): State =>
	withMessage(
		state,
		`No quote is chosen.${state.page === 'story' ? pressHint(state, 'next-quote', 'to choose the next one') : ''}`,
	);
